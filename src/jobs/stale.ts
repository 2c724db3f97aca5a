import { FORM_SHEETS } from "../forms/index";
import type { Problem } from "../problems/index";
import { address, cellKey, definedName, type Grid, type GridBook, type PlacedBook } from "../sheet/index";
import { sheetsIn } from "../sheet/refers";
import { sameSheet } from "../sheet/set-aside";

/**
 * - none: no report in the workbook · bound: the report of the template, computed by the workbook itself
 * - current: a compiled report that says what the figures say · stale: one that does not
 */
export type ReportState =
  { readonly kind: "none" | "bound" | "current" } | { readonly kind: "stale"; readonly problems: readonly Problem[] };

const SOURCE = definedName("source.").toLowerCase();

export const isReport = (grid: Grid): boolean =>
  grid.names.some(({ name, sheet }) => sheet === grid.name && name.toLowerCase().startsWith(SOURCE));

const textOf = (value: unknown): string =>
  (value === null || value === undefined ? "" : String(value)).normalize("NFC");

/** Is the printed column of the report still what the figures say? `fresh`: the report compiled just now. */
export function reportState(book: GridBook, fresh: PlacedBook): ReportState {
  const grid = book.sheets.find(isReport);
  const wanted = fresh.sheets.find(({ role }) => role === "report");
  if (!grid || !wanted) return { kind: "none" };
  if ([...grid.cells.values()].some(({ formula }) => formula !== undefined)) return { kind: "bound" };
  const problems = wanted.cells
    .filter(({ column }) => column === 0)
    .flatMap(({ row, column, value }): readonly Problem[] => {
      const [was, now] = [textOf(grid.cells.get(cellKey(row, column))?.value), textOf(value)];
      if (was === now) return [];
      const cell = address(row, column);
      const place = { file: book.file, sheet: grid.name, cell };
      return [
        {
          code: "BC-01",
          severity: "error",
          facts: { cell, was, now },
          place,
          name: "",
          clause: "Điều kiện lập báo cáo",
        },
      ];
    });
  return problems.length === 0 ? { kind: "current" } : { kind: "stale", problems };
}

const OURS = /^ct_/i;
const isOurs = ({ names }: Grid): boolean => names.some(({ name }) => OURS.test(name));

const computes = ({ cells }: Grid): boolean => [...cells.values()].some(({ formula }) => formula !== undefined);

/**
 * The annex of a form of version 1: no name in it tells of it, but what it is called and that it reads from sheets of the
 * form alone. A sheet of the user's own that is called so reads from others, or from none.
 */
export function oldAnnex(book: GridBook): Grid | undefined {
  const ours = book.sheets.filter(isOurs).map(({ name }) => name);
  return book.sheets.find((grid) => {
    if (isOurs(grid) || !sameSheet(grid.name, FORM_SHEETS.annex)) return false;
    const read = [...grid.cells.values()].flatMap(({ formula }) => sheetsIn(formula ?? ""));
    return read.length > 0 && read.every((sheet) => ours.some((one) => sameSheet(one, sheet)));
  });
}

const ANNEX = definedName("annex.title").toLowerCase();

const isAnnex = (grid: Grid): boolean =>
  grid.names.some(({ name, sheet }) => sheet === grid.name && name.toLowerCase() === ANNEX);

/** Sheets of the report that the workbook computes itself, by role: it must be bound anew when its sources are. */
export function hasBoundReport(book: GridBook): ReadonlyMap<string, string> | undefined {
  const report = book.sheets.find(isReport);
  if (!report || !computes(report)) return undefined;
  const annex = book.sheets.find((grid) => isAnnex(grid) && computes(grid)) ?? oldAnnex(book);
  return new Map([["report", report.name], ...(annex ? ([["annex", annex.name]] as const) : [])]);
}
