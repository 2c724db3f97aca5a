import type { Problem, Severity } from "../../problems/index";

export const SEVERITIES: readonly Severity[] = ["error", "question", "warning", "note"];

/** One finding in the list; the key stays the same as long as the finding does. */
export type Finding = { readonly key: string; readonly problem: Problem };

export function findingsOf(problems: readonly Problem[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const { code, name, place } = problem;
    const key = `${code}|${name}|${place.sheet}|${place.cell}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return { key: `${key}|${times}`, problem };
  });
}

export const countBySeverity = (problems: readonly Problem[]): ReadonlyMap<Severity, number> =>
  new Map(SEVERITIES.map((wanted) => [wanted, problems.filter(({ severity }) => severity === wanted).length]));
