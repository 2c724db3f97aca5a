import type { Place, Problem } from "../../problems/index";
import { evaluate } from "../../rules/index";
import { address, cellKey, type Grid, type GridBook, keyRow } from "../../sheet/index";
import type { FormContext } from "../context";
import { findLineColumns } from "../lines/find-line-columns";
import { findLines, type FoundLine } from "../lines/find-lines";
import { editedCells, knownTexts, type Printed, withoutEdited } from "../lines/edited";
import { lineProblems, lostColumn, missingSheet, unsureRow } from "../lines/line-problems";
import { sheetOfLines } from "../lines/lines";
import { INPUT_KEYS, TASK_COLUMNS, type TaskInput } from "./columns";
import { TASKS_TITLE } from "./draw";
import { isRemark, OUTLOOK, taskLines } from "./rows";
import { ADDED_STATUS, TASK_STATUS } from "./status";
import { readTaskCell } from "./values";
import { inOrder, isOurs, rowsBelow } from "./where";

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

const BY = new Map([
  ["tt", "số thứ tự"],
  ["ten", "tên nhiệm vụ"],
]);

type Sheet = { readonly grid: Grid; readonly file: string; readonly columns: ReadonlyMap<string, number> };

const textAt = ({ grid, columns }: Sheet, row: number, key: string): string => {
  const column = columns.get(key);
  const cell = column === undefined ? undefined : grid.cells.get(cellKey(row, column));
  return cell === undefined || cell.kind === "error" ? "" : String(cell.value).normalize("NFC").trim();
};

/** The cells of a row, its status, and what cannot be read. */
function readRow(
  sheet: Sheet,
  row: number,
  of: Pick<TaskReading, "group" | "id" | "label">,
  intoProblems: Problem[],
): TaskReading {
  const cells = new Map<TaskInput, TaskCell>();
  const places = new Map<TaskInput | "ten", Place>();
  const placeAt = (column: number): Place => ({ file: sheet.file, sheet: sheet.grid.name, cell: address(row, column) });
  const ten = sheet.columns.get("ten");
  if (ten !== undefined) places.set("ten", placeAt(ten));
  for (const key of INPUT_KEYS) {
    const column = sheet.columns.get(key);
    if (column === undefined) continue;
    const place = placeAt(column);
    places.set(key, place);
    const name = `${of.id ?? of.group}.${key}`;
    const { value, problem } = readTaskCell(key, sheet.grid.cells.get(cellKey(row, column)), place, name);
    if (value !== undefined) cells.set(key, { value, place });
    if (problem) intoProblems.push(problem);
  }
  const value = (key: string): string | number =>
    key === "ten" ? of.label : (cells.get(key as TaskInput)?.value ?? "");
  const status = evaluate(of.id === undefined ? ADDED_STATUS : TASK_STATUS, { value, address: (key) => key });
  return { ...of, cells, places, status: String(status ?? "") };
}

/** Rows without a code between rows of the form: they belong to the group that they stand in. */
function addedRows(
  sheet: Sheet,
  found: readonly FoundLine[],
  intoProblems: Problem[],
): readonly (TaskReading & { readonly row: number })[] {
  const lines = found.flatMap(({ line, verdict }) =>
    verdict.kind === "found" ? [{ key: line.key, row: verdict.at }] : [],
  );
  const taken = new Set(lines.map(({ row }) => row));
  const sorted = [...lines].sort((a, b) => a.row - b.row);
  const certain = inOrder(lines);
  const filled = [...new Set([...sheet.grid.cells.keys()].map(keyRow))].sort((a, b) => a - b);
  return filled.flatMap((row) => {
    const above = sorted.filter((line) => line.row < row).at(-1);
    if (taken.has(row) || !above || above.key === OUTLOOK.key || isOurs(sheet.grid, row, found)) return [];
    const label = textAt(sheet, row, "ten");
    if (label === "" && INPUT_KEYS.every((key) => textAt(sheet, row, key) === "")) return [];
    if (!certain) {
      intoProblems.push(unsureRow(label, { file: sheet.file, sheet: sheet.grid.name, cell: address(row, 0) }));
      return [];
    }
    return [{ ...readRow(sheet, row, { group: above.key.split(".")[0] ?? "", label }, intoProblems), row }];
  });
}

function outlookOf({ grid, columns }: Sheet, found: readonly FoundLine[]): readonly string[] {
  const head = found.find(({ line }) => line.key === OUTLOOK.key)?.verdict;
  if (head?.kind !== "found") return [];
  const visible = new Set(TASK_COLUMNS.flatMap(({ key }) => columns.get(key) ?? []));
  return rowsBelow(grid, head.at, visible);
}

/** Sheet `Nhiệm vụ` by the same names it was drawn with, with the rows that people added; never by a guess. */
export function readTasks(book: GridBook, { pack }: FormContext): TasksRead {
  const lines = taskLines(pack);
  const match = sheetOfLines(book, lines, TASKS_TITLE);
  if (!match) return { sheet: TASKS_TITLE, rows: [], outlook: [], problems: [missingSheet(book.file, TASKS_TITLE)] };
  const { grid, texts, named } = match;
  const where = { file: book.file, sheet: grid.name };
  const verdicts = findLineColumns(
    texts,
    TASK_COLUMNS.map(({ key, header }) => ({ key, headings: [header] })),
    named,
  );
  const columns = new Map(
    [...verdicts].flatMap(([key, verdict]) => (verdict.kind === "found" ? [[key, verdict.at] as const] : [])),
  );
  const found = findLines(texts, lines, named, BY);
  const sheet = { grid, file: book.file, columns };
  const tasks = new Map(
    pack.taskGroups.flatMap((group) =>
      group.tasks.map((task) => [task.id, { group: group.id, id: task.id, label: task.label }] as const),
    ),
  );
  const problems: Problem[] = [];
  const own = found.flatMap(({ line, verdict }) => {
    const task = tasks.get(line.key);
    return task && verdict.kind === "found" ? [{ ...readRow(sheet, verdict.at, task, problems), row: verdict.at }] : [];
  });
  const rows = [...own, ...addedRows(sheet, found, problems)]
    .sort((a, b) => a.row - b.row)
    .map(({ row: _, ...reading }) => reading);
  const labels = found.flatMap(({ line, verdict }): readonly Printed[] => {
    const expected = tasks.get(line.key)?.label;
    if (verdict.kind !== "found" || expected === undefined) return [];
    return [{ row: verdict.at, column: columns.get("ten"), name: `${line.key}.ten`, expected }];
  });
  const changed = editedCells(grid, labels, knownTexts(labels.map(({ expected }) => expected)), where, false);
  const renamed = new Set(changed.map(({ name }) => name));
  const lost = TASK_COLUMNS.filter(({ key }) => !columns.has(key) && key !== "tt" && key !== "trangthai");
  return {
    sheet: grid.name,
    rows,
    outlook: outlookOf(sheet, found),
    problems: [
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
      ...problems,
    ],
  };
}
