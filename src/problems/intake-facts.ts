/** What can be wrong with a file as a submission to an office, by code: told in the ledger of a merge. */
export type IntakeFacts = {
  /** The code is that of one unit, the name that of another. */
  readonly "TT-02": { readonly unit: string; readonly listed: string; readonly found: string };
  /** The disk did not give the file; `why` is a key of ours. */
  readonly "TN-01": { readonly file: string; readonly why: string };
  /**
   * Submissions of one number that contradict each other; `merged` names the merged workbook of an office where the
   * others are its own form.
   */
  readonly "TN-02": {
    readonly unit: string;
    readonly files: string;
    readonly cells: string;
    readonly merged: string;
    /** Names of units that were merged into this one and sent a form of their own; empty where there are none. */
    readonly former: string;
    /** Of forms of several plans, the files with the plans that they are of: their cells do not compare. */
    readonly plans?: string;
  };
  readonly "TN-03": { readonly unit: string; readonly received: string; readonly days: string; readonly due: string };
  /** The file is of a plan that does not feed the one that is merged. */
  readonly "TN-04": { readonly found: string; readonly expected: string };
  /** The list has no unit, or no single one, of this code. `why` is a key of ours. */
  readonly "TN-05": { readonly unit: string; readonly name: string; readonly why: string };
  readonly "TN-06": { readonly unit: string; readonly office: string };
  /** The merged workbook of the very office that merges. */
  readonly "TN-07": { readonly office: string };
  /** Its figures stand in the merged workbook of the office above it already. */
  /** `why`: empty, or `not-sent` where the merged workbook itself says that the unit has not sent. */
  readonly "TN-08": {
    readonly unit: string;
    readonly file: string;
    readonly why: string;
    /** Lần gửi in the merged workbook, and of the file that is a later one; empty where it is not. */
    readonly held: string;
    readonly sent: string;
  };
  /**
   * An older form, or the form of an older version of the plan `of`: how many values were read by their names, and how
   * many rows and columns of entry could not be told.
   */
  readonly "TN-09": {
    readonly of: string;
    readonly version: string;
    readonly now: string;
    readonly values: string;
    readonly lost: string;
  };
  /** Texts in the codes of old fonts, turned into Unicode. */
  readonly "TN-10": { readonly cells: string };
  /** Texts whose marks stand apart from their letters (NFD), put together. */
  readonly "TN-11": { readonly cells: string };
  /** A form for a school of other levels or ownership than the list says, each as keys of ours: `th,thcs;cong-lap`. */
  readonly "TN-12": { readonly found: string; readonly listed: string };
  /**
   * Rows of a merged workbook beside those of the list: of units that the list has under another office (`why` elsewhere),
   * of units that it does not have (unknown); or none of units that it has (lacking).
   */
  readonly "TN-13": { readonly why: string; readonly units: string };
};
