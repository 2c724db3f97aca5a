import type { PlanCode, PlanFacts, PlanProblem, Severity } from "../../problems/index";

/** A person must choose where a figure cannot be compared; what is only lost or absent wants a reason. */
const SEVERITIES: Readonly<Record<PlanCode, Severity>> = {
  "target-weaker": "error",
  "about-target": "question",
  share: "note",
  missing: "warning",
  "no-number": "warning",
  "year-lost": "warning",
  "period-lost": "warning",
  "quarter-lost": "warning",
  "kind-changed": "question",
  "denominator-changed": "question",
  "scope-narrowed": "warning",
  "parents-disagree": "note",
  "parent-unknown": "note",
  unmapped: "question",
  "out-of-scope": "note",
};

type At = { readonly plan: string | null; readonly measure: string | null; readonly year?: number | null };

export const finding = <Code extends PlanCode>(
  code: Code,
  { plan, measure, year = null }: At,
  facts: PlanFacts[Code],
): PlanProblem =>
  // Code and facts belong to each other by the signature; the union cannot see that.
  ({ code, severity: SEVERITIES[code], plan, measure, year, facts }) as PlanProblem;
