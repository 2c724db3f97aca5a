import { drawBook, type FormContext } from "../../src/forms/index";
import { checkBook } from "../../src/jobs/check";
import { readForm } from "../../src/jobs/workbook";
import { fromPlaced } from "../../src/preview/file/from-placed";
import type { Book, Cell, Row } from "../../src/preview/model/book";
import { cellKey, definedName, type GridBook, type PlacedBook } from "../../src/sheet/index";
import { type Desk, must } from "../excel/desk";
import { type Entered, ports } from "../tools/books";
import type { Filling } from "./fillings";
import { saidOf, saidOfTasks } from "./said";
import { type Watched, watched } from "./watched";

export type PaneSaid = {
  /** What the check of the pane says. */
  readonly checked: readonly string[];
  /** What the workbook says beside its rows, as the stand-in computes it. */
  readonly written: readonly string[];
};

const held = (entered: Entered): Pick<Cell, "formula" | "value"> => {
  if (typeof entered !== "object" || entered === null) return { formula: null, value: entered ?? "" };
  if (entered.formula !== undefined) return { formula: `=${entered.formula}`, value: "" };
  return { formula: null, value: "error" in entered ? { error: entered.error } : "" };
};

export type Typist = (filling: Filling) => Book;

/** Types fillings into the open workbook of a form: what is not typed in stays the very same. */
export function typist(issued: PlacedBook): Typist {
  const base = fromPlaced(issued, "thu.xlsx");
  const names = issued.sheets.map(
    ({ names: all }) => new Map(all.map(({ name, area }) => [name, { row: area.top, column: area.left }])),
  );
  return (filling) => {
    const typed = Object.entries(filling).map(([name, value]): readonly [string, Entered] => [
      definedName(name),
      value,
    ]);
    const sheets = base.sheets.map((sheet, at) => {
      const rows = new Map<number, Row>(sheet.rows);
      for (const [name, value] of typed) {
        const spot = names[at]?.get(name);
        const row = spot && rows.get(spot.row);
        const cell = spot && row?.get(spot.column);
        if (spot && row && cell) rows.set(spot.row, new Map(row).set(spot.column, { ...cell, ...held(value) }));
      }
      return { ...sheet, rows };
    });
    return { ...base, sheets };
  };
}

/** Where the cells stand in which the formulas of a form speak. */
export type Spots = readonly { readonly sheet: string; readonly cell: number; readonly said: Watched["said"] }[];

export function spotsOf(context: FormContext): Spots {
  const { sheets } = drawBook(context, "");
  return watched(context).flatMap(({ role, row, column, said }) => {
    const spec = sheets.find((one) => one.role === role);
    const at = spec?.rows.findIndex(({ key }) => key === row) ?? -1;
    const across = spec?.columns.findIndex(({ key }) => key === column) ?? -1;
    return spec && at >= 0 && across >= 0 ? [{ sheet: spec.title, cell: cellKey(at, across), said }] : [];
  });
}

/** What the cells say in the open workbook. */
const messages = (book: GridBook, spots: Spots): readonly string[] => {
  const sheets = new Map(book.sheets.map((grid) => [grid.name, grid.cells]));
  return spots.flatMap(({ sheet, cell, said }) => said(String(sheets.get(sheet)?.get(cell)?.value ?? "")));
};

/** The path of the pane: the open workbook through the real Office.js, read and checked. */
export async function saidInPane(desk: Desk, book: Book, context: FormContext, spots: Spots): Promise<PaneSaid> {
  desk.workbook.open(book);
  const form = must(await readForm(desk.store, { sheets: [], tables: [], hasMeta: true }));
  if (!form) throw new Error("no form in the workbook");
  const { problems } = await checkBook(form, ports);
  return {
    checked: [...saidOf(problems, context), ...saidOfTasks(form, context)],
    written: messages(form, spots),
  };
}
