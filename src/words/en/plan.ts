import type { Measure, Target } from "../../plan/index";
import { amount, bare, bound, kindWords, type PlanSentences } from "../plan-sentence";
import { told } from "../sentence";
import { levelName } from "../units";

const REASON = "or tell the office above why not.";

function time({ year, from, to, maintain }: Target): string {
  if (year !== undefined) return String(year);
  if (from !== undefined) return to === undefined ? `from ${from} on` : `${from}–${to}`;
  if (to !== undefined) return `until ${to}`;
  return maintain ? "every period" : "";
}

const place = (measure: string, target: Target): string =>
  [measure, time(target)].filter((part) => part !== "").join(", ");

const milestones = (targets: readonly Target[], unit: string): string =>
  targets.map((target) => bound(target, unit, "en") + (time(target) === "" ? "" : ` (${time(target)})`)).join("; ");

const level = (one: Measure["levels"][number]): string => (one === "agency" ? "offices" : levelName(one, "en"));

export const planEn: PlanSentences = {
  "target-weaker": ({ child, parent, unit }, measure) => {
    const [mine, theirs] = [bound(child, unit, "en"), bound(parent, unit, "en")];
    return told(
      `${place(measure, parent)}: the plan has ${mine}, which is weaker than ${theirs} in the plan above.`,
      `Raise it to ${theirs} ${REASON}`,
      mine,
      theirs,
    );
  },
  "about-target": ({ child, parent, unit }, measure) => {
    const [mine, theirs] = [bound(child, unit, "en"), bound(parent, unit, "en")];
    return told(
      `${place(measure, parent)}: the plan has ${mine}, the plan above ${theirs}; “about” cannot be compared.`,
      "Confirm whether the figure is enough.",
      mine,
      theirs,
    );
  },
  share: ({ child, parent, unit }, measure) =>
    told(
      `${place(measure, parent)}: the plan takes ${bare(child, unit, "en")} of the ${amount(parent, unit, "en")} of the plan above.`,
      "For information only, not an error.",
      bound(child, unit, "en"),
      bound(parent, unit, "en"),
    ),
  missing: ({ label, parent, unit }, measure) =>
    told(
      `The plan has no ${measure} “${label}”, which concerns its issuer.`,
      "Add it or give the reason for leaving it out.",
      "absent",
      milestones(parent, unit) || label,
    ),
  "no-number": ({ parent, unit }, measure) =>
    told(
      `${measure}: the plan above has ${milestones(parent, unit)}, this plan has no figure.`,
      "Add a figure or give the reason.",
      "no figure",
      milestones(parent, unit),
    ),
  "year-lost": ({ parent, unit }, measure) =>
    told(
      `${place(measure, parent)}: the plan above has the milestone ${bound(parent, unit, "en")}, this plan does not name the ${parent.year === undefined ? "years" : "year"}.`,
      "Confirm the year it applies to.",
      "no year",
      milestones([parent], unit),
    ),
  "period-lost": ({ parent, unit }, measure) =>
    told(
      `${place(measure, parent)}: the plan above wants ${bound(parent, unit, "en")}, this plan does not name all of that time.`,
      `Add the time ${REASON}`,
      "time not named",
      milestones([parent], unit),
    ),
  "quarter-lost": (_, measure) =>
    told(
      `${measure}: the plan above wants it for each quarter, this plan does not say “hằng quý” (quarterly).`,
      `Add “hằng quý” ${REASON}`,
      "no quarter",
      "each quarter",
    ),
  "kind-changed": ({ child, parent }, measure) =>
    told(
      `${measure}: the plan above counts in ${kindWords(parent, "en")}, this plan in ${kindWords(child, "en")}; they cannot be compared.`,
      "Add a figure in the manner of the plan above or confirm the own manner; nothing is converted by guess.",
      kindWords(child, "en"),
      kindWords(parent, "en"),
    ),
  "denominator-changed": ({ child, parent, undated }, measure) =>
    told(
      `${measure}: the denominator was changed from “${parent}” to “${child}”${undated ? ", and the year of each figure is not clear" : ""}.`,
      "Choose the right reading; nothing is guessed.",
      child,
      parent,
    ),
  "scope-narrowed": ({ levels }, measure) =>
    told(
      `${measure}: the plan leaves out ${levels.map(level).join(", ")}, which its issuer has.`,
      "Add them or give the reason.",
      "left out",
      levels.map(level).join(", "),
    ),
  "parents-disagree": ({ plan, target, otherPlan, other, unit }, measure) =>
    told(
      `${place(measure, target)}: the two plans above differ, “${plan}” has ${bound(target, unit, "en")}, “${otherPlan}” has ${bound(other, unit, "en")}.`,
      "Follow the higher figure; ask the office above if in doubt.",
      bound(other, unit, "en"),
      bound(target, unit, "en"),
    ),
  "parent-unknown": ({ parent, correct }) =>
    told(
      `Document ${parent}${parent === correct ? "" : ` (its true number is ${correct})`} is cited as a ground but is not in the catalogue.`,
      "Add it for a full comparison.",
      "not in the catalogue",
      correct,
    ),
  unmapped: ({ parent }) =>
    told(
      `Nothing says which measure of this plan answers which measure of “${parent}”.`,
      "Add the map of measures to the plan's pack, then compare again.",
      "no map",
      "a map of measures",
    ),
  "out-of-scope": ({ label }, measure) =>
    told(`${measure} “${label}” does not concern the issuer.`, "Nothing to add.", "absent", "not wanted"),
};
