import type { Target } from "../../plan/index";
import type { KindFact, PlanProblem, Severity } from "../../problems/index";
import { type Language, planSentenceOf, severityWord } from "../../words/index";
import { type Line, line } from "../lines";

/** One finding in JSON (`plan check --json`, version 1). `plan` is the id of the plan above that it is about. */
export type JsonPlanFinding = {
  readonly code: string;
  readonly severity: Severity;
  readonly measure: string | null;
  readonly year: number | null;
  /** What the plan says, and what the plan above says: `>= 99.5`, a denominator, a kind of measure. */
  readonly child: string | null;
  readonly parent: string | null;
  readonly plan: string | null;
  readonly text: string;
};

type Side = string | Target | KindFact | readonly Target[];

function time({ year, from, to, maintain }: Target): string {
  if (year !== undefined) return ` (${year})`;
  if (from !== undefined || to !== undefined) return ` (${from ?? ""}-${to ?? ""})`;
  return maintain ? " (*)" : "";
}

const isList = (side: Side): side is readonly Target[] => Array.isArray(side);

function plain(side: Side): string | null {
  if (typeof side === "string") return side;
  if (isList(side)) return side.map((target) => plain(target) + time(target)).join("; ") || null;
  return "kind" in side ? `${side.kind} (${side.unit})` : `${side.operator} ${side.value}`;
}

function sides(problem: PlanProblem): Pick<JsonPlanFinding, "child" | "parent"> {
  if (problem.code === "parents-disagree") return { child: null, parent: plain(problem.facts.target) };
  const { facts } = problem;
  return {
    child: "child" in facts ? plain(facts.child) : null,
    parent: "parent" in facts ? plain(facts.parent) : null,
  };
}

export const jsonPlanFinding = (problem: PlanProblem, language: Language): JsonPlanFinding => {
  const { code, severity, measure, year, plan } = problem;
  return { code, severity, measure, year, ...sides(problem), plan, text: planSentenceOf(problem, language).text };
};

const ORDER: readonly Severity[] = ["error", "question", "warning", "note"];

/** Findings by severity, in the order of the plan above. */
export const planFindingLines = (problems: readonly PlanProblem[], language: Language): readonly Line[] =>
  ORDER.flatMap((severity) => {
    const found = problems.filter((problem) => problem.severity === severity);
    if (found.length === 0) return [];
    return [
      line(`${severityWord(severity, language)} (${found.length})`, "title", 1),
      ...found.map((problem) => line(planSentenceOf(problem, language).text, severity, 2)),
    ];
  });
