import type { BookSpec, SheetSpec } from "./spec";

export type Spot = { readonly row: number; readonly column: number };

/** Where the names of one sheet stand. */
export type SheetIndex = {
  readonly spec: SheetSpec;
  /** Name in the workbook, after a suffix where it was taken. */
  readonly name: string;
  readonly names: ReadonlyMap<string, Spot>;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
};

/** A sheet name may have 31 characters; names are compared without case. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted.slice(0, 31);
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
    const suffix = ` (${copy})`;
    name = wanted.slice(0, 31 - suffix.length) + suffix;
  }
  taken.add(name.toLowerCase());
  return name;
}

function once(intoMap: Map<string, number>, key: string, at: number, what: string): void {
  if (intoMap.has(key)) throw new Error(`${what} ${key} stands twice`);
  intoMap.set(key, at);
}

function indexSheet(spec: SheetSpec, name: string): SheetIndex {
  const columns = new Map<string, number>();
  const rows = new Map<string, number>();
  const names = new Map<string, Spot>();
  spec.columns.forEach((column, at) => once(columns, column.key, at, "column"));
  spec.rows.forEach((row, at) => {
    if (row.key !== undefined) once(rows, row.key, at, "row");
    for (const cell of row.cells) {
      const column = columns.get(cell.column);
      if (column === undefined) throw new Error(`sheet ${spec.role} has no column ${cell.column}`);
      if (cell.name === undefined) continue;
      if (names.has(cell.name)) throw new Error(`name ${cell.name} stands twice in sheet ${spec.role}`);
      names.set(cell.name, { row: at, column });
    }
  });
  const { long } = spec;
  if (long && long.count > 0) {
    once(rows, long.first, spec.rows.length, "row");
    if (long.count > 1) once(rows, long.last, spec.rows.length + long.count - 1, "row");
  }
  return { spec, name, names, columns, rows };
}

/** Sheets by role. `taken` are the names of the sheets that the workbook has already. */
export function indexBook(book: BookSpec, taken: readonly string[]): ReadonlyMap<string, SheetIndex> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const index = new Map<string, SheetIndex>();
  for (const spec of book.sheets) {
    if (index.has(spec.role)) throw new Error(`sheet ${spec.role} stands twice`);
    index.set(spec.role, indexSheet(spec, freeName(spec.title, used)));
  }
  return index;
}
