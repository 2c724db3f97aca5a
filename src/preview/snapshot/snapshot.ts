// A sheet as plain text that is the same for the same sheet, whatever way it came about: what a test
// compares to show that the user's own sheets were left alone. Computed values are not part of it;
// they follow from the formulas.
import { boxAddress, cellAddress } from "../model/a1";
import type { Book, Lines, Sheet } from "../model/book";
import type { Box } from "../model/box";

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** Keys in order, maps as objects, nothing undefined. */
function canonical(value: unknown): Plain {
  if (value instanceof Map) return canonical(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, one]) => [key, canonical(one)]),
    );
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? value : null;
}

const addresses = (boxes: readonly Box[]): readonly string[] => boxes.map((box) => boxAddress(box)).sort();

const maybe = (box: Box | null): string | null => box && boxAddress(box);

function cells(sheet: Sheet): Plain {
  const rows = [...sheet.rows].sort(([a], [b]) => a - b);
  return rows.flatMap(([r, row]) =>
    [...row]
      .sort(([a], [b]) => a - b)
      .map(([c, cell]) => [
        cellAddress(r, c),
        cell.formula ?? canonical(cell.value),
        cell.quoted,
        canonical(cell.style),
      ]),
  );
}

const lines = (all: Lines): Plain =>
  [...all].sort(([a], [b]) => a - b).map(([index, line]) => [index, canonical(line)]);

const withAreas = (rules: readonly { readonly areas: readonly Box[] }[]): Plain =>
  rules.map((rule) => canonical({ ...rule, id: null, areas: addresses(rule.areas) }));

/** Everything a sheet holds, with its name and the workbook names left out. */
export function snapshotSheet(sheet: Sheet): string {
  return JSON.stringify({
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    cells: cells(sheet),
    base: canonical(sheet.base),
    sizes: [sheet.columnSize, sheet.rowSize],
    columns: lines(sheet.columnLines),
    rows: lines(sheet.rowLines),
    merges: addresses(sheet.merges),
    validations: withAreas(sheet.validations),
    conditionals: withAreas(sheet.conditionals),
    names: canonical(sheet.names),
    tables: sheet.tables.map((table) => canonical({ ...table, box: boxAddress(table.box) })),
    charts: canonical(sheet.charts),
    lock: canonical(sheet.lock),
    filter: canonical(sheet.filter),
    frozen: maybe(sheet.frozen),
    layout: canonical(sheet.layout),
    print: [addresses(sheet.printArea), maybe(sheet.titleRows), maybe(sheet.titleColumns)],
    breaks: [sheet.rowBreaks, sheet.columnBreaks],
    view: [sheet.showGridlines, sheet.showHeadings],
  });
}

const texts = new WeakMap<Sheet, string>();

/** FNV-1a over the snapshot, 64 bits in two halves: a fingerprint for tests, not for security. */
function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + i), 0x01000193);
  }
  return [low, high].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Same hash, same sheet; an unchanged sheet costs nothing. */
export function hashSheet(sheet: Sheet): string {
  const known = texts.get(sheet);
  if (known !== undefined) return known;
  const made = fingerprint(snapshotSheet(sheet));
  texts.set(sheet, made);
  return made;
}

/** Hash by sheet name. */
export const hashBook = (book: Book): ReadonlyMap<string, string> =>
  new Map(book.sheets.map((sheet) => [sheet.name, hashSheet(sheet)]));

/** Order of sheets, names of the workbook, its protection: what belongs to no sheet. */
export const snapshotBook = (book: Book): string =>
  JSON.stringify({
    sheets: book.sheets.map((sheet) => [sheet.name, hashSheet(sheet)]),
    names: canonical(book.names),
    lock: canonical(book.lock),
    calculation: book.calculation,
  });
