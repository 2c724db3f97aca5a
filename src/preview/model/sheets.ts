// Worksheets as a whole: added, renamed, moved, copied, deleted.
import { renameInFormula } from "../formula/move";
import { fail } from "../protocol/errors";
import { blankSheet, sheetId } from "./blank";
import type { Book, Names, Sheet } from "./book";
import { changeSheet, getSheet, mapFormulas, sameText, sheetNamed } from "./change";

/** Excel's rules for the name on a tab. */
export function checkSheetName(book: Book, name: unknown, except: string | null): string {
  if (typeof name !== "string" || name === "" || name.length > 31) return fail("InvalidArgument");
  if (/[\\/?*[\]:\u0000-\u001f]/.test(name) || /^'|'$/.test(name) || sameText(name, "history"))
    return fail("InvalidArgument");
  const taken = sheetNamed(book, name);
  if (taken && taken.id !== except)
    fail("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  return name;
}

function freeName(book: Book, make: (n: number) => string, from: number): string {
  for (let n = from; ; n++) if (!sheetNamed(book, make(n))) return make(n);
}

export type Added = { readonly book: Book; readonly id: string };

export function addSheet(book: Book, name: unknown): Added {
  const id = sheetId(book.nextId);
  const chosen =
    name === undefined || name === null
      ? freeName(book, (n) => `Sheet${n}`, book.sheets.length + 1)
      : checkSheetName(book, name, null);
  const sheets = [...book.sheets, blankSheet(id, chosen)];
  return { id, book: { ...book, sheets, nextId: book.nextId + 1 } };
}

export function renameSheet(book: Book, id: string, name: unknown): Book {
  const old = getSheet(book, id).name;
  const chosen = checkSheetName(book, name, id);
  if (chosen === old) return book;
  const renamed = changeSheet(book, id, (sheet) => ({ ...sheet, name: chosen }));
  return mapFormulas(renamed, (formula) => renameInFormula(formula, old, chosen));
}

const visibleSheets = (book: Book): readonly Sheet[] => book.sheets.filter((sheet) => sheet.visibility === "Visible");

/** A workbook keeps at least one visible sheet. */
function guardLast(book: Book, id: string): void {
  if (visibleSheets(book).every((sheet) => sheet.id === id))
    fail("InvalidOperation", "A workbook must contain at least one visible worksheet.");
}

const withActive = (book: Book): Book => {
  const active = book.sheets.find((sheet) => sheet.id === book.active);
  if (active?.visibility === "Visible") return book;
  return { ...book, active: visibleSheets(book)[0]?.id ?? book.active };
};

export function deleteSheet(book: Book, id: string): Book {
  const sheet = getSheet(book, id);
  guardLast(book, id);
  const sheets = book.sheets.filter((one) => one.id !== id);
  const left = mapFormulas({ ...book, sheets }, (f) => renameInFormula(f, sheet.name, null));
  return withActive(left);
}

export function showSheet(book: Book, id: string, visibility: unknown): Book {
  if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden")
    return fail("InvalidArgument");
  if (visibility !== "Visible") guardLast(book, id);
  return withActive(changeSheet(book, id, (sheet) => ({ ...sheet, visibility })));
}

export function moveSheet(book: Book, id: string, position: unknown): Book {
  const sheet = getSheet(book, id);
  if (typeof position !== "number" || position < 0 || position >= book.sheets.length) return fail("InvalidArgument");
  const others = book.sheets.filter((one) => one.id !== id);
  return {
    ...book,
    sheets: [...others.slice(0, position), sheet, ...others.slice(position)],
  };
}

/** Workbook names that point into a copied sheet come along as names of the copy. */
function copiedNames(book: Book, sheet: Sheet, name: string): Names {
  const own = [...sheet.names];
  const pointing = [...book.names].filter(
    ([key, one]) => !sheet.names.has(key) && renameInFormula(one.formula, sheet.name, name) !== one.formula,
  );
  return new Map(
    [...own, ...pointing].map(([key, one]) => [
      key,
      { ...one, formula: renameInFormula(one.formula, sheet.name, name) },
    ]),
  );
}

export function copySheet(book: Book, id: string, position: number): Added {
  const sheet = getSheet(book, id);
  const name = freeName(book, (n) => `${sheet.name.slice(0, 27)} (${n})`, 2);
  const made = sheetId(book.nextId);
  const blank: Sheet = { ...sheet, id: made, name, names: new Map(), tables: [], charts: [] };
  const alone = mapFormulas({ ...book, sheets: [blank], names: new Map() }, (formula) =>
    renameInFormula(formula, sheet.name, name),
  ).sheets[0];
  let next = book.nextId + 1;
  const copy: Sheet = {
    ...(alone ?? blank),
    visibility: "Visible",
    names: copiedNames(book, sheet, name),
    tables: sheet.tables.map((table) => ({ ...table, id: String(next), name: `Table${next++}` })),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      id: `{${next++}}`,
      source: renameInFormula(chart.source, sheet.name, name),
    })),
  };
  const sheets = [...book.sheets.slice(0, position), copy, ...book.sheets.slice(position)];
  return { id: made, book: { ...book, sheets, nextId: next } };
}
