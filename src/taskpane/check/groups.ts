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
