import { levelName, unitKindName } from "../../words/index";
import type { Texts } from "./texts";
import { demo } from "./vi-demo";
import { help } from "./vi-help";
import { views } from "./vi-views";

const list = (words: readonly string[]): string => words.join(", ");

export const vi: Texts = {
  usage: {
    "command-missing": () => "Chưa ghi lệnh.",
    "command-unknown": ({ found, known }) => `Không có lệnh “${found}”. Các lệnh: ${list(known)}.`,
    "option-unknown": ({ option }) => `Không có tùy chọn “${option}”.`,
    "option-elsewhere": ({ option, command }) => `Lệnh ${command} không dùng tùy chọn ${option}.`,
    "option-twice": ({ option }) => `Tùy chọn ${option} ghi hai lần. Chỉ ghi một lần.`,
    "options-missing": ({ options }) => `Còn thiếu: ${list(options)}.`,
    "value-missing": ({ option }) =>
      `Tùy chọn ${option} chưa có giá trị. Ghi giá trị ngay sau tùy chọn; giá trị bắt đầu bằng “-” thì ghi liền: --tên=giá-trị.`,
    "value-unwanted": ({ option }) => `Tùy chọn ${option} không có giá trị đi kèm.`,
    "output-ending": ({ found }) =>
      `Sổ kết quả là tệp .xlsx, không ghi vào “${found}”. Đặt tên tệp kết thúc bằng .xlsx.`,
    "value-unknown": ({ option, found, known }) => `${option}: không nhận “${found}”. Ghi một trong: ${list(known)}.`,
    "files-of-unit": ({ unit, files: [one, other] }) =>
      `--decide: đơn vị mã ${unit} được chọn hai tệp khác nhau: ${one} và ${other}. Chỉ ghi một tệp.`,
    "units-of-file": ({ file, units: [one, other] }) =>
      `--as: tệp ${file} được ghi là của hai đơn vị khác nhau: mã ${one} và mã ${other}. Chỉ ghi một mã.`,
    "operand-missing": ({ shown }) => `Chưa ghi ${shown} sau lệnh.`,
    "operand-unwanted": ({ found }) => `Thừa “${found}”.`,
  },
  seeHelp: (command) => `Xem hướng dẫn: chitieu ${command === "" ? "" : `${command} `}--help`,
  files: {
    "not-found": (path) => `Không tìm thấy tệp ${path}. Kiểm tra lại tên tệp và thư mục.`,
    "is-folder": (path) => `${path} là thư mục, không phải tệp. Ghi thêm tên tệp.`,
    "not-a-file": (path) => `${path} không phải tệp thông thường. Chép nội dung ra một tệp .xlsx rồi chạy lại.`,
    "no-permission": (path) => `Không có quyền đọc hoặc ghi ${path}. Chọn chỗ khác, hoặc xin quyền rồi chạy lại.`,
    "name-impossible": (path) => `Tên ${path} không dùng được: quá dài hoặc có ký tự không cho phép. Đổi tên ngắn hơn.`,
    "in-use": (path) => `${path} đang được chương trình khác mở. Đóng tệp trong Excel rồi chạy lại.`,
    "disk-full": (path) => `Ổ đĩa đã đầy, không ghi được ${path}. Xóa bớt tệp rồi chạy lại.`,
    "folder-missing": (path) => `Không có thư mục ${path}. Tạo thư mục rồi chạy lại.`,
    "folder-empty": (path) => `Thư mục ${path} không có sổ Excel nào. Kiểm tra lại thư mục.`,
    "output-is-input": (path) => `${path} là tệp đang đọc, không được ghi đè. Chọn tên khác cho tệp kết quả.`,
    "disk-failed": (path) => `Không đọc hoặc không ghi được ${path}: ổ đĩa báo lỗi. Chép tệp sang ổ khác rồi chạy lại.`,
  },
  template: {
    "period-outside-plan": ({ from, to }) =>
      `Kỳ báo cáo nằm ngoài kế hoạch (${from === to ? `năm ${from}` : `${from}–${to}`}). Chọn kỳ trong các năm đó.`,
    "unit-kind-outside-plan": ({ kinds }) =>
      `Kế hoạch không giao cho loại đơn vị này. Kế hoạch dùng cho: ${list(kinds.map((kind) => `${kind} (${unitKindName(kind)})`))}.`,
    "levels-missing": ({ levels }) =>
      `Chưa ghi cấp học của trường. Thêm --levels với một hay nhiều cấp: ${list(levels.map((level) => `${level} (${levelName(level)})`))}.`,
    "levels-outside-plan": ({ levels }) =>
      `Kế hoạch không giao cho cấp học này. Kế hoạch dùng cho: ${list(levels.map((level) => `${level} (${levelName(level)})`))}.`,
  },
  help,
  views,
  demo,
};
