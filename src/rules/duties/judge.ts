import type { DutyCode, Severity } from "../../problems/index";
import { evaluate, type Names } from "../evaluate";
import type { DutyRule, DutySetting } from "./rule";

/** What holds, with its facts computed; places are added by those who know file and sheet. */
export type DutyJudged = {
  readonly code: DutyCode;
  readonly severity: Severity;
  readonly at: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly clause: string;
};

/** All findings on what a unit owes. */
export const judgeDuties = (rules: readonly DutyRule[], setting: DutySetting, names: Names): readonly DutyJudged[] =>
  rules.flatMap((rule) =>
    rule
      .findings(setting)
      .filter(({ when }) => evaluate(when, names) === true)
      .map(({ code, severity, at, facts, clause }) => ({
        code,
        severity,
        at,
        facts: Object.fromEntries(
          Object.entries(facts).map(([key, fact]) => [
            key,
            String((typeof fact === "object" ? evaluate(fact, names) : fact) ?? ""),
          ]),
        ),
        clause: clause === undefined ? rule.source : `${setting.pack.number} ${clause}; ${rule.source}`,
      })),
  );
