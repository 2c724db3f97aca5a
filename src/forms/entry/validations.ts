import type { Validation } from "../../sheet/index";
import { SECOND_HALF } from "../../words/index";

export const COUNT_RULE: Validation = {
  kind: "whole",
  min: 0,
  max: 999_999_999,
  stop: false,
  title: "Số liệu chưa đúng",
  message: "Ô này cần số nguyên từ 0 trở lên. Không có thì nhập 0; chưa thống kê được thì để trống và chọn lý do.",
};
/** Where the first half of the year has a cell of its own. */
export const SECOND_HALF_RULE: Validation = { ...COUNT_RULE, prompt: SECOND_HALF };
export const ANSWER_RULE: Validation = {
  kind: "list",
  list: "co_khong",
  stop: true,
  title: "Chọn Có hoặc Không",
  message: "Ô này chỉ nhận Có hoặc Không. Chọn trong danh sách.",
};
export const REASON_RULE: Validation = {
  kind: "list",
  list: "ly_do",
  stop: true,
  title: "Chọn lý do",
  message: "Chọn một lý do trong danh sách, rồi ghi rõ ở cột Ghi chú.",
};
