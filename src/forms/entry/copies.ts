import { fold } from "../../plan/index";
import type { Problem } from "../../problems/index";
import { numericCells } from "../../rules/index";
import { address, cellKey, type Grid, type GridBook } from "../../sheet/index";
import { periodName, SHEETS } from "../../words/index";
import type { FormContext } from "../context";
import { META_TITLE } from "../meta/records";
import { ENTRY_TITLE } from "./draw";
import { type EntryLayout, locateEntry } from "./locate";
import { titled } from "./title-line";

const COMMON = { severity: "warning", name: "", clause: "Quy ước biểu mẫu: mỗi tệp một trang số liệu" } as const;

/** What bears the name of another sheet of ours is no sheet of entries: most workbooks hold nothing else. */
const OTHERS: ReadonlySet<string> = new Set(
  [META_TITLE, ...Object.values(SHEETS)].filter((name) => name !== ENTRY_TITLE),
);

type Typed = { readonly value: string; readonly cell: string };

/** What people typed into a row that was found, by key. */
function typedIn({ grid, columns }: EntryLayout, at: number, keys: readonly string[]): ReadonlyMap<string, Typed> {
  return new Map(
    keys.flatMap((key): readonly (readonly [string, Typed])[] => {
      const column = columns.get(key);
      if (column === undefined) return [];
      const value = String(grid.cells.get(cellKey(at, column))?.value ?? "");
      return [[key, { value: value.normalize("NFC").trim(), cell: address(at, column) }]];
    }),
  );
}

/** Cells of a copy that say otherwise than those that are read, in the order of the form. */
function differences(read: EntryLayout, copy: EntryLayout) {
  const rows = new Map(copy.found.map(({ row, verdict }) => [row.code, verdict]));
  return read.found.flatMap(({ row, verdict }) => {
    const other = rows.get(row.code);
    if (verdict.kind !== "found" || other?.kind !== "found") return [];
    const keys = [...numericCells(row), "co", "lydo", "ghichu"];
    const expected = typedIn(read, verdict.at, keys);
    return [...typedIn(copy, other.at, keys)].flatMap(([key, { value, cell }]) => {
      const used = expected.get(key)?.value ?? "";
      return value === used ? [] : [{ cell, found: value, expected: used }];
    });
  });
}

function ofCopy(book: GridBook, layout: EntryLayout, grid: Grid, context: FormContext): readonly Problem[] {
  const copy = locateEntry({ ...book, sheets: [grid] }, context);
  const all = copy ? differences(layout, copy) : [];
  const [first] = all;
  if (!first) return [];
  const facts = { sheet: grid.name, used: layout.grid.name, cells: String(all.length), ...first };
  return [{ code: "BM-11", facts, place: { file: book.file, sheet: grid.name, cell: first.cell }, ...COMMON }];
}

/**
 * Sheets that bear our heading and are not the one that is read: a copy in which somebody went on typing, or the sheet of
 * another unit. Nothing is taken from them, which is told; a sheet of another period is another matter.
 */
export function copiesBeside(book: GridBook, layout: EntryLayout, context: FormContext): readonly Problem[] {
  return book.sheets.flatMap((grid): readonly Problem[] => {
    const of = grid === layout.grid || OTHERS.has(grid.name) ? undefined : titled(grid);
    if (!of || fold(of.period) !== fold(periodName(context.period))) return [];
    const expected = context.unit.code.normalize("NFC");
    if (of.unit === expected) return ofCopy(book, layout, grid, context);
    const facts = { sheet: grid.name, cell: of.cell, expected, found: of.unit };
    const place = { file: book.file, sheet: grid.name, cell: of.cell };
    return [{ code: "BM-12", facts, place, ...COMMON }];
  });
}
