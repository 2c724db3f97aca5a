import { type EntryRow, fold } from "../../plan/index";
import type { Problem } from "../../problems/index";
import { columnLetters, type Grid } from "../../sheet/index";
import { targetText } from "../../words/index";
import type { FormContext } from "../context";
import { editedCells } from "../lines/edited";
import type { Printed } from "../lines/lines";
import type { Where } from "../lines/line-problems";
import { carriedValue } from "./carried";
import { entryColumns } from "./columns";
import type { FoundRow } from "./find-rows";
import { rowHowTo, rowLabel, rowNumber } from "./rows";
import type { Texts } from "./texts";

type At = ReadonlyMap<string, number>;

/** By these a row is found again: an empty or moved one is told as a repair. */
const anchors = (row: EntryRow, context: FormContext): readonly (readonly [string, string])[] => [
  ["ten", rowLabel(row)],
  ["cach", rowHowTo(row, context)],
  ["ma", row.code],
];

const others = (row: EntryRow): readonly (readonly [string, string])[] => [
  ["tt", rowNumber(row)],
  ["dvt", row.measure.unit],
  ["moc", targetText(row.measure.targets, row.measure.unit)],
];

/** Headings over the columns, group by group, and the line of numbers under them; rows may have come in between. */
function headings(texts: Texts, columns: At, context: FormContext) {
  const visible = entryColumns(context).filter(({ hidden }) => !hidden);
  const rowOf = (wanted: readonly string[]): number | undefined =>
    texts.folded().rowWithMost(new Set(wanted.map(fold)));
  const numbers = headingNumbers(visible.length);
  const top = rowOf(visible.map(({ header }) => header[0] ?? ""));
  const leaves = rowOf(visible.flatMap(({ header }) => header[1] ?? []));
  const line = rowOf(numbers);
  const heads = visible.flatMap(({ key, header: [group = "", leaf] }, at): readonly Printed[] => {
    const column = columns.get(key);
    const printed = (row: number | undefined, expected: string | undefined): readonly Printed[] =>
      row === undefined || expected === undefined ? [] : [{ row, column, name: key, expected }];
    const first = visible[at - 1]?.header[0] !== group;
    return [...printed(first ? top : undefined, group), ...printed(leaves, leaf), ...printed(line, numbers[at])];
  });
  return { heads, line };
}

/** Figures of earlier submissions as they were issued; another figure there cannot be right. */
function carriedEdits(grid: Grid, { row, at }: Found, columns: At, context: FormContext, where: Where) {
  const printed = ["luyke.truoc", "h1"].map((key): Printed => {
    const value = carriedValue(row, key, context)?.value;
    const name = `${row.code}.${key}`;
    return { row: at, column: columns.get(key), name, expected: value === undefined ? "" : String(value) };
  });
  return editedCells(grid, printed, where, false, []).map((one): Problem => ({ ...one, severity: "error" }));
}

type Found = { readonly row: EntryRow; readonly at: number };

/** Rows that were found, each with the row of the sheet in which it stands. */
export const placedRows = (found: readonly FoundRow[]): readonly Found[] =>
  found.flatMap(({ row, verdict }) => (verdict.kind === "found" ? [{ row, at: verdict.at }] : []));

/** Figures of earlier submissions that differ from those that were issued. */
export const carriedEdited = (
  grid: Grid,
  rows: readonly Found[],
  columns: At,
  context: FormContext,
  where: Where,
): readonly Problem[] =>
  context.previous ? rows.flatMap((one) => carriedEdits(grid, one, columns, context, where)) : [];

/** Texts that stand in the heading of the sheet, for finding its rows. */
export const headingNumbers = (visible: number): readonly string[] =>
  Array.from({ length: visible }, (_, at) => (at < 3 ? columnLetters(at) : String(at - 2)));

type Edited = {
  readonly problems: readonly Problem[];
  readonly printed: readonly Printed[];
  /** The row of numbers under the headings. */
  readonly line: number | undefined;
};

/**
 * Cells of the form that nobody should have changed. What is read does not depend on them, so it is a note; only where a
 * figure that was carried over differs is it an error (`carriedEdited`).
 */
export function edited(
  grid: Grid,
  found: readonly FoundRow[],
  columns: At,
  texts: Texts,
  context: FormContext,
  where: Where,
): Edited {
  const rows = placedRows(found);
  const ours = found.flatMap(({ row }) => anchors(row, context).map(([, text]) => text));
  const cells = (of: (row: EntryRow) => readonly (readonly [string, string])[]): readonly Printed[] =>
    rows.flatMap(({ row, at }) =>
      of(row).map(([key, expected]) => ({ row: at, column: columns.get(key), name: `${row.code}.${key}`, expected })),
    );
  const { heads, line } = headings(texts, columns, context);
  const labels = cells((row) => anchors(row, context));
  const units = cells(others);
  return {
    printed: [...heads, ...labels, ...units],
    line,
    problems: [
      ...editedCells(grid, heads, where, true),
      ...editedCells(grid, labels, where, false, ours),
      ...editedCells(grid, units, where, true, []),
    ],
  };
}
