import { parsePeriod, type Period } from "../plan/index";
import type { Language } from "./sentence";

const two = (value: number): string => String(value).padStart(2, "0");

type Day = { readonly day: string; readonly month: string; readonly year: string };

/** Days below 10 and months 1 and 2 get a leading 0 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4). */
function written(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  const [, year = "", month = "", day = ""] = match;
  return { day: two(Number(day)), month: Number(month) < 3 ? month : String(Number(month)), year };
}

/** `2026-06-05` → `ngày 05 tháng 6 năm 2026`; what is no ISO date stays as it is. */
export function longDate(iso: string): string {
  const date = written(iso);
  return date ? `ngày ${date.day} tháng ${date.month} năm ${date.year}` : iso;
}

/** `2026-05-31` → `31/5/2026`, `2022-01-06` → `06/01/2022`; what is no ISO date stays as it is. */
export function shortDate(iso: string): string {
  const date = written(iso);
  return date ? `${date.day}/${date.month}/${date.year}` : iso;
}

const PERIOD: Readonly<Record<Language, Readonly<Record<Period["part"], string>>>> = {
  vi: { H1: "6 tháng đầu năm ", H2: "6 tháng cuối năm ", year: "năm " },
  en: { H1: "the first half of ", H2: "the second half of ", year: "the year " },
};

/** `6 tháng đầu năm 2026`, `6 tháng cuối năm 2026`, `năm 2026`. */
export const periodName = ({ part, year }: Period, language: Language = "vi"): string =>
  `${PERIOD[language][part]}${year}`;

/** A fact that may be the id of a period: `2026-H1` is written out, all else is printed as it is. */
export function periodWords(text: string, language: Language): string {
  const period = parsePeriod(text);
  return period ? periodName(period, language) : text;
}
