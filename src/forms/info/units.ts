import type { OrgUnit } from "../../plan/index";
import type { FormContext } from "../context";

/** The district level was abolished on 1/7/2025; units report to communes from then on. */
const LAST_DAY_OF_DISTRICTS = "2025-06-30";

/** The day of the report as far as it is known before it is signed, ISO. */
export const reportDay = ({ due, window }: FormContext): string => due ?? window.to;

export const districtsStand = (context: FormContext): boolean => reportDay(context) <= LAST_DAY_OF_DISTRICTS;

export const isPeoplesCommittee = (name: string): boolean => /^(ủy ban nhân dân|uỷ ban nhân dân|ubnd)/i.test(name);

/** A school of several levels follows its highest: with THPT or GDTX it stands under the Sở. */
export const underDepartment = ({ levels }: OrgUnit): boolean =>
  levels.some((level) => level === "thpt" || level === "gdtx");

const parts = (place: string | undefined): readonly string[] =>
  (place ?? "")
    .split(/,|\s-\s/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** "phường Kim Liên" → "Kim Liên". */
const bare = (part: string): string =>
  part.replace(/^(xã|phường|đặc khu|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|tp\.?)\s+/i, "");

const MUNICIPALITIES: ReadonlySet<string> = new Set([
  "Hà Nội",
  "Hải Phòng",
  "Huế",
  "Đà Nẵng",
  "Hồ Chí Minh",
  "Cần Thơ",
]);

const AREA = /(xã|phường|đặc khu|thị trấn|quận|huyện|thị xã|thành phố|tỉnh)\s+[^,]+$/i;

/** "xã Liên Châu": from the unit's place, or from the name of an office that bears it. */
export const area = ({ kind, name, place }: OrgUnit): string | undefined =>
  parts(place)[0] ?? (kind === "truong" ? undefined : AREA.exec(name)?.[0]);

/** Địa danh of the unit's documents: the name of its commune, district or province without the word for it. */
export const placeName = (context: FormContext): string => {
  const own = area(context.unit);
  if (own !== undefined) return bare(own);
  const { unit, pack } = context;
  return unit.kind === "so" || unit.name === pack.issuer.name ? pack.issuer.place : "";
};

const DOTS = "…";

/** Name of the province; dots where neither the unit nor the plan tells. */
function province({ unit, pack }: FormContext): string {
  const all = parts(unit.place);
  const last = all.length > 1 || unit.kind === "so" ? all.at(-1) : undefined;
  if (last !== undefined) return bare(last);
  return pack.issuer.kind === "so" && pack.issuer.place !== "" ? pack.issuer.place : DOTS;
}

export const department = (context: FormContext): string => `Sở Giáo dục và Đào tạo ${province(context)}`;

function provincialCommittee(context: FormContext): string {
  const name = province(context);
  const word = name === DOTS ? "tỉnh (thành phố)" : MUNICIPALITIES.has(name) ? "thành phố" : "tỉnh";
  return `Ủy ban nhân dân ${word} ${name}`;
}

/** The office above a unit, in full, as far as it is known. */
export function superior(context: FormContext): string {
  const { unit, pack } = context;
  if (unit.parentName !== undefined && unit.parentName !== "") return unit.parentName;
  switch (unit.kind) {
    case "truong": {
      if (underDepartment(unit)) return department(context);
      if (!districtsStand(context)) return `Ủy ban nhân dân ${area(unit) ?? "xã (phường) …"}`;
      const known = pack.issuer.kind === "phong" && pack.issuer.place !== "";
      return known ? pack.issuer.name : "Phòng Giáo dục và Đào tạo …";
    }
    case "xa":
      return department(context);
    case "phong":
      return `Ủy ban nhân dân ${area(unit) ?? "quận (huyện) …"}`;
    case "so":
      return provincialCommittee(context);
    case "ban":
      return "";
  }
}
