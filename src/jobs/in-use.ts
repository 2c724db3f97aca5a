import { fromTcvn3, mayBeTcvn3 } from "../entries/index";
import { CellsWhere, type Grid, type GridBook, type GridCell, isSetAside } from "../sheet/index";

/** How many cells of a book are written in old codes, and how many with marks apart. */
export type OldTexts = { readonly tcvn3: number; readonly nfd: number };

/** A mark that stands apart from its letter. */
const MARK = /[\u0300-\u036f]/;

/** How a text is written; texts in old codes with what they mean. */
type Written = "now" | "apart" | { readonly meant: string };

function lookedAt(text: string, font: string | undefined): Written {
  const meant = fromTcvn3(text, font);
  return meant === undefined ? "now" : { meant };
}

/** Words in which letters of old codes are looked for come again with every workbook; few others have any. */
const known = new Map<string, Written>();
const MOST = 5_000;
const LONGEST = 1_000;

function writtenAs({ value, font }: GridCell & { readonly kind: "text" }): Written {
  if (MARK.test(value)) return "apart";
  if (font !== undefined) return lookedAt(value, font);
  if (!mayBeTcvn3(value)) return "now";
  const found = known.get(value);
  if (found !== undefined) return found;
  const written = lookedAt(value, undefined);
  if (value.length > LONGEST) return written;
  if (known.size >= MOST) known.clear();
  known.set(value, written);
  return written;
}

const isOdd = (cell: GridCell): boolean =>
  cell.kind === "text" && cell.formula === undefined && writtenAs(cell) !== "now";

/** Texts that people could have typed, written in another way than now. */
const ODD = new CellsWhere(isOdd);

/** Looks at every text that people could have typed. */
class Reader {
  tcvn3 = 0;
  nfd = 0;

  /** The sheet with texts as they were meant; the same sheet where nothing is written in old codes. */
  sheet(sheet: Grid): Grid {
    const changed: (readonly [number, GridCell])[] = [];
    for (const key of ODD.of(sheet.cells)) {
      const cell = sheet.cells.get(key);
      const written = cell?.kind === "text" ? writtenAs(cell) : "now";
      if (cell?.kind !== "text" || written === "now") continue;
      if (written === "apart") this.nfd += 1;
      else {
        this.tcvn3 += 1;
        // Without its font: what has been decoded is not decoded again.
        const { font: _, ...rest } = cell;
        changed.push([key, { ...rest, value: written.meant }]);
      }
    }
    return changed.length === 0 ? sheet : { ...sheet, cells: new Map([...sheet.cells, ...changed]) };
  }
}

/** The book that `inUse` gives, and how its texts are written, also on sheets set aside. */
export function asMeant(book: GridBook): { readonly book: GridBook; readonly old: OldTexts } {
  const reader = new Reader();
  const sheets = book.sheets.map((sheet) => reader.sheet(sheet));
  const { tcvn3, nfd } = reader;
  return { book: { ...book, sheets: sheets.filter(({ name }) => !isSetAside(name)) }, old: { tcvn3, nfd } };
}

/**
 * The sheets that readers may take: those that a job replaced stay very hidden until they are cleared away, and texts in
 * the codes of old fonts are turned into Unicode.
 */
export const inUse = (book: GridBook): GridBook => asMeant(book).book;
