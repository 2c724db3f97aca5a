import type { Place, Problem } from "../../problems/index";
import { address, cellKey, definedName, type Grid, type GridBook, keyColumn, keyRow } from "../../sheet/index";
import type { FormContext } from "../context";
import { paragraphs } from "./sections";

/** The sentences of sheet `Báo cáo` as people left them, by paragraph key. */
export type Sources = {
  readonly text: ReadonlyMap<string, string>;
  /** Of them those that only their writer can say: the form proposes none. */
  readonly own: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
};

type Spot = { readonly grid: Grid; readonly row: number; readonly column: number };

function named(book: GridBook, key: string): Spot | undefined {
  const wanted = definedName(`source.${key}`).toLowerCase();
  for (const grid of book.sheets) {
    const found = [...grid.names, ...book.names].find(
      ({ name, sheet }) => name.toLowerCase() === wanted && sheet === grid.name,
    );
    if (found) return { grid, row: found.area.top, column: found.area.left };
  }
  return undefined;
}

/** Where names are lost: the hidden key of the row, two columns right of the sentence as drawn. */
function keyed(book: GridBook, key: string): Spot | undefined {
  for (const grid of book.sheets)
    for (const [at, cell] of grid.cells)
      if (cell.kind === "text" && cell.value === key && keyColumn(at) > 4)
        return { grid, row: keyRow(at), column: keyColumn(at) - 2 };
  return undefined;
}

function textAt({ grid, row, column }: Spot): string {
  const cell = grid.cells.get(cellKey(row, column));
  return cell === undefined || cell.kind === "error" ? "" : String(cell.value).normalize("NFC").trim();
}

/** Reads the sentences again; those that only their writer can say and that are still empty are named. */
export function readSources(book: GridBook, context: FormContext): Sources {
  const text = new Map<string, string>();
  const free = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { key, prompt } of paragraphs(context)) {
    const spot = named(book, key) ?? keyed(book, key);
    if (!spot) continue;
    const own = textAt(spot);
    text.set(key, own);
    if (prompt !== undefined) free.set(key, own);
    if (own !== "" || prompt === undefined) continue;
    const cell = address(spot.row, spot.column);
    const place: Place = { file: book.file, sheet: spot.grid.name, cell };
    problems.push({
      code: "BC-03",
      severity: "note",
      facts: { part: prompt, cell },
      place,
      name: key,
      clause: "Nghị định 30/2020/NĐ-CP, Phụ lục I",
    });
  }
  return { text, own: free, problems };
}
