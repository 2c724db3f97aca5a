import type { BookFacts } from "./book-facts";
import type { CellFacts } from "./cell-facts";
import type { DutyFacts } from "./duty-facts";
import type { EntryFacts } from "./entry-facts";
import type { IntakeFacts } from "./intake-facts";
import type { Place } from "./place";
import type { RegisterFacts } from "./register-facts";
import type { Severity } from "./severity";

export type ProblemFacts = EntryFacts & BookFacts & CellFacts & DutyFacts & RegisterFacts & IntakeFacts;
export type ProblemCode = keyof ProblemFacts;

/** One thing to look at: a code and its facts. Sentences are made in `words`. */
export type Problem = {
  readonly [Code in ProblemCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly facts: ProblemFacts[Code];
    readonly place: Place;
    /** Name of the entry (`MT3-CT4b.tu.nu`), empty where none is meant. */
    readonly name: string;
    /** Clause of the plan or of the rule book that asks for it. */
    readonly clause: string;
    /** Why it stays as it is, as somebody who looked at it wrote; lapses when what was found changes. */
    readonly ack?: string;
  };
}[ProblemCode];
