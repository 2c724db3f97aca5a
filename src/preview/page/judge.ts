// Formulas that stand in no cell: those of conditional formats and of validation. They are put beside the used cells
// of a copy of the sheet and computed there by an engine of their own.
import type { Calculator } from "../desk/desk";
import { offsetFormula } from "../formula/move";
import { blankCell } from "../model/blank";
import type { Book, Cell, Conditional, Props, Row, Sheet, Value } from "../model/book";
import { type Box, wholeSheet } from "../model/box";
import { usedBox } from "../model/grid";

export type Look = (row: number, column: number) => Props | null;

export type Judge = {
  /** what conditional formats add to each cell of a sheet */
  readonly looks: (book: Book, sheet: Sheet) => Look;
  /** does the formula hold as it reads at that cell? */
  readonly holds: (book: Book, sheet: Sheet, formula: string, row: number, column: number) => boolean;
};

type Placed = { readonly rule: Conditional; readonly row: number; readonly column: number; readonly helper: number };

const isTrue = (value: Value): boolean => (typeof value === "number" ? value !== 0 : value === true);
const key = (row: number, column: number): string => `${row}:${column}`;

/** Areas of whole columns are drawn only as far as the sheet is used. */
function cells(area: Box, within: Box): readonly (readonly [number, number])[] {
  const rows = Math.min(area.row + area.rows, within.row + within.rows + 20);
  const columns = Math.min(area.column + area.columns, within.column + within.columns);
  const made: (readonly [number, number])[] = [];
  for (let r = area.row; r < rows; r++) for (let c = area.column; c < columns; c++) made.push([r, c]);
  return made;
}

const formulaOf = ({ type, props }: Conditional): string | null => {
  const formula = props["Custom.Rule.Formula"];
  return type === "Custom" && typeof formula === "string" ? formula : null;
};

function plan(sheet: Sheet, used: Box): readonly (Placed & { readonly formula: string })[] {
  const free = new Map<number, number>();
  return sheet.conditionals.flatMap((rule) => {
    const [formula, first] = [formulaOf(rule), rule.areas[0]];
    if (formula === null || !first) return [];
    return rule.areas.flatMap((area) =>
      cells(area, used).map(([row, column]) => {
        const helper = free.get(row) ?? used.column + used.columns + 1;
        free.set(row, helper + 1);
        const here = offsetFormula(formula, row - first.row, column - first.column);
        return { rule, row, column, helper, formula: here };
      }),
    );
  });
}

const withSheet = (book: Book, sheet: Sheet): Book => ({
  ...book,
  calculation: "Automatic",
  sheets: book.sheets.map((one) => (one.id === sheet.id ? sheet : one)),
});

const computed = (formula: string): Cell => ({ ...blankCell, formula });

type Plan = {
  readonly edge: number;
  readonly placed: ReturnType<typeof plan>;
  /** rows of the sheet with their helper cells, so that only what was edited is computed again */
  readonly copies: WeakMap<Row, Row>;
};

function extended(sheet: Sheet, { placed, copies }: Plan): Sheet {
  const byRow = new Map<number, [number, Cell][]>();
  for (const { row, helper, formula } of placed) {
    const more = byRow.get(row) ?? [];
    more.push([helper, computed(formula)]);
    byRow.set(row, more);
  }
  const rows = new Map(sheet.rows);
  for (const [row, more] of byRow) {
    const own = sheet.rows.get(row);
    const copy = (own && copies.get(own)) ?? new Map([...(own ?? []), ...more]);
    if (own) copies.set(own, copy);
    rows.set(row, copy);
  }
  return { ...sheet, rows };
}

export function makeJudge(calculator: Calculator): Judge {
  const plans = new WeakMap<Sheet["conditionals"], Plan>();

  const planFor = (sheet: Sheet, used: Box): Plan => {
    const edge = used.column + used.columns;
    const known = plans.get(sheet.conditionals);
    if (known?.edge === edge) return known;
    const made = { edge, placed: plan(sheet, used), copies: new WeakMap<Row, Row>() };
    plans.set(sheet.conditionals, made);
    return made;
  };

  return {
    looks: (book, sheet) => {
      const used = usedBox(sheet, wholeSheet, false);
      if (!used || sheet.conditionals.length === 0) return () => null;
      const planned = planFor(sheet, used);
      const other = withSheet(book, extended(sheet, planned));
      const found = new Map<string, Props>();
      // The first rule wins where two of them colour the same.
      for (const { rule, row, column, helper } of planned.placed)
        if (isTrue(calculator.valueOf(other, sheet.id, row, helper)))
          found.set(key(row, column), { ...rule.props, ...found.get(key(row, column)) });
      return (row, column) => found.get(key(row, column)) ?? null;
    },
    holds: (book, sheet, formula, row, column) => {
      const used = usedBox(sheet, wholeSheet, false);
      const helper = Math.max(used ? used.column + used.columns : 0, column) + 400;
      const line = new Map(sheet.rows.get(row)).set(helper, computed(formula));
      const other = withSheet(book, { ...sheet, rows: new Map(sheet.rows).set(row, line) });
      return isTrue(calculator.valueOf(other, sheet.id, row, helper));
    },
  };
}
