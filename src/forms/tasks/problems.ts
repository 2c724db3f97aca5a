import type { Problem } from "../../problems/index";
import {
  address,
  cellKey,
  filledRows,
  type GridBook,
  type GridCell,
  keyColumn,
  keyRow,
  likenessOf,
} from "../../sheet/index";
import type { FormContext } from "../context";
import { missingSheet } from "../lines/line-problems";
import { hasFormula, isEmptied, lostFormula, shownText } from "../lines/lost-formula";
import { FORM_VERSION } from "../meta/records";
import { INPUT_KEYS, type TaskInput } from "./columns";
import { TASKS_TITLE } from "./draw";
import { locateTasks, type TasksLayout, tasksOf } from "./locate";
import { addedName, addedRows, placed, readRow, type Sheet, standingOf } from "./read";
import { OUTLOOK } from "./rows";
import { mayBeWrong, readTaskCell } from "./values";

/** Where people type, and the rows of the plan's tasks; those between are of the form too, and nobody types there. */
type Places = { readonly inputs: ReadonlyMap<number, TaskInput>; readonly tasks: ReadonlySet<number> };
type Cells = TasksLayout["grid"]["cells"];

type Known = { readonly places: Places; readonly quiet: WeakMap<Cells, boolean> };
const known = new WeakMap<TasksLayout["found"], Known>();

function knownOf({ found, columns }: TasksLayout, { pack }: FormContext): Known {
  const before = known.get(found);
  if (before) return before;
  const inputs = INPUT_KEYS.flatMap((key) => {
    const column = columns.get(key);
    return column === undefined ? [] : [[column, key] as const];
  });
  const tasks = new Set(placed(found, tasksOf(pack)).map(({ row }) => row));
  const made = { places: { inputs: new Map(inputs), tasks }, quiet: new WeakMap<Cells, boolean>() };
  known.set(found, made);
  return made;
}

/** The sheet differs from one of which nothing is to be told in words that people wrote beside tasks of the plan. */
function isQuiet(book: GridBook, layout: TasksLayout, context: FormContext): boolean {
  const { grid, found } = layout;
  const { base, changed } = likenessOf(grid.cells);
  if (changed.length === 0 || filledRows(grid.cells) !== filledRows(base)) return false;
  const { places, quiet } = knownOf(layout, context);
  const before = quiet.get(base) ?? look(book, { ...layout, grid: { ...grid, cells: base } }, context).isQuiet;
  quiet.set(base, before);
  const { taken, sorted } = standingOf(found);
  const mayBeAdded = (row: number): boolean => {
    const above = sorted.filter((line) => line.row < row).at(-1);
    return !taken.has(row) && above !== undefined && above.key !== OUTLOOK.key;
  };
  return (
    before &&
    changed.every((key) => {
      if (!places.tasks.has(keyRow(key))) return !mayBeAdded(keyRow(key));
      if (keyColumn(key) === layout.columns.get("trangthai")) return hasFormula(grid.cells.get(key));
      const input = places.inputs.get(keyColumn(key));
      const cell = grid.cells.get(key);
      if (input === undefined || cell === undefined || !mayBeWrong(input, cell)) return true;
      return !readTaskCell(input, cell, { file: "", sheet: "", cell: "" }, "").problem;
    })
  );
}

/** Rows in whose column Trạng thái no formula stands, and those of them that say other than their cells. */
function statusesOf(
  sheet: Sheet,
  rows: ReturnType<typeof placed>,
  { formVersion = FORM_VERSION }: FormContext,
): { readonly bare: number; readonly problems: readonly Problem[] } {
  const column = sheet.columns.get("trangthai");
  // Forms of older versions use other words.
  if (column === undefined || formVersion < FORM_VERSION) return { bare: 0, problems: [] };
  const cellOf = (row: number): GridCell | undefined => sheet.grid.cells.get(cellKey(row, column));
  const bare = rows.filter(({ row }) => !hasFormula(cellOf(row)));
  const problems = bare.flatMap(({ task, row }) => {
    const place = { file: sheet.file, sheet: sheet.grid.name, cell: address(row, column) };
    if (shownText(cellOf(row)) === readRow(sheet, row, task, []).status) return [];
    return [lostFormula(cellOf(row), place, `${task.id}.trangthai`)];
  });
  const isCopy = bare.length === rows.length;
  return { bare: bare.length, problems: isCopy ? problems.filter((one) => !isEmptied(one)) : problems };
}

/** What is wrong with the cells, whichever row they are in, and whether nobody added a row. */
function look(book: GridBook, layout: TasksLayout, context: FormContext) {
  const { grid, columns, found } = layout;
  const problems: Problem[] = [];
  const lookAt = (row: number, name: string): void => {
    for (const key of INPUT_KEYS) {
      const column = columns.get(key);
      const cell: GridCell | undefined = column === undefined ? undefined : grid.cells.get(cellKey(row, column));
      if (column === undefined || cell === undefined) continue;
      const place = { file: book.file, sheet: grid.name, cell: address(row, column) };
      const { problem } = readTaskCell(key, cell, place, `${name}.${key}`);
      if (problem) problems.push(problem);
    }
  };
  const sheet = { grid, file: book.file, columns };
  const rows = placed(found, tasksOf(context.pack));
  for (const { task, row } of rows) lookAt(row, task.id);
  const { bare, problems: statuses } = statusesOf(sheet, rows, context);
  problems.push(...statuses);
  const added = addedRows(sheet, found, problems);
  for (const { row, group } of added) {
    problems.push(...addedName(sheet, row));
    lookAt(row, group);
  }
  return { problems, isQuiet: problems.length + added.length + bare === 0 };
}

/** What is wrong with the sheet, as `readTasks` tells it. */
export function taskProblems(
  book: GridBook,
  context: FormContext,
  layout = locateTasks(book, context),
): readonly Problem[] {
  if (!layout) return [missingSheet(book.file, TASKS_TITLE)];
  if (isQuiet(book, layout, context)) return layout.problems;
  return [...layout.problems, ...look(book, layout, context).problems];
}
