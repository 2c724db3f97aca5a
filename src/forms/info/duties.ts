import type { Place, Problem } from "../../problems/index";
import {
  DUTY_RULES,
  type DutyFinding,
  type DutyRule,
  formula,
  judgeDuties,
  type Names,
  quoteText,
} from "../../rules/index";
import { dutyWords } from "../../words/index";
import type { FormContext } from "../context";
import type { InfoRead } from "./read";

const NAME = /^info\.(.*?)(\.gt)?$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** The cells of the sheet by the names that its formulas use. */
function namesOf({ values, places }: InfoRead): Names {
  const key = (name: string): string => NAME.exec(name)?.[1] ?? name;
  return {
    address: (name) => places.get(key(name))?.cell ?? "",
    value: (name) => {
      if (name !== "info.date.so") return values.get(key(name))?.value ?? null;
      const day = String(values.get("date")?.value ?? "");
      return ISO.test(day) ? Number(day.replace(/-/g, "")) : "";
    },
  };
}

/** What the unit owes beside its figures, told at the cell of sheet `Thông tin` that shows it. */
export function dutyProblems(
  info: InfoRead,
  context: FormContext,
  file: string,
  rules: readonly DutyRule[] = DUTY_RULES,
): readonly Problem[] {
  return judgeDuties(rules, context, namesOf(info)).map(({ code, severity, at, facts, clause }) => {
    const nowhere: Place = { file, sheet: info.sheet, cell: "" };
    // The engine computes the facts that the rule declared for its code; the union cannot see that.
    return { code, severity, facts, place: info.places.get(at) ?? nowhere, name: `info.${at}`, clause } as Problem;
  });
}

const MARK = { error: "✖", question: "?", warning: "!", note: "·" } as const;

const words = ({ code, severity, facts }: DutyFinding): string => {
  const day = "cutOff" in facts ? facts.cutOff : "due" in facts ? facts.due : "";
  return `${MARK[severity]} ${dutyWords(code, String(day))} (${code})`;
};

/** Findings that column Hướng dẫn tells beside a cell, in a few words. */
export const hintLines = (key: string, context: FormContext): readonly string[] => findingsAt(key, context).map(words);

const findingsAt = (key: string, context: FormContext): readonly DutyFinding[] =>
  DUTY_RULES.flatMap((rule) => rule.findings(context)).filter(({ at }) => at === key);

/** The hint of a cell, or what is to be told of it, as a formula; undefined where there is nothing to tell. */
export function hintFormula(key: string, hint: string, context: FormContext): string | undefined {
  const found = findingsAt(key, context);
  if (found.length === 0) return undefined;
  const chain = found.reduceRight(
    (rest, finding) => `IF(${formula(finding.when)},${quoteText(words(finding))},${rest})`,
    quoteText(hint),
  );
  return `IFERROR(${chain},${quoteText(hint)})`;
}
