import { LOST_PARTS_VI } from "./lost-parts";
import type { PaneTexts } from "./pane-texts";

export const paneFilesVi: PaneTexts["files"] = {
  lead: "Kiểm tra tệp số liệu, lập báo cáo và lưu lại, không cần phần bổ trợ của Excel.",
  privacy: "Tệp chỉ được đọc trên máy này, không gửi đi đâu.",
  open: "Mở tệp .xlsx…",
  drop: "Hoặc kéo tệp thả vào khung này.",
  oneOnly:
    "Mỗi lần chỉ mở được một tệp. Kéo lại một tệp; nhiều tệp của các đơn vị thì đưa vào khung ở việc “Gộp số liệu”.",
  unread: (file) =>
    `Không đọc được “${file}”: đây là thư mục, hoặc tệp đã bị xóa, đổi tên, chuyển đi. Chọn lại tệp; cả thư mục thì đưa vào khung ở việc “Gộp số liệu”.`,
  opened: (file) => `Tệp đang mở: ${file}`,
  save: "Lưu tệp",
  saved: (file) => `Đã lưu ${file} vào thư mục tải xuống.`,
  nothing: "Tệp không còn trang nào để lưu. Bấm “Hoàn tác” để lấy lại các trang vừa bỏ, hoặc mở tệp khác.",
  dirty: "Có thay đổi chưa lưu",
  lost: (parts) =>
    `Tệp có phần không giữ được khi lưu ở đây: ${parts}. Muốn giữ, làm việc này bằng phần bổ trợ trong Excel; tệp gốc trên máy không bị thay đổi.`,
  lostOther: "phần khác",
  parts: LOST_PARTS_VI,
  another: "Mở tệp khác…",
  abandon: "Tệp đang mở có thay đổi chưa lưu. Bỏ các thay đổi đó?",
  abandonYes: "Bỏ thay đổi",
  abandonNo: "Quay lại để lưu",
  newForm: "Tạo biểu mẫu",
  first: "Mở tệp số liệu của đơn vị bằng nút ở trên. Chưa có tệp thì tạo biểu mẫu mới.",
};
