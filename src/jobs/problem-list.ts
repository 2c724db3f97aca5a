import { drawProblemList, FORM_SHEETS, LIST_TITLE } from "../forms/index";
import type { Problem } from "../problems/index";
import { cellKey, type GridBook, place, type PlacedBook } from "../sheet/index";
import { sameSheet } from "../sheet/set-aside";
import { tableKey } from "../sheet/store";
import type { CheckResult } from "./check";
import { freeName } from "./free-name";
import { bookKey, type Done, type Outcome, type Overview, type SheetStore } from "./workbook";

/** Sheet `Nội dung cần rà soát` as a book of its own. */
export const problemList = (problems: readonly Problem[], context: Context): PlacedBook =>
  place({ sheets: [drawProblemList(problems, context)], lists: [] });

type Context = NonNullable<CheckResult["context"]>;

const ROLE = "problems";

/** A list that a file holds: no journal knows it, so it goes by its first cell. */
const listIn = (book: GridBook): string | undefined =>
  book.sheets.find(({ cells }) => cells.get(cellKey(0, 0))?.value === LIST_TITLE)?.name;

/** Writes the list where the last one stood; a sheet of the user's own that has its name keeps it. */
export function writeProblemList(
  store: SheetStore,
  problems: readonly Problem[],
  context: Context,
  overview: Overview,
  form: GridBook,
): Promise<Outcome<Done>> {
  const book = problemList(problems, context);
  const key = bookKey(context);
  const standing = overview.tables.find((table) => table.key === tableKey(key, ROLE))?.name ?? listIn(form);
  const taken = overview.sheets.map(({ name }) => name);
  const stands = standing === undefined && taken.some((name) => sameSheet(name, FORM_SHEETS.problems));
  const name = standing ?? (stands ? freeName(FORM_SHEETS.problems, taken) : FORM_SHEETS.problems);
  return store.addSheets(
    { sheets: book.sheets.map((sheet) => ({ ...sheet, name })) },
    { job: "list", key, same: "renew", ...(standing !== undefined && { replaces: new Map([[ROLE, standing]]) }) },
  );
}
