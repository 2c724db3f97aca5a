import { addressOf, and, eq, type Expr, gt, isBlank, not } from "../expr";
import { NO, YES } from "../names";
import { cellOf, choiceOf, countOf, type DutyFinding, type DutyRule, SIGNED, textOf } from "./rule";

export const SIGN_FORMS = ["Không", "TM.", "KT.", "Q.", "TL.", "TUQ."] as const;
export const BEHALVES = ["Đơn vị", "Ban"] as const;

/** What the grade of a day says of a cell that holds none, though something else than words stands there. */
export const NO_DAY = "sai";

const noneOf = (key: string, items: readonly string[]): Expr => {
  const typed = choiceOf(key);
  return and(not(isBlank(typed)), ...items.map((item) => not(eq(typed, item))));
};

const common = (key: string) => ({ at: key, facts: { cell: addressOf(cellOf(key)), value: textOf(key) } });

/** Có and Không have a sentence of their own. */
const chosen = (key: string, items: readonly string[]): DutyFinding => {
  const { at, facts } = common(key);
  return {
    code: "SL-29",
    severity: "question",
    at,
    when: noneOf(key, items),
    facts: { ...facts, list: items.join("; ") },
  };
};

/** What stands in a cell of the sheet is of the kind that it asks for. */
export const infoTyped: DutyRule = {
  id: "info-typed",
  source: "Trang Thông tin",
  findings: () => [
    {
      code: "TT-15",
      severity: "error",
      when: and(not(isBlank(countOf("submission"))), not(gt(countOf("submission"), 0))),
      ...common("submission"),
    },
    { code: "SL-10", severity: "question", when: noneOf("ban.exists", [YES, NO]), ...common("ban.exists") },
    chosen("sign.for", BEHALVES),
    chosen("sign.form", SIGN_FORMS),
    { code: "TT-14", severity: "error", when: eq(SIGNED, NO_DAY), ...common("date") },
  ],
};
