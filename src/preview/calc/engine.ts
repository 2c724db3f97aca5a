// Computes formulas with IronCalc. Between two states only the cells that differ are sent, which the
// immutable workbook tells by identity; one evaluation serves all reads until the next change.
import type { Calculator } from "../desk/desk";
import type { Book, Row, Rows, Sheet, Value } from "../model/book";
import { inputOf, needs, type Needs } from "./feed";
import { readValue, styleColumns } from "./value";
import type { FormulaModel, MakeModel } from "./model";

type Loaded = {
  readonly model: FormulaModel;
  readonly shape: string;
  readonly indexes: ReadonlyMap<string, number>;
  readonly fed: Map<string, Rows>;
  readonly styled: Map<number, number>;
};

/** Sheets, their order and the names in use: when these change the engine starts anew. */
const shapeOf = (book: Book, { names }: Needs): string =>
  JSON.stringify([book.sheets.map(({ id, name }) => [id, name]), names]);

function build(book: Book, shape: string, { names }: Needs, make: MakeModel): Loaded {
  const model = make();
  model.pauseEvaluation();
  book.sheets.forEach((sheet, i) => {
    if (i > 0) model.newSheet();
    // A name in use by a sheet that gets its own later would clash: first neutral, then final.
    model.renameSheet(i, `~${i}`);
  });
  book.sheets.forEach((sheet, i) => {
    model.renameSheet(i, sheet.name);
  });
  for (const { name, sheet, formula } of names)
    try {
      model.newDefinedName(name, sheet, formula.slice(1));
    } catch {
      // A name the engine cannot take computes as #NAME? there.
    }
  const indexes = new Map(book.sheets.map(({ id }, i) => [id, i]));
  return { model, shape, indexes, fed: new Map(), styled: new Map() };
}

function feedRow(loaded: Loaded, index: number, r: number, old: Row | undefined, row: Row | undefined): void {
  for (const column of old?.keys() ?? [])
    if (!row?.has(column)) loaded.model.rangeClearContents(index, r + 1, column + 1, r + 1, column + 1);
  for (const [column, cell] of row ?? []) {
    const before = old?.get(column);
    const input = inputOf(cell);
    if (before ? inputOf(before) === input : input === "") continue;
    if (cell.formula !== null) styleColumns(loaded.model, loaded.styled, index, column);
    loaded.model.setUserInput(index, r + 1, column + 1, input);
  }
}

function feedSheet(loaded: Loaded, sheet: Sheet): boolean {
  const old = loaded.fed.get(sheet.id);
  if (old === sheet.rows) return false;
  const index = loaded.indexes.get(sheet.id) ?? 0;
  for (const r of new Set([...(old?.keys() ?? []), ...sheet.rows.keys()])) {
    const [before, now] = [old?.get(r), sheet.rows.get(r)];
    if (before !== now) feedRow(loaded, index, r, before, now);
  }
  loaded.fed.set(sheet.id, sheet.rows);
  return true;
}

export function makeCalculator(make: MakeModel): Calculator {
  let loaded: Loaded | null = null;
  let current: Book | null = null;
  let values = new Map<string, Value>();
  let frozen = new Map<string, Value>();

  const evaluate = (book: Book): Loaded => {
    if (loaded && current === book) return loaded;
    const needed = needs(book);
    const shape = shapeOf(book, needed);
    if (loaded?.shape !== shape) {
      loaded?.model.free();
      loaded = build(book, shape, needed, make);
      values = new Map();
    }
    const now = loaded;
    now.model.pauseEvaluation();
    const fed = book.sheets.filter((s) => needed.sheets.has(s.id)).map((s) => feedSheet(now, s));
    now.model.resumeEvaluation();
    if (fed.includes(true)) {
      now.model.evaluate();
      values = new Map();
    }
    current = book;
    return now;
  };

  const compute = (book: Book, sheet: string, row: number, column: number): Value => {
    const { model, indexes } = evaluate(book);
    const key = `${sheet}|${row}|${column}`;
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = readValue(model, indexes.get(sheet) ?? 0, row, column);
    values.set(key, value);
    return value;
  };

  return {
    // In manual mode a formula keeps its first value until someone asks for a calculation.
    valueOf: (book, sheet, row, column) => {
      if (book.calculation !== "Manual") {
        frozen = new Map();
        return compute(book, sheet, row, column);
      }
      const formula = book.sheets
        .find((one) => one.id === sheet)
        ?.rows.get(row)
        ?.get(column)?.formula;
      const key = `${sheet}|${row}|${column}|${formula ?? ""}`;
      const value = frozen.get(key) ?? compute(book, sheet, row, column);
      frozen.set(key, value);
      return value;
    },
    recalculate: () => {
      frozen = new Map();
    },
  };
}
