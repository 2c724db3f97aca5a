import type { Task, TaskGroup } from "../../plan/index";
import { type CellSpec, type RowSpec, type SheetSpec, textHeight } from "../../sheet/index";
import { quoteText } from "../../rules/index";
import { NOT_SENDABLE, periodName, SHEETS } from "../../words/index";
import type { FormContext } from "../context";
import { formRows } from "../entry/rows";
import { BAD, GOAL_FILL, GOOD, HEAD, INPUT_TEXT } from "../palette";
import { addedCells, formatOf, planned, taskCells } from "./cells";
import { TASK_COLUMNS, taskWidth } from "./columns";
import { groupNumber, OUTLOOK, OUTLOOK_LINES, type Remark, remarks, spareIds } from "./rows";

export const TASKS_TITLE = SHEETS.tasks;

const BAND = { fill: GOAL_FILL, top: "thin", bottom: "thin", vertical: "center", size: 11 } as const;
const PLAIN = { horizontal: "left", vertical: "center" } as const;
const keys = TASK_COLUMNS.map(({ key }) => key);
const last = keys.at(-1) ?? "trangthai";

/** The band of a group. Its label runs over the empty cells beside it: merged cells could not be sorted. */
const groupRow = (group: TaskGroup, at: number): RowSpec => ({
  key: group.id,
  height: 22,
  cells: [
    ...keys.map((column): CellSpec => {
      const style = { ...BAND, ...formatOf(column) };
      if (column === "tt")
        return { column, value: groupNumber(at), style: { ...style, bold: true, horizontal: "center" } };
      return column === "ten" ? { column, value: group.label, style: { ...style, bold: true } } : { column, style };
    }),
    { column: "ma", value: group.id },
  ],
});

const remarkRow = ({ key, text }: Remark): RowSpec => ({
  key,
  height: 18,
  cells: [
    { column: "ten", value: text, style: { italic: true, size: 11, vertical: "center" } },
    { column: "ma", value: key },
  ],
});

/** Room for some lines of a result; the row grows when people write more. */
const ROOM = 62;
const SPARE_ROOM = 48;

function taskRow(task: Task, publish: boolean): RowSpec {
  const heights = [...planned(task)].map(([key, text]) => textHeight(text, taskWidth(key), 11));
  const height = Math.max(ROOM, textHeight(task.label, taskWidth("ten"), 11), ...heights);
  return { key: task.id, height, fits: true, cells: taskCells(task, publish) };
}

const groupRows = (group: TaskGroup, at: number): readonly RowSpec[] => [
  groupRow(group, at),
  ...remarks(group).map(remarkRow),
  // Rows are found by code, number and label; one row that is named is enough to find the columns by.
  ...group.tasks.map((task, n) => taskRow(task, at === 0 && n === 0)),
  ...spareIds(group).map((id): RowSpec => ({ key: id, height: SPARE_ROOM, fits: true, cells: addedCells(id) })),
];

function outlookRows(): readonly RowSpec[] {
  const head: RowSpec = {
    key: OUTLOOK.key,
    height: 22,
    cells: [
      ...keys.map((column) => ({
        column,
        ...(column === "ten" && { value: OUTLOOK.label, name: `${OUTLOOK.key}.ten`, publish: true }),
        style: { ...BAND, bold: true },
      })),
      { column: "ma", value: OUTLOOK.key },
    ],
  };
  const style = { ...INPUT_TEXT, size: 11, format: "@" } as const;
  const lines = Array.from({ length: OUTLOOK_LINES }, (_, at): RowSpec => ({
    key: `${OUTLOOK.key}.${at + 1}`,
    height: 36,
    cells: [{ column: "ten", style, across: keys.length - 1, name: `${OUTLOOK.key}.${at + 1}`, publish: true }],
  }));
  return [head, ...lines];
}

/** Rows of the groups of a plan, which are the same in every workbook. */
const known = new WeakMap<readonly TaskGroup[], readonly RowSpec[]>();

function bodyRows(groups: readonly TaskGroup[]): readonly RowSpec[] {
  const rows = known.get(groups) ?? [...groups.flatMap(groupRows), ...outlookRows()];
  known.set(groups, rows);
  return rows;
}

/**
 * How many tasks are filled in; SUMPRODUCT counts alike in every program, COUNTIF's wildcards do not. Where the plan asks
 * for nothing else, a sheet that nobody has begun is not to be sent.
 */
function statusFormula(context: FormContext): string {
  const { pack } = context;
  const tasks = pack.taskGroups.flatMap((group) => group.tasks);
  const from = tasks[0]?.id ?? "";
  const to = pack.taskGroups.flatMap(spareIds).at(-1) ?? "";
  const marked = (mark: string): string => `SUMPRODUCT((LEFT({${from}.trangthai:${to}.trangthai},1)="${mark}")+0)`;
  const counts = `"Đã nhập đủ "&${marked("✔")}&" dòng; còn thiếu hoặc sai "&${marked("✖")}&" dòng; chưa nhập "&${marked("–")}&" dòng"`;
  if (formRows(context).length > 0) return counts;
  return `IF(${marked("✔")}+${marked("✖")}=0,${quoteText(`Chưa nhập nhiệm vụ nào – ${NOT_SENDABLE}`)},${counts})`;
}

function topRows(context: FormContext): readonly RowSpec[] {
  const line = (key: string, height: number, cell: Omit<CellSpec, "column">): RowSpec => ({
    key,
    height,
    cells: [{ column: "tt", ...cell }],
  });
  const title = `KẾT QUẢ THỰC HIỆN NHIỆM VỤ, GIẢI PHÁP – ${context.pack.shortTitle}`;
  const of = `Đơn vị: ${context.unit.name} – Mã: ${context.unit.code} – Kỳ: ${periodName(context.period)}`;
  const howTo =
    "Chỉ nhập vào ô nền vàng. Mỗi dòng chọn Mức độ; đã hoàn thành hoặc đang thực hiện thì ghi Kết quả. Việc ngoài kế hoạch ghi vào dòng trống cuối nhóm.";
  const headed = TASK_COLUMNS.map(({ key, header }) => ({ column: key, value: header, style: HEAD }));
  return [
    line("title", 24, { value: title, style: { ...PLAIN, bold: true, size: 14 } }),
    line("unit", 18, { value: of, style: { ...PLAIN, size: 12 } }),
    line("status", 20, {
      formula: statusFormula(context),
      style: { ...PLAIN, bold: true, size: 12 },
      name: "nhiemvu.trangthai",
      publish: true,
    }),
    line("howto", 18, { value: howTo, style: { ...PLAIN, italic: true } }),
    { key: "head", height: 34, cells: headed },
    {
      key: "head.key",
      hidden: true,
      cells: [...keys, "ma"].map((key) => ({ column: key, value: key })),
    },
  ];
}

/** Sheet `Nhiệm vụ`: one row for each paragraph of the plan's tasks, in its groups. */
export function drawTasks(context: FormContext): SheetSpec {
  const groups = context.pack.taskGroups;
  const body = bodyRows(groups);
  const end = groups.flatMap(spareIds).at(-1) ?? OUTLOOK.key;
  const block = { fromRow: groups[0]?.id ?? "head", toRow: end, fromColumn: "trangthai", toColumn: "trangthai" };
  return {
    role: "tasks",
    title: TASKS_TITLE,
    visibility: "visible",
    columns: [...TASK_COLUMNS.map(({ key, width }) => ({ key, width })), { key: "ma", width: 8, hidden: true }],
    rows: [...topRows(context), ...body],
    conditionals: [
      { block, formula: 'LEFT({trangthai},1)="✖"', style: BAD },
      { block, formula: 'LEFT({trangthai},1)="✔"', style: GOOD },
    ],
    freeze: { row: groups[0]?.id ?? "head.key", column: "hinhthuc" },
    protect: true,
    addRows: true,
    tab: "548235",
    zoom: 90,
    gridlines: false,
    print: {
      orientation: "landscape",
      margins: { top: 20, right: 15, bottom: 20, left: 20 },
      header: 10,
      pageNumber: true,
      fitWidth: true,
      titleRows: { from: "head", to: "head" },
      area: { fromRow: "title", toRow: body.at(-1)?.key ?? "head", fromColumn: "tt", toColumn: last },
    },
  };
}
