/** Sheet `Nguồn số liệu`. */
export const SOURCE_COLUMNS = {
  tt: "TT",
  chitieu: "Mã chỉ tiêu",
  ten: "Chỉ tiêu",
  o: "Số liệu",
  ma: "Mã đơn vị",
  donvi: "Tên đơn vị",
  giatri: "Giá trị",
  tep: "Tên tệp",
  trang: "Trang",
  cell: "Ô",
  langui: "Lần gửi",
  qua: "Qua cơ quan tổng hợp",
} as const;
export type SourceColumnKey = keyof typeof SOURCE_COLUMNS;

/** What the key of an entry cell holds, in few words. */
export const KEY_NAMES: Readonly<Record<string, string>> = {
  "tu.tong": "Tử số, tổng số",
  "tu.nu": "Tử số, nữ",
  "mau.tong": "Mẫu số, tổng số",
  "mau.nu": "Mẫu số, nữ",
  co: "Có/Không",
  "q1.co": "Quý I",
  "q2.co": "Quý II",
  "q3.co": "Quý III",
  "q4.co": "Quý IV",
  "luyke.truoc": "Lũy kế đến hết kỳ trước",
  h1: "6 tháng đầu năm",
  n: "Tử số",
  d: "Mẫu số",
  nw: "Tử số, nữ",
  dw: "Mẫu số, nữ",
  c: "Lũy kế",
  y: "Có/Không",
};

/** Sheet `Sổ tiếp nhận`. */
export const LEDGER_COLUMNS = {
  tt: "TT",
  ngaynhan: "Ngày nhận",
  ma: "Mã đơn vị",
  ten: "Tên theo danh sách",
  tentrongtep: "Tên ghi trong tệp",
  tep: "Tên tệp",
  doichieu: "Mã đối chiếu",
  ky: "Kỳ",
  langui: "Lần gửi",
  han: "Hạn gửi",
  cham: "Số ngày chậm",
  ketqua: "Kết quả",
  lydo: "Lý do",
  vieccanlam: "Việc cần làm",
  loi: "Số lỗi",
  canhbao: "Số cảnh báo",
  nguoi: "Người quyết định",
  ngayqd: "Ngày quyết định",
  ghichu: "Ghi chú",
} as const;
export type LedgerColumnKey = keyof typeof LEDGER_COLUMNS;

/** Column Kết quả. */
export const FILE_STATES = {
  accepted: "Đã nhận",
  superseded: "Được thay bằng lần gửi sau",
  duplicate: "Trùng",
  conflict: "Chờ quyết định",
  rejected: "Không nhận",
} as const;

/** What a person decides of a file that waits. */
export const DECISIONS = { use: "Dùng tệp này", drop: "Không dùng tệp này" } as const;

export const LEDGER_FOOT = {
  given: "Tổng số tệp",
  accepted: "Đã nhận",
  superseded: "Được thay",
  duplicate: "Trùng",
  conflict: "Chờ",
  rejected: "Không nhận",
} as const;
