import type { Task, TaskGroup } from "../../plan/index";
import type { CellSpec, ListSpec, Style, Validation } from "../../sheet/index";
import { BOXED, CENTERED, INPUT, INPUT_CHOICE, INPUT_TEXT, LABEL } from "../palette";
import { INPUT_KEYS, type TaskInput } from "./columns";
import { DEGREES, TASK_FORMULA } from "./status";

export const TASK_LISTS: readonly ListSpec[] = [{ name: "muc_do", items: DEGREES }];

/** Text format: a line may begin with a dash, "8/3" stays what it is. */
const TYPED: Style = { ...INPUT_TEXT, size: 11, vertical: "top", format: "@" };
const LABELLED: Style = { ...LABEL, size: 11, vertical: "top", format: "@" };
const NUMBERED: Style = { ...CENTERED, size: 11, vertical: "top" };

const PROMPTS: Partial<Record<TaskInput, string>> = {
  hinhthuc: "Hội nghị, tập huấn, sinh hoạt chuyên đề, bài viết, văn bản …",
  doituong: "Ai được tiếp cận: cán bộ, giáo viên, học sinh, phụ huynh …",
  thoigian: "Ngày, tháng thực hiện trong kỳ.",
  ketqua: "Nêu việc đã làm và kết quả cụ thể trong kỳ; nội dung này được đưa vào báo cáo.",
  dvt: "Đơn vị tính của cột Số lượng: lượt, buổi, văn bản …",
  minhchung: "Số văn bản, tên sổ hoặc đường dẫn.",
};

const promptRule = (prompt: string): Validation => ({
  kind: "custom",
  formula: "TRUE",
  stop: false,
  title: "Nội dung chưa đúng",
  message: "Kiểm tra lại nội dung của ô này.",
  prompt,
});

const AMOUNT_RULE: Validation = {
  kind: "whole",
  min: 0,
  max: 999_999_999,
  stop: false,
  title: "Số liệu chưa đúng",
  message: "Ô này cần số nguyên từ 0 trở lên; nội dung khác ghi ở cột Kết quả.",
  prompt: "Số nguyên; không có số lượng thì để trống.",
};

const DEGREE_RULE: Validation = {
  kind: "list",
  list: "muc_do",
  stop: true,
  title: "Chọn mức độ",
  message: "Ô này chỉ nhận một mức độ trong danh sách.",
  prompt: "Đã hoàn thành hoặc Đang thực hiện thì ghi thêm kết quả.",
};

type Look = Pick<CellSpec, "style" | "validation">;

function lookOf(key: TaskInput): Look {
  if (key === "soluong") return { style: { ...INPUT, vertical: "top" }, validation: AMOUNT_RULE };
  if (key === "mucdo") return { style: { ...INPUT_CHOICE, size: 11, vertical: "top" }, validation: DEGREE_RULE };
  const prompt = PROMPTS[key];
  return { style: TYPED, ...(prompt !== undefined && { validation: promptRule(prompt) }) };
}

const LOOKS: ReadonlyMap<string, Look> = new Map(INPUT_KEYS.map((key) => [key, lookOf(key)]));

/** The number format of a column, bands of groups included: one format for a column is told at once. */
export const formatOf = (column: string): Pick<Style, "format"> => {
  const { style } = LOOKS.get(column) ?? { style: TYPED };
  return column === "trangthai" || style?.format === undefined ? {} : { format: style.format };
};

/** What the plan says of a task or of its group, by the columns that it fills. */
export const planned = (of: Task | TaskGroup): ReadonlyMap<TaskInput, string> =>
  new Map([
    ["hinhthuc", of.form ?? ""],
    ["doituong", of.audience ?? ""],
    ["nguoithuchien", of.actor ?? ""],
    ["thoigian", "when" in of ? (of.when ?? "") : ""],
  ]);

/** Name of a cell: `NV1.2.ketqua`. */
const inputs = (id: string, publish: boolean, filled: ReadonlyMap<TaskInput, string>): readonly CellSpec[] =>
  INPUT_KEYS.map((key) => {
    const value = filled.get(key) ?? "";
    return { column: key, name: `${id}.${key}`, publish, ...(value !== "" && { value }), ...LOOKS.get(key) };
  });

const STATUS_STYLE: Style = { ...BOXED, horizontal: "center", vertical: "top", size: 11 };

/** `NV1.2` → `1.2`. */
export const taskNumber = (id: string): string => id.replace(/^NV/, "");

export const taskCells = (task: Task, publish: boolean): readonly CellSpec[] => [
  { column: "tt", value: taskNumber(task.id), style: { ...NUMBERED, format: "@" } },
  { column: "ten", value: task.label, style: LABELLED },
  ...inputs(task.id, publish, planned(task)),
  {
    column: "trangthai",
    formula: TASK_FORMULA,
    style: STATUS_STYLE,
    name: `${task.id}.trangthai`,
    publish,
  },
  { column: "ma", value: task.id },
];

/** An empty row of a group, for a task that the plan does not name: nobody looks for it by name. */
export const addedCells = (id: string): readonly CellSpec[] => [
  { column: "tt", style: { ...TYPED, horizontal: "center" } },
  { column: "ten", style: TYPED, name: `${id}.ten` },
  ...inputs(id, false, new Map()),
  { column: "trangthai", formula: TASK_FORMULA, style: STATUS_STYLE, name: `${id}.trangthai` },
];
