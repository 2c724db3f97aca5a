import { type Register, type RegisterLine, unitsAt } from "./register";
import type { OrgUnit } from "./unit";

const COMMITTEE =
  /^(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+(?=(xã|phường|đặc khu|thị trấn|quận|huyện|thị xã|thành phố)\s)/iu;
const DEPARTMENT = /^sở\s+(giáo dục và đào tạo|gd\s*(&|-|và)?\s*đt)\s+(?=\S)/iu;
const PROVINCE = /^(tỉnh|thành phố|tp\.?)\s/iu;
const MUNICIPALITIES: ReadonlySet<string> = new Set([
  "Hà Nội",
  "Hải Phòng",
  "Huế",
  "Đà Nẵng",
  "Hồ Chí Minh",
  "Cần Thơ",
]);

/** "Ủy ban nhân dân phường Kim Liên" → "phường Kim Liên"; undefined for an office that bears no area's name. */
const areaOf = (name: string): string | undefined =>
  COMMITTEE.test(name) ? name.replace(COMMITTEE, "").trim() : undefined;

/** "Sở Giáo dục và Đào tạo Lào Cai" → "tỉnh Lào Cai". */
function provinceOf(name: string): string | undefined {
  if (!DEPARTMENT.test(name)) return undefined;
  const own = name.replace(DEPARTMENT, "").trim();
  if (PROVINCE.test(own)) return own;
  return `${MUNICIPALITIES.has(own) ? "thành phố" : "tỉnh"} ${own}`;
}

/** Units that exist on one day, by their code. */
export type Standing = ReadonlyMap<string, RegisterLine>;

/** The list of one day as a look-up; of two lines with one code the first counts. */
export const standingAt = (register: Register, day: string): Standing =>
  new Map([...unitsAt(register, day)].reverse().map((line) => [line.code, line]));

/** Offices above a unit, the nearest first; a list that turns in a circle ends. */
export function officesAbove(standing: Standing, line: RegisterLine): readonly RegisterLine[] {
  const found: RegisterLine[] = [];
  const seen = new Set([line.code]);
  for (let next = standing.get(line.parent); next && !seen.has(next.code);) {
    found.push(next);
    seen.add(next.code);
    next = standing.get(next.parent);
  }
  return found;
}

/** A line of the list as the unit that letters and forms speak of: its office above, its commune and province. */
export function orgUnitOf(standing: Standing, line: RegisterLine): OrgUnit {
  const above = officesAbove(standing, line);
  const [parent] = above;
  const chain = [line, ...above].map(({ name }) => name);
  const area = chain.map(areaOf).find((one) => one !== undefined);
  const province = chain.map(provinceOf).find((one) => one !== undefined);
  const place = [area, province].filter((part) => part !== undefined).join(", ");
  const { code, name, kind, levels, ownership } = line;
  return {
    code,
    name,
    kind,
    levels,
    ownership,
    ...(parent ? { parentName: parent.name } : line.parentName !== undefined && { parentName: line.parentName }),
    // A province alone is no place of a unit below it: the form would take it for its commune.
    ...(area !== undefined || line.kind === "so" ? { place } : line.place !== undefined && { place: line.place }),
  };
}
