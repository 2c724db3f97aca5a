import type { OrgUnit, Pack, Window } from "../../plan/index";
import type { DutyCode, ProblemFacts, Severity } from "../../problems/index";
import { and, type Expr, isNumber, ref, type Value } from "../expr";
import { wordsIn } from "../names";

/** Of whom and of which period sheet `Thông tin` speaks. */
export type DutySetting = {
  readonly pack: Pack;
  readonly unit: Pick<OrgUnit, "kind" | "levels">;
  readonly window: Window;
  /** Last day for sending, ISO. */
  readonly due?: string;
};

export type DutyFinding = {
  readonly [Code in DutyCode]: {
    readonly code: Code;
    readonly severity: Severity;
    /** Key of the cell that it is about: `date`. */
    readonly at: string;
    readonly when: Expr;
    readonly facts: Readonly<Record<keyof ProblemFacts[Code], Value>>;
    /** Clause of the plan that asks for it. */
    readonly clause?: string;
  };
}[DutyCode];

/**
 * One rule for what a unit owes beside its figures. Names that it may use: the cells of sheet `Thông tin`
 * (`info.ban.exists`), `<name>.s` for the words of a choice, `<name>.gt` for the graded count of a figure, and `info.date.so` for the day of signing as a
 * number (20260605), empty where there is none, and `NO_DAY` where what stands there can be none.
 */
export type DutyRule = {
  readonly id: string;
  /** Where it comes from. */
  readonly source: string;
  readonly findings: (setting: DutySetting) => readonly DutyFinding[];
};

export const cellOf = (key: string): Expr => ref(`info.${key}`);
export const textOf = (key: string): Expr => wordsIn(cellOf(key));
/** What is chosen from a list, without the spaces around it. */
export const choiceOf = (key: string): Expr => ref(`info.${key}.s`);
export const countOf = (key: string): Expr => ref(`info.${key}.gt`);

/** The day of signing, where it is known. */
export const SIGNED = ref("info.date.so");
export const onceSigned = (condition: Expr): Expr => and(isNumber(SIGNED), condition);

/** `2026-06-05` → 20260605: days compare as their numbers do. */
export const dayNumber = (iso: string): number => Number(iso.replace(/-/g, ""));
