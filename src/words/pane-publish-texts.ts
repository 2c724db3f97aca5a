import type { Pack, UnitKind } from "../plan/index";

/** Why units of a list get no workbook, as the panel tells it beside their number. */
type WhyNot = {
  readonly period: (from: number, to: number) => string;
  readonly kind: (kinds: Pack["units"]) => string;
  readonly levelsMissing: string;
  readonly levels: (levels: Pack["levels"]) => string;
};

export type PublishPaneTexts = {
  readonly title: string;
  readonly lead: string;
  readonly units: string;
  readonly unitsTip: string;
  readonly unitsTaken: (file: string, lines: number) => string;
  readonly changes: string;
  readonly changesTip: string;
  /** The worker that had the files was lost. */
  readonly gone: string;
  readonly blank: string;
  readonly blankFile: string;
  readonly blankSaved: (file: string) => string;
  readonly letters: (file: string) => string;
  readonly problems: (count: number) => string;
  readonly problemsTip: string;
  readonly moreProblems: (count: number) => string;
  /** What is shown, for those who hear the button and do not see its place. */
  readonly showMore: string;
  readonly confirm: string;
  readonly keepCodes: string;
  readonly under: string;
  readonly underAll: string;
  readonly underOffice: (name: string) => string;
  readonly issued: string;
  readonly issuedTip: string;
  readonly issuedTaken: (file: string, files: number) => string;
  readonly notIssued: (file: string) => string;
  readonly handed: string;
  readonly handedTip: string;
  readonly handedTaken: (taken: number) => string;
  readonly handedLeft: (files: string) => string;
  /** Units of the list of which something is filled in. */
  readonly handedFor: (units: number) => string;
  /** Offices whose registered targets stand in the forms of the units below them. */
  readonly handedOffices: (offices: number) => string;
  readonly officesUnsure: (count: number, offices: string) => string;
  /** Of these units two files of the same number differ. */
  readonly handedUnsure: (count: number, units: string) => string;
  readonly unallocated: (office: string, count: number, units: string) => string;
  readonly handedUnlisted: (count: number, units: string) => string;
  readonly pickMany: string;
  readonly dropMany: string;
  readonly packing: string;
  readonly folders: string;
  readonly zips: string;
  readonly preview: string;
  readonly will: (kind: UnitKind, count: number) => string;
  readonly nobody: string;
  readonly refused: (count: number, why: string) => string;
  /** Units whose office above is not in the list on the cut-off day. */
  readonly unplaced: (count: number, units: string) => string;
  readonly whyNot: WhyNot;
  readonly go: string;
  readonly needUnits: string;
  readonly progress: (at: number, of: number) => string;
  readonly reading: (at: number, of: number) => string;
  readonly seconds: (seconds: number) => string;
  readonly minutes: (minutes: number) => string;
  readonly made: (fresh: number, changed: number, same: number, refused: number) => string;
  /** Files of the issue before that no unit is to be sent any more. */
  readonly withdrawn: (count: number, paths: string) => string;
  readonly saved: (file: string) => string;
  readonly nothing: string;
  readonly without: string;
  readonly saveAgain: string;
  /** In Excel, which may not let a pane hand over files. */
  readonly blocked: (address: string) => string;
};
