import type { PublishPaneTexts } from "./pane-publish-texts";
import { levelName, unitKindName } from "./units";

export const panePublishVi: PublishPaneTexts = {
  title: "Phát hành",
  lead: "Lập biểu mẫu đã điền sẵn cho từng đơn vị trong danh sách, gói thành một tệp .zip để gửi đi.",
  units: "Danh sách đơn vị",
  unitsTip: "Tệp .xlsx hoặc .csv, mỗi đơn vị một dòng: mã, tên, loại, cấp học, loại hình, mã cấp trên.",
  unitsTaken: (file, lines) => `${file}: ${lines} dòng dùng được`,
  changes: "Danh sách thay đổi đơn vị (nếu có)",
  changesTip: "Tệp .csv hoặc .xlsx ghi sáp nhập, chia tách, đổi tên, chuyển cấp quản lý: mã cũ, mã mới, kiểu, từ ngày.",
  gone: "Các tệp đã chọn không còn: phần tính toán đã phải khởi động lại. Chọn lại danh sách đơn vị và các tệp kèm theo, rồi lập biểu mẫu.",
  blank: "Lấy mẫu danh sách",
  blankFile: "danh-sach-don-vi.xlsx",
  blankSaved: (file) =>
    `Đã lưu ${file} vào thư mục tải xuống. Mở bằng Excel, điền mỗi đơn vị một dòng, lưu lại, rồi chọn tệp đó ở đây.`,
  letters: (file) =>
    `${file}: không phải chữ Việt mã UTF-8. Mở bằng Excel, lưu lại kiểu “CSV UTF-8”, hoặc lưu thành .xlsx, rồi chọn lại.`,
  problems: (count) => `Danh sách có ${count} nội dung cần rà soát`,
  problemsTip: "Dòng có lỗi chưa được dùng. Sửa tệp rồi chọn lại, hoặc làm tiếp với các dòng còn lại.",
  moreProblems: (count) => `và ${count} nội dung khác`,
  showMore: "Xem thêm nội dung cần rà soát của danh sách",
  confirm: "Xác nhận",
  keepCodes: "Mã lưu dạng số đúng như đang hiện, không mất số 0 ở đầu",
  under: "Phát hành cho",
  underAll: "Tất cả đơn vị trong danh sách",
  underOffice: (name) => `Các đơn vị thuộc ${name}`,
  issued: "Danh sách tệp của lần phát hành trước (nếu có)",
  issuedTip: "Tệp danh-sach-tep.csv: để chỉ lập lại biểu mẫu có thay đổi",
  issuedTaken: (file, files) => `${file}: ${files} biểu mẫu đã phát hành`,
  notIssued: (file) =>
    `${file} không phải danh sách tệp của một lần phát hành. Chọn tệp danh-sach-tep.csv trong tệp .zip lần trước.`,
  handed: "Số liệu kỳ trước (nếu có)",
  handedTip:
    "Các tệp .xlsx đã nhận kỳ trước: để ghi sẵn kết quả, lũy kế và chỉ tiêu đã đăng ký của từng đơn vị; tệp của cơ quan quản lý: để ghi chỉ tiêu cấp trên đăng ký",
  handedTaken: (taken) => `Đọc được ${taken} tệp`,
  handedLeft: (files) =>
    `Không lấy được số kỳ trước (khác kế hoạch, không phải kỳ trước, hoặc còn lỗi) từ: ${files}. Kiểm tra lại các tệp này, hoặc phát hành không có số kỳ trước của đơn vị đó.`,
  handedFor: (units) => `Ghi sẵn số kỳ trước cho ${units} đơn vị trong danh sách.`,
  handedOffices: (offices) => `Ghi chỉ tiêu cấp trên đăng ký theo tệp của ${offices} cơ quan quản lý.`,
  officesUnsure: (count, offices) =>
    `${count} cơ quan quản lý có nhiều tệp cùng kỳ, cùng lần gửi nhưng đăng ký chỉ tiêu khác nhau nên không ghi cho các đơn vị trực thuộc: ${offices}. Chọn lại các tệp, mỗi cơ quan chỉ chọn một tệp.`,
  handedUnsure: (count, units) =>
    `${count} đơn vị có nhiều tệp kỳ trước cùng lần gửi nhưng khác số liệu nên không ghi sẵn số kỳ trước: ${units}. Chọn lại các tệp, mỗi đơn vị chỉ chọn tệp đã tiếp nhận.`,
  unallocated: (office, count, units) =>
    `Số dư chưa phân bổ của ${count} cơ quan đã kết thúc hoạt động (${units}) được cộng vào lũy kế đến hết kỳ trước của ${office}.`,
  handedUnlisted: (count, units) =>
    `Không dùng tệp kỳ trước của ${count} đơn vị không có trong danh sách hoặc đã kết thúc hoạt động: ${units}. Đơn vị đã sáp nhập, đổi mã thì ghi ở danh sách thay đổi đơn vị; số của đơn vị bị chia tách không tự chia.`,
  pickMany: "Chọn các tệp…",
  dropMany: "Bỏ các tệp này",
  packing: "Xếp trong tệp .zip",
  folders: "Mỗi cơ quan quản lý một thư mục",
  zips: "Mỗi cơ quan quản lý một tệp .zip, để gửi ngay",
  preview: "Sẽ lập",
  will: (kind, count) => `${unitKindName(kind)}: ${count} biểu mẫu.`,
  nobody: "Không có đơn vị nào để phát hành vào ngày chốt số liệu. Kiểm tra lại danh sách và kỳ báo cáo.",
  refused: (count, why) => `${count} đơn vị không phát hành: ${why}`,
  unplaced: (count, units) =>
    `${count} đơn vị thuộc mã cấp trên không có trong danh sách vào ngày chốt số liệu, khi gộp tệp của các đơn vị này sẽ không được nhận: ${units}. Ghi từ ngày, đến ngày cho các đơn vị này, hoặc thêm dòng của cơ quan quản lý vào ngày đó.`,
  whyNot: {
    period: (from, to) =>
      from === to ? `kế hoạch của năm ${from}, chọn năm đó.` : `kế hoạch từ năm ${from} đến năm ${to}, chọn năm khác.`,
    kind: (kinds) =>
      `kế hoạch không giao cho loại đơn vị này, chỉ giao cho: ${kinds.map((kind) => unitKindName(kind)).join("; ")}.`,
    levelsMissing: "danh sách chưa ghi cấp học của trường, ghi thêm ở cột cấp học.",
    levels: (levels) => `kế hoạch chỉ giao cho cấp: ${levels.map((level) => levelName(level)).join(", ")}.`,
  },
  go: "Lập biểu mẫu",
  needUnits: "Chọn danh sách đơn vị trước.",
  progress: (at, of) => `Đã lập ${at}/${of} biểu mẫu`,
  reading: (at, of) => `Đã đọc ${at}/${of} tệp kỳ trước`,
  seconds: (seconds) => `còn khoảng ${seconds} giây`,
  minutes: (minutes) => `còn khoảng ${minutes} phút`,
  made: (fresh, changed, same, refused) =>
    `${fresh} biểu mẫu mới, ${changed} thay đổi, ${same} không đổi (không lập lại), ${refused} đơn vị không phát hành.`,
  withdrawn: (count, paths) =>
    `Không gửi ${count} tệp sau của lần phát hành trước, không còn trong danh sách tệp: ${paths}`,
  saved: (file) =>
    `Đã lưu ${file} vào thư mục tải xuống, kèm danh sách tệp danh-sach-tep.csv. Giữ tệp này cho lần sau.`,
  nothing: "Không có biểu mẫu nào thay đổi so với lần phát hành trước nên không lập tệp nào.",
  without: "Đơn vị không phát hành",
  saveAgain: "Tải lại tệp .zip",
  blocked: (address) =>
    `Không thấy tệp trong thư mục tải xuống thì Excel trên máy này không cho tải tệp: mở ${address} bằng trình duyệt và phát hành ở đó.`,
};
