/** What can be wrong with what a unit owes under its plan, as sheet `Thông tin` shows it, by code. Days are ISO dates. */
export type DutyFacts = {
  /** No committee, and no reason. */
  readonly "TT-04": { readonly cell: string };
  readonly "TT-05": { readonly signed: string; readonly cutOff: string };
  /** Whether there is a committee, and how many members, say different things. */
  readonly "TT-09": { readonly cell: string; readonly answer: string; readonly members: string };
  /** The plan above asks for a plan of the unit's own. */
  readonly "TT-10": { readonly cell: string; readonly what: string };
  readonly "TT-11": { readonly signed: string; readonly due: string };
};
/** Codes that column Hướng dẫn of the sheet tells beside a cell. */
export type DutyCode = keyof DutyFacts | "TT-14" | "TT-15" | "SL-10" | "SL-29";
