import type { Problem, Refusal } from "../../problems/index";

/** A file as somebody chose it. */
export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array };

/** Why a list is none: a workbook that cannot be read, or a text whose letters nobody can be sure of. */
export type ListRefusal = Refusal | { readonly code: "letters"; readonly file: string };

export type NamedUnit = { readonly code: string; readonly name: string };

/** A list of units; the list itself stays where it was read. */
export type UnitsSeen = {
  /** Lines that can be used. */
  readonly lines: number;
  /** Units that others stand under, in the order of the list. */
  readonly offices: readonly NamedUnit[];
  readonly problems: readonly Problem[];
};

export type UnitsRead =
  { readonly ok: true; readonly seen: UnitsSeen } | { readonly ok: false; readonly refusal: ListRefusal };

export type UnitsAsked = {
  readonly units: ChosenFile;
  /** Changes of units as a file of their own; a workbook may keep them on a sheet. */
  readonly changes?: ChosenFile;
  /** A person confirmed that codes kept as numbers are right as they show. */
  readonly keepCodes: boolean;
};

/** Each of these has a list of its own. */
export type UnitsFor = "merge" | "publish";

/** Reads a list of units; what was read before stays where this one is refused. */
export type UnitHands = { readonly readUnits: (asked: UnitsAsked, purpose: UnitsFor) => Promise<UnitsRead> };

/** What a panel needs of the page to have a list of units. */
export type UnitsDesk = {
  readonly hands: UnitHands;
  /** Asks for a list, of units or of their changes; undefined when nobody chose one. */
  readonly choose: () => Promise<ChosenFile | undefined>;
};
