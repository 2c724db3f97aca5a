import type { CheckResult } from "../../jobs/index";
import { goalOf } from "../../plan/index";
import type { Finding } from "./findings";

export type FindingGroup = { readonly id: string; readonly heading: string; readonly findings: readonly Finding[] };

/** By goal, in the order of the plan; first what belongs to no goal. */
export function groupsOf(
  findings: readonly Finding[],
  context: CheckResult["context"],
  form: string,
): readonly FindingGroup[] {
  const goals = (context?.pack.goals ?? []).map(({ id, heading, label }) => ({
    id,
    heading: heading === "" ? label : `${heading}: ${label}`,
  }));
  // The name of an entry begins with its measure: `MT3-CT4b.tu.nu`.
  const idOf = ({ problem: { name } }: Finding): string =>
    (context && goalOf(context.pack, name.split(".")[0] ?? "")?.id) ?? "";
  return [{ id: "", heading: form }, ...goals]
    .map((goal) => ({ ...goal, findings: findings.filter((finding) => idOf(finding) === goal.id) }))
    .filter((group) => group.findings.length > 0);
}

/** Findings of one code that a group shows before the rest is folded away. */
const SHOWN = 4;

export type Folded = { readonly finding: Finding } | { readonly code: string; readonly count: number };

/** @param at key of the finding that somebody is at: its code is open */
export function foldRepeats(
  findings: readonly Finding[],
  opened: readonly string[],
  at: string | undefined,
): readonly Folded[] {
  const here = findings.findIndex(({ key }) => key === at);
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { code } = finding.problem;
    const same = byCode.get(code);
    if (same) same.push(finding);
    else byCode.set(code, [finding]);
  }
  return findings.flatMap((finding): readonly Folded[] => {
    const { code } = finding.problem;
    const same = byCode.get(code) ?? [];
    const nth = same.indexOf(finding);
    // One row is not worth a button.
    const open =
      opened.includes(code) ||
      same.length <= SHOWN + 1 ||
      (here >= 0 && same.indexOf(findings[here] ?? finding) >= SHOWN && findings[here]?.problem.code === code);
    if (open || nth < SHOWN) return [{ finding }];
    return nth === SHOWN ? [{ code, count: same.length - SHOWN }] : [];
  });
}
