import { NOT_SENDABLE, SENDABLE, shortDate, statusLine } from "../../words/index";
import type { Views } from "./texts";

export const views: Views = {
  unexpected: (what) => `Phần mềm gặp lỗi ngoài dự kiến, tệp của bạn không bị thay đổi. Nội dung để báo lại: ${what}`,
  passedOver: (count, names) =>
    `Không đọc ${count} tệp không phải sổ Excel trong thư mục: ${names.join("; ")}${count > names.length ? "; …" : ""}`,
  kept: (path) => `Tệp cũ cùng tên còn giữ ở ${path}`,
  levelsIgnored: "--levels chỉ dùng cho trường, cơ quan không có cấp học nên bỏ qua.",
  written: (path) => `Đã ghi ${path}`,
  nothingWritten: "Không ghi tệp nào.",

  plansHeading: ["Mã", "Số", "Tên", "Năm", "Cơ quan ban hành", "Chỉ tiêu thành phần", "Nhiệm vụ"],
  noNumber: "không ghi số",
  issuer: "Cơ quan ban hành",
  years: "Giai đoạn",
  parents: "Căn cứ",
  uncatalogued: "chưa có trong danh mục",
  noTargets: "Kế hoạch không giao chỉ tiêu.",
  targets: "Mục tiêu, chỉ tiêu",
  tasks: "Nhiệm vụ",
  duties: "Trách nhiệm",
  reports: "Thời hạn báo cáo",
  choices: "Điều phần mềm chọn khi văn bản không nói rõ (Sở xác nhận một lần)",
  sends: (due, to) => `gửi ${due}, về ${to}`,
  dueDay: (day, month, before, year) =>
    `${before ? "trước ngày" : "chậm nhất ngày"} ${day}/${month}${year === undefined ? "" : `/${year}`}`,
  half: { H1: "6 tháng đầu năm", H2: "6 tháng cuối năm", year: "cả năm" },

  unit: (name, code, period, from, to) =>
    `Đơn vị: ${name} – Mã: ${code} – Kỳ: ${period} (số liệu từ ngày ${shortDate(from)} đến ngày ${shortDate(to)})`,
  template: (rows, asked, cells) =>
    `${rows} dòng chỉ tiêu, trong đó ${asked} dòng phải nhập trong kỳ này; ${cells} ô phải nhập`,
  due: (day, receiver) =>
    `Hạn gửi: ${day === undefined ? "kế hoạch không ghi" : shortDate(day)}${receiver === undefined ? "" : `; gửi về: ${receiver}`}`,
  fillNext: (path) => `Việc tiếp theo: mở tệp, nhập vào các ô nền vàng, lưu lại, rồi chạy: chitieu check ${path}`,

  status: (missing, wrong, review, sendable) =>
    statusLine(String(missing), String(wrong), String(review), sendable ? SENDABLE : NOT_SENDABLE),
  similar: (count, cells) => `và ${count} nội dung tương tự: ${cells}`,
  clean: "Không có nội dung cần rà soát.",
  filesTotal: (all, sendable, held, refused) =>
    `Tổng cộng ${all} tệp: ${sendable} gửi được, ${held} chưa gửi được, ${refused} không đọc được`,
  readTotal: (all, refused) => `Tổng cộng ${all} tệp: ${all - refused} đọc được, ${refused} không đọc được`,

  acknowledged: (count) => `Đã xem, có lý do (${count})`,
  reason: (reason) => `Lý do: ${reason}`,
  restoreMerged:
    "Sổ này là sổ tổng hợp, không khôi phục bằng lệnh này. Gộp lại vào cùng tệp để vẽ lại các trang; số liệu của cơ quan được giữ.",
  restored: (kept) => `Đã khôi phục biểu mẫu, giữ nguyên ${kept} ô đã nhập.`,
  doubted: (count) =>
    `${count} ô giữ số như đang đứng, có thể là số của ô khác (đã có ô bị chèn thêm, xóa đi hoặc cắt dán); biểu mới không còn dấu vết, phải đối chiếu từng ô với số đã nhập:`,
  leftover: (count) => `${count} ô nằm ngoài ô nhập, đã ghi vào trang “Nội dung chưa xếp được”:`,

  heldBack:
    "Số liệu còn lỗi hoặc câu hỏi, chưa lập được báo cáo. Sửa các ô nêu trên rồi chạy lại; cần bản nháp thì thêm --draft.",
  drafted: "Đây là bản nháp: số liệu còn nội dung phải sửa, chưa trình ký.",

  sheetHeading: ["Trang", "Hiển thị", "Số ô", "Số", "Chữ", "Lô-gic", "Lỗi", "Công thức"],
  state: { visible: "hiện", hidden: "ẩn", veryHidden: "ẩn hẳn" },
};
