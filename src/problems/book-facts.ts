/** What can be wrong with a workbook as one of our forms, by code, with the facts of each. */
export type BookFacts = {
  /** No sheet of ours in the file. */
  readonly "BM-01": { readonly sheets: string };
  /** The pack is not in the catalogue. */
  readonly "BM-02": { readonly plan: string; readonly known: string };
  /** Written for a newer version of the form, or of the plan whose number `of` is. */
  readonly "BM-03": { readonly of: string; readonly version: string; readonly supported: string };
  /** A row of entry cannot be told: no majority among its anchors, or its code stands twice. */
  readonly "BM-04": { readonly measure: string; readonly label: string };
  /** A column of entry cannot be told. */
  readonly "BM-05": { readonly header: string };
  /** A row was found again although an anchor was lost or moved. */
  readonly "BM-06": { readonly measure: string; readonly cell: string; readonly lost: string };
  /** Targets, labels or kinds in the file differ from those issued. */
  readonly "BM-07": { readonly expected: string; readonly found: string };
  /** The hidden sheet that says what this workbook is has been removed or damaged. */
  readonly "BM-08": { readonly missing: string };
  /** A sheet of the form is missing. */
  readonly "BM-09": { readonly sheet: string };
  /** A sheet of entries, and the hidden sheet that says what the workbook is, is lost or damaged: it was copied into another file. */
  readonly "BM-10": { readonly sheet: string; readonly unit: string; readonly period: string };
  /** A copy of the sheet of entries holds other figures than the one that is read; `cell` is the first of them. */
  readonly "BM-11": {
    readonly sheet: string;
    readonly used: string;
    readonly cells: string;
    readonly cell: string;
    readonly found: string;
    readonly expected: string;
  };
  /** A further sheet of entries bears another unit: nothing of it is read. */
  readonly "BM-12": {
    readonly sheet: string;
    readonly cell: string;
    readonly expected: string;
    readonly found: string;
  };
  /** A cell of the row `measure` bears the name of a cell of `from`: single cells were inserted, deleted or cut. */
  readonly "BM-13": { readonly measure: string; readonly cell: string; readonly from: string };
  /** A row of `Tổng hợp` is not what its rows of `Nguồn số liệu` add up to. */
  readonly "TH-01": {
    readonly unit: string;
    readonly column: string;
    readonly found: string;
    readonly expected: string;
  };
  /** `Nguồn số liệu` has figures of a unit that has no row in `Tổng hợp`. */
  readonly "TH-02": { readonly unit: string; readonly measures: string };
  /** `Tổng hợp` has figures of units and no row of `Nguồn số liệu` says where they come from. */
  readonly "TH-03": { readonly unit: string; readonly measures: string };
  readonly "TT-01": { readonly cell: string };
  /** Unit code in `Thông tin` is not the one the workbook was issued for. */
  readonly "TT-06": { readonly cell: string; readonly expected: string; readonly found: string };
  /** Period in `Thông tin` is not the one the workbook was issued for. */
  readonly "TT-03": { readonly expected: string; readonly found: string };
  /** A receiver in Nơi nhận has ceased to exist at the date of signing. */
  readonly "TT-07": { readonly receiver: string; readonly until: string; readonly instead: string };
  /** The previous submission handed in is of another unit, plan or a later period. */
  /** `own`: an office's own form was handed in for a report of what it merged. */
  readonly "TT-08": { readonly expected: string; readonly found: string; readonly own?: "yes" };
  /** Printed sentence of a report differs from what its tokens give now. */
  readonly "BC-01": { readonly cell: string; readonly was: string; readonly now: string };
  /** Nothing to report: a report wants entries. */
  readonly "BC-02": { readonly errors: string };
  /** A part of the report that only its writer can say is still empty. */
  readonly "BC-03": { readonly part: string; readonly cell: string };
};
