import type { FormContext } from "../forms/index";
import type { GridBook } from "../sheet/index";
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

/** Sheets of a form: they carry its names, or tell what it is. What else a workbook hides may be of any size. */
const ofForm = ({ name, names }: SheetInfo): boolean =>
  sameSheet(name, META_SHEET) || names.some((one) => OURS.test(one));

/** Does a sheet that people see carry names of ours? Without one, a hidden `_chitieu` only remembers what was undone. */
export const showsForm = ({ sheets }: GridBook): boolean =>
  sheets.some(({ state, names }) => state === "visible" && names.some(({ name }) => OURS.test(name)));

const everything = (): boolean => true;

/** The form in a workbook as a file would be read; undefined where there is none. */
export async function readForm(store: SheetStore, overview: Overview): Promise<Outcome<GridBook | undefined>> {
  const found = await store.read(ofForm);
  if (!found.ok) return found;
  const visible = found.value.sheets.filter(({ name, state }) => state === "visible" && !sameSheet(name, META_SHEET));
  if (visible.length > 0) return { ok: true, value: found.value };
  // Somebody deleted the names: rows and columns are told by their other anchors.
  return overview.hasMeta ? store.read(everything) : { ok: true, value: undefined };
}
