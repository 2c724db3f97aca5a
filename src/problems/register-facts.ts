type At = { readonly cell: string };
type Unit = At & { readonly code: string };
type Text = At & { readonly value: string };

/**
 * What can be wrong with a list of units or of their changes, by code. A fact is what stands in the list, as it is
 * written there, or the address of a cell.
 */
export type RegisterFacts = {
  /** No sheet, or no line, has the headings of the list. */
  readonly "DS-01": { readonly found: string; readonly expected: string };
  /** A column that the list cannot do without. */
  readonly "DS-02": { readonly header: string };
  readonly "DS-03": At;
  /** Codes kept as numbers may have lost their zeros: `cell` and `value` of the first, and how many. */
  readonly "DS-04": Text & { readonly count: string };
  readonly "DS-05": Unit;
  readonly "DS-06": Text & { readonly header: string };
  readonly "DS-07": Unit;
  readonly "DS-08": Text;
  readonly "DS-09": At & { readonly from: string; readonly to: string };
  /** Two lines of one code stand for the same days. */
  readonly "DS-10": Unit & { readonly otherCell: string };
  /** The same, word for word. */
  readonly "DS-11": Unit & { readonly otherCell: string };
  /** The office above is not in the list, or not at that time. */
  readonly "DS-12": Unit & { readonly parent: string };
  readonly "DS-13": Unit & { readonly codes: string };
  readonly "DS-14": Unit & { readonly kind: string; readonly parent: string; readonly parentKind: string };
  /** A THPT or GDTX under a commune: it is the Sở's, wherever it stands. */
  readonly "DS-15": Unit & { readonly parent: string };
  /** A changed code that the list of units does not have. */
  readonly "DS-16": Unit;
  /** Headings that mean nothing here, or a second time the same: their columns are not read. */
  readonly "DS-17": At & { readonly headers: string; readonly expected: string };
  /** The office above is in the list, though not on the cut-off day (ISO): nobody would merge what the unit sends. */
  readonly "DS-18": { readonly unit: string; readonly code: string; readonly parent: string; readonly day: string };
  /** No office above, in a list that has offices for such units: nobody counts the unit, nor takes what it sends. */
  readonly "DS-19": Unit;
};
export type RegisterCode = keyof RegisterFacts;
