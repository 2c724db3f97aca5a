import type { Pack, Task, TaskGroup } from "../../plan/index";
import type { Line } from "../lines/lines";
import { INPUT_KEYS } from "./columns";
import { taskNumber } from "./cells";

/** Empty rows at the end of each group, and lines for what comes next. */
export const SPARE_ROWS = 2;
export const OUTLOOK_LINES = 5;

export const OUTLOOK = { key: "PH", label: "Phương hướng kỳ sau" } as const;

export const spareIds = (group: TaskGroup): readonly string[] =>
  Array.from({ length: SPARE_ROWS }, (_, at) => `${group.id}.t${at + 1}`);

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"] as const;

/** Number of a group as it is printed: I, II, III … */
export const groupNumber = (at: number): string => ROMAN[at] ?? String(at + 1);

const groupLine = (group: TaskGroup, at: number): Line => ({
  key: group.id,
  shown: new Map([
    ["tt", groupNumber(at)],
    ["ten", group.label],
  ]),
  names: new Map(),
});

const taskLine = (task: Task): Line => ({
  key: task.id,
  shown: new Map([
    ["tt", taskNumber(task.id)],
    ["ten", task.label],
  ]),
  names: new Map(INPUT_KEYS.map((key) => [key, `${task.id}.${key}`])),
});

/** The rows that can be found again, in the order of the form; rows that people add stand between them. */
export const taskLines = ({ taskGroups }: Pack): readonly Line[] => [
  ...taskGroups.flatMap((group, at) => [groupLine(group, at), ...group.tasks.map(taskLine)]),
  { key: OUTLOOK.key, shown: new Map([["ten", OUTLOOK.label]]), names: new Map() },
];
