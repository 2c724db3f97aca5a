import type { Pack, Task, TaskGroup } from "../../plan/index";
import type { Line } from "../lines/lines";
import { planned, taskNumber } from "./cells";
import { INPUT_KEYS, TASK_COLUMNS } from "./columns";

/** Empty rows at the end of each group, and lines for what comes next. */
export const SPARE_ROWS = 2;
export const OUTLOOK_LINES = 5;

export const OUTLOOK = { key: "PH", label: "Phương hướng kỳ sau" } as const;

export const spareIds = (group: TaskGroup): readonly string[] =>
  Array.from({ length: SPARE_ROWS }, (_, at) => `${group.id}.t${at + 1}`);

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"] as const;

/** Number of a group as it is printed: I, II, III … */
export const groupNumber = (at: number): string => ROMAN[at] ?? String(at + 1);

export type Remark = { readonly key: string; readonly text: string };

/** What the plan says for all tasks of a group, one line each: "Hình thức: …". */
export const remarks = (group: TaskGroup): readonly Remark[] =>
  [...planned(group)].flatMap(([key, text]) => {
    const header = TASK_COLUMNS.find((column) => column.key === key)?.header ?? "";
    return text === "" ? [] : [{ key: `${group.id}.${key}`, text: `${header}: ${text}` }];
  });

const remarkLine = ({ key, text }: Remark): Line => ({ key, shown: new Map([["ten", text]]), names: new Map() });

const groupLine = (group: TaskGroup, at: number): Line => ({
  key: group.id,
  shown: new Map([
    ["tt", groupNumber(at)],
    ["ten", group.label],
  ]),
  names: new Map(),
});

/** Of the names of a workbook those of the first task tell; older forms named every row. */
const taskLine = (task: Task, isFirst: boolean): Line => ({
  key: task.id,
  shown: new Map([
    ["tt", taskNumber(task.id)],
    ["ten", task.label],
  ]),
  names: new Map(isFirst ? INPUT_KEYS.map((key) => [key, `${task.id}.${key}`]) : []),
});

/** Lines that only say something; nothing is read from them. */
export const isRemark = (key: string): boolean => INPUT_KEYS.some((column) => key.endsWith(`.${column}`));

/** The rows that can be found again, in the order of the form; rows that people add stand between them. */
export const taskLines = ({ taskGroups }: Pack): readonly Line[] => [
  ...taskGroups.flatMap((group, at) => [
    groupLine(group, at),
    ...remarks(group).map(remarkLine),
    ...group.tasks.map((task, n) => taskLine(task, at === 0 && n === 0)),
  ]),
  { key: OUTLOOK.key, shown: new Map([["ten", OUTLOOK.label]]), names: new Map([["ten", `${OUTLOOK.key}.ten`]]) },
];
