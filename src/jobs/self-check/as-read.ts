import { cellKey, type Grid, type GridBook, type GridCell, type PlacedBook, type PlacedCell } from "../../sheet/index";

const gridCell = ({ value, formula, error, style }: PlacedCell): GridCell | undefined => {
  if (value === null) return formula === undefined ? undefined : { kind: "text", value: "" };
  if (error) return { kind: "error", value: String(value) };
  if (typeof value === "number")
    return { kind: "number", value, ...(style.format !== undefined && { format: style.format }) };
  return typeof value === "boolean" ? { kind: "boolean", value } : { kind: "text", value };
};

const gridOf = (sheet: PlacedBook["sheets"][number]): Grid => ({
  name: sheet.name,
  state: sheet.visibility,
  cells: new Map(
    sheet.cells.flatMap((placed) => {
      const { row, column, formula } = placed;
      const cell = gridCell(placed);
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
