import { type FormContext, formRows } from "../../src/forms/index";
import { infoFields } from "../../src/forms/info/fields";
import { hintLines } from "../../src/forms/info/hints";
import { planOf } from "../../src/forms/plan/columns";
import { firstTask, planKey, saidBy, saidOfFigures, saidOfHint, saidOfPlan } from "./said";

/** A cell in which a workbook says what is wrong: its sheet, row and column by their keys, and how it is read. */
export type Watched = {
  readonly role: "entry" | "plan" | "info" | "tasks";
  readonly row: string;
  readonly column: string;
  readonly said: (text: string) => readonly string[];
};

/** Every cell of a form in which its formulas speak. */
export function watched(context: FormContext): readonly Watched[] {
  const rows = formRows(context);
  const entry = rows
    .filter(({ state }) => state === "asked")
    .map(({ code }): Watched => ({
      role: "entry",
      row: code,
      column: "cansua",
      said: (text) => saidBy(code, text),
    }));
  const plan = (rows.length === 0 ? [] : planOf(context).rows).map(({ code }): Watched => ({
    role: "plan",
    row: planKey(code),
    column: "doichieu",
    said: (text) => saidOfPlan(code, text),
  }));
  const info = infoFields(context)
    .filter(({ key }) => hintLines(key, context).length > 0)
    .map(({ key }): Watched => ({
      role: "info",
      row: key,
      column: "huongdan",
      said: (text) => saidOfHint(key, text),
    }));
  const figures: Watched = { role: "info", row: "section.III", column: "giatri", said: saidOfFigures };
  const tasks = [firstTask(context.pack) ?? []].flat().map((id): Watched => ({
    role: "tasks",
    row: id,
    column: "trangthai",
    said: (text) => [`${id} ${text}`],
  }));
  return [...entry, ...plan, ...info, figures, ...tasks];
}
