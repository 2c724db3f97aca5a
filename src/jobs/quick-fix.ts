import { fold } from "../plan/index";
import type { Problem } from "../problems/index";
import { NO, REASONS, YES } from "../rules/index";
import { address, cellKey, definedName, type GridBook, parseCell, type Scalar } from "../sheet/index";
import type { Correction } from "./restore";
import type { CellChange, Outcome, Done, SheetStore } from "./workbook";

/** What is to be typed, where the sheet is known to hold what was found. */
export type QuickFix = { readonly sheet: string; readonly changes: readonly CellChange[] };

/** The one text of a list that is meant, whatever its case and marks. */
const meant = (text: string, list: readonly string[]): string | undefined => {
  const found = list.filter((one) => fold(one) === fold(text));
  return found.length === 1 ? found[0] : undefined;
};

const valueAt = (book: GridBook, sheet: string, cell: string): Scalar => {
  const spot = parseCell(cell);
  const found = spot && book.sheets.find(({ name }) => name === sheet)?.cells.get(cellKey(spot.row, spot.column));
  return found ? found.value : null;
};

/** Where a name of the form stands in a sheet. */
function namedCell(book: GridBook, sheet: string, name: string): string | undefined {
  const wanted = definedName(name).toLowerCase();
  const grid = book.sheets.find((one) => one.name === sheet);
  const found = [...(grid?.names ?? []), ...book.names].find(
    (one) => one.sheet === sheet && one.name.toLowerCase() === wanted,
  );
  return found && address(found.area.top, found.area.left);
}

const blank = (value: Scalar): boolean => value === null || String(value).trim() === "";

/** Corrections that nobody could mean otherwise; everything else is for a person to decide. */
export function quickFix(problem: Problem, book: GridBook): QuickFix | undefined {
  const { sheet, cell } = problem.place;
  const now = (at: string): Scalar => valueAt(book, sheet, at);
  const put = (at: string, after: Scalar): CellChange => ({ cell: at, before: now(at), after });
  const fix = (...changes: readonly CellChange[]): QuickFix => ({ sheet, changes });
  switch (problem.code) {
    case "SL-21":
      return fix(put(cell, Number(problem.facts.number)));
    case "SL-10": {
      const answer = meant(problem.facts.value, [YES, NO]);
      return answer === undefined ? undefined : fix(put(cell, answer));
    }
    case "SL-24": {
      const reason = meant(problem.facts.value, REASONS);
      return reason === undefined ? undefined : fix(put(cell, reason));
    }
    case "SL-22": {
      // 0 and 0 is what "Không phát sinh" means for a rate, as long as nothing else was typed.
      const zeros = problem.facts.zeroCells.split(", ");
      return zeros.every((at) => blank(now(at))) ? fix(...zeros.map((at) => put(at, 0)), put(cell, null)) : undefined;
    }
    case "SL-15": {
      const at = namedCell(book, sheet, problem.name.replace(/lydo$/, "tu.tong"));
      return at !== undefined && blank(now(at)) ? fix(put(at, 0), put(cell, null)) : undefined;
    }
    default:
      return undefined;
  }
}

/** All corrections that are certain, for one step that can be undone. */
export const quickFixes = (problems: readonly Problem[], book: GridBook): readonly Correction[] =>
  problems.flatMap((problem) => {
    const fix = quickFix(problem, book);
    return (fix?.changes ?? []).map(({ cell, after }) => ({ place: { sheet: fix?.sheet ?? "", cell }, value: after }));
  });

/** One cell is typed in; where more cells stand apart the form is drawn anew around the corrected values. */
export const fixCell = (store: SheetStore, { sheet, changes }: QuickFix): Promise<Outcome<Done>> =>
  store.writeValues("quick-fix", sheet, changes);
