import type { CellSpec, ListSpec, Scalar, Style, Validation } from "../../sheet/index";
import type { FormContext } from "../context";
import { GREY, INPUT, INPUT_CHOICE, INPUT_TEXT, LABEL } from "../palette";
import { CHOICES, type InfoField, valueKeys } from "./fields";
import { helperCells } from "./helpers";

/** Lists of this sheet; "co_khong" is that of sheet `Chỉ tiêu`. */
export const INFO_LISTS: readonly ListSpec[] = [
  { name: "nhan_danh", items: CHOICES.nhan_danh },
  { name: "hinh_thuc_ky", items: CHOICES.hinh_thuc_ky },
];

/** Text format: leading zeros live, "3/2026" stays what it is, and a line may begin with a dash. */
const TEXT: Style = { ...LABEL, size: 11, format: "@" };
const TYPED: Style = { ...INPUT_TEXT, size: 11, format: "@" };

const LONGEST = 500;

/** What belongs into the cell stands beside it, in column Hướng dẫn: no prompt says it again over the cells below. */
const TEXT_RULE: Validation = {
  kind: "length",
  max: LONGEST,
  stop: false,
  title: "Nội dung quá dài",
  message: `Ô này nên ghi không quá ${LONGEST} ký tự để in đủ trên một trang.`,
};

const wholeRule = (min: number, max: number, message: string): Validation => ({
  kind: "whole",
  min,
  max,
  stop: false,
  title: "Số liệu chưa đúng",
  message,
});

/** Women stand where other rows have their hint. */
const COUNT_RULE: Validation = {
  ...wholeRule(0, 999_999_999, "Ô này cần số nguyên từ 0 trở lên. Không có thì nhập 0."),
  prompt: "Số nguyên, tính đến ngày chốt số liệu. Không có thì nhập 0.",
};
const SUBMISSION_RULE = wholeRule(1, 999, "Lần gửi là số nguyên từ 1 trở lên.");

const listRule = (list: string): Validation => ({
  kind: "list",
  list,
  stop: true,
  title: "Chọn trong danh sách",
  message: "Ô này chỉ nhận một nội dung trong danh sách.",
});

/** Nursery schools have no final class. */
const notAsked = ({ key }: InfoField, { unit }: FormContext): boolean =>
  key.startsWith("final") && unit.kind === "truong" && unit.levels.every((level) => level === "mn");

const VALUE_COLUMNS = ["giatri", "huongdan"] as const;

/** How a value cell looks and what may be typed into it. */
function look(field: InfoField, issued: boolean): Pick<CellSpec, "style" | "validation"> {
  if (issued) return { style: TEXT };
  switch (field.kind) {
    case "issued":
    case "text":
    case "date":
      return { style: TYPED, validation: TEXT_RULE };
    case "submission":
      return { style: { ...INPUT, horizontal: "left", format: "0" }, validation: SUBMISSION_RULE };
    case "count":
      return { style: { ...INPUT, horizontal: "left" }, validation: COUNT_RULE };
    case "pair":
      return { style: INPUT, validation: COUNT_RULE };
    case "choice":
      return { style: { ...INPUT_CHOICE, size: 11, horizontal: "left" }, validation: listRule(field.list) };
  }
}

/** Values of cells by key (`unit.code`, `pupils.nu`). */
export type InfoSample = ReadonlyMap<string, Scalar>;

/** The values of a row: one cell, or two for a figure and its women. `prefilled` is what the form itself fills in. */
export const valueCells = (
  field: InfoField,
  context: FormContext,
  prefilled: InfoSample,
  sample: InfoSample,
): readonly CellSpec[] => [
  ...valueKeys(field).map((key, at): CellSpec => {
    const name = `info.${key}`;
    const column = VALUE_COLUMNS[at] ?? "giatri";
    if (notAsked(field, context)) return { column, style: GREY, name, publish: true };
    const own = prefilled.get(key) ?? "";
    const value = sample.get(key) ?? (own === "" ? null : own);
    const issued = field.kind === "issued" && own !== "";
    return { column, value, name, publish: true, ...look(field, issued) };
  }),
  ...helperCells(field, context.unit),
];
