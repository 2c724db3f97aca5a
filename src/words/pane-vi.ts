import type { PaneTexts } from "./pane-texts";
import { paneFilesVi } from "./pane-vi-files";
import { paneJobsVi } from "./pane-vi-jobs";
import { panePublishVi } from "./pane-vi-publish";
import { paneMergeVi } from "./pane-vi-merge";

export const paneVi: PaneTexts = {
  app: {
    title: "Chỉ Tiêu",
    filesTitle: "Chỉ Tiêu – làm việc với tệp",
    home: "Trang đầu",
    language: "English",
    undo: "Hoàn tác",
    undone: "Đã hoàn tác việc vừa làm. Bấm “Hoàn tác” lần nữa nếu muốn làm lại.",
    cancel: "Dừng",
    close: "Đóng thông báo",
    retry: "Thử lại",
    working: "Đang đọc và tính…",
    writing: "Đang ghi vào sổ, xin chờ…",
    held: "Một ô đang được nhập dở. Bấm Enter để nhập xong hoặc Esc để bỏ; việc đang làm sẽ tự chạy tiếp.",
    cancelled: "Đã dừng theo yêu cầu; sổ không thay đổi.",
    lost: "Phần tính toán vừa bị trình duyệt dừng và đã được mở lại. Làm lại việc vừa rồi; tệp đã chọn để phát hành hoặc gộp thì chọn lại.",
    unexpected: (what) =>
      `Phần mềm gặp lỗi ngoài dự kiến. Lưu sổ, đóng rồi mở lại; nếu vẫn vậy, gửi nội dung sau cho người hỗ trợ: ${what}`,
    noOffice:
      "Chưa kết nối được với Excel: có thể mạng của cơ quan đang chặn appsforoffice.microsoft.com. Đề nghị bộ phận công nghệ thông tin cho phép địa chỉ này; trong lúc chờ, dùng trang làm việc với tệp (files.html).",
    required: "(bắt buộc)",
    more: "Xem thêm",
  },
  home: {
    who: "Bạn làm việc ở đâu?",
    roles: { truong: "Trường", coquan: "Cơ quan quản lý", so: "Sở" },
    book: "Sổ đang mở",
    nothing: "Sổ này chưa có biểu số liệu.",
    form: (unit, code) => `${unit} – Mã: ${code}`,
    period: (period, from, to) => `Kỳ báo cáo: ${period} (số liệu từ ngày ${from} đến ngày ${to})`,
    due: (date, receiver) => `Hạn gửi: ${date}${receiver === "" ? "" : ` – Gửi về: ${receiver}`}`,
    status: (missing, wrong, review) => `Còn thiếu ${missing} ô, sai ${wrong} ô, ${review} nội dung cần xem lại`,
    sendable: "✔ Gửi được",
    notSendable: "✖ Chưa gửi được",
    next: "Việc tiếp theo",
    nextInsert: "Chèn biểu số liệu của đơn vị vào sổ này.",
    nextFill: (missing) => `Nhập ${missing} ô còn thiếu (nền vàng), sau đó bấm “Kiểm tra”.`,
    nextCheck: "Xem và sửa các nội dung sai, sau đó kiểm tra lại.",
    nextCompile: "Số liệu đã đủ. Lập báo cáo để trình ký.",
    nextRecompile: "Số liệu đã đổi sau khi lập báo cáo. Lập lại báo cáo trước khi trình ký.",
    nextSend: "Báo cáo khớp với số liệu. Lưu sổ, in báo cáo, trình ký và gửi.",
    jobs: "Các việc",
    reading: "Đang xem sổ…",
    refresh: "Xem lại sổ",
  },
  remove: {
    button: "Gỡ biểu mẫu",
    ask: "Gỡ biểu mẫu khỏi sổ này?",
    sheets: "Các trang sẽ gỡ:",
    typed: (cells) =>
      `Có ${cells} ô đã nhập số liệu; số liệu này mất theo các trang. Lưu sổ thành một tệp khác nếu cần giữ.`,
    unread: "Không đọc được biểu nên không biết đã nhập những gì. Lưu sổ thành một tệp khác trước khi gỡ.",
    kept: "Các trang khác trong sổ được giữ nguyên. Muốn lấy lại, bấm “Hoàn tác” trước khi làm việc khác.",
    keptFile: "Các trang khác trong tệp được giữ nguyên; tệp trên máy chưa đổi cho đến khi bấm “Lưu tệp”.",
    yes: "Gỡ",
    no: "Giữ lại",
    done: (sheets) => `Đã gỡ các trang: ${sheets}. Muốn lấy lại, bấm “Hoàn tác” ở đây trước khi làm việc khác.`,
    nothing: "Sổ không có trang nào của biểu mẫu để gỡ.",
  },
  ...paneJobsVi,
  publish: panePublishVi,
  merge: paneMergeVi,
  files: paneFilesVi,
};
