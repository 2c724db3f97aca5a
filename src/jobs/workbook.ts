import { FORM_SHEETS, type FormContext } from "../forms/index";
import type { Grid, GridBook } from "../sheet/index";
import { META_SHEET, sameSheet } from "../sheet/set-aside";
import type { BookKey, Outcome, Overview, SheetInfo, SheetStore } from "../sheet/store";

export type { GridBook, PlacedBook } from "../sheet/index";
export type { AddOptions, BookKey, CellChange, Done, Outcome, Overview, SheetStore } from "../sheet/store";

const OURS = /^ct_/i;

export const bookKey = ({ pack, unit, period }: Pick<FormContext, "pack" | "unit" | "period">): BookKey => ({
  plan: pack.id,
  version: String(pack.version),
  period: period.id,
  unit: unit.code,
});

/** Sheets `Nguồn số liệu`, whatever they are called. */
const isSources = ({ names }: Grid): boolean => names.some(({ name }) => /^ct_sources\d*\./i.test(name));

const isNamed = (names: readonly string[]): boolean => names.some((one) => OURS.test(one));

/**
 * Sheets of a form: they carry its names, or tell what it is. What else a workbook hides may be of any size. The annex of
 * form version 1 has no names: what is called as it may be one.
 */
export const ofForm = ({ name, names }: SheetInfo): boolean =>
  sameSheet(name, META_SHEET) || isNamed(names) || sameSheet(name, FORM_SHEETS.annex);

/** Does a sheet that people see carry names of ours? Without one, a hidden `_chitieu` only remembers what was undone. */
export const showsForm = ({ sheets }: GridBook): boolean =>
  sheets.some(({ state, names }) => state === "visible" && isNamed(names.map(({ name }) => name)));

const everything = (): boolean => true;

/**
 * The form in a workbook as a file would be read; undefined where there is none.
 * @param before the same workbook a moment ago: its sources, of which there may be very many, are taken from there
 */
export async function readForm(
  store: SheetStore,
  overview: Overview,
  before?: GridBook,
): Promise<Outcome<GridBook | undefined>> {
  // One that has another name now, or is gone, is not what it was.
  const stands = ({ name }: Grid): boolean => overview.sheets.some((sheet) => sheet.name === name);
  const kept = before?.sheets.filter((sheet) => isSources(sheet) && stands(sheet)) ?? [];
  const isKept = (sheet: { readonly name: string }): boolean => kept.some(({ name }) => name === sheet.name);
  const found = await store.read((sheet) => ofForm(sheet) && !isKept(sheet), before && "edited");
  if (!found.ok) return found;
  const book = { ...found.value, sheets: [...found.value.sheets.filter((sheet) => !isKept(sheet)), ...kept] };
  const visible = book.sheets.filter(
    ({ state, names }) => state === "visible" && isNamed(names.map(({ name }) => name)),
  );
  if (visible.length > 0) return { ok: true, value: book };
  // Somebody deleted the names: rows and columns are told by their other anchors.
  return overview.hasMeta ? store.read(everything) : { ok: true, value: undefined };
}
