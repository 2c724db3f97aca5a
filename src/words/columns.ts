/** Heading of a column of sheet `Chỉ tiêu`; columns of one group stand under one common heading. */
export type ColumnWords = { readonly group: string; readonly text: string };

const NUMERATOR = "TỬ SỐ (hoặc số lượt, số người) KỲ NÀY";
const DENOMINATOR = "MẪU SỐ KỲ NÀY";
const CUMULATIVE = "LŨY KẾ TỪ ĐẦU GIAI ĐOẠN";

const alone = (text: string): ColumnWords => ({ group: "", text });
const under = (group: string, text: string): ColumnWords => ({ group, text });

/** By key, in the order of the sheet (columns A to X). */
export const COLUMNS = {
  tt: alone("TT"),
  ten: alone("Mục tiêu, chỉ tiêu"),
  cach: alone("Cách nhập (tử số, mẫu số là gì; lấy ở đâu)"),
  dvt: alone("Đơn vị tính"),
  moc: alone("Mốc phải đạt (kế hoạch cấp trên)"),
  dangky: alone("Chỉ tiêu đơn vị đăng ký"),
  "tu.tong": under(NUMERATOR, "Tổng số"),
  "tu.nu": under(NUMERATOR, "Trong đó: nữ (gái)"),
  "tu.nam": under(NUMERATOR, "Nam (trai), tự tính"),
  "mau.tong": under(DENOMINATOR, "Tổng số"),
  "mau.nu": under(DENOMINATOR, "Trong đó: nữ (gái)"),
  "mau.nam": under(DENOMINATOR, "Nam (trai), tự tính"),
  co: alone("Có / Không"),
  ketqua: alone("Kết quả kỳ này"),
  kytruoc: alone("Kết quả kỳ trước"),
  tanggiam: alone("Tăng (+), giảm (−)"),
  "luyke.truoc": under(CUMULATIVE, "Đến hết kỳ trước"),
  luyke: under(CUMULATIVE, "Đến hết kỳ này"),
  /** Only in the December workbook, for flows reported in June. */
  h1: alone("6 tháng đầu năm (đã báo cáo)"),
  danhgia: alone("Đánh giá"),
  lydo: alone("Lý do chưa có số liệu"),
  ghichu: alone("Ghi chú, nguồn số liệu, minh chứng (tên sổ, đường dẫn)"),
  trangthai: alone("Trạng thái"),
  cansua: alone("Nội dung cần sửa"),
  ma: alone("Mã (ẩn)"),
} as const satisfies Readonly<Record<string, ColumnWords>>;
export type ColumnKey = keyof typeof COLUMNS;

/** Names of the visible sheets. */
export const SHEETS = {
  info: "Thông tin",
  plan: "Kế hoạch",
  entry: "Chỉ tiêu",
  tasks: "Nhiệm vụ",
  report: "Báo cáo",
  annex: "Phụ lục I",
  summary: "Tổng hợp",
  annex2: "Phụ lục II",
  sources: "Nguồn số liệu",
  ledger: "Sổ tiếp nhận",
  compare: "So sánh lần gửi",
  reminder: "Công văn đôn đốc",
  slip: "Phiếu đề nghị",
  problems: "Nội dung cần rà soát",
  leftover: "Nội dung chưa xếp được",
} as const;

/** Sheet of what "Khôi phục biểu mẫu" found outside the cells of the form. */
export const LEFTOVER = {
  title: "NỘI DUNG CHƯA XẾP ĐƯỢC VÀO BIỂU MẪU",
  how: "Các nội dung dưới đây nằm ngoài ô nhập của biểu mẫu. Chép lại vào đúng ô nếu cần, sau đó xóa trang này.",
  heads: ["Trang", "Ô", "Nội dung"],
} as const;

/** Sheet `Nội dung cần rà soát`. */
export const PROBLEM_LIST = {
  title: "NỘI DUNG CẦN RÀ SOÁT",
  heads: ["STT", "Mức độ", "Mã", "Trang", "Ô", "Nội dung", "Cách sửa", "Căn cứ", "Lý do đã xem"],
  none: "Không có nội dung nào cần rà soát.",
} as const;
