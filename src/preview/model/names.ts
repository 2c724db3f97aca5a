// Defined names, of the workbook or of one sheet.
import { parseAddress } from "./a1";
import { isFormula } from "../formula/valid";
import { fail } from "../protocol/errors";
import type { Book, Name, Names } from "./book";
import { changeSheet, getSheet } from "./change";
import { withEntry } from "./layers";

const allowed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const looksLikeR1C1 = /^(r\d*)?(c\d*)?$/i;

/** "MT5" is a cell, "R1" a row, "a b" two words: none of them is a name. */
export function checkName(name: unknown): string {
  const good =
    typeof name === "string" &&
    name.length <= 255 &&
    allowed.test(name) &&
    parseAddress(name) === null &&
    !looksLikeR1C1.test(name);
  return good ? name : fail("InvalidArgument", "The name is not valid.");
}

/** @param scope sheet id, or null for the workbook */
export const namesOf = (book: Book, scope: string | null): Names =>
  scope === null ? book.names : getSheet(book, scope).names;

const withNames = (book: Book, scope: string | null, names: Names): Book =>
  scope === null ? { ...book, names } : changeSheet(book, scope, (sheet) => ({ ...sheet, names }));

export function addName(book: Book, scope: string | null, name: Name): Book {
  const key = checkName(name.name).toLowerCase();
  const names = namesOf(book, scope);
  if (names.has(key)) fail("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  if (!isFormula(name.formula)) fail("InvalidArgument");
  return withNames(book, scope, withEntry(names, key, name));
}

export function changeName(book: Book, scope: string | null, key: string, step: (name: Name) => Name): Book {
  const names = namesOf(book, scope);
  const old = names.get(key) ?? fail("ItemNotFound");
  return withNames(book, scope, withEntry(names, key, step(old)));
}

export function deleteName(book: Book, scope: string | null, key: string): Book {
  const names = new Map(namesOf(book, scope));
  if (!names.delete(key)) fail("ItemNotFound");
  return withNames(book, scope, names);
}
