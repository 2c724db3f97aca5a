import type { Survey } from "../../jobs/index";
import type { Pack } from "../../plan/index";
import { periodOf } from "../insert/form";
import type { UnitsKnown } from "../units/units-model";
import type { IssueStep, IssueWish, Outset } from "./hands";
import type { PlanChoice } from "./plan-choice";

export type Progress = {
  readonly what: "reading" | "making";
  readonly at: number;
  readonly of: number;
  /** Until the end; undefined where nobody can say yet. */
  readonly seconds: number | undefined;
};

export type PublishState = {
  readonly packs: readonly Pack[];
  readonly choice: PlanChoice | undefined;
  readonly units: UnitsKnown | undefined;
  /** Code of the office whose units are meant; empty: all. */
  readonly under: string;
  readonly issued: { readonly file: string; readonly files: number } | undefined;
  /** Workbooks of the period before: how many hand figures on, and which do not. */
  readonly handed: { readonly taken: number; readonly left: readonly string[] } | undefined;
  readonly zip: boolean;
  /** Somebody wanted to issue without a list. */
  readonly unitsMissing: boolean;
  /** Who would get a workbook, as the choices are now. */
  readonly survey: Outset | undefined;
  readonly progress: Progress | undefined;
  readonly result:
    (Pick<IssueStep, "counts" | "refused"> & NonNullable<IssueStep["done"]> & { readonly file: string }) | undefined;
};

export const FIRST: PublishState = {
  packs: [],
  choice: undefined,
  units: undefined,
  under: "",
  issued: undefined,
  handed: undefined,
  zip: false,
  unitsMissing: false,
  survey: undefined,
  progress: undefined,
  result: undefined,
};

/** What is asked of the hands; undefined before there is a choice. */
export function wishOf({ choice, under, zip }: PublishState): IssueWish | undefined {
  const period = choice && periodOf(choice);
  return period && { plan: choice.plan, period, zip, ...(under !== "" && { under }) };
}

/** How many units would get a workbook. */
export const willGet = ({ kinds }: Survey): number => [...kinds.values()].reduce((sum, count) => sum + count, 0);

/** Name of the archive: letters that every system takes. */
export const archiveName = ({ plan, period }: IssueWish): string => `phat-hanh-${plan}-${period.id}.zip`;
