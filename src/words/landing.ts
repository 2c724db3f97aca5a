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
  lydo: "Lý do chưa có số liệu",
  ghichu: "Ghi chú, minh chứng",
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

/** Column Người quyết định, until somebody writes a name there. */
export const DECIDED_BY = { nobody: "", person: "Theo lựa chọn khi gộp", newest: "Theo ngày ký sau cùng" } as const;

/** What a person decides of a file that waits. */
export const DECISIONS = { use: "Dùng tệp này", drop: "Không dùng tệp này" } as const;

/**
 * What a person writes in column Ghi chú of a file that the office filled in for its unit, which had sent a paper; more
 * words may follow.
 */
export const TYPED_FOR = "Nhập hộ";

/** What a person writes there of a file that says of no unit, or not rightly, whose it is; the code of the list follows. */
export const TAKEN_AS = "Nhận theo mã";

export const LEDGER_FOOT = {
  given: "Tổng số tệp",
  accepted: "Đã nhận",
  superseded: "Được thay",
  duplicate: "Trùng",
  conflict: "Chờ",
  rejected: "Không nhận",
} as const;

/** Sheet `So sánh lần gửi`. */
export const COMPARE_COLUMNS = {
  tt: "TT",
  ma: "Mã đơn vị",
  donvi: "Tên đơn vị",
  chitieu: "Mã chỉ tiêu",
  o: "Số liệu",
  teptruoc: "Tệp trước",
  lantruoc: "Lần gửi",
  truoc: "Giá trị trước",
  tepsau: "Tệp sau",
  lansau: "Lần gửi",
  sau: "Giá trị sau",
} as const;
export type CompareColumnKey = keyof typeof COMPARE_COLUMNS;

/** Sheet `Phụ lục II`. */
export const ANNEX2 = {
  title: "Tình hình gửi số liệu và kết quả của các đơn vị",
  internal: "(Dùng trong nội bộ cơ quan, không gửi kèm báo cáo)",
  silent: "I. Đơn vị chưa gửi số liệu",
  waiting: "II. Đơn vị đã gửi, tệp chờ quyết định, chưa cộng",
  waitingFor: "Xem lý do, việc cần làm ở Sổ tiếp nhận",
  late: "III. Đơn vị gửi chậm",
  below: "IV. Chỉ tiêu thấp hơn mốc đang áp dụng",
  notSent: "Chưa gửi",
  nobody: "Không có.",
  days: (received: string, days: number): string => `Nhận ngày ${received}, chậm ${days} ngày`,
  head: { tt: "TT", ma: "Mã đơn vị", ten: "Tên đơn vị", noidung: "Nội dung", ghichu: "Ghi chú" },
} as const;

/** Letters of the office to the units below it. */
export const LETTERS = {
  remindSubject: (period: string): string => `V/v gửi số liệu thực hiện kế hoạch, kỳ báo cáo ${period}`,
  remindTo: "Kính gửi: Các đơn vị có tên trong danh sách dưới đây.",
  remindBody: (cited: string, office: string, period: string, due: string): string =>
    `Thực hiện ${cited}, ${office} tổng hợp số liệu ${period}${due === "" ? "" : ` (hạn gửi: ${due})`}.`,
  remindSilent: { one: "Đến nay đơn vị chưa gửi số liệu.", many: "Đến nay còn các đơn vị sau đây chưa gửi số liệu:" },
  remindAsked: { one: "Đề nghị đơn vị:", many: "Đề nghị các đơn vị nêu trên:" },
  remindAsk: [
    "1. Nhập đủ số liệu vào biểu mẫu đã nhận, kiểm tra đến khi dòng tình trạng ghi “Gửi được”.",
    "2. Gửi tệp số liệu về cơ quan trước ngày …… tháng …… năm ……; quá thời hạn trên, đơn vị được ghi vào danh sách chưa gửi khi tổng hợp.",
    "3. Có vướng mắc trong khi nhập số liệu, phản ánh về cơ quan để được hướng dẫn.",
  ],
  remindLast: {
    one: "Đề nghị thủ trưởng đơn vị quan tâm, chỉ đạo thực hiện./.",
    many: "Đề nghị thủ trưởng các đơn vị quan tâm, chỉ đạo thực hiện./.",
  },
  units: "Tên đơn vị (mã)",
  contact: "Thư điện tử; điện thoại",
  slipTitle: "PHIẾU ĐỀ NGHỊ CHỈNH SỬA SỐ LIỆU",
  to: (unit: string): string => `Kính gửi: ${unit}`,
  slipBody: (office: string, file: string, period: string): string =>
    `${office} đã nhận tệp “${file}” của đơn vị (${period}). Qua kiểm tra còn các nội dung dưới đây; đề nghị đơn vị sửa trong chính tệp đã gửi, tăng Lần gửi thêm 1 rồi gửi lại. Nội dung là cảnh báo mà số liệu đúng thì ghi lý do ở cột Ghi chú.`,
  slipNone: (office: string, period: string): string =>
    `${office} đã nhận tệp của đơn vị (${period}) nhưng chưa dùng được tệp nào để tổng hợp, vì các lý do dưới đây.`,
  /** What a unit is asked where the ledger says what the office has to decide. */
  slipFix: {
    "TN-02": "Đề nghị đơn vị gửi lại tệp đúng, ghi Lần gửi cao hơn; hoặc báo cho cơ quan biết tệp nào đúng.",
    "TN-05": "Đề nghị đơn vị xác nhận mã, tên của mình; ghi sai thì dùng biểu mẫu cơ quan đã phát hành và gửi lại.",
    "TN-13":
      "Đề nghị gộp lại theo danh sách đơn vị của cơ quan cấp trên, gửi với Lần gửi lớn hơn; danh sách chưa đúng thì báo cho cơ quan biết để sửa.",
    "TT-02": "Đề nghị đơn vị xác nhận mã, tên của mình; ghi sai thì dùng biểu mẫu cơ quan đã phát hành và gửi lại.",
  } as Readonly<Record<string, string>>,
  slipAsk:
    "Đề nghị đơn vị thực hiện và gửi lại trước ngày …… tháng …… năm ……; có vướng mắc, phản ánh về cơ quan để được hướng dẫn./.",
  receivers: ["- Như trên;", "- Lưu: VT."],
  slipFiles: { where: "Tên tệp", what: "Lý do, việc cần làm" },
  slipHead: { where: "Mức độ; trang, ô", what: "Nội dung, cách sửa" },
  slipBoth: { where: "Mức độ; trang, ô (hoặc tên tệp)", what: "Nội dung, việc cần làm" },
  nothing: "Không còn nội dung cần sửa.",
} as const;

/** Headings of the list of letters. */
export const LETTER_LIST_HEAD = ["tệp", "mã", "tên", "thư điện tử"] as const;

/** Headings of the list of units that have not sent, for mailing programs. */
export const MAILING_HEAD = ["mã", "tên", "thư điện tử", "điện thoại", "hạn gửi"] as const;
