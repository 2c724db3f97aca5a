import type { Problem } from "../../problems/index";
import { type Judged, type Names, type RowValues, VERDICT } from "../../rules/index";
import { STATUS } from "../../words/index";
import type { GridCell } from "../../sheet/index";
import type { FormContext } from "../context";
import { lostFormula, shownText } from "../lines/lost-formula";
import { FORM_VERSION } from "../meta/records";
import { markOf } from "./messages";
import { withoutFormula } from "./overwritten";

/** Columns that put into words what is found in a row. */
const WORDS = ["trangthai", "cansua"] as const;

/** A row in which one of them holds no formula, with what it holds there. */
export type WordsHeld = {
  readonly values: RowValues;
  readonly held: readonly (readonly [(typeof WORDS)[number], GridCell | undefined])[];
};

/**
 * What stands without a formula where a form says what is found. Forms of older versions use other words; a row with an
 * error value says only that it has one.
 */
export function wordsHeld(
  values: RowValues,
  cellOf: (key: string) => GridCell | undefined,
  columns: ReadonlyMap<string, number>,
  { formVersion = FORM_VERSION }: FormContext,
): readonly WordsHeld[] {
  const keys = withoutFormula(values, WORDS, cellOf, columns);
  if (keys.length === 0 || formVersion < FORM_VERSION) return [];
  if ([...columns.keys()].some((key) => cellOf(key)?.kind === "error")) return [];
  return [{ values, held: WORDS.flatMap((key) => (keys.includes(key) ? [[key, cellOf(key)] as const] : [])) }];
}

export const withoutEmptied = (words: readonly WordsHeld[]): readonly WordsHeld[] =>
  words.map(({ values, held }) => ({
    values,
    held: held.filter(([, cell]) => shownText(cell) !== ""),
  }));

const STATUS_TEXTS: ReadonlySet<string> = new Set(["", ...Object.values(STATUS)]);
const LINE = /^(.*?) – .*\(([A-Z]{2}-\d+)\)$/u;

/** A line after that. */
const OURS = /^\S.* [A-Z]{2}-\d+$/u;

/** The lines of column Nội dung cần sửa by mark and code: addresses and figures in them may be written in other ways. */
const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => line.trim().replace(LINE, "$1 $2"))
    .sort();

/** Cells in which somebody wrote words of their own, which no formula of the form gives. */
export const theirWords = ({ values, held }: WordsHeld): readonly string[] =>
  held.flatMap(([key, cell]) => {
    const text = shownText(cell);
    const ours = key === "trangthai" ? STATUS_TEXTS.has(text) : linesOf(text).every((line) => OURS.test(line));
    return ours ? [] : [values.address(key)];
  });

/** Column Trạng thái, as its formula says it of the same findings. */
function statusOf(judged: readonly Judged[], names: Names): string {
  if (judged.some(({ missing }) => missing)) return STATUS.missing;
  if (judged.some(({ severity }) => severity === "error")) return STATUS.wrong;
  if (judged.some(({ severity }) => severity === "warning" || severity === "question")) return STATUS.review;
  const verdict = names.value("danhgia");
  if (verdict === VERDICT.none) return STATUS.none;
  return verdict === VERDICT.outOfScope ? STATUS.outOfScope : STATUS.complete;
}

/**
 * Somebody's own words where the form says what is found in the row: a row with an error could show that it is complete.
 * @param judged everything that the rule book finds in the row
 */
export function wordsTyped(
  { values, held }: WordsHeld,
  judged: readonly Judged[],
  names: Names,
  where: { readonly file: string; readonly sheet: string },
): readonly Problem[] {
  return held.flatMap(([key, cell]) => {
    const text = shownText(cell);
    const told = judged.map((one) => `${markOf(one)} ${one.code}`).sort();
    const same = key === "trangthai" ? text === statusOf(judged, names) : linesOf(text).join("\n") === told.join("\n");
    if (same) return [];
    return [lostFormula(cell, { ...where, cell: values.address(key) }, `${values.row.code}.${key}`)];
  });
}
