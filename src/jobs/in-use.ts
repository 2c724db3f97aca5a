import { fromTcvn3 } from "../entries/index";
import { type Grid, type GridBook, type GridCell, isSetAside } from "../sheet/index";

function meant(cell: GridCell): GridCell {
  const value = cell.kind === "text" && cell.formula === undefined ? fromTcvn3(cell.value, cell.font) : undefined;
  if (value === undefined) return cell;
  // Without its font: what has been decoded is not decoded again.
  const { font: _, ...rest } = cell;
  return { ...rest, kind: "text", value };
}

/** The sheet with texts as they were meant; the same sheet where nothing is written in old codes. */
function readable(sheet: Grid): Grid {
  const changed: (readonly [number, GridCell])[] = [];
  for (const [key, cell] of sheet.cells) {
    const read = meant(cell);
    if (read !== cell) changed.push([key, read]);
  }
  return changed.length === 0 ? sheet : { ...sheet, cells: new Map([...sheet.cells, ...changed]) };
}

/** A mark that stands apart from its letter. */
const MARK = /[\u0300-\u036f]/;

/** How many cells of a book are written in old codes, and how many with marks apart. */
export function oldTexts({ sheets }: GridBook): { readonly tcvn3: number; readonly nfd: number } {
  let [tcvn3, nfd] = [0, 0];
  for (const { cells } of sheets)
    for (const cell of cells.values()) {
      if (cell.kind !== "text" || cell.formula !== undefined) continue;
      if (MARK.test(cell.value)) nfd += 1;
      else if (meant(cell) !== cell) tcvn3 += 1;
    }
  return { tcvn3, nfd };
}

/**
 * The sheets that readers may take: those that a job replaced stay very hidden until they are cleared away, and texts in
 * the codes of old fonts are turned into Unicode.
 */
export const inUse = (book: GridBook): GridBook => ({
  ...book,
  sheets: book.sheets.filter(({ name }) => !isSetAside(name)).map(readable),
});
