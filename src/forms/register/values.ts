import {
  type CrosswalkLine,
  fold,
  type Ownership,
  SCHOOL_LEVELS,
  type SchoolLevel,
  type UnitKind,
} from "../../plan/index";

/** Spellings that officials use, folded. */
const LEVELS: Readonly<Record<SchoolLevel, readonly string[]>> = {
  mn: ["mn", "mam non", "mau giao", "nha tre"],
  th: ["th", "tieu hoc", "cap 1"],
  thcs: ["thcs", "trung hoc co so", "cap 2"],
  thpt: ["thpt", "trung hoc pho thong", "cap 3"],
  gdtx: ["gdtx", "giao duc thuong xuyen", "gdnn-gdtx", "gdnn - gdtx", "gdnn", "giao duc nghe nghiep"],
};

const KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(truong|co so giao duc|trung tam)\b/, "truong"],
  [/^(ubnd |uy ban nhan dan )?(cap )?(xa|phuong|dac khu|thi tran)\b/, "xa"],
  [/^(phong|pgd)/, "phong"],
  [/^so\b/, "so"],
  [/^ban\b/, "ban"],
];

const OWNERSHIPS: readonly (readonly [RegExp, Ownership])[] = [
  [/^(cong lap|cl)$/, "cong-lap"],
  [/^(dan lap|dl)$/, "dan-lap"],
  [/^(tu thuc|tt)$/, "tu-thuc"],
];

const HOWS: readonly (readonly [RegExp, CrosswalkLine["how"]])[] = [
  [/^(sap nhap|hop nhat|nhap|giai the)$/, "sap-nhap"],
  [/^(chia tach|chia|tach)$/, "chia-tach"],
  [/^doi ten$/, "doi-ten"],
  [/^(chuyen cap|chuyen cap quan ly|chuyen)$/, "chuyen-cap"],
];

const among = <T>(table: readonly (readonly [RegExp, T])[], text: string): T | undefined =>
  table.find(([pattern]) => pattern.test(text))?.[1];

const spaced = (text: string): string => fold(text).replace(/[-_]+/g, " ").replace(/\s+/g, " ").trim();

const levelOf = (word: string): SchoolLevel | undefined => SCHOOL_LEVELS.find((level) => LEVELS[level].includes(word));

/** `TH&THCS`, `Tiểu học, THCS`, `TH - THCS`, `th và thcs` → levels in their order; undefined where a part is not one. */
export function levelsOf(text: string): readonly SchoolLevel[] | undefined {
  const key = fold(text).replace(/^truong\s+/, "");
  if (key === "") return [];
  const whole = levelOf(key);
  const words = whole
    ? [key]
    : key.split(/[,;+&/]|\s+va\s+/).flatMap((part) => {
        const word = part.trim();
        return levelOf(word) ? [word] : word.split(/\s*[-–]\s*/);
      });
  const found = words.map((word) => levelOf(word.trim().replace(/^cap (?=\D)/, "")));
  if (found.includes(undefined)) return undefined;
  return SCHOOL_LEVELS.filter((level) => found.includes(level));
}

/** A kind as written: `Trường`, `Xã`, `Phòng GD&ĐT`, `UBND phường`; a school may be told by its level, `Mầm non`. */
export function kindOf(text: string): UnitKind | undefined {
  const key = spaced(text);
  const kind = among(KINDS, key);
  if (kind || key === "") return kind;
  return (levelsOf(text) ?? []).length > 0 ? "truong" : undefined;
}

/** Empty means công lập, as everywhere. */
export const ownershipOf = (text: string): Ownership | undefined =>
  text === "" ? "cong-lap" : among(OWNERSHIPS, spaced(text));

export const howOf = (text: string): CrosswalkLine["how"] | undefined => among(HOWS, spaced(text));
