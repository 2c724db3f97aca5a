import { DUTY_RULES, type DutyFinding, formula, quoteText } from "../../rules/index";
import { dutyWords } from "../../words/index";
import type { FormContext } from "../context";

const MARK = { error: "✖", question: "?", warning: "!", note: "·" } as const;

const words = ({ code, severity, facts }: DutyFinding): string => {
  const day = "cutOff" in facts ? facts.cutOff : "due" in facts ? facts.due : "";
  return `${MARK[severity]} ${dutyWords(code, String(day))} (${code})`;
};

/** What the rules say of a workbook: every row of its sheet asks. */
const known = new WeakMap<FormContext, readonly DutyFinding[]>();

function findings(context: FormContext): readonly DutyFinding[] {
  const all = known.get(context) ?? DUTY_RULES.flatMap((rule) => rule.findings(context));
  known.set(context, all);
  return all;
}

const findingsAt = (key: string, context: FormContext): readonly DutyFinding[] =>
  findings(context).filter(({ at }) => at === key);

/** Rows beside which something of this weight may be told. */
export const hintedKeys = (wanted: DutyFinding["severity"], context: FormContext): readonly string[] => [
  ...new Set(findings(context).flatMap(({ at, severity }) => (severity === wanted ? [at] : []))),
];

/** Findings that column Hướng dẫn tells beside a cell, in a few words. */
export const hintLines = (key: string, context: FormContext): readonly string[] => findingsAt(key, context).map(words);

/** The hint of a cell, or what is to be told of it, as a formula; undefined where there is nothing to tell. */
export function hintFormula(key: string, hint: string, context: FormContext): string | undefined {
  const found = findingsAt(key, context);
  if (found.length === 0) return undefined;
  // The hint, which may be long, is written once: for nothing to tell, and for what cannot be told.
  const chain = found.reduceRight(
    (rest, finding) => `IF(${formula(finding.when)},${quoteText(words(finding))},${rest})`,
    "NA()",
  );
  return `IFERROR(${chain},${quoteText(hint)})`;
}
