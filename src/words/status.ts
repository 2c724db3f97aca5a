/** Column Trạng thái. The sign says it without colour. */
export const STATUS = {
  complete: "✔ Đủ",
  missing: "✖ Thiếu",
  wrong: "✖ Sai",
  review: "! Cần xem lại",
  none: "– Không phát sinh",
  outOfScope: "– Ngoài phạm vi",
  notYet: "– Chưa đến kỳ",
} as const;

export const SENDABLE = "Gửi được";
export const NOT_SENDABLE = "Chưa gửi được";

/** Line 3 of the sheet; figures may be placeholders. */
export const statusLine = (missing: string, wrong: string, review: string, sendable: string): string =>
  `Còn thiếu ${missing} ô, sai ${wrong} ô, ${review} ô cần xem lại – ${sendable}`;

/** Line 4 of the sheet. */
export const HOW_TO_FILL = "Chỉ nhập vào ô nền vàng. Ô xám không phải nhập. Không có thì nhập 0.";
/** Of the locked cumulative figures of an office above (interfaces.md, Cumulative). */
export const withUnallocated = (offices: readonly string[]): string =>
  `Lũy kế đến hết kỳ trước ghi sẵn gồm cả số dư chưa phân bổ của cơ quan đã kết thúc hoạt động: ${offices.join("; ")}.`;
/** What is typed of a whole year, whose first half has been reported. */
export const SECOND_HALF =
  "Số lượt chỉ nhập phần của 6 tháng cuối năm, không nhập số cả năm: “6 tháng đầu năm (đã báo cáo)” được cộng sẵn vào kết quả cả năm.";

/** Column Đối chiếu of sheet `Kế hoạch`, where nothing is to be told. */
export const REGISTERED_STATUS = {
  same: "✔ Bằng cấp trên",
  more: "✔ Cao hơn cấp trên",
  own: "✔ Đã đăng ký",
  share: "· Phần đơn vị đóng góp",
  empty: "– Chưa đăng ký",
} as const;

const REGISTERED: ReadonlyMap<string, string> = new Map([
  ["SL-02", "Là chữ, cần số"],
  ["SL-03", "Chưa rõ số"],
  ["SL-04", "Cần số nguyên từ 0"],
  ["SL-10", "Chọn Có hoặc Không"],
  ["KH-01", "Thấp hơn cấp trên"],
  ["KH-02", "Cấp trên có mốc, đơn vị chưa đăng ký"],
  ["KH-07", "Thấp hơn cấp trên, đã ghi lý do"],
  ["KH-08", "Số phần trăm không hợp lệ"],
  ["KH-09", "Chưa rõ số phần trăm"],
  ["KH-10", "Cấp trên yêu cầu Có"],
  ["TT-13", "Ô lý do chứa lỗi công thức, nhập lại"],
]);

/** A finding of sheet `Kế hoạch` in a few words, for its column Đối chiếu. */
export const registeredWords = (code: string): string => REGISTERED.get(code) ?? code;

/** Line 2 of sheet `Kế hoạch`; figures may be placeholders. */
export const planStatusLine = (registered: string, all: number, wrong: string): string =>
  `Đã đăng ký ${registered}/${all} chỉ tiêu thành phần; ${wrong} ô phải sửa hoặc ghi lý do`;
