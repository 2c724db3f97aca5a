import { type FormContext, formRows, readEntry } from "../../src/forms/index";
import { checkBook } from "../../src/jobs/check";
import { readForm } from "../../src/jobs/workbook";
import { fromPlaced } from "../../src/preview/file/from-placed";
import type { Book, Row } from "../../src/preview/model/book";
import { definedName, type GridBook, type PlacedBook, type Scalar } from "../../src/sheet/index";
import { type Desk, must } from "../excel/desk";
import { ports } from "../tools/books";
import type { Filling } from "./fillings";
import { saidBy, saidOf } from "./said";

export type PaneSaid = {
  /** What the check of the pane says. */
  readonly checked: readonly string[];
  /** What the workbook says beside its rows, as the stand-in computes it. */
  readonly written: readonly string[];
};

export type Typist = (filling: Filling) => Book;

/** Types fillings into the open workbook of a form: what is not typed in stays the very same. */
export function typist(issued: PlacedBook): Typist {
  const base = fromPlaced(issued, "thu.xlsx");
  const names = issued.sheets.map(
    ({ names: all }) => new Map(all.map(({ name, area }) => [name, { row: area.top, column: area.left }])),
  );
  return (filling) => {
    const typed = Object.entries(filling).map(([name, value]): readonly [string, Scalar] => [definedName(name), value]);
    const sheets = base.sheets.map((sheet, at) => {
      const rows = new Map<number, Row>(sheet.rows);
      for (const [name, value] of typed) {
        const spot = names[at]?.get(name);
        const row = spot && rows.get(spot.row);
        const cell = spot && row?.get(spot.column);
        if (spot && row && cell)
          rows.set(spot.row, new Map(row).set(spot.column, { ...cell, formula: null, value: value ?? "" }));
      }
      return { ...sheet, rows };
    });
    return { ...base, sheets };
  };
}

/** Messages beside the rows; the sheet is found and read as the check does it. */
const messages = (book: GridBook, context: FormContext): readonly string[] =>
  readEntry(book, context).rows.flatMap(({ row, cell }) =>
    row.state === "asked" ? saidBy(row.code, String(cell("cansua")?.value ?? "")) : [],
  );

/** The path of the pane: the open workbook through the real Office.js, read and checked. */
export async function saidInPane(desk: Desk, book: Book, context: FormContext): Promise<PaneSaid> {
  desk.workbook.open(book);
  const form = must(await readForm(desk.store, { sheets: [], tables: [], hasMeta: true }));
  if (!form) throw new Error("no form in the workbook");
  const { problems } = await checkBook(form, ports);
  return {
    checked: saidOf(problems, context),
    written: formRows(context).length === 0 ? [] : messages(form, context),
  };
}
