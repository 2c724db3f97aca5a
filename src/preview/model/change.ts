// Small steps every change of the workbook is made of.
import { fail } from "../protocol/errors";
import type { Book, Sheet } from "./book";

export const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const findSheet = (book: Book, id: string): Sheet | null => book.sheets.find((sheet) => sheet.id === id) ?? null;

export const sheetNamed = (book: Book, name: string): Sheet | null =>
  book.sheets.find((sheet) => sameText(sheet.name, name)) ?? null;

export const getSheet = (book: Book, id: string): Sheet => findSheet(book, id) ?? fail("ItemNotFound");

export const changeSheet = (book: Book, id: string, step: (sheet: Sheet) => Sheet): Book => {
  const index = book.sheets.findIndex((sheet) => sheet.id === id);
  const old = book.sheets[index] ?? fail("ItemNotFound");
  const made = step(old);
  return made === old ? book : { ...book, sheets: book.sheets.map((sheet, i) => (i === index ? made : sheet)) };
};

/** Every formula of the workbook, whatever holds it, through one step. */
export function mapFormulas(book: Book, step: (formula: string, sheet: string) => string): Book {
  return {
    ...book,
    names: mapNames(book.names, (formula) => step(formula, "")),
    sheets: book.sheets.map((sheet) => mapSheetFormulas(sheet, (f) => step(f, sheet.name))),
  };
}

type Step = (formula: string) => string;

function mapNames(names: Book["names"], step: Step): Book["names"] {
  let changed = false;
  const made = [...names].map(([key, name]) => {
    const formula = step(name.formula);
    if (formula === name.formula) return [key, name] as const;
    changed = true;
    return [key, { ...name, formula }] as const;
  });
  return changed ? new Map(made) : names;
}

function mapRows(rows: Sheet["rows"], step: Step): Sheet["rows"] {
  const changed = [...rows].flatMap(([index, row]) => {
    const cells = [...row].flatMap(([column, cell]) => {
      if (cell.formula === null) return [];
      const formula = step(cell.formula);
      return formula === cell.formula ? [] : [[column, { ...cell, formula }] as const];
    });
    return cells.length > 0 ? [[index, new Map([...row, ...cells])] as const] : [];
  });
  return changed.length > 0 ? new Map([...rows, ...changed]) : rows;
}

/** Formulas inside a stored rule: every string that begins with "=". The same value where none of them changes. */
export function mapDeep<T>(value: T, step: Step): T;
export function mapDeep(value: unknown, step: Step): unknown {
  if (typeof value === "string") return value.startsWith("=") ? step(value) : value;
  if (Array.isArray(value)) return keep<unknown>(value, (one) => mapDeep(one, step));
  if (typeof value !== "object" || value === null) return value;
  const made = Object.entries(value).map(([key, one]: [string, unknown]) => [key, one, mapDeep(one, step)] as const);
  return made.some(([, one, now]) => now !== one) ? Object.fromEntries(made.map(([key, , now]) => [key, now])) : value;
}

/** `made` where it differs in something, and else what there was. */
const changedIn = <T extends object>(one: T, made: Partial<T>): T =>
  (Object.keys(made) as (keyof T)[]).every((key) => made[key] === one[key]) ? one : { ...one, ...made };

function mapSheetFormulas(sheet: Sheet, step: Step): Sheet {
  const rows = mapRows(sheet.rows, step);
  const names = mapNames(sheet.names, step);
  const validations = keep(sheet.validations, (one) => changedIn(one, { rule: mapDeep(one.rule, step) }));
  const conditionals = keep(sheet.conditionals, (one) => changedIn(one, { props: mapDeep(one.props, step) }));
  const charts = keep(sheet.charts, (one) => changedIn(one, { source: step(one.source) }));
  const same =
    rows === sheet.rows &&
    names === sheet.names &&
    validations === sheet.validations &&
    conditionals === sheet.conditionals &&
    charts === sheet.charts;
  return same ? sheet : { ...sheet, rows, names, validations, conditionals, charts };
}

/** A new list only if an element really changed, so that untouched sheets stay the same object. */
function keep<T>(list: readonly T[], step: (one: T) => T): readonly T[] {
  const made = list.map(step);
  return made.every((one, at) => one === list[at]) ? list : made;
}
