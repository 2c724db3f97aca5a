import type { OrgUnit } from "../../plan/index";
import type { FormContext } from "../context";
import { area, department, isPeoplesCommittee, placeName, superior, underDepartment } from "./units";

/** Post of the head of a unit, in capitals as it is printed. */
export function headPost({ kind, name, levels }: OrgUnit): string {
  switch (kind) {
    case "truong":
      return /^trung tâm/i.test(name) || levels.every((level) => level === "gdtx") ? "GIÁM ĐỐC" : "HIỆU TRƯỞNG";
    case "xa":
      return /^phòng/i.test(name) ? "TRƯỞNG PHÒNG" : "CHỦ TỊCH";
    case "phong":
      return "TRƯỞNG PHÒNG";
    case "so":
      return "GIÁM ĐỐC";
    case "ban":
      return "TRƯỞNG BAN";
  }
}

/** On whose behalf the head of a collective signs: "TM. ỦY BAN NHÂN DÂN"; empty for a unit with one head. */
export const collective = (unit: OrgUnit): string =>
  unit.kind === "xa" && headPost(unit) === "CHỦ TỊCH" ? "ỦY BAN NHÂN DÂN" : "";

/** Capitals of the words of a name; words in capitals stay whole: "Trường THCS Liên Châu" → "THCSLC". */
const initials = (name: string): string =>
  name
    .replace(/\(.*?\)/g, "")
    .replace(/^(trường|cơ sở)\s+/i, "")
    .trim()
    .split(/[\s/]+/)
    .filter((word) => !/^(và|-|–)$/i.test(word))
    .map((word) => (word === word.toUpperCase() ? word : word.charAt(0).toUpperCase()))
    .join("");

const SERIES: Readonly<Record<Exclude<OrgUnit["kind"], "truong">, string>> = {
  xa: "UBND",
  phong: "PGDĐT",
  so: "SGDĐT",
  ban: "BVSTBPN",
};

/** Symbol of the unit's reports, the number left open: "/BC-THCSLC". */
function series(unit: OrgUnit): string {
  if (unit.kind === "truong") return `/BC-${initials(unit.name)}`;
  return `/BC-${unit.kind === "xa" && headPost(unit) === "TRƯỞNG PHÒNG" ? "VHXH" : SERIES[unit.kind]}`;
}

/** Two lines top left: the office above, and the unit itself (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2). */
function head(context: FormContext): readonly [string, string] {
  const { unit } = context;
  const above = superior(context).toUpperCase();
  const own = unit.name.toUpperCase();
  if (unit.kind === "truong") return [unit.ownership === "cong-lap" ? above : "", own];
  if (unit.kind !== "xa") return [above, own];
  const named = unit.name.replace(/^(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s*/i, "").toUpperCase();
  if (isPeoplesCommittee(unit.name)) return ["ỦY BAN NHÂN DÂN", named];
  const committee = unit.parentName ?? `Ủy ban nhân dân ${area(unit) ?? "xã (phường) …"}`;
  return [committee.toUpperCase(), own];
}

/** Kính gửi, one office a line. */
export function addressees(context: FormContext): readonly string[] {
  const { unit, pack, receiver } = context;
  const personnel = `${department(context)} (qua Phòng Tổ chức cán bộ)`;
  switch (unit.kind) {
    case "truong": {
      const above = superior(context);
      if (underDepartment(unit)) return [receiver ?? personnel];
      return [isPeoplesCommittee(above) ? `${above} (qua Phòng Văn hóa - Xã hội)` : above];
    }
    case "xa":
    case "phong":
      return [receiver ?? personnel];
    case "so": {
      const upward = pack.report.receivers.map(({ name }) => name);
      const committee = upward.find((name) => /^Ban Vì sự tiến bộ.* (Thành phố|tỉnh)/i.test(name));
      return ["Bộ Giáo dục và Đào tạo", ...(committee === undefined ? [] : [committee])];
    }
    case "ban":
      return [receiver ?? "Ban Vì sự tiến bộ phụ nữ …"];
  }
}

/** Whom the report goes to, as sheet `Thông tin` names it when it is issued; empty where the plan names nobody. */
export function receiverOf(context: FormContext): string {
  const { unit, receiver = "" } = context;
  return unit.kind !== "truong" || underDepartment(unit) ? receiver : (addressees(context)[0] ?? "");
}

/** What a unit of this kind usually writes; people change it where theirs differs. */
export function signingDefaults(context: FormContext): ReadonlyMap<string, string> {
  const { unit } = context;
  const [top, own] = head(context);
  const [first = "", second = ""] = addressees(context);
  return new Map([
    ["sign.for", unit.kind === "ban" ? "Ban" : "Đơn vị"],
    ["sign.form", collective(unit) === "" ? "Không" : "TM."],
    ["sign.post", headPost(unit)],
    ["head.top", top],
    ["head.own", own],
    ["number", series(unit)],
    ["place", placeName(context)],
    ["to.1", first],
    ["to.2", second],
  ]);
}
