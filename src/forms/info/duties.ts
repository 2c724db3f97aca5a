import { gradeCount } from "../../entries/index";
import type { Place, Problem } from "../../problems/index";
import { DUTY_RULES, type DutyRule, type Expr, judgeDuties, type Names } from "../../rules/index";
import type { FormContext } from "../context";
import { gradeDay } from "./dates";
import type { InfoRead } from "./read";

const NAME = /^info\.(.*?)(\.gt|\.s)?$/;

const keyIn = (name: string): string => NAME.exec(name)?.[1] ?? name;

/** Names come from the rules: they are few. */
const keys = new Map<string, string>();

function keyOf(name: string): string {
  const known = keys.get(name) ?? keyIn(name);
  keys.set(name, known);
  return known;
}

const mentions = (expr: Expr, key: string): boolean => {
  if (expr.op === "literal") return false;
  return expr.op === "ref" ? keyOf(expr.name) === key : expr.args.some((arg) => mentions(arg, key));
};

/** The cells of the sheet by the names that its formulas use. */
function namesOf({ values, typed, places }: InfoRead): Names {
  return {
    address: (name) => places.get(keyOf(name))?.cell ?? "",
    value: (name) => {
      if (name === "info.date.so") return gradeDay(typed.get("date"));
      const cell = typed.get(keyOf(name));
      if (name.endsWith(".gt")) return gradeCount(cell) ?? "";
      return values.get(keyOf(name))?.value ?? cell?.value ?? null;
    },
  };
}

/** Without what asks for the words of a cell that holds an error value: that is told of the cell itself. */
const readable = (rules: readonly DutyRule[], { places, values, typed }: InfoRead): readonly DutyRule[] => {
  const unread: string[] = [];
  for (const key of places.keys()) if (!values.has(key) && !typed.has(key)) unread.push(key);
  if (unread.length === 0) return rules;
  return rules.map((rule) => ({
    ...rule,
    findings: (setting) => rule.findings(setting).filter(({ when }) => !unread.some((key) => mentions(when, key))),
  }));
};

/** What the unit owes beside its figures, told at the cell of sheet `Thông tin` that shows it. */
export function dutyProblems(
  info: InfoRead,
  context: FormContext,
  file: string,
  rules: readonly DutyRule[] = DUTY_RULES,
): readonly Problem[] {
  return judgeDuties(readable(rules, info), context, namesOf(info)).map(({ code, severity, at, facts, clause }) => {
    const nowhere: Place = { file, sheet: info.sheet, cell: "" };
    // The engine computes the facts that the rule declared for its code; the union cannot see that.
    return { code, severity, facts, place: info.places.get(at) ?? nowhere, name: `info.${at}`, clause } as Problem;
  });
}
