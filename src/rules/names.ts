import type { EntryRow, Target } from "../plan/index";
import { and, eq, type Expr, gt, isNumber, not, ref, substitute, trim } from "./expr";

/** Texts that people choose, exactly as the lists of the form offer them. */
export const YES = "Có";
export const NO = "Không";
export const REASONS = ["Chưa có số liệu", "Không phát sinh", "Không thuộc phạm vi đơn vị"] as const;
export const [NO_DATA, NONE_OCCURRED, NOT_OURS] = REASONS;

const NUMERIC = ["tu.tong", "tu.nu", "mau.tong", "mau.nu", "luyke.truoc", "h1"] as const;
export type NumericKey = (typeof NUMERIC)[number];

/** Numeric cells that this unit fills in the row. */
export const numericCells = (row: EntryRow): readonly NumericKey[] =>
  NUMERIC.filter((key) => (row.cells as readonly string[]).includes(key));

const isOpen = (row: EntryRow, key: string): boolean => (row.cells as readonly string[]).includes(key);

/** A figure carried over: what people typed where there was none, else the issued cell itself. */
export const carried = (row: EntryRow, key: "luyke.truoc" | "h1"): Expr => (isOpen(row, key) ? graded(key) : ref(key));

/** Graded content of a numeric cell: a count, or a word that says what is wrong with it. */
export const graded = (key: string): Expr => ref(`${key}.gt`);

/** Spaces around words are nobody's intention; web pages put such as do not break around theirs. */
export const wordsIn = (typed: Expr): Expr => trim(substitute(typed, "\u00a0", " "));

export const REASON = wordsIn(ref("lydo"));
export const NOTE = wordsIn(ref("ghichu"));
export const ANSWER = wordsIn(ref("co"));

/** Numerator and denominator of a row, where this unit fills both. */
export function ratioOf(
  row: EntryRow,
): { readonly n: Expr; readonly d: Expr; readonly nKey: string; readonly dKey: string } | undefined {
  if (row.asks !== "ratio" || row.state !== "asked") return undefined;
  const nKey = row.measure.numeratorIs ?? "tu.tong";
  const dKey = row.measure.denominatorIs ?? "mau.tong";
  const open = row.cells as readonly string[];
  if (!open.includes(nKey) || !open.includes(dKey)) return undefined;
  return { n: graded(nKey), d: graded(dKey), nKey, dKey };
}

/** Both counted, denominator above zero: the rate exists. */
export const hasRate = (n: Expr, d: Expr): Expr => and(isNumber(n), isNumber(d), gt(d, 0));

/** The rate may be shown and judged: a numerator above its denominator is an error, not 133 %. */
export const hasSoundRate = (row: EntryRow, n: Expr, d: Expr): Expr =>
  row.measure.mayExceed ? hasRate(n, d) : and(hasRate(n, d), not(gt(n, d)));

/** Nothing occurred: 0/0. */
export const noneOccurred = (n: Expr, d: Expr): Expr => and(isNumber(n), isNumber(d), eq(n, 0), eq(d, 0));

/** Share of one as integers: "99.5" → 995 of 1000. */
export function shareOf(target: Target): { readonly part: number; readonly whole: number } {
  const [whole = "0", decimals = ""] = target.value.split(".");
  return { part: Number(whole + decimals), whole: 100 * 10 ** decimals.length };
}

/** Which of the texts of a list is meant, as the rules compare: whatever its case and the spaces around it. */
export function chosenOf<Item extends string>(value: unknown, items: readonly Item[]): Item | undefined {
  if (typeof value !== "string") return undefined;
  const typed = value
    .normalize("NFC")
    .replace(/[ \u00a0]+/g, " ")
    .trim()
    .toLowerCase();
  return items.find((item) => item.toLowerCase() === typed);
}
