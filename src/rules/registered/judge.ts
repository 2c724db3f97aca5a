import { gradeRegistered, type RawCell } from "../../entries/index";
import type { EntryRow } from "../../plan/index";
import { evaluate, type Names, type Result } from "../evaluate";
import { type Expr, ref } from "../expr";
import { type Judged, judgedFacts, raw } from "../judged";
import { Holding, type Said } from "../holding";
import { judgedOnce, once } from "../once";
import { wordsIn } from "../names";
import { Compiler, type Slots } from "../ready";
import { byBook } from "../shared-rows";
import { anyFilled, type PlanRow, type PlanRule, ROWS_REGISTERED } from "./rule";

/** One row of sheet `Kế hoạch` as it stands in a workbook. */
export type PlanValues = {
  readonly of: PlanRow;
  readonly cell: (key: string) => RawCell | undefined;
  readonly address: (key: string) => string;
  /** The same object in another workbook of the form: the row holds the same there, in the same cells. */
  readonly alike?: object;
};

const grade = ({ asks }: EntryRow, cell: RawCell | undefined): Result =>
  gradeRegistered(cell, asks === "count" ? "count" : "rate");

const TYPED = wordsIn(ref(""));

/** The words of an answer or a reason. An error value is no reason; an answer it is neither. */
function wordsOf(cell: RawCell | undefined, name: string): Result {
  if (cell?.kind === "error" && name === "lydo.s") return "";
  return evaluate(TYPED, { address: () => "", value: () => raw(cell) });
}

/** Names of a row for the evaluator; `rows` is how many rows of the sheet have something registered. */
export const planNames = ({ of, cell, address }: PlanValues, rows: number): Names => ({
  address,
  value: (name) => {
    if (name === ROWS_REGISTERED) return rows;
    if (name.endsWith(".s")) return wordsOf(cell(name.slice(0, -2)), name);
    return name.endsWith(".gt") ? grade(of.row, cell(name.slice(0, -3))) : raw(cell(name));
  },
});

const NO_COLUMNS: ReadonlyMap<string, Expr> = new Map();

type PlanSlots = Slots & { readonly names: Names };

/** What the rule book says of one row, ready for the values of many workbooks. */
type PlanProgram = {
  readonly isFilled: (values: PlanValues) => boolean;
  readonly judge: (values: PlanValues, rows: number) => readonly Judged[];
};

function readyOf(said: readonly Said[]): PlanProgram["judge"] {
  const compiler = new Compiler<PlanSlots>(
    (name) =>
      ({ names }) =>
        names.value(name),
  );
  const holding = new Holding(compiler, said, NO_COLUMNS);
  return (values, rows) => {
    const names = planNames(values, rows);
    const slots: PlanSlots = { taken: compiler.untaken(), names, address: names.address };
    return holding.of(slots).map(({ finding, source }) => judgedFacts(finding, source, names));
  };
}

/** What is made ready pays from the second workbook on: the first is evaluated as it stands. */
function programOf(of: PlanRow, rules: readonly PlanRule[]): PlanProgram {
  const said = once(() =>
    rules.flatMap(({ source, findings }) => findings(of).map((finding) => ({ finding, source }))),
  );
  const ready = once(() => readyOf(said()));
  const filled = anyFilled(of);
  let isFirst = true;
  const judge: PlanProgram["judge"] = (values, rows) => {
    if (!isFirst) return ready()(values, rows);
    isFirst = false;
    return judgedOnce(said(), planNames(values, rows));
  };
  const isFilled: PlanProgram["isFilled"] = (values) => evaluate(filled, planNames(values, 0)) === true;
  const judgeAlike = byRow((values: PlanValues) => byNumber((rows) => judge(values, rows)));
  return {
    isFilled: byRow(isFilled),
    judge: (values, rows) => (values.alike ? judgeAlike(values)(rows) : judge(values, rows)),
  };
}

/** What is made of a row, once for all that hold the same. */
function byRow<T>(make: (values: PlanValues) => T): (values: PlanValues) => T {
  const kept = new WeakMap<object, { readonly made: T }>();
  return (values) => {
    const { alike } = values;
    const known = alike && kept.get(alike);
    if (known) return known.made;
    const made = make(values);
    if (alike) kept.set(alike, { made });
    return made;
  };
}

/** Of the last number that was given. */
function byNumber<T>(make: (number: number) => T): (number: number) => T {
  let last: { readonly number: number; readonly made: T } | undefined;
  return (number) => (last?.number === number ? last : (last = { number, made: make(number) })).made;
}

/** The programs of the rows of sheet `Kế hoạch`, each made when it is first asked for. */
export type PlanPrograms = (of: PlanRow) => PlanProgram;

export function planProgramsOf(rules: readonly PlanRule[]): PlanPrograms {
  const made = new Map<string, PlanProgram>();
  const shared = sharedPrograms(rules);
  return (of) => {
    const { row, moments } = of;
    const known = made.get(row.code) ?? shared.of(row, JSON.stringify(moments), () => programOf(of, rules));
    made.set(row.code, known);
    return known;
  };
}

const sharedPrograms = byBook<readonly PlanRule[], PlanProgram>();

/** How many rows have something registered. */
export const rowsRegistered = (all: readonly PlanValues[], programs: PlanPrograms = planProgramsOf([])): number =>
  all.filter((values) => programs(values.of).isFilled(values)).length;

/** All findings on the rows of the sheet, row by row, in the order of the book. */
export function judgePlan(
  all: readonly PlanValues[],
  programs: PlanPrograms,
): readonly { readonly values: PlanValues; readonly judged: readonly Judged[] }[] {
  const rows = rowsRegistered(all, programs);
  return all.map((values) => ({ values, judged: programs(values.of).judge(values, rows) }));
}
