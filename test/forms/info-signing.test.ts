import { issuedValues } from "../../src/forms/info/issued";
import { printed } from "../../src/forms/info/printed";
import type { FormContext } from "../../src/forms/context";
import { packById } from "../../src/plan/catalog/index";
import type { OrgUnit } from "../../src/plan/index";
import { contextOf, school } from "./info-contexts";

const KEYS = ["head.top", "head.own", "number", "place", "to.1", "sign.form", "sign.post"] as const;
const issued = (context: FormContext): readonly unknown[] => KEYS.map((key) => issuedValues(context).get(key));

const office = (kind: OrgUnit["kind"], name: string, more: Partial<OrgUnit> = {}): FormContext =>
  contextOf(packById("hanoi-605")!, { code: "01", name, kind, levels: [], ownership: "cong-lap", ...more });

test("a public THCS writes to its commune, through the office for culture and society", () => {
  expect(issued(school())).toEqual([
    "ỦY BAN NHÂN DÂN PHƯỜNG KIM LIÊN",
    "TRƯỜNG THCS KIM LIÊN",
    "/BC-THCSKL",
    "Kim Liên",
    "Ủy ban nhân dân phường Kim Liên (qua Phòng Văn hóa - Xã hội)",
    "Không",
    "HIỆU TRƯỞNG",
  ]);
});

test("up to 30/6/2025 the same school writes to the district's office", () => {
  const unit = { ...school().unit, parentName: "Phòng Giáo dục và Đào tạo quận Đống Đa" };
  const [top, , , , to] = issued(contextOf(packById("dong-da-22")!, unit, "2024-H1"));
  expect([top, to]).toEqual(["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO QUẬN ĐỐNG ĐA", "Phòng Giáo dục và Đào tạo quận Đống Đa"]);
});

test("a THPT stands under the Sở and writes through its personnel office", () => {
  const [top, , number, , to] = issued(
    school({ levels: ["thpt"], name: "Trường THPT Kim Liên", parentName: "Sở Giáo dục và Đào tạo Hà Nội" }),
  );
  expect([top, number, to]).toEqual([
    "SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NỘI",
    "/BC-THPTKL",
    "Sở Giáo dục và Đào tạo Hà Nội (qua Phòng Tổ chức cán bộ)",
  ]);
});

test("a GDTX centre is signed by its director, a private school has no line above its name", () => {
  expect(issued(school({ levels: ["gdtx"], name: "Trung tâm GDNN-GDTX Đống Đa" }))[6]).toBe("GIÁM ĐỐC");
  expect(issued(school({ ownership: "tu-thuc" }))[0]).toBe("");
});

test("a commune's committee is signed on its behalf, its office by the head of the office", () => {
  expect(issued(office("xa", "UBND xã Liên Châu"))).toEqual([
    "ỦY BAN NHÂN DÂN",
    "XÃ LIÊN CHÂU",
    "/BC-UBND",
    "Liên Châu",
    "Sở Giáo dục và Đào tạo Hà Nội (qua Phòng Tổ chức cán bộ)",
    "TM.",
    "CHỦ TỊCH",
  ]);
  const office2 = office("xa", "Phòng Văn hóa - Xã hội", { place: "xã Liên Châu, thành phố Hà Nội" });
  expect(issued(office2).slice(0, 3)).toEqual(["ỦY BAN NHÂN DÂN XÃ LIÊN CHÂU", "PHÒNG VĂN HÓA - XÃ HỘI", "/BC-VHXH"]);
  expect(issued(office2).slice(5)).toEqual(["Không", "TRƯỞNG PHÒNG"]);
});

test("the Sở writes to the ministry and to the committee of the city; a committee has its own series", () => {
  const department = issuedValues(office("so", "Sở Giáo dục và Đào tạo Hà Nội"));
  expect(["head.top", "place", "to.1", "to.2"].map((key) => department.get(key))).toEqual([
    "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI",
    "Hà Nội",
    "Bộ Giáo dục và Đào tạo",
    "Ban Vì sự tiến bộ phụ nữ Thành phố",
  ]);
  const ban = issuedValues(office("ban", "Ban Vì sự tiến bộ phụ nữ"));
  expect(["number", "sign.for", "sign.post"].map((key) => ban.get(key))).toEqual(["/BC-BVSTBPN", "Ban", "TRƯỞNG BAN"]);
});

test("Nơi nhận opens with Như trên, ends with the file copy, and leaves out who had ended", () => {
  const lines = [...issuedValues(office("so", "Sở Giáo dục và Đào tạo Hà Nội"))].filter(([key]) =>
    key.startsWith("receivers"),
  );
  const names = lines.map(([, value]) => value);
  expect([names[0], names.at(-1)]).toEqual(["Như trên", "Lưu: VT, TCCB"]);
  expect(names).toContain("Ủy ban nhân dân các xã, phường");
  expect(names).not.toContain("Các Phòng Giáo dục và Đào tạo quận, huyện, thị xã");
});

test.each([
  ["Không", "Đơn vị", "", "PHÓ HIỆU TRƯỞNG"],
  ["KT.", "Đơn vị", "KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"],
  ["KT.", "Ban", "KT. TRƯỞNG BAN", "PHÓ HIỆU TRƯỞNG"],
  ["Q.", "Đơn vị", "", "Q. PHÓ HIỆU TRƯỞNG"],
  ["TM.", "Ban", "TM. BAN", "PHÓ HIỆU TRƯỞNG"],
])("signed %s for %s", (form, behalf, line, post) => {
  const place = { file: "a", sheet: "b", cell: "C1" };
  const values = new Map(
    Object.entries({ "sign.form": form, "sign.for": behalf, "sign.post": "PHÓ HIỆU TRƯỞNG" }).map(([key, value]) => [
      key,
      { value, place },
    ]),
  );
  const lines = printed(values, school());
  expect([lines.get("sign.form.line")?.value, lines.get("sign.post.line")?.value]).toEqual([line, post]);
});

test("a deputy chairman signs on behalf of the committee and for its chairman", () => {
  const place = { file: "a", sheet: "b", cell: "C1" };
  const values = new Map([["sign.form", { value: "KT.", place }]]);
  expect(printed(values, office("xa", "UBND xã Liên Châu")).get("sign.form.line")?.value).toBe(
    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH",
  );
});
