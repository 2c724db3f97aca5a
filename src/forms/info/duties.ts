import type { Place, Problem } from "../../problems/index";
import { DUTY_RULES, type DutyRule, judgeDuties, type Names } from "../../rules/index";
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
