import { gradeCount } from "../entries/grade";
import type { EntryRow } from "../plan/index";
import { RULES, TOTAL_RULES } from "./book/index";
import { computed } from "./computed";
import type { Names } from "./evaluate";
import { isOutside, isPlanned, type Judged, judgedFacts, NOWHERE, raw, type RowValues } from "./judged";
import { Holding, type Said } from "./holding";
import type { Expr } from "./expr";
import { keptFindings } from "./kept-rows";
import { judgedOnce, once } from "./once";
import { namesAround } from "./row-names";
import { Compiler, type Slots } from "./ready";
import type { Rule, Setting } from "./rule";
import { byBook } from "./shared-rows";
import { watchedRow } from "./watched-row";

type RowSlots = Slots & {
  readonly values: RowValues;
  readonly around: Names;
  /** What was taken from other rows and sheets. */
  readonly seenOutside: string[];
};

/** What the rule book says of one row, ready for the values of many workbooks. */
export type Program = {
  /** Keys of the computed columns. */
  readonly columns: readonly string[];
  readonly names: (values: RowValues, around?: Names) => Names;
  readonly judge: (values: RowValues, around: Names) => readonly Judged[];
};

/** What is ready for the values of many rows. */
function readyOf(said: readonly Said[], columns: ReadonlyMap<string, Expr>): Pick<Program, "names" | "judge"> {
  const compiler = new Compiler<RowSlots>((name, ready) => {
    if (isPlanned(name)) return ({ values }) => values.plan?.(name) ?? null;
    if (isOutside(name))
      return (slots) => {
        slots.seenOutside.push(name);
        return slots.around.value(name);
      };
    const column = columns.get(name);
    if (column) return ready(column);
    const base = name.slice(0, -3);
    return name.endsWith(".gt")
      ? ({ values }) => gradeCount(values.cell(base))
      : ({ values }) => raw(values.cell(name));
  });
  for (const column of columns.values()) compiler.count(column);
  const holding = new Holding(compiler, said, columns);
  const open = (values: RowValues, around: Names, taken = compiler.untaken()): RowSlots & Names => {
    const slots: RowSlots & Names = {
      taken,
      values,
      around,
      seenOutside: [],
      address: (name) => (isOutside(name) ? around.address(name) : values.address(name)),
      value: (name) => compiler.value(name, slots),
    };
    return slots;
  };
  // A row is read, judged and added up: what its own cells say is computed once.
  const alone = new WeakMap<RowValues, RowSlots & Names>();
  const opened = (values: RowValues): RowSlots & Names => {
    const slots = alone.get(values) ?? open(values, NOWHERE);
    alone.set(values, slots);
    return slots;
  };
  return {
    names: (values, around) => (around ? open(values, around) : opened(values)),
    judge: (values, around) => {
      const before = alone.get(values);
      const slots = open(values, around, before?.seenOutside.length === 0 ? before.taken.slice() : undefined);
      return holding.of(slots).map(({ finding, source }) => judgedFacts(finding, source, slots));
    },
  };
}

/** What rules say of a row; `alone` where none of them looked at the other rows of the sheet. */
type SaidOf = { readonly said: readonly Said[]; readonly alone: boolean };

function saidOf(row: EntryRow, setting: Setting, rules: readonly Rule[]): SaidOf {
  const { context, isAlone } = watchedRow(row, setting);
  const fitting = rules.filter((rule) => !row.merged || TOTAL_RULES.includes(rule));
  const said: Said[] = [];
  for (const { source, findings } of fitting) for (const finding of findings(context)) said.push({ finding, source });
  return { said, alone: isAlone() };
}

/** What is made ready pays from the second workbook on: the first is evaluated as it stands. */
function programOf(row: EntryRow, { period }: Setting, { said }: SaidOf): Program {
  const columns = computed(row, period);
  const ready = once(() => readyOf(said, columns));
  let isFirst = true;
  return {
    columns: [...columns.keys()],
    names: (values, around) => (isFirst ? namesAround(columns, values, around) : ready().names(values, around)),
    judge: keptFindings((values, around) => {
      if (!isFirst) return ready().judge(values, around);
      isFirst = false;
      return judgedOnce(said, namesAround(columns, values, around));
    }),
  };
}

/** The programs of the rows of a sheet, each made when it is first asked for. */
export type Programs = (row: EntryRow) => Program;

export function programsOf(setting: Setting, rules: readonly Rule[] = RULES): Programs {
  const made = new Map<string, Program>();
  const others = `${setting.period.id} ${setting.before?.id ?? ""}`;
  const make = (row: EntryRow): Program => {
    const shared = sharedPrograms(rules).of(row, others, () => {
      const said = saidOf(row, setting, rules);
      return { program: programOf(row, setting, said), alone: said.alone };
    });
    return shared.alone ? shared.program : programOf(row, setting, saidOf(row, setting, rules));
  };
  return (row) => {
    const known = made.get(row.code) ?? make(row);
    made.set(row.code, known);
    return known;
  };
}

type SharedProgram = { readonly program: Program; readonly alone: boolean };

const sharedPrograms = byBook<readonly Rule[], SharedProgram>();
