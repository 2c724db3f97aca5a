import type { HostProblem } from "../problems/host";
import { computed, type PlacedBook, type PlacedCell, type PlacedSheet } from "../sheet/index";
import { address, parseCell } from "../sheet/address";
import { sameBlock } from "../sheet/book-state";
import { forgetResults } from "../sheet/calc/forget-results";
import { contentBlock, holdsContent } from "../sheet/same-content";
import { readsFrom } from "../sheet/refers";
import type { Table } from "../sheet/journal";
import { META_SHEET, sameSheet } from "../sheet/set-aside";
import { type AddOptions, type CellChange, tableKey } from "../sheet/store";

export type Added = {
  readonly sheets: readonly PlacedSheet[];
  readonly tables: readonly Table[];
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
  /** `_chitieu` holds something else than before. */
  readonly meta: boolean;
};

type Taken = { readonly sheets: readonly PlacedSheet[]; readonly tables: readonly Table[] };

/** The sheets of a file with those of a book put in: in place of the same, else at the end. */
export function addTo({ sheets: all, tables }: Taken, book: PlacedBook, options: AddOptions): Added | HostProblem {
  const { key, same, replaces, without = [] } = options;
  const goes = ({ name }: { readonly name: string }): boolean => without.some((one) => sameSheet(one, name));
  const removed = all.filter(goes).map(({ name }) => name);
  let sheets = all.filter((sheet) => !goes(sheet));
  const known = new Map(tables.map((table) => [table.key, table]));
  const added: string[] = [];
  const replaced: string[] = [];
  let changed = false;
  for (const sheet of book.sheets) {
    const id = tableKey(key, sheet.role);
    const meta = sameSheet(sheet.name, META_SHEET);
    const old = meta ? META_SHEET : (known.get(id)?.name ?? replaces?.get(sheet.role));
    const at = old === undefined ? -1 : sheets.findIndex(({ name }) => sameSheet(name, old));
    const stands = sheets[at];
    if (stands && same === "keep" && !meta) continue;
    if (stands && same === "replace" && !meta && holdsContent(sheet, contentBlock(stands))) continue;
    if (!stands && sheets.some(({ name }) => sameSheet(name, sheet.name)))
      return { code: "name-taken", sheet: sheet.name };
    const name = stands?.name ?? sheet.name;
    sheets = stands ? sheets.map((one) => (one === stands ? { ...sheet, name } : one)) : [...sheets, sheet];
    if (meta) {
      changed ||= !stands || !sameBlock(contentBlock(stands), contentBlock(sheet));
      continue;
    }
    known.set(id, { key: id, name, id: name });
    (stands ? replaced : added).push(name);
  }
  const refused = readingFrom(sheets, removed);
  if (refused) return refused;
  return { sheets, tables: [...known.values()].filter((one) => !goes(one)), added, replaced, removed, meta: changed };
}

/** A cell that stays and reads from a sheet that goes. */
function readingFrom(sheets: readonly PlacedSheet[], removed: readonly string[]): HostProblem | undefined {
  if (removed.length === 0) return undefined;
  for (const { name, cells } of sheets)
    for (const { row, column, formula } of cells) {
      const reads = formula === undefined ? undefined : readsFrom(formula, removed);
      if (reads !== undefined) return { code: "sheet-read", sheet: name, cell: address(row, column), reads };
    }
  return undefined;
}

type Left = { readonly sheets: readonly PlacedSheet[]; readonly removed: readonly string[] };

/** The sheets of a file without these, and without `_chitieu`; refused where one that stays reads from one that goes. */
export function takeFrom(all: readonly PlacedSheet[], names: readonly string[]): Left | HostProblem {
  const goes = ({ name }: PlacedSheet): boolean => names.some((one) => sameSheet(one, name));
  const removed = all.filter(goes).map(({ name }) => name);
  const sheets = all.filter((sheet) => !goes(sheet) && !sameSheet(sheet.name, META_SHEET));
  if (!sheets.some(({ visibility }) => visibility === "visible")) return { code: "last-visible-sheet" };
  return readingFrom(sheets, removed) ?? { sheets, removed };
}

/** What is typed takes the place of a formula too. */
const typed = ({ formula: _, error: __, ...cell }: PlacedCell, value: PlacedCell["value"]): PlacedCell => ({
  ...cell,
  value,
});

/**
 * Values typed into cells of one sheet that are drawn; a cell that nobody drew is not one of the form. Formulas that rest
 * on them get what they come to now, or no result: the one before would look right.
 */
export function typeInto(
  sheets: readonly PlacedSheet[],
  sheet: string,
  changes: readonly CellChange[],
): readonly PlacedSheet[] | HostProblem {
  const here = sheets.find(({ name }) => sameSheet(name, sheet));
  if (!here) return { code: "sheet-missing", sheet };
  let cells = here.cells;
  const spots: PlacedCell[] = [];
  for (const { cell, before, after: value } of changes) {
    const spot = parseCell(cell);
    const found = cells.find(({ row, column }) => row === spot?.row && column === spot.column);
    if (!found || (before !== undefined && found.value !== (before === "" ? null : before)))
      return { code: "changed-meanwhile", sheet, cell };
    spots.push(found);
    cells = cells.map((one) => (one === found ? typed(one, value) : one));
  }
  const changed = spots.map(({ row, column }) => ({ sheet: here.name, row, column }));
  const after = { sheets: sheets.map((one) => (one === here ? { ...one, cells } : one)) };
  return computed(forgetResults(after, changed)).sheets;
}
