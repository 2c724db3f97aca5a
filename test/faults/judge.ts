import { journalOf, metaContent, type BookState } from "../../src/sheet/book-state";
import { isSetAside, META_SHEET } from "../../src/sheet/set-aside";
import type { Book, Sheet } from "../../src/preview/model/book";
import type { Scalar } from "../../src/sheet/spec";
import { print } from "../excel/desk";
import { USERS } from "../excel/messy";

/** `_chitieu` of a book of the stand-in, as the excel room would read it. */
export function metaRows(book: Book): readonly (readonly Scalar[])[] | undefined {
  const sheet = book.sheets.find(({ name }) => name === META_SHEET);
  if (!sheet) return undefined;
  const rows: Scalar[][] = [];
  for (const [r, row] of sheet.rows)
    for (const [c, cell] of row) {
      if (cell.value === "") continue;
      while (rows.length <= r) rows.push([]);
      const line = rows[r] ?? [];
      while (line.length < c) line.push(null);
      line[c] = cell.value as Scalar;
    }
  return rows;
}

const known = new WeakMap<Sheet, string>();

/** Look and content of a sheet, without what Excel counts by itself. */
function shape(sheet: Sheet): string {
  const found = known.get(sheet);
  if (found !== undefined) return found;
  const conditionals = sheet.conditionals.map((one) => ({ ...one, id: "" }));
  const made = print({ ...sheet, id: "", conditionals });
  known.set(sheet, made);
  return made;
}

/** What a user can know of the workbook: the sheets by name, and what `_chitieu` says. */
export function shapes(book: Book): ReadonlyMap<string, string> {
  const meta = metaRows(book);
  const out = new Map<string, string>();
  for (const sheet of book.sheets)
    if (sheet.name !== META_SHEET && !isSetAside(sheet.name)) out.set(sheet.name, shape(sheet));
  if (meta) out.set(META_SHEET, JSON.stringify(metaContent(meta)));
  return out;
}

/** Tabs in their order, but for those that no one knows of. */
export const tabs = (book: Book): string =>
  JSON.stringify(book.sheets.map(({ name }) => name).filter((name) => name !== META_SHEET && !isSetAside(name)));

export const sameShapes = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);

/** Set-aside sheets that no undo needs, and work that nobody finished. */
export function leftovers(book: Book): readonly string[] {
  const meta = metaRows(book);
  const journal = journalOf({
    blocks: new Map(),
    sheets: [],
    structureProtected: false,
    readOnly: false,
    ...(meta && { meta }),
  } satisfies BookState);
  const { undo } = journal;
  const needed = new Set(
    undo?.kind === "sheets" ? [...undo.pairs.map((pair) => pair.out?.aside), undo.meta ?? undefined] : [],
  );
  const aside = book.sheets.map(({ name }) => name).filter((name) => isSetAside(name) && !needed.has(name));
  const lost = [...needed].filter((name) => name !== undefined && !book.sheets.some((sheet) => sheet.name === name));
  return [...aside, ...lost.map((name) => `undo without ${name}`), ...(journal.pending ? ["pending"] : [])];
}

export const usersChanged = (before: Book, after: Book, except: readonly string[] = []): readonly string[] =>
  USERS.filter((name) => {
    if (except.includes(name)) return false;
    const [a, b] = [before, after].map((book) => book.sheets.find((sheet) => sheet.name === name));
    return a !== b && (!a || !b || shape(a) !== shape(b));
  });
