import type { EntryRow } from "../plan/index";
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
import { receiverKeys } from "./info/receivers";
import { fingerprintRows } from "./meta/write";
import { LayoutMemory } from "./layout/layouts";
import { PartMemories } from "./layout/part-memory";

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
  readonly rows: readonly EntryRow[];
  readonly setting: Setting;
  readonly programs: Programs;
  readonly planPrograms: PlanPrograms;
  readonly layouts: LayoutMemory;
  /** What the fingerprint covers of the rows. */
  readonly fingerprinted: string;
};

/** Everything that a form depends on; equal keys are equal forms. */
function keyOf(context: FormContext): string {
  const { pack, unit, period, previous, formVersion, merged } = context;
  const carried = previous && [
    previous.period,
    [...previous.rows].flatMap(([code, { cumulative }]) => (cumulative === undefined ? [] : [code])),
    [...previous.firstHalf.keys()],
  ];
  return JSON.stringify([
    ...[pack.id, pack.version, period.id, formVersion, merged, carried],
    ...[unit.kind, unit.levels, unit.ownership, receiverKeys(context).length],
  ]);
}

/** Forms of a province: a dozen levels and kinds, with and without figures carried over. */
const MANY = 48;

/** The forms that workbooks were found to have, those used last. */
export class FormMemory {
  private readonly known = new Map<string, Form & { readonly pack: FormContext["pack"] }>();

  private readonly parts = new PartMemories();

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
    const { rows = [] } = setting;
    return {
      pack: context.pack,
      rows,
      setting,
      programs: programsOf(setting, this.rules.entry),
      planPrograms: planProgramsOf(this.rules.plan),
      layouts: new LayoutMemory(rows, context, this.parts.of(context)),
      fingerprinted: fingerprintRows(context),
    };
  }
}
