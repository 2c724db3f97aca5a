import type { Crosswalk, Pack, Period, Register, RegisterLine, Window } from "../../plan/index";
import type { Packs } from "../../forms/index";
import type { OwnLine } from "./reading";
import type { Decisions } from "./union";

/** What is merged, for whom, and what people have decided already. */
export type MergeWish = {
  readonly pack: Pack;
  readonly period: Period;
  /** The data window; units that exist on its last day report. */
  readonly window: Window;
  readonly register: Register;
  /** The office that merges, as it stands in the list. */
  readonly office: RegisterLine;
  readonly packs: Packs;
  readonly crosswalk: Crosswalk;
  readonly decisions?: Decisions;
  /** Whose file it is, where a person has said so: path or SHA-256 → code. */
  readonly identities?: ReadonlyMap<string, string>;
  /** Files that the office filled in for their units, which sent papers: path or SHA-256. */
  readonly typedFor?: ReadonlySet<string>;
  /** Day of receipt of all files, ISO; else that of the list. */
  readonly received?: string;
  /** Last day for sending, ISO; else that of each file. */
  readonly due?: string;
  /** Số liệu của cơ quan, as it stood in the workbook of the last merge. */
  readonly own?: OwnLine;
  /** Denominators of the last accepted submissions: measure → unit → d. */
  readonly last?: ReadonlyMap<string, ReadonlyMap<string, number>>;
};
