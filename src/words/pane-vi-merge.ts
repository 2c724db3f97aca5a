import { FILE_STATES } from "./landing";
import type { MergeTexts } from "./pane-merge-texts";

const time = (seconds: number): string =>
  seconds < 60 ? `${seconds} giây` : `${Math.floor(seconds / 60)} phút ${seconds % 60} giây`;

export const paneMergeVi: MergeTexts = {
  title: "Gộp số liệu",
  lead: "Gộp tệp của các đơn vị thành sổ tổng hợp của cơ quan. Tệp nào cũng có kết quả trong sổ tiếp nhận; tệp gốc không bị thay đổi.",
  gone: "Kết quả gộp không còn: phần tính toán đã phải khởi động lại. Bấm “Gộp” để gộp lại các tệp đã chọn, rồi làm tiếp.",
  office: "Cơ quan gộp",
  officeTop: "Cơ quan ở đầu danh sách",
  received: "Ngày nhận",
  receivedTip: "Ngày/tháng/năm, ví dụ 12/6/2026. Để trống thì lấy cột “ngày nhận” của danh sách.",
  receivedWrong: "Ngày nhận không đúng. Ghi ngày/tháng/năm, ví dụ 12/6/2026, hoặc để trống.",
  files: "Tệp của các đơn vị",
  filesTip: "Chọn nhiều tệp, cả thư mục, hoặc kéo thả vào khung này",
  filesTaken: (files) => `Đã chọn ${files} tệp`,
  passedOver: (count, first) =>
    `Không đọc ${count} tệp không phải sổ Excel: ${first.join("; ")}${count > first.length ? "; …" : ""}`,
  pickFiles: "Chọn tệp…",
  pickFolder: "Chọn thư mục…",
  clear: "Bỏ các tệp",
  go: "Gộp",
  progress: (done, total, left) =>
    `Đã đọc ${done}/${total} tệp${left === undefined || done === total ? "" : `, còn khoảng ${time(left)}`}`,
  noFiles: "Chưa có tệp nào. Chọn tệp hoặc thư mục của các đơn vị.",
  why: {
    plan: "Không có kế hoạch này trong danh mục. Chọn kế hoạch khác.",
    units: "Chưa có danh sách đơn vị. Chọn tệp danh sách trước khi gộp.",
    "office-unknown": "Danh sách không có cơ quan này vào ngày chốt số liệu. Chọn cơ quan khác.",
    "office-which": "Danh sách có nhiều cơ quan ở cấp cao nhất. Chọn cơ quan gộp.",
  },
  result: "Kết quả",
  units: (office, counted) => `${office}: ${counted} có số liệu dùng được`,
  silent: (count, names) => `${count} đơn vị chưa gửi: ${names}`,
  waiting: (count, names) => `${count} đơn vị đã gửi, chờ quyết định, chưa cộng: ${names}`,
  faulty: (count, names) => `${count} đơn vị còn lỗi, dòng có lỗi chưa cộng: ${names}`,
  ledger: "Sổ tiếp nhận",
  show: "Xem",
  all: "Tất cả",
  states: FILE_STATES,
  noneShown: "Không có tệp nào ở nhóm này.",
  shown: (shown, all) => `Đang hiện ${shown}/${all} tệp`,
  showMore: "Xem thêm tệp",
  counts: (errors, warnings) => `${errors} lỗi, ${warnings} cảnh báo`,
  late: (days) => `chậm ${days} ngày`,
  number: (number) => `lần gửi ${number}`,
  of: (file) => `Thay bằng: ${file}`,
  same: (file) => `Cùng nội dung với: ${file}`,
  counting: "Đã ghi nhận, đang gộp lại…",
  use: "Dùng tệp này",
  useFile: (file) => `Dùng tệp ${file}`,
  typedFor: {
    is: "Nhập hộ",
    say: "Là tệp nhập hộ",
    sayOf: (file) => `${file}: do cơ quan nhập hộ đơn vị`,
    unsay: "Không phải nhập hộ",
    unsayOf: (file) => `${file}: do đơn vị tự nhập, không phải nhập hộ`,
  },
  leave: "Bỏ tệp này",
  leaveFile: (file) => `Bỏ tệp ${file} khỏi lần gộp này`,
  belongs: (code, name) => `Là của ${name} (${code})`,
  askUnit: "Chưa rõ thì hỏi lại đơn vị; tệp chưa được cộng.",
  decided: { person: "Theo lựa chọn khi gộp", newest: "Theo ngày ký sau cùng" },
  forget: (count) => `Bỏ ${count} lựa chọn`,
  kept: "Sổ đang mở là sổ tổng hợp lần trước: số liệu của cơ quan và quyết định đã ghi được giữ.",
  dropped: (count, names) =>
    `Sổ lần gộp trước có số liệu của ${count} đơn vị mà lần này không có tệp, nên không còn được cộng: ${names}. Chọn thêm các tệp đó rồi gộp lại.`,
  unwritable: {
    own: (asFile) =>
      asFile
        ? "Tệp đang mở là biểu mẫu riêng của cơ quan này nên không ghi đè. Bấm “Lưu thành tệp” để lấy sổ tổng hợp thành tệp khác."
        : "Sổ đang mở là biểu mẫu riêng của cơ quan này nên không ghi đè. Lưu thành tệp, hoặc mở một sổ trống rồi ghi.",
    other: (asFile) =>
      asFile
        ? "Tệp đang mở là biểu của kế hoạch, kỳ hoặc đơn vị khác; ghi vào đó thì biểu không kiểm tra được nữa. Bấm “Lưu thành tệp” để lấy sổ tổng hợp thành tệp khác."
        : "Sổ đang mở là biểu của kế hoạch, kỳ hoặc đơn vị khác; ghi vào đây thì biểu đó không kiểm tra được nữa. Lưu thành tệp, hoặc mở một sổ trống rồi ghi.",
    large: (_, cells) =>
      `Sổ tổng hợp có ${cells} ô, quá lớn để ghi vào sổ đang mở. Lưu thành tệp rồi mở tệp đó bằng Excel.`,
  },
  write: "Ghi vào sổ",
  written: (sheets) => `Đã ghi ${sheets} trang tổng hợp vào sổ. Bấm “Hoàn tác” nếu đổi ý.`,
  already: "Sổ đã đúng như kết quả gộp; không có gì thay đổi.",
  letters: "Lưu văn bản gửi đơn vị",
  lettersSaved: (letters, file) =>
    `Đã lưu ${letters} văn bản (công văn đôn đốc, phiếu đề nghị chỉnh sửa, danh sách địa chỉ) vào ${file}.`,
  noLetters: "Mọi đơn vị đã gửi và không còn nội dung phải sửa: không có văn bản nào.",
  save: "Lưu thành tệp",
  saved: (file) => `Đã lưu ${file} vào thư mục tải xuống.`,
};
