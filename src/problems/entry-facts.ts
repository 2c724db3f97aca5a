import type { PlanSheetFacts } from "./plan-sheet-facts";

/**
 * What can be wrong with the entries of a unit, by code, with the facts of each. Codes are those of the sentences
 * officials know. A fact is a value as it stands or a cell address; never a sentence. `measure` is the measure's id.
 */
type Cell = { readonly cell: string };
type Row = { readonly measure: string };
type Typed = Cell & { readonly value: string };
type Reason = { readonly reasonColumn: string; readonly noteColumn: string };

export type EntryFacts = PlanSheetFacts & {
  /** `why` is a key of ours: "formula" where a formula without a result stands in the cell, else empty. */
  readonly "SL-01": Row & Cell & Reason & { readonly what: string; readonly why: string };
  readonly "SL-02": Typed & { readonly unitColumn: string };
  readonly "SL-03": Typed;
  readonly "SL-04": Typed;
  readonly "SL-05": Row & {
    readonly female: string;
    readonly femaleCell: string;
    readonly total: string;
    readonly totalCell: string;
  };
  readonly "SL-06": Row & { readonly n: string; readonly nCell: string; readonly d: string; readonly dCell: string };
  readonly "SL-07": Row & Cell & { readonly n: string; readonly d: string; readonly noteColumn: string };
  /** Typed over a formula: told by the reader of the sheet. */
  readonly "SL-08": Typed;
  readonly "SL-09": Row & Cell & { readonly object: string };
  readonly "SL-10": Typed;
  readonly "SL-11": Row & Cell & { readonly quarter: string };
  readonly "SL-12": Row & Cell & { readonly quarter: string; readonly noteColumn: string };
  /** Whether there are women in the planning, and how many, say different things. */
  readonly "SL-13": Row &
    Cell & { readonly answer: string; readonly other: string; readonly otherCell: string; readonly d: string };
  readonly "SL-14": Row & {
    readonly masters: string;
    readonly mastersCell: string;
    readonly doctors: string;
    readonly doctorsCell: string;
    readonly officials: string;
    readonly infoCell: string;
  };
  readonly "SL-15": Row & Cell;
  /** A cumulative figure below the one that was accepted. */
  readonly "SL-16": Row & Cell & { readonly now: string; readonly before: string };
  /** Unusual against the period before. */
  readonly "SL-17": Row & Cell & { readonly now: string; readonly before: string; readonly noteColumn: string };
  readonly "SL-18": Row & Cell & { readonly noteColumn: string };
  /** Label, code or heading changed: told by the reader of the sheet. */
  readonly "SL-19": Cell & { readonly found: string; readonly expected: string };
  readonly "SL-20": Row & Cell & { readonly reason: string; readonly noteColumn: string };
  readonly "SL-21": Typed & { readonly number: string };
  readonly "SL-22": Row & Cell & { readonly zeroCells: string };
  readonly "SL-23": Row & Cell & { readonly reason: string };
  readonly "SL-24": Row & Cell & { readonly value: string };
  /** More people than the unit has; `what` is a key of ours, "staff" or "officials". */
  readonly "SL-25": Row &
    Cell & {
      readonly value: string;
      readonly what: string;
      readonly limit: string;
      readonly infoCell: string;
      readonly noteColumn: string;
    };
  readonly "SL-26": Row & Cell & { readonly d: string; readonly members: string; readonly infoCell: string };
  /** A figure in a grey cell, where nobody counts it: told by the reader of the sheet. */
  readonly "SL-27": Typed;
  /** A plan of tasks alone, and nothing is said of any of them; `cell` is where the first one begins. */
  readonly "SL-31": Cell;
  readonly "MC-01": Row & {
    readonly result: string;
    readonly year: string;
    readonly target: string;
    readonly gap: string;
  };
  readonly "MC-02": Row & {
    readonly n: string;
    readonly d: string;
    readonly shown: string;
    readonly target: string;
    readonly verdict: string;
  };
  readonly "MC-03": Row & { readonly target: string; readonly verdict: string };
  /** `sex` is a key of ours, "nu" or "nam". */
  readonly "MC-04": Row & {
    readonly sex: string;
    readonly n: string;
    readonly d: string;
    readonly rate: string;
    readonly year: string;
    readonly target: string;
  };
  readonly "MC-05": Row & { readonly year: string; readonly target: string; readonly result: string };
  readonly "MC-06": Row & { readonly target: string };
  /** A rate of very few. */
  readonly "MC-07": Row & Cell & { readonly n: string; readonly d: string; readonly rate: string };
  /** Below what the unit itself has registered. */
  readonly "MC-09": Row & { readonly result: string; readonly own: string };
  /** Behind the straight line between two milestones: advice, never a verdict. */
  readonly "MC-08": Row & {
    readonly n: string;
    readonly d: string;
    readonly result: string;
    readonly fromYear: string;
    readonly from: string;
    readonly toYear: string;
    readonly to: string;
    readonly step: string;
    readonly line: string;
  };
};
export type EntryCode = keyof EntryFacts;
