/**
 * One thing in which the form of a file differs from the form of today, with what it was and what it is now.
 * - `form`, `plan`: the versions · `sheet`: a sheet that came in or went · `row`, `column`: where a line stands, as people
 *   count rows and name columns · `label`, `howTo`, `unit`: the texts of a measure · `kind`: what is asked ·
 *   `target`: the milestones
 */
export type FormChange = {
  readonly what: "form" | "plan" | "sheet" | "row" | "column" | "label" | "howTo" | "unit" | "kind" | "target";
  /** Sheet of the file; empty for versions. */
  readonly sheet: string;
  /** Code of the measure or the task, label of the line, heading of the column. */
  readonly name: string;
  /** Empty: it was not there, or is not there any more. */
  readonly was: string;
  readonly now: string;
};
