/** Sheet `Tổng hợp`: columns that stand before the measures, in order. */
export const SUMMARY_COLUMNS = {
  tt: "TT",
  ma: "Mã đơn vị",
  ten: "Tên đơn vị",
  xa: "Xã/phường",
  cap: "Cấp học",
  loai: "Loại hình",
  tinhtrang: "Tình trạng",
  ngaynhan: "Ngày nhận",
  langui: "Lần gửi",
} as const;
export type SummaryColumnKey = keyof typeof SUMMARY_COLUMNS;

/** Columns of the band of a measure, by their letter of the sheet's keys. */
export const BAND_COLUMNS = {
  n: "Tử số",
  d: "Mẫu số",
  r: "Tỷ lệ %",
  s: "Trạng thái",
  k: "Kỳ này",
  c: "Lũy kế",
  y: "Có/Không",
} as const;

/** Rows above the units. */
export const SUMMARY_ROWS = {
  total: "TỔNG CỘNG",
  mn: "Chia ra: Mầm non",
  th: "Tiểu học",
  thcs: "THCS",
  thpt: "THPT",
  gdtx: "GDTX",
  public: "Công lập",
  private: "Ngoài công lập",
  own: "Số liệu của cơ quan",
  given: "Số đơn vị có số liệu n/N",
  none: "Không phát sinh",
  interval: "Khoảng có thể (thấp nhất – cao nhất)",
} as const;

/** The first row of the breakdown where figures of schools came through an office below: it holds none of them. */
export const DIRECT_ONLY = "Chia ra (trường gửi thẳng): Mầm non";

/** Further rows of "Số liệu của cơ quan": what does not fit the first one. */
export const OWN_ROWS = {
  female: "– trong đó nữ",
  opening: "– lũy kế đến hết kỳ trước",
  half: "– 6 tháng đầu năm (đã báo cáo)",
  q1: "– Quý I",
  q2: "– Quý II",
  q3: "– Quý III",
  q4: "– Quý IV",
  reason: "– lý do chưa có số liệu",
  note: "– ghi chú, minh chứng",
} as const;

/** Column Tình trạng. */
export const UNIT_STATUS = {
  received: "Đã nhận",
  "with-errors": "Còn lỗi",
  "not-sent": "Chưa gửi",
  "typed-for": "Nhập hộ",
} as const;

/** Column Trạng thái of a unit's band; a line of its own is said so in front. */
export const SHARE_STATES = {
  given: "Có số liệu",
  none: "Không phát sinh",
  outOfScope: "Ngoài phạm vi",
  notYet: "Chưa đến kỳ",
  missing: "Chưa có số liệu",
  /** A figure is there, but an error stands on it. */
  held: "Có lỗi, chưa tính",
  /** By the text of the plan the unit stands in the denominator all the same. */
  counted: "Ngoài phạm vi, vẫn tính",
} as const;
export const APART = "Riêng: ";

export const SUMMARY_TITLE = "TỔNG HỢP SỐ LIỆU";
export const SUMMARY_HOW_TO =
  "Chỉ nhập vào ô nền vàng ở các dòng “Số liệu của cơ quan”; lần gộp sau giữ nguyên. Trường nhiều cấp học được tính ở từng cấp, nên các dòng chia ra cộng lại có thể lớn hơn TỔNG CỘNG. Số liệu của chính xã, phường (không có cấp học) chỉ nằm ở TỔNG CỘNG.";
export const UNITS_HEAD = "Danh sách đơn vị";
