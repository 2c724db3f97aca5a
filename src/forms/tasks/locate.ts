import type { GridBook } from "../../sheet/index";
import type { FormContext } from "../context";
import { editedCells, withoutEdited } from "../lines/edited";
import { findLineColumns } from "../lines/find-line-columns";
import { findLines, type FoundLine } from "../lines/find-lines";
import { lineProblems, lostColumn } from "../lines/line-problems";
import { type FormTexts, type Layout, linesTexts, type Printed, sheetOfLines } from "../lines/lines";
import { TASK_COLUMNS } from "./columns";
import { TASKS_TITLE } from "./draw";
import { isRemark, taskLines } from "./rows";

const BY = new Map([
  ["tt", "số thứ tự"],
  ["ten", "tên nhiệm vụ"],
]);

export type TasksLayout = Layout & {
  readonly isSole: boolean;
  readonly columns: ReadonlyMap<string, number>;
  readonly found: readonly FoundLine[];
};

const COLUMNS = TASK_COLUMNS.map(({ key, header }) => ({ key, headings: [header] }));

/** Texts by which the sheet is found. */
export const tasksTexts = ({ pack }: FormContext): FormTexts => linesTexts(taskLines(pack), COLUMNS);

/** A task of the plan. */
export type TaskOf = { readonly group: string; readonly id: string; readonly label: string };

export const tasksOf = ({ taskGroups }: FormContext["pack"]): ReadonlyMap<string, TaskOf> =>
  new Map(
    taskGroups.flatMap((group) =>
      group.tasks.map((task) => [task.id, { group: group.id, id: task.id, label: task.label }] as const),
    ),
  );

/** Where the rows stand, wherever they have gone since; never by a guess. */
export function locateTasks(book: GridBook, { pack }: FormContext): TasksLayout | undefined {
  const lines = taskLines(pack);
  const match = sheetOfLines(book, lines, TASKS_TITLE);
  if (!match) return undefined;
  const { grid, texts, named, isSole } = match;
  const where = { file: book.file, sheet: grid.name };
  const verdicts = findLineColumns(texts, COLUMNS, named);
  const columns = new Map(
    [...verdicts].flatMap(([key, verdict]) => (verdict.kind === "found" ? [[key, verdict.at] as const] : [])),
  );
  const found = findLines(texts, lines, named, BY);
  const tasks = tasksOf(pack);
  const printed = found.flatMap(({ line, verdict }): readonly Printed[] => {
    const expected = tasks.get(line.key)?.label;
    if (verdict.kind !== "found" || expected === undefined) return [];
    return [{ row: verdict.at, column: columns.get("ten"), name: `${line.key}.ten`, expected }];
  });
  const changed = editedCells(grid, printed, where, false);
  const renamed = new Set(changed.map(({ name }) => name));
  const lost = TASK_COLUMNS.filter(({ key }) => !columns.has(key) && key !== "tt" && key !== "trangthai");
  const problems = [
    ...lost.map(({ key, header }) => lostColumn(key, header, where)),
    ...changed,
    ...lineProblems(
      withoutEdited(
        found.filter(({ line }) => !isRemark(line.key)),
        ({ key }) => renamed.has(`${key}.ten`),
        BY.get("ten") ?? "",
      ),
      where,
      ({ line }) => ({ measure: line.key, label: line.shown.get("ten") ?? "" }),
      ({ line }) => line.key,
    ),
  ];
  return { grid, isSole, columns, found, printed, problems };
}
