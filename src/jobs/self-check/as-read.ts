import { cellKey, type Grid, type GridBook, type GridCell, type PlacedBook, type Scalar } from "../../sheet/index";

const gridCell = (value: Scalar): GridCell | undefined => {
  if (value === null) return undefined;
  if (typeof value === "number") return { kind: "number", value };
  return typeof value === "boolean" ? { kind: "boolean", value } : { kind: "text", value };
};

const gridOf = (sheet: PlacedBook["sheets"][number]): Grid => ({
  name: sheet.name,
  state: sheet.visibility,
  cells: new Map(
    sheet.cells.flatMap(({ row, column, value, formula }) => {
      const cell = gridCell(value);
      return cell ? [[cellKey(row, column), formula === undefined ? cell : { ...cell, formula }] as const] : [];
    }),
  ),
  names: sheet.names.map(({ name, area, sheet: other }) => ({ name, area, sheet: other ?? sheet.name })),
});

/** What a reader would see of a placed book, without the detour over a file. */
export const asRead = (book: PlacedBook, file: string): GridBook => ({
  file,
  sheets: book.sheets.map(gridOf),
  names: [],
});
