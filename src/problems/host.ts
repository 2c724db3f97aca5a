/**
 * What the open workbook, or the Excel that holds it, does not let us do. Each is found before anything is written,
 * or the workbook is put back as it was.
 */
export type HostProblem =
  /** This Excel lacks the interface that the job needs. */
  | { readonly code: "host-too-old"; readonly needed: string }
  | { readonly code: "book-read-only" }
  /** Review › Protect Workbook: sheets can be neither added nor renamed. */
  | { readonly code: "structure-protected" }
  | { readonly code: "sheet-protected"; readonly sheet: string }
  /** A sheet of the user's own has the name that ours needs. */
  | { readonly code: "name-taken"; readonly sheet: string }
  /** Nothing visible would be left in the workbook. */
  | { readonly code: "last-visible-sheet" }
  /** A sheet that stays has a formula that reads from one that goes. */
  | { readonly code: "sheet-read"; readonly sheet: string; readonly cell: string; readonly reads: string }
  /** A name that people made stands for cells of a sheet that goes. */
  | { readonly code: "name-read"; readonly name: string; readonly reads: string }
  /** So does a rule of entry or of colour on a sheet that stays. */
  | { readonly code: "rule-read"; readonly sheet: string; readonly reads: string }
  | { readonly code: "cell-edit" }
  /** The person wanted no answer any more; nothing had been written. */
  | { readonly code: "stopped" }
  /** Excel asked us to come back later, and after three waits still does. */
  | { readonly code: "host-busy" }
  | { readonly code: "host-silent"; readonly seconds: number }
  /** More in one go than Excel takes. */
  | { readonly code: "too-much-data" }
  | { readonly code: "sheet-missing"; readonly sheet: string }
  /** Nobody can be taken to a sheet that is hidden. */
  | { readonly code: "sheet-hidden"; readonly sheet: string }
  /** The cell is gone to, and nobody sees it: its row, which may be filtered, or its column is hidden. */
  | { readonly code: "cell-hidden"; readonly sheet: string; readonly cell: string; readonly line: "row" | "column" }
  /** A cell no longer holds what the job saw. */
  | { readonly code: "changed-meanwhile"; readonly sheet: string; readonly cell: string }
  /** What stands in the new sheet is not what was written. */
  | { readonly code: "not-as-written"; readonly sheet: string }
  | { readonly code: "nothing-to-undo" }
  /** Excel's own word for a failure that we know no cure for; for support, never shown alone. */
  | { readonly code: "host-failed"; readonly detail: string };

/** Said after a job that worked: how far "Hoàn tác" reaches, ours and Excel's own. */
export type HostNote =
  | { readonly code: "undo-offered"; readonly replaced: readonly string[]; readonly added: readonly string[] }
  /** Excel refused to set up pages for printing, as it does without a printer; the sheets are whole otherwise. */
  | { readonly code: "page-not-set"; readonly sheets: readonly string[] }
  | { readonly code: "undo-cells"; readonly cells: number }
  /** A job that was cut short has been taken back. */
  | { readonly code: "recovered" };
