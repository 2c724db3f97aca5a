import type { Measure, Target } from "../plan/index";
import type { Severity } from "./severity";

type Figures = { readonly child: Target; readonly parent: Target; readonly unit: string };
type Lost = { readonly parent: Target; readonly unit: string };
export type KindFact = { readonly kind: Measure["kind"]; readonly unit: string };

/**
 * What can be wrong with a plan held against a plan above it, by code. These have no cell, so they stand apart from
 * the problems of a workbook. `child` and `parent` are what the two plans say; `unit` is what the figures count.
 */
export type PlanFacts = {
  readonly "target-weaker": Figures;
  /** "Khoảng" on one side: whether the figure is enough, only a person can say. */
  readonly "about-target": Figures;
  readonly share: Figures;
  readonly missing: { readonly label: string; readonly parent: readonly Target[]; readonly unit: string };
  readonly "no-number": { readonly parent: readonly Target[]; readonly unit: string };
  readonly "year-lost": Lost;
  readonly "period-lost": Lost;
  readonly "quarter-lost": Record<never, never>;
  readonly "kind-changed": { readonly child: KindFact; readonly parent: KindFact };
  /** `undated`: the plan gives figures without saying for which year. */
  readonly "denominator-changed": { readonly child: string; readonly parent: string; readonly undated: boolean };
  /** Levels that the issuer has, that the parent counts and the child leaves out. */
  readonly "scope-narrowed": { readonly levels: Measure["levels"] };
  readonly "parents-disagree": {
    readonly plan: string;
    readonly target: Target;
    readonly otherPlan: string;
    readonly other: Target;
    readonly unit: string;
  };
  readonly "parent-unknown": { readonly parent: string; readonly correct: string };
  /** Nothing says which measure answers which. */
  readonly unmapped: { readonly parent: string };
  readonly "out-of-scope": { readonly label: string };
};
export type PlanCode = keyof PlanFacts;

/** One thing to look at in a plan. */
export type PlanProblem = {
  readonly [Code in PlanCode]: {
    readonly code: Code;
    readonly severity: Severity;
    /** Id of the plan above; null where it is not at hand. */
    readonly plan: string | null;
    /** Id of the measure in the plan above (the child's own where two plans above disagree); null: the whole plan. */
    readonly measure: string | null;
    /** The milestone's year, or the first year named of a span; null: every period, the whole plan, or left open. */
    readonly year: number | null;
    readonly facts: PlanFacts[Code];
  };
}[PlanCode];
