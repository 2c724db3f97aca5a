import type { QuickFix } from "../../jobs/index";
import type { Problem, Severity } from "../../problems/index";

export const SEVERITIES: readonly Severity[] = ["error", "question", "warning", "note"];

/** One finding in the list; the key stays the same as long as the finding does. */
export type Finding = {
  readonly key: string;
  readonly problem: Problem;
  /** What can be corrected for certain. */
  readonly fix?: QuickFix;
};

export function findingsOf(
  problems: readonly Problem[],
  fixes: readonly (QuickFix | undefined)[] = [],
): readonly Finding[] {
  const seen = new Map<string, number>();
  return problems.map((problem, at) => {
    const { code, name, place } = problem;
    const key = `${code}|${name}|${place.sheet}|${place.cell}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const fix = fixes[at];
    return { key: `${key}|${times}`, problem, ...(fix && { fix }) };
  });
}

/** Every check finds anew; what says the same is the same. */
export const sameFinding = (one: Finding, other: Finding): boolean =>
  one === other || (one.key === other.key && JSON.stringify(one) === JSON.stringify(other));

export const countBySeverity = (problems: readonly Problem[]): ReadonlyMap<Severity, number> =>
  new Map(SEVERITIES.map((wanted) => [wanted, problems.filter(({ severity }) => severity === wanted).length]));

/** Only a reason for a warning or a note may be given; errors are corrected, questions are answered. */
export const mayBeSeen = ({ problem }: Finding): boolean =>
  problem.severity === "warning" || problem.severity === "note";
