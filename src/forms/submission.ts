import type { Entry, Figure, State, Submission } from "../entries/index";
import type { EntryRow } from "../plan/index";
import {
  chosenOf,
  namesOf,
  type NamesOf,
  NO,
  NO_DATA,
  NOT_OURS,
  NONE_OCCURRED,
  numericCells,
  ratioOf,
  REASONS,
  type Result,
  type RowValues,
  YES,
} from "../rules/index";
import type { FormContext } from "./context";

type Where = { readonly file: string; readonly sheet: string };
type Look = (name: string) => Result;

const count = (value: Result): number | undefined => (typeof value === "number" ? value : undefined);

/** The names by which the figures of a row are asked for. */
type Asked = {
  readonly ratio: { readonly n: string; readonly d: string } | undefined;
  /** One side alone: the first open numeric cell tells which. */
  readonly part: { readonly side: "numerator" | "denominator"; readonly name: string } | undefined;
  /** Of each side the women, where the row asks for all and for women; a side may be asked of others alone. */
  readonly women: { readonly n: string | undefined; readonly d: string | undefined };
};

function askedOf(row: EntryRow): Asked {
  const { numeratorIs, denominatorIs } = row.measure;
  const open = new Set<string>(row.cells);
  const ratio = ratioOf(row);
  const [first] = numericCells(row);
  const women = (of: "tu" | "mau"): string | undefined => {
    const key = `${of}.nu`;
    // Women who are the numerator (or the denominator) themselves stand in the figure.
    const apart = open.has(`${of}.tong`) && open.has(key) && key !== numeratorIs && key !== denominatorIs;
    return apart ? `${key}.gt` : undefined;
  };
  return {
    ratio: ratio && { n: `${ratio.nKey}.gt`, d: `${ratio.dKey}.gt` },
    part: first && { side: first.startsWith("tu.") ? "numerator" : "denominator", name: `${first}.gt` },
    women: { n: women("tu"), d: women("mau") },
  };
}

/** A row is asked for the same in all workbooks of its form. */
const known = new WeakMap<EntryRow, Asked>();

function asked(row: EntryRow): Asked {
  const found = known.get(row) ?? askedOf(row);
  known.set(row, found);
  return found;
}

function figureOf(row: EntryRow, look: Look): Figure | undefined {
  if (row.asks === "boolean") {
    const answer = chosenOf(look("co"), [YES, NO]);
    return answer === undefined ? undefined : { kind: "answer", yes: answer === YES };
  }
  if (row.asks === "count") {
    const value = count(look("ketqua"));
    return value === undefined ? undefined : { kind: "count", value };
  }
  const { ratio, part } = asked(row);
  if (!ratio) {
    const value = part && count(look(part.name));
    return !part || value === undefined ? undefined : { kind: "part", side: part.side, value };
  }
  const [n, d] = [count(look(ratio.n)), count(look(ratio.d))];
  return n === undefined || d === undefined ? undefined : { kind: "ratio", n, d };
}

function stateOf(row: EntryRow, figure: Figure | undefined, reason: string): State {
  if (row.state !== "asked") return row.state;
  if (figure === undefined) {
    if (reason === NOT_OURS) return "outOfScope";
    return reason === NONE_OCCURRED && row.asks === "boolean" ? "none" : "missing";
  }
  if (reason === NO_DATA) return "missing";
  if (figure.kind === "ratio") return figure.d === 0 && figure.n === 0 ? "none" : figure.n === 0 ? "zero" : "number";
  return figure.kind === "answer" || figure.value > 0 ? "number" : "zero";
}

function womenOf(row: EntryRow, look: Look): Entry["women"] {
  const { women } = asked(row);
  const n = women.n === undefined ? undefined : count(look(women.n));
  const d = women.d === undefined ? undefined : count(look(women.d));
  if (n === undefined && d === undefined) return undefined;
  return { ...(n !== undefined && { n }), ...(d !== undefined && { d }) };
}

const trimmed = (value: Result): string => (value === null ? "" : String(value).trim());

/** An entry wherever it stands. */
export type Bare = Omit<Entry, "places">;

/**
 * One row of the sheet as an entry: its state and its figure.
 * @param names made ready with the form, where many of its workbooks are read
 */
export function bareEntry(
  values: RowValues,
  { period }: FormContext,
  names: NamesOf = (one) => namesOf(one, period),
): Bare {
  const { row } = values;
  const look = names(values).value;
  const written = look("lydo");
  const reason = chosenOf(written, REASONS) ?? trimmed(written);
  const note = trimmed(look("ghichu"));
  const figure = figureOf(row, look);
  const women = womenOf(row, look);
  const cumulative = count(look("luyke"));
  return {
    code: row.code,
    measure: row.measure.id,
    state: stateOf(row, figure, reason),
    ...(figure && { figure }),
    ...(women && { women }),
    ...(cumulative !== undefined && { cumulative }),
    ...(reason !== "" && { reason }),
    ...(note !== "" && { note }),
  };
}

/** The same with the cell of each of its values. */
export function entryOf(values: RowValues, context: FormContext, where: Where, names?: NamesOf): Entry {
  const { row, cell, address } = values;
  const keys = [...row.cells, "lydo", "ghichu"].filter((key) => cell(key) !== undefined);
  return {
    ...bareEntry(values, context, names),
    places: new Map(keys.map((key) => [key, { ...where, cell: address(key) }])),
  };
}

/** All entries of a workbook, as one submission. `number` is what `Thông tin` says of Lần gửi. */
export function submissionOf(
  rows: readonly RowValues[],
  context: FormContext,
  where: Where,
  number: number,
): Submission {
  const { pack, unit, period } = context;
  const entries = rows.map((values) => entryOf(values, context, where));
  return { file: where.file, plan: pack.id, planVersion: pack.version, unit, period, number, entries };
}
