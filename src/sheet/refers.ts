import { sameSheet } from "./set-aside";
import type { PlacedSheet } from "./placed";

/** Texts, names of sheets in quotes, and names that need none; names of other workbooks hold `[`. */
const SHEET = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([^\s"'!()+\-*/^&=<>,;{}%]+)!/g;

/** Sheets that a formula reads from, as it writes them; a span of sheets (`'A:C'!`) by its first and last. */
export const sheetsIn = (formula: string): readonly string[] =>
  formula.includes("!")
    ? [...formula.matchAll(SHEET)].flatMap(([, quoted, plain]) => {
        const name = quoted?.replace(/''/g, "'") ?? plain;
        return name === undefined || name.includes("[") ? [] : name.split(":");
      })
    : [];

/** The first of these sheets that the formula reads from. */
export function readsFrom(formula: string, sheets: readonly string[]): string | undefined {
  const read = sheetsIn(formula);
  return sheets.find((sheet) => read.some((name) => sameSheet(name, sheet)));
}

/** Does anything in a placed sheet read from one of these: cells, names, rules of entry or of colour? */
export function refersTo({ cells, names, validations, conditionals }: PlacedSheet, sheets: readonly string[]): boolean {
  const reads = (formula: string | undefined): boolean =>
    formula !== undefined && readsFrom(formula, sheets) !== undefined;
  return (
    names.some((name) => sheets.some((sheet) => name.sheet !== undefined && sameSheet(name.sheet, sheet))) ||
    cells.some(({ formula }) => reads(formula)) ||
    conditionals.some(({ formula }) => reads(formula)) ||
    validations.some((rule) => rule.kind === "custom" && reads(rule.formula))
  );
}
