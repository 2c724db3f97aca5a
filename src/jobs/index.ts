export type { FormContext, Previous } from "../forms/index";
export * from "./check";
export * from "./check-plan";
export * from "./compile";
export * from "./fill";
export * from "./fill-sample";
export type * from "./ports";
export * from "./previous";
export * from "./publish/index";
export * from "./status";
export * from "./template";
export * from "./template-size";
export * from "./units";
export * from "./file-store";
export * from "./insert";
export * from "./merged-workbook";
export * from "./parts";
export * from "./remove";
export * from "./report";
export type { ReportState } from "./stale";
export type { RowVerdict } from "./verdicts";
export * from "./workbook";
export { isWaiting } from "../entries/index";
export * from "./write-merged";
export type { Packs } from "../forms/index";
export { computed } from "../sheet/index";
export * from "./acknowledge";
export * from "./problem-list";
export * from "./quick-fix";
export { planRestore, restoreForm, type RestorePlan, type RestorePlanned, type Correction } from "./restore";
export {
  countStates,
  elsewhere,
  type Elsewhere,
  type Ledger,
  type LedgerLine,
  type Merged,
  type StateCounts,
} from "../entries/index";
export { droppedUnits, keptFrom, type KeptWork } from "./merge/kept";
export { letterListText, readLetterList } from "../forms/index";
export { type Letter, lettersOf } from "./merge/letters";
export { isPassedOver, isSubmission } from "./merge/file-names";
export { isTyped, isUnsure, refusedFile, submissionFrom, type SubmissionReads } from "./merge/from-bytes";
export type { FileSeen, Reading } from "./merge/reading";
export { type MergeChoices, type MergeDone, type MergePlace, mergePlace, mergeReadings } from "./merge/run";
export * from "./summary";
