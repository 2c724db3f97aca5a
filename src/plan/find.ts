import { SCHOOL_LEVELS, type SchoolLevel, type UnitKind } from "./kinds";
import type { Measure } from "./measure";
import type { Goal, Indicator, Pack, ReportDue, RollUp } from "./pack";
import type { Period } from "./period";

/** A measure with what it stands under; `path` leads to it in the pack's JSON. */
export type FoundMeasure = {
  readonly goal: Goal;
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly path: readonly (string | number)[];
};

/** All measures in the order of the document. */
export const measuresOf = (pack: Pack): readonly FoundMeasure[] =>
  pack.goals.flatMap((goal, i) =>
    goal.indicators.flatMap((indicator, j) =>
      indicator.measures.map((measure, k) => ({
        goal,
        indicator,
        measure,
        path: ["goals", i, "indicators", j, "measures", k],
      })),
    ),
  );

export const measureById = (pack: Pack, id: string): FoundMeasure | undefined =>
  measuresOf(pack).find(({ measure }) => measure.id === id);

/** The goal a measure or an indicator stands under. */
export const goalOf = (pack: Pack, id: string): Goal | undefined =>
  pack.goals.find((goal) => id === goal.id || id.startsWith(`${goal.id}-`));

/**
 * How figures of one measure add within its plan; `kind` is the kind of unit that supplies them. A ratio
 * of which that kind types one part only supplies "numerator" or "denominator".
 */
export const rollUpRule = (measure: Measure, kind: UnitKind): RollUp["rule"] => {
  const cells = measure.enters[kind];
  if (measure.kind === "task" || cells === undefined) return "local";
  if (measure.kind === "count") return measure.nature === "headcountCumulative" ? "latest-sum" : "sum";
  if (measure.kind === "boolean" || measure.asks?.[kind] === "boolean")
    return measure.nature === "quarter" ? "quarters" : "count-yes";
  const types = (key: Measure["numeratorIs"] | Measure["denominatorIs"]): boolean => cells.some((cell) => cell === key);
  if (!types(measure.denominatorIs)) return "numerator";
  return types(measure.numeratorIs) ? "ratio" : "denominator";
};

/** Rule by which the total of a measure is added: what schools supply, else what offices do. */
export const ruleOfTotal = (measure: Measure): RollUp["rule"] => {
  const rules = (["truong", "xa", "phong", "so", "ban"] as const).map((kind) => rollUpRule(measure, kind));
  const rule = rules.find((one) => one !== "local") ?? "local";
  return rule === "numerator" || rule === "denominator" ? "ratio" : rule;
};

type Sender = { readonly kind: UnitKind; readonly levels: readonly SchoolLevel[] };

/**
 * The deadline of a unit's report: the entry for its levels before the one for its kind; H2 falls back on the report
 * of December. Undefined where the plan sets none. A school of several levels follows its highest.
 */
export const reportDueOf = (pack: Pack, { kind, levels }: Sender, part: ReportDue["period"]): ReportDue | undefined => {
  const ofKind = pack.reports.filter(({ who }) => who.includes(kind));
  const top = SCHOOL_LEVELS.filter((level) => levels.includes(level)).at(-1);
  const mine = ofKind.filter(
    (report) => report.levels === undefined || (top !== undefined && report.levels.includes(top)),
  );
  const closest = [...mine.filter((report) => report.levels !== undefined), ...mine];
  const of = (period: ReportDue["period"]): ReportDue | undefined => closest.find((report) => report.period === period);
  return of(part) ?? (part === "H2" ? of("year") : undefined);
};

const DAY = 86_400_000;

/** Last day for sending in the year of the period, ISO: the day before where the plan says "trước ngày". */
export function lastDayOf({ due: { day, month, before, year } }: Pick<ReportDue, "due">, of: Period): string {
  const time = Date.UTC(year ?? of.year, month - 1, day);
  return new Date(before ? time - DAY : time).toISOString().slice(0, 10);
}

/** Last day for the unit's report of the period; undefined where the plan sets none. */
export function dueDayOf(pack: Pack, unit: Sender, period: Period): string | undefined {
  const report = reportDueOf(pack, unit, period.part);
  return report && lastDayOf(report, period);
}
