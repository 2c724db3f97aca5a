import type { Ownership, SchoolLevel, UnitKind } from "../plan/index";
import type { Language } from "./sentence";

type Names<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

const KINDS: Names<UnitKind> = {
  vi: {
    truong: "Trường, cơ sở giáo dục",
    xa: "Ủy ban nhân dân cấp xã",
    phong: "Phòng Giáo dục và Đào tạo",
    so: "Sở Giáo dục và Đào tạo",
    ban: "Ban Vì sự tiến bộ phụ nữ",
  },
  en: {
    truong: "School",
    xa: "Commune People's Committee",
    phong: "District education office",
    so: "Provincial education department",
    ban: "Committee for the advancement of women",
  },
};

const LEVELS: Names<SchoolLevel> = {
  vi: { mn: "Mầm non", th: "Tiểu học", thcs: "THCS", thpt: "THPT", gdtx: "GDTX" },
  en: {
    mn: "Preschool",
    th: "Primary",
    thcs: "Lower secondary",
    thpt: "Upper secondary",
    gdtx: "Continuing education",
  },
};

const OWNERSHIPS: Names<Ownership> = {
  vi: { "cong-lap": "Công lập", "dan-lap": "Dân lập", "tu-thuc": "Tư thục" },
  en: { "cong-lap": "Public", "dan-lap": "Community-founded", "tu-thuc": "Private" },
};

export const unitKindName = (kind: UnitKind, language: Language = "vi"): string => KINDS[language][kind];
export const levelName = (level: SchoolLevel, language: Language = "vi"): string => LEVELS[language][level];
export const ownershipName = (ownership: Ownership, language: Language = "vi"): string =>
  OWNERSHIPS[language][ownership];

/** A school by what decides which measures it is asked: `th,thcs;cong-lap` → `Tiểu học, THCS, Công lập`. */
export function schoolAs(keys: string, language: Language): string {
  const [levels = "", ownership = ""] = keys.split(";");
  const among = <Key extends string>(
    names: Readonly<Record<Key, string>>,
    chosen: readonly string[],
  ): readonly string[] =>
    (Object.entries(names) as [Key, string][]).flatMap(([key, name]) => (chosen.includes(key) ? [name] : []));
  const named = [...among(LEVELS[language], levels.split(",")), ...among(OWNERSHIPS[language], [ownership])];
  return named.length === 0 ? keys : named.join(", ");
}

const OFFICES: ReadonlySet<UnitKind> = new Set(["xa", "phong", "so"]);

/** Rows of `Tổng hợp` as they are counted in a sentence: one of an office may stand for all units under it. */
export function countedRows(given: number, rows: readonly UnitKind[], language: Language): string {
  const counted = `${given}/${rows.length}`;
  const offices = rows.some((kind) => OFFICES.has(kind));
  if (language === "en")
    return offices
      ? `${counted} senders (an office that has merged, or from which nothing came, is one with all units under it)`
      : `${counted} units`;
  return offices
    ? `${counted} đầu mối (cơ quan đã gộp, hoặc chưa có tệp nào, là một đầu mối cùng các đơn vị trực thuộc)`
    : `${counted} đơn vị`;
}
