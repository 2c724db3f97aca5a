import type { HostNote, HostProblem } from "../problems/host";

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

/** What stands in the way in the open workbook, and what to do. Nothing of the workbook was changed. */
export function hostProblemVi(problem: HostProblem): string {
  switch (problem.code) {
    case "host-too-old":
      return "Excel trên máy này quá cũ, chưa chạy được phần bổ trợ. Cập nhật Excel, hoặc mở Excel trên trình duyệt.";
    case "book-read-only":
      return "Sổ đang mở ở chế độ chỉ đọc. Bấm “Cho phép chỉnh sửa” hoặc lưu thành tệp mới, sau đó làm lại.";
    case "structure-protected":
      return "Cấu trúc của sổ đang được bảo vệ nên không thêm được trang. Vào thẻ Xem lại, bấm “Bảo vệ sổ làm việc” để bỏ bảo vệ, sau đó làm lại.";
    case "sheet-protected":
      return `Trang “${problem.sheet}” đang được bảo vệ. Vào thẻ Xem lại, bấm “Bỏ bảo vệ trang tính”, sau đó làm lại.`;
    case "name-taken":
      return `Sổ đã có một trang khác tên “${problem.sheet}”. Đổi tên trang đó, sau đó làm lại.`;
    case "last-visible-sheet":
      return "Sổ không còn trang nào khác để hiển thị. Thêm một trang trống, sau đó làm lại.";
    case "sheet-read":
      return `Trang “${problem.sheet}”, ô ${problem.cell} có công thức lấy số từ trang “${problem.reads}”; làm tiếp thì công thức đó không còn lấy được số mới. Chép ô đó rồi dán thành giá trị (Dán đặc biệt, Giá trị) hoặc xóa công thức, sau đó làm lại.`;
    case "name-read":
      return `Tên “${problem.name}” trong sổ đang chỉ vào trang “${problem.reads}”; làm tiếp thì tên đó chỉ vào số cũ. Vào thẻ Công thức, mục Quản lý tên, xóa tên hoặc cho chỉ vào chỗ khác, sau đó làm lại.`;
    case "rule-read":
      return `Trang “${problem.sheet}” có danh sách chọn, kiểm tra nhập hoặc tô màu có điều kiện lấy số từ trang “${problem.reads}”; làm tiếp thì quy tắc đó dùng số cũ. Xóa hoặc sửa quy tắc (thẻ Dữ liệu, Xác thực dữ liệu; thẻ Trang đầu, Định dạng có điều kiện), sau đó làm lại.`;
    case "cell-edit":
      return "Một ô đang được nhập dở. Bấm Enter để nhập xong hoặc Esc để bỏ, sau đó làm lại.";
    case "stopped":
      return "Đã dừng theo yêu cầu; sổ không thay đổi.";
    case "host-busy":
      return "Excel đang bận, chưa nhận thêm việc. Chờ một phút, sau đó làm lại.";
    case "host-silent":
      return `Excel không trả lời trong ${problem.seconds} giây. Chờ Excel chạy xong hoặc mở lại sổ; việc đang làm dở sẽ được hoàn lại khi mở phần bổ trợ.`;
    case "too-much-data":
      return "Sổ có quá nhiều dữ liệu cho một lần đọc, ghi. Xóa các dòng, cột trống có định dạng ở cuối trang, lưu sổ, sau đó làm lại.";
    case "sheet-missing":
      return `Không còn trang “${problem.sheet}”. Bấm “Chèn biểu” để lấy lại trang này.`;
    case "sheet-hidden":
      return `Trang “${problem.sheet}” đang ẩn nên không mở được tới ô này. Bấm chuột phải vào tên một trang, chọn “Bỏ ẩn”; trang không có trong danh sách là trang riêng của phần mềm, không cần mở.`;
    case "cell-hidden":
      return problem.line === "row"
        ? `Ô ${problem.cell} của trang “${problem.sheet}” nằm ở dòng đang ẩn hoặc đang bị lọc nên không nhìn thấy. Bỏ lọc, hoặc chọn cả dòng trên và dòng dưới, bấm chuột phải, chọn “Bỏ ẩn”.`
        : `Ô ${problem.cell} của trang “${problem.sheet}” nằm ở cột đang ẩn nên không nhìn thấy. Chọn cả cột bên trái và cột bên phải, bấm chuột phải, chọn “Bỏ ẩn”.`;
    case "changed-meanwhile":
      return `Trang “${problem.sheet}”, ô ${problem.cell}: giá trị vừa được sửa. Kiểm tra lại để có kết quả mới.`;
    case "not-as-written":
      return `Trang “${problem.sheet}” không ghi được đủ nên đã được hoàn lại như trước. Làm lại; nếu vẫn vậy, lưu sổ, đóng và mở lại Excel.`;
    case "nothing-to-undo":
      return "Không có việc nào để hoàn tác. Chỉ hoàn tác được việc gần nhất.";
    case "host-failed":
      return `Excel báo lỗi nên việc này đã được hoàn lại như trước. Làm lại; nếu vẫn vậy, lưu sổ, đóng và mở lại Excel (mã hỗ trợ: ${problem.detail}).`;
  }
}

const undoOffered = (added: readonly string[], replaced: readonly string[]): string =>
  [
    added.length > 0 ? `Đã thêm trang ${list(added)}.` : "",
    replaced.length > 0 ? `Đã thay trang ${list(replaced)}; bản cũ được giữ ẩn trong sổ.` : "",
    "Muốn trở lại như trước, bấm “Hoàn tác” ở đây; nút hoàn tác của Excel (Ctrl+Z) không thực hiện được việc này.",
  ]
    .filter((part) => part !== "")
    .join(" ");

/** How far undo reaches after a job that worked. */
export function hostNoteVi(note: HostNote): string {
  switch (note.code) {
    case "undo-offered":
      return undoOffered(note.added, note.replaced);
    case "page-not-set":
      return `Excel trên máy này chưa đặt được trang in (khổ giấy, lề, dòng tiêu đề lặp lại) cho ${list(note.sheets)}, thường do máy chưa cài máy in; nội dung các trang vẫn đủ. Khi có máy in: biểu nhập thì bấm “Khôi phục biểu mẫu” ở phần Kiểm tra (số liệu được giữ); báo cáo, bảng tổng hợp thì tự đặt ở thẻ Bố trí trang.`;
    case "undo-cells":
      return `Đã sửa ${note.cells} ô. Muốn trở lại như trước, bấm “Hoàn tác” ở đây.`;
    case "recovered":
      return "Lần trước có việc bị ngắt giữa chừng; sổ đã được hoàn lại như trước khi làm. Làm lại nếu cần.";
  }
}
