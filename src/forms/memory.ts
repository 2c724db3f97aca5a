import {
  type DutyRule,
  type PlanPrograms,
  type PlanRule,
  planProgramsOf,
  type Programs,
  programsOf,
  type Rule,
  type Setting,
} from "../rules/index";
import type { FormContext } from "./context";
import { settingOf } from "./entry/setting";

/** What is judged: the entries, what the unit registers for itself, and what it owes beside them. */
export type RuleBook = {
  readonly entry: readonly Rule[];
  readonly plan: readonly PlanRule[];
  readonly duties: readonly DutyRule[];
  /** A code that the readers of sheets find, left out. */
  readonly unread?: string;
};

/** What all workbooks of one form have in common, made once: they differ in the unit's own texts and figures only. */
export type Form = {
  readonly setting: Setting;
  readonly programs: Programs;
  readonly planPrograms: PlanPrograms;
};

/** Everything that a form depends on; equal keys are equal forms. */
function keyOf({ pack, unit, period, previous, formVersion, merged }: FormContext): string {
  const carried = previous && [
    previous.period,
    [...previous.rows].flatMap(([code, { cumulative }]) => (cumulative === undefined ? [] : [code])),
    [...previous.firstHalf.keys()],
  ];
  return JSON.stringify([
    ...[pack.id, pack.version, period.id, formVersion, merged, carried],
    ...[unit.kind, unit.levels, unit.ownership],
  ]);
}

/** Forms of a province: a dozen levels and kinds, with and without figures carried over. */
const MANY = 48;

/** The forms that workbooks were found to have, those used last. */
export class FormMemory {
  private readonly known = new Map<string, Form & { readonly pack: FormContext["pack"] }>();

  constructor(readonly rules: RuleBook) {}

  of(context: FormContext): Form {
    const key = keyOf(context);
    const found = this.known.get(key);
    this.known.delete(key);
    const form = found?.pack === context.pack ? found : this.make(context);
    this.known.set(key, form);
    const [oldest = key] = this.known.keys();
    if (this.known.size > MANY) this.known.delete(oldest);
    return form;
  }

  private make(context: FormContext): Form & { readonly pack: FormContext["pack"] } {
    const setting = settingOf(context);
    return {
      pack: context.pack,
      setting,
      programs: programsOf(setting, this.rules.entry),
      planPrograms: planProgramsOf(this.rules.plan),
    };
  }
}
