import { CellFault, isEqual, isMany, type Many, type Result, truthOf, Unsure, type Value } from "./value";

type Aggregate = (args: readonly Result[]) => Value;

/** Every value, and whether it stands in a cell that was named: there texts and TRUE count for nothing. */
function each(
  args: readonly Result[],
  take: (value: Value, inCell: boolean) => CellFault | undefined,
): CellFault | undefined {
  for (const arg of args) {
    if (!isMany(arg)) {
      const fault = take(arg, false);
      if (fault) return fault;
      continue;
    }
    for (const value of arg.values) {
      const fault = take(value, arg.cells === true);
      if (fault) return fault;
    }
  }
  return undefined;
}

function numbers(args: readonly Result[], take: (value: number) => void): CellFault | undefined {
  return each(args, (value, inCell) => {
    if (value instanceof CellFault) return value;
    if (typeof value === "number") take(value);
    else if (!inCell) throw new Unsure("a sum of what is neither a number nor a cell");
    return undefined;
  });
}

const sum: Aggregate = (args) => {
  let total = 0;
  return numbers(args, (value) => (total += value)) ?? total;
};

/** The largest or smallest; of nothing it is 0. */
const farthest =
  (of: (a: number, b: number) => number): Aggregate =>
  (args) => {
    let found: number | undefined;
    return numbers(args, (value) => (found = found === undefined ? value : of(found, value))) ?? found ?? 0;
  };

const count: Aggregate = (args) => {
  let total = 0;
  each(args, (value, inCell) => {
    if (!inCell && typeof value !== "number") throw new Unsure("COUNT of what is no cell");
    if (typeof value === "number") total += 1;
    return undefined;
  });
  return total;
};

/** AND and OR look at every argument; empty cells and texts in cells say nothing. */
const truths =
  (until: boolean): Aggregate =>
  (args) => {
    let found = !until;
    let said = false;
    const fault = each(args, (value, inCell) => {
      if (inCell && (value === null || typeof value === "string")) return undefined;
      const truth = truthOf(value);
      if (truth instanceof CellFault) return truth;
      said = true;
      if (truth === until) found = until;
      return undefined;
    });
    if (!fault && !said) throw new Unsure("AND or OR of nothing");
    return fault ?? found;
  };

const sized = (a: Many, b: Many): boolean => a.rows === b.rows && a.columns === b.columns;

/** Σ of products; what is no number is 0. */
const sumProduct: Aggregate = (args) => {
  const lists = args.map((arg): Many => (isMany(arg) ? arg : { rows: 1, columns: 1, values: [arg] }));
  const [first] = lists;
  if (!first || lists.some((list) => !sized(list, first))) throw new Unsure("SUMPRODUCT of lists of different sizes");
  let total = 0;
  for (let n = 0; n < first.values.length; n += 1) {
    let product = 1;
    for (const { values } of lists) {
      const value = values[n] ?? null;
      if (value instanceof CellFault) return value;
      product *= typeof value === "number" ? value : 0;
    }
    total += product;
  }
  return total;
};

/** Σ of the cells beside those that hold a number. */
const sumIf: Aggregate = ([where, wanted, from]) => {
  if (!isMany(where ?? null) || typeof wanted !== "number") throw new Unsure("SUMIF by what is no number");
  const marks = where as Many;
  const figures = from === undefined ? marks : from;
  if (!isMany(figures) || !sized(marks, figures)) throw new Unsure("SUMIF of lists of different sizes");
  let total = 0;
  for (const [n, mark] of marks.values.entries()) {
    if (typeof mark === "string" && mark !== "") throw new Unsure("SUMIF over texts");
    if (mark === null || mark instanceof CellFault || !isEqual(mark, wanted)) continue;
    const figure = figures.values[n];
    if (figure instanceof CellFault) return figure;
    if (typeof figure === "number") total += figure;
  }
  return total;
};

export const AGGREGATES: ReadonlyMap<string, Aggregate> = new Map<string, Aggregate>([
  ["AND", truths(false)],
  ["COUNT", count],
  ["MAX", farthest(Math.max)],
  ["MIN", farthest(Math.min)],
  ["OR", truths(true)],
  ["SUM", sum],
  ["SUMIF", sumIf],
  ["SUMPRODUCT", sumProduct],
]);
