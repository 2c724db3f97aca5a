import { type FormContext, formRows } from "../forms/index";

/** How much a form asks of its unit. */
export type TemplateSize = {
  /** Rows of sheet `Chỉ tiêu`, out of scope and not yet due included. */
  readonly rows: number;
  readonly asked: number;
  /** Cells that people fill. */
  readonly cells: number;
};

export function templateSize(context: FormContext): TemplateSize {
  const rows = formRows(context);
  return {
    rows: rows.length,
    asked: rows.filter(({ state }) => state === "asked").length,
    cells: rows.reduce((sum, { cells }) => sum + cells.length, 0),
  };
}
