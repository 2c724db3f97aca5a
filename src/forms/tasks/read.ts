import type { Place, Problem } from "../../problems/index";
import { evaluate } from "../../rules/index";
import { STATUS } from "../../words/index";
import { address, cellKey, filledRows, type Grid, type GridBook, type GridCell } from "../../sheet/index";
import type { FormContext } from "../context";
import { errorValue } from "../lines/error-value";
import type { FoundLine } from "../lines/find-lines";
import { missingSheet, unsureRow } from "../lines/line-problems";
import { INPUT_KEYS, TASK_COLUMNS, type TaskInput } from "./columns";
import { TASKS_TITLE } from "./draw";
import { locateTasks, type TaskOf, tasksOf } from "./locate";
import { OUTLOOK } from "./rows";
import { TASK_STATUS } from "./status";
import { readTaskCell } from "./values";
import { inOrder, oursAmong, rowsBelow } from "./where";

export type TaskCell = { readonly value: string | number; readonly place: Place };

/** One row as people filled it: a task of the plan, or one that they added to its group. */
export type TaskReading = {
  readonly group: string;
  /** Id of the plan's task; absent for a row that people added. */
  readonly id?: string;
  /** As the plan words it, or as people did. */
  readonly label: string;
  /** Empty cells are ""; a cell that is absent could not be read. */
  readonly cells: ReadonlyMap<TaskInput, TaskCell>;
  /** Where the cells of the row stand, whatever is in them. */
  readonly places: ReadonlyMap<TaskInput | "ten", Place>;
  /** As column Trạng thái says it, computed anew. */
  readonly status: string;
};

export type TasksRead = {
  readonly sheet: string;
  readonly rows: readonly TaskReading[];
  readonly outlook: readonly string[];
  readonly problems: readonly Problem[];
};

export type Sheet = { readonly grid: Grid; readonly file: string; readonly columns: ReadonlyMap<string, number> };

const cellAt = ({ grid, columns }: Sheet, row: number, key: string): GridCell | undefined => {
  const column = columns.get(key);
  return column === undefined ? undefined : grid.cells.get(cellKey(row, column));
};

const textAt = (sheet: Sheet, row: number, key: string): string =>
  String(cellAt(sheet, row, key)?.value ?? "")
    .normalize("NFC")
    .trim();

const isError = (sheet: Sheet, row: number, key: string): boolean => cellAt(sheet, row, key)?.kind === "error";

/** The name of a row that people added: an error value is none. */
export const addedName = (sheet: Sheet, row: number): readonly Problem[] =>
  errorValue(
    cellAt(sheet, row, "ten"),
    { file: sheet.file, sheet: sheet.grid.name, cell: address(row, sheet.columns.get("ten") ?? 0) },
    "",
    "Trang Nhiệm vụ",
  );

/** The cells of a row, its status, and what cannot be read. */
export function readRow(
  sheet: Sheet,
  row: number,
  of: Pick<TaskReading, "group" | "id" | "label">,
  intoProblems: Problem[],
): TaskReading {
  const cells = new Map<TaskInput, TaskCell>();
  const places = new Map<TaskInput | "ten", Place>();
  // What cannot be read stands there all the same: the row is not one that nobody has begun.
  const standing = new Map<string, string | number>([
    ["ma", of.id ?? ""],
    ["ten", of.label],
  ]);
  const placeAt = (column: number): Place => ({ file: sheet.file, sheet: sheet.grid.name, cell: address(row, column) });
  const ten = sheet.columns.get("ten");
  if (ten !== undefined) places.set("ten", placeAt(ten));
  for (const key of INPUT_KEYS) {
    const column = sheet.columns.get(key);
    if (column === undefined) continue;
    const place = placeAt(column);
    places.set(key, place);
    const name = `${of.id ?? of.group}.${key}`;
    const cell = sheet.grid.cells.get(cellKey(row, column));
    const { value, problem } = readTaskCell(key, cell, place, name);
    if (value !== undefined) cells.set(key, { value, place });
    standing.set(key, value ?? String(cell?.value ?? ""));
    if (problem) intoProblems.push(problem);
  }
  const value = (key: string): string | number => standing.get(key) ?? "";
  const status = ["ten", ...INPUT_KEYS].some((key) => isError(sheet, row, key))
    ? STATUS.wrong
    : String(evaluate(TASK_STATUS, { value, address: (key) => key }) ?? "");
  return { ...of, cells, places, status };
}

type Added = { readonly row: number; readonly group: string; readonly label: string };

/** Where the rows of the form stand in the workbooks of one program. */
type Standing = {
  readonly sorted: readonly { readonly key: string; readonly row: number }[];
  readonly taken: ReadonlySet<number>;
  readonly certain: boolean;
};

const standings = new WeakMap<readonly FoundLine[], Standing>();

export function standingOf(found: readonly FoundLine[]): Standing {
  const known = standings.get(found);
  if (known) return known;
  const lines = found.flatMap(({ line, verdict }) =>
    verdict.kind === "found" ? [{ key: line.key, row: verdict.at }] : [],
  );
  const made = {
    sorted: [...lines].sort((a, b) => a.row - b.row),
    taken: new Set(lines.map(({ row }) => row)),
    certain: inOrder(lines),
  };
  standings.set(found, made);
  return made;
}

/** Rows without a code between rows of the form: they belong to the group that they stand in. */
export function addedRows(sheet: Sheet, found: readonly FoundLine[], intoProblems: Problem[]): readonly Added[] {
  const { taken, sorted, certain } = standingOf(found);
  const isOurs = oursAmong(sheet.grid, found);
  const filled = filledRows(sheet.grid.cells).filter((row) => !taken.has(row));
  let next = 0;
  return filled.flatMap((row) => {
    for (let line = sorted[next]; line && line.row < row; line = sorted[next]) next++;
    const above = sorted[next - 1];
    if (!above || above.key === OUTLOOK.key || isOurs(row)) return [];
    if (["ten", ...INPUT_KEYS].every((key) => textAt(sheet, row, key) === "")) return [];
    const label = isError(sheet, row, "ten") ? "" : textAt(sheet, row, "ten");
    if (certain) return [{ row, group: above.key.split(".")[0] ?? "", label }];
    intoProblems.push(unsureRow(label, { file: sheet.file, sheet: sheet.grid.name, cell: address(row, 0) }));
    return [];
  });
}

function outlookOf({ grid, columns }: Sheet, found: readonly FoundLine[]): readonly string[] {
  const head = found.find(({ line }) => line.key === OUTLOOK.key)?.verdict;
  if (head?.kind !== "found") return [];
  const visible = new Set(TASK_COLUMNS.flatMap(({ key }) => columns.get(key) ?? []));
  return rowsBelow(grid, head.at, visible);
}

/** The rows of the form, each with the row of the sheet in which it stands. */
export const placed = (
  found: readonly FoundLine[],
  tasks: ReadonlyMap<string, TaskOf>,
): readonly { readonly task: TaskOf; readonly row: number }[] =>
  found.flatMap(({ line, verdict }) => {
    const task = tasks.get(line.key);
    return task && verdict.kind === "found" ? [{ task, row: verdict.at }] : [];
  });

/** Sheet `Nhiệm vụ` by the same names it was drawn with, with the rows that people added. */
export function readTasks(book: GridBook, context: FormContext, layout = locateTasks(book, context)): TasksRead {
  if (!layout) return { sheet: TASKS_TITLE, rows: [], outlook: [], problems: [missingSheet(book.file, TASKS_TITLE)] };
  const { grid, columns, found } = layout;
  const sheet = { grid, file: book.file, columns };
  const problems: Problem[] = [];
  const own = placed(found, tasksOf(context.pack)).map(({ task, row }) => ({
    ...readRow(sheet, row, task, problems),
    row,
  }));
  const added = addedRows(sheet, found, problems).map(({ row, group, label }) => {
    problems.push(...addedName(sheet, row));
    return { ...readRow(sheet, row, { group, label }, problems), row };
  });
  const rows = [...own, ...added].sort((a, b) => a.row - b.row).map(({ row: _, ...reading }) => reading);
  return { sheet: grid.name, rows, outlook: outlookOf(sheet, found), problems: [...layout.problems, ...problems] };
}
