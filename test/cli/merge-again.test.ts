import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { mergeDesk } from "./merge-desk";

const { at, fill, send, merge, ledgerOf, bookOf, checked } = mergeDesk();

/** What an office types after its first merge, in every sheet that is its own. */
const TYPED = {
  "own.MT3-CT3.tu.nu": 2,
  "own.MT3-CT3.mau.nu": 3,
  "info.sign.name": "Lê Thị Ví Dụ",
  "info.date": "05/6/2026",
  "info.staff.tong": "mười hai",
  "info.to.2": "Ban Vì sự tiến bộ phụ nữ thành phố (ví dụ)",
  "info.submission": 3,
  "NV1.1.ketqua": "Phường đã tổ chức 04 hội nghị.",
  "kh.MT3-CT4a.nam": 70,
} as const;

const texts = (name: string): readonly string[] =>
  bookOf(name).sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value)));

test("merging again keeps what the office typed in every sheet; twice is once", async () => {
  await send("01000001", "a.xlsx");
  await send("01000002", "b.xlsx");
  await merge(["a.xlsx"], "giu.xlsx", "--under", "01001");
  await fill(at("giu.xlsx"), at("giu.xlsx"), TYPED);
  const again = await merge(["a.xlsx", "b.xlsx"], "giu.xlsx", "--under", "01001");
  expect(again.out).toContain("Đã giữ nội dung cơ quan nhập");
  const said = texts("giu.xlsx");
  for (const value of Object.values(TYPED)) expect(said).toContain(String(value));
  const { results, info } = await checked("giu.xlsx");
  expect(results?.summary.typed.get("MT3-CT3.mau.nu")).toBe(3);
  expect(info?.values.get("date")?.value).toBe("2026-06-05");
  expect(info?.values.get("submission")?.value).toBe(3);
  const once = readFileSync(at("giu.xlsx"));
  await merge(["b.xlsx", "a.xlsx"], "giu.xlsx", "--under", "01001");
  expect(readFileSync(at("giu.xlsx")).equals(once)).toBe(true);
});

test("units of the last merge of which no file is given any more are named: their figures leave the totals", async () => {
  await merge(["a.xlsx", "b.xlsx"], "du.xlsx", "--under", "01001");
  const less = await merge(["b.xlsx"], "du.xlsx", "--under", "01001");
  expect(less.out).toMatch(
    /Sổ lần gộp trước có số liệu của 1 đơn vị mà lần này không có tệp, .*Gộp lại cùng mọi tệp đã nhận/,
  );
  const dropped = async (names: readonly string[], ...more: readonly string[]): Promise<unknown> => {
    const told = await merge(names, "du.xlsx", "--under", "01001", "--json", ...more);
    return (JSON.parse(told.out) as { dropped?: unknown }).dropped;
  };
  // Told once: the workbook that was written has that unit no more.
  expect((await merge(["b.xlsx"], "du.xlsx", "--under", "01001")).out).not.toContain("Sổ lần gộp trước");
  expect((await merge(["a.xlsx", "b.xlsx"], "du.xlsx", "--under", "01001")).out).not.toContain("Sổ lần gộp trước");
  // A program is told, too; the ledger as a file tells of files alone.
  expect(await dropped(["b.xlsx"], "--ledger", at("du.json"))).toEqual([
    { unit: "01000001", name: "Trường THCS Hoa Sữa" },
  ]);
  expect(readFileSync(at("du.json"), "utf8")).not.toContain("dropped");
  expect(await dropped(["b.xlsx"])).toBeUndefined();
});

test("the office's own form among the files fills its line; what is typed there later stays", async () => {
  await send("01001", "xa.xlsx", { "MT3-CT3.tu.nu": 2, "MT3-CT3.mau.nu": 5 });
  const files = ["a.xlsx", "xa.xlsx"];
  await merge(files, "rieng.xlsx", "--under", "01001");
  const typed = async (): Promise<unknown> =>
    (await checked("rieng.xlsx")).results?.summary.typed.get("MT3-CT3.mau.nu");
  const listed = (): readonly string[] => texts("rieng.xlsx").filter((text) => text === "xa.xlsx");
  expect(await typed()).toBe(5);
  expect(listed().length).toBeGreaterThan(1);
  const once = readFileSync(at("rieng.xlsx"));
  await merge(files, "rieng.xlsx", "--under", "01001");
  expect(readFileSync(at("rieng.xlsx")).equals(once)).toBe(true);
  // A new form replaces what came from the one before.
  await send("01001", "xa-2.xlsx", { "MT3-CT3.tu.nu": 2, "MT3-CT3.mau.nu": 6, "info.submission": 2 });
  await merge([...files, "xa-2.xlsx"], "rieng.xlsx", "--under", "01001");
  expect(await typed()).toBe(6);
  await fill(at("rieng.xlsx"), at("rieng.xlsx"), { "own.MT3-CT3.mau.nu": 7 });
  await merge([...files, "xa-2.xlsx"], "rieng.xlsx", "--under", "01001");
  expect(await typed()).toBe(7);
});

test("own figures that cannot be right are said not to be added, and the exit says so", async () => {
  await fill(at("rieng.xlsx"), at("loi.xlsx"), { "own.MT3-CT3.tu.nu": 9, "own.MT3-CT3.mau.nu": 7 });
  const { exit, out } = await merge(["a.xlsx"], "loi.xlsx", "--under", "01001");
  expect(exit).toBe(1);
  expect(out).toContain("Số liệu của cơ quan có lỗi, chưa cộng: MT3-CT3.");
});

test("letters: one reminder with addresses, a slip for each unit whose file has errors; clean ones go", async () => {
  await send("01000001", "sai.xlsx", { "MT3-CT4b.mau.tong": 1, "MT3-CT4b.mau.nu": 4 });
  const first = await merge(["sai.xlsx"], "thu.xlsx", "--under", "01001", "--letters", at("thu"));
  expect(first.out).toContain(`Đã lập 3 văn bản gửi đơn vị trong thư mục ${at("thu")}`);
  const slip = "phieu-de-nghi-chinh-sua/01000001-truong-thcs-hoa-sua.xlsx";
  const files = ["cong-van-don-doc.xlsx", "danh-sach-chua-gui.csv", slip];
  for (const name of files) expect(existsSync(at(`thu/${name}`))).toBe(true);
  expect(readFileSync(at("thu/danh-sach-chua-gui.csv"), "utf8")).toContain('"01000002";"Trường THCS Hoa Cúc"');
  expect(texts(`thu/${slip}`).join("\n")).toContain("(SL-05)");
  expect(texts(`thu/${slip}`)).toContain("Kính gửi: Trường THCS Hoa Sữa (01000001)");
  await send("01000001", "dung.xlsx", { "info.submission": 2 });
  const second = await merge(
    ["sai.xlsx", "dung.xlsx", "b.xlsx", "thu"],
    "thu.xlsx",
    ...["--under", "01001", "--letters", at("thu"), "--ledger", at("thu.json")],
  );
  expect(second.out).toContain("Không có đơn vị nào cần đôn đốc hoặc chỉnh sửa");
  expect(ledgerOf("thu.json").files.map(({ path, state }) => `${basename(path)} ${state}`)).toEqual([
    "b.xlsx accepted",
    "dung.xlsx accepted",
    "sai.xlsx superseded",
  ]);
  expect(readdirSync(at("thu"), { recursive: true })).toEqual(["danh-sach-van-ban.csv", "phieu-de-nghi-chinh-sua"]);
});

test("the head and the signature of a letter are what the office typed in its workbook", async () => {
  await merge(["a.xlsx"], "ky.xlsx", "--under", "01001");
  await fill(at("ky.xlsx"), at("ky.xlsx"), { "info.sign.name": "Lê Thị Ví Dụ", "info.date": "05/6/2026" });
  await merge(["a.xlsx"], "ky.xlsx", "--under", "01001", "--letters", at("ky"));
  const said = texts("ky/cong-van-don-doc.xlsx");
  expect(said).toContain("Lê Thị Ví Dụ");
  expect(said.join("\n")).toContain("ngày 05 tháng 6 năm 2026");
  expect(said).toContain("PHƯỜNG HOA BAN");
});

test("a folder for letters that cannot be made is told; the workbook stands", async () => {
  const { exit, err } = await merge(["a.xlsx"], "con.xlsx", "--under", "01001", "--letters", at("a.xlsx/thu"));
  expect(exit).toBe(2);
  expect(err).toContain("Chưa lập đủ văn bản gửi đơn vị");
  expect(existsSync(at("con.xlsx"))).toBe(true);
});

test("the file that a unit sent is never written over, whatever -o says", async () => {
  const sent = readFileSync(at("a.xlsx"));
  const { exit, err } = await merge(["a.xlsx", "b.xlsx"], "a.xlsx", "--under", "01001");
  expect(exit).toBe(2);
  expect(err).toContain(at("a.xlsx"));
  expect(readFileSync(at("a.xlsx")).equals(sent)).toBe(true);
  expect(existsSync(at("a.xlsx.bak"))).toBe(false);
});
