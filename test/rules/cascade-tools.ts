import type { Measure, Pack, Target } from "../../src/plan/index";
import { measuresOf } from "../../src/plan/index";
import { packById, packIds } from "../../src/plan/catalog/index";

export const pack = (id: string): Pack => packById(id)!;
export const packs: readonly Pack[] = packIds.map(pack);

/** The plan with one measure written anew; undefined takes it out. */
export const withMeasure = (plan: Pack, id: string, change: (measure: Measure) => Measure | undefined): Pack => ({
  ...plan,
  goals: plan.goals.map((goal) => ({
    ...goal,
    indicators: goal.indicators.map((indicator) => ({
      ...indicator,
      measures: indicator.measures.flatMap((measure) => (measure.id === id ? (change(measure) ?? []) : measure)),
    })),
  })),
});

export const withTargets = (plan: Pack, id: string, targets: readonly Target[]): Pack =>
  withMeasure(plan, id, (measure) => ({ ...measure, targets: [...targets] }));

export const withTarget = (plan: Pack, id: string, at: number, target: Target): Pack =>
  withMeasure(plan, id, (measure) => ({
    ...measure,
    targets: measure.targets.map((one, i) => (i === at ? target : one)),
  }));

export const measuresIn = (plan: Pack): readonly Measure[] => measuresOf(plan).map(({ measure }) => measure);

/** One unit of the last decimal up or down; undefined where the figure cannot go lower. */
export function step(value: string, by: 1 | -1): string | undefined {
  const decimals = value.split(".")[1]?.length ?? 0;
  const units = BigInt(value.replace(".", "")) + BigInt(by);
  if (units < 0n) return undefined;
  const digits = String(units).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** What a finding says, for comparing: code, measure, year. */
export const brief = (findings: readonly { code: string; measure: string | null; year: number | null }[]): string[] =>
  findings.map(({ code, measure, year }) => [code, measure ?? "", year ?? ""].join(" ").trim());
