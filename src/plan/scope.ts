import type { EntryKey } from "./kinds";
import type { Measure } from "./measure";
import type { Goal, Indicator, Pack } from "./pack";
import type { Period } from "./period";
import { quartersDue } from "./period";
import type { OrgUnit } from "./unit";

/**
 * One row of sheet `Chỉ tiêu`: a measure, or one quarter of a quarterly one.
 * - asked: the cells are open · notYet: chưa đến kỳ · outOfScope: ngoài phạm vi; both greyed and locked.
 */
export type EntryRow = {
  /** `MT3-CT4b`, or `MT4-CT3.q1` for a quarter. */
  readonly code: string;
  readonly goal: Goal;
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly quarter?: 1 | 2 | 3 | 4;
  readonly state: "asked" | "notYet" | "outOfScope";
  /** Cells that this unit fills; empty unless asked. */
  readonly cells: readonly EntryKey[];
  /** What the unit is asked for, which may differ from the measure's kind: a school answers có/không. */
  readonly asks: "ratio" | "count" | "boolean";
  /** The unit answers on a line of its own, outside the counted ones. */
  readonly local: boolean;
  /** A total after a merge, not what a unit fills: of the plan's issuer, or of an office below it. */
  readonly merged?: "issuer" | "office";
};

const asksOf = (measure: Measure, unit: OrgUnit): EntryRow["asks"] => {
  const kind = measure.asks?.[unit.kind] ?? measure.kind;
  return kind === "task" ? "boolean" : kind;
};

/** Schools are in scope by their levels; offices by their kind alone. */
function reach(measure: Measure, unit: OrgUnit): "counted" | "local" | undefined {
  if (!measure.enters[unit.kind]) return undefined;
  if (unit.kind !== "truong") return measure.levels.includes("agency") ? "counted" : undefined;
  if (unit.levels.some((level) => measure.levels.includes(level))) return "counted";
  return unit.levels.some((level) => measure.localLevels?.includes(level)) ? "local" : undefined;
}

/** Whether a period asks for the measure at all, whoever answers. */
export function periodState(measure: Measure, period: Period): EntryRow["state"] {
  const { from, to } = measure.asked ?? {};
  if ((from !== undefined && period.year < from) || (to !== undefined && period.year > to)) return "outOfScope";
  // Literacy figures are drawn up in autumn: chưa đến kỳ in June.
  return measure.nature === "year" && period.part === "H1" ? "notYet" : "asked";
}

const stateOf = (measure: Measure, unit: OrgUnit, period: Period): EntryRow["state"] =>
  unit.kind === "truong" && measure.ownership && !measure.ownership.includes(unit.ownership)
    ? "outOfScope"
    : periodState(measure, period);

function rowsOf(
  goal: Goal,
  indicator: Indicator,
  measure: Measure,
  unit: OrgUnit,
  period: Period,
): readonly EntryRow[] {
  const found = reach(measure, unit);
  if (!found || measure.kind === "task") return [];
  const state = stateOf(measure, unit, period);
  const cells = state === "asked" ? (measure.enters[unit.kind] ?? []) : [];
  const row: EntryRow = {
    code: measure.id,
    goal,
    indicator,
    measure,
    state,
    cells,
    asks: asksOf(measure, unit),
    local: found === "local",
  };
  if (measure.nature !== "quarter") return [row];
  return quartersDue(period).map((quarter) => ({ ...row, code: `${measure.id}.q${quarter}`, quarter }));
}

/** The rows that a unit sees for a period, in the plan's order. */
export function entryRows(pack: Pack, unit: OrgUnit, period: Period): readonly EntryRow[] {
  return pack.goals.flatMap((goal) =>
    goal.indicators.flatMap((indicator) =>
      indicator.measures.flatMap((measure) => rowsOf(goal, indicator, measure, unit, period)),
    ),
  );
}
