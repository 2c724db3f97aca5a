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
