import type { DutyCode, Severity } from "../../problems/index";
import { evaluate, type Names } from "../evaluate";
import type { DutyFinding, DutyRule, DutySetting } from "./rule";

/** What holds, with its facts computed; places are added by those who know file and sheet. */
export type DutyJudged = {
  readonly code: DutyCode;
  readonly severity: Severity;
  readonly at: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly clause: string;
};

type Said = { readonly finding: DutyFinding; readonly clause: string };

const saidBy = (rules: readonly DutyRule[], setting: DutySetting): readonly Said[] =>
  rules.flatMap(({ source, findings }) =>
    findings(setting).map((finding) => ({
      finding,
      clause: finding.clause === undefined ? source : `${setting.pack.number} ${finding.clause}; ${source}`,
    })),
  );

/** Units of the same kind and levels, asked for the same days. */
const MANY = 48;

/** What rules say of the units of one plan, for those asked last. */
class SaidOfPlan {
  private readonly known = new Map<string, readonly Said[]>();

  constructor(private readonly rules: readonly DutyRule[]) {}

  of({ pack, unit: { kind, levels }, window, due }: DutySetting): readonly Said[] {
    const { from, to } = window;
    const key = JSON.stringify([kind, levels, from, to, due]);
    const found = this.known.get(key);
    if (found) return found;
    // Nothing but what the key says decides.
    const setting = { pack, unit: { kind, levels }, window: { from, to }, ...(due !== undefined && { due }) };
    const said = saidBy(this.rules, setting);
    if (this.known.size >= MANY) this.known.clear();
    this.known.set(key, said);
    return said;
  }
}

const plans = new WeakMap<readonly DutyRule[], WeakMap<DutySetting["pack"], SaidOfPlan>>();

function saidOf(rules: readonly DutyRule[], setting: DutySetting): readonly Said[] {
  const ofRules = plans.get(rules) ?? new WeakMap<DutySetting["pack"], SaidOfPlan>();
  plans.set(rules, ofRules);
  const said = ofRules.get(setting.pack) ?? new SaidOfPlan(rules);
  ofRules.set(setting.pack, said);
  return said.of(setting);
}

/** All findings on what a unit owes; what the same rules say of the same setting is asked once. */
export const judgeDuties = (rules: readonly DutyRule[], setting: DutySetting, names: Names): readonly DutyJudged[] =>
  saidOf(rules, setting).flatMap(({ finding: { code, severity, at, when, facts }, clause }) =>
    evaluate(when, names) === true
      ? [
          {
            code,
            severity,
            at,
            facts: Object.fromEntries(
              Object.entries(facts).map(([key, fact]) => [
                key,
                String((typeof fact === "object" ? evaluate(fact, names) : fact) ?? ""),
              ]),
            ),
            clause,
          },
        ]
      : [],
  );
