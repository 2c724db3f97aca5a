import { type Sentences, told } from "../sentence";

type Codes = "TT-12" | "TT-13" | "TT-14" | "TT-15" | "TT-16" | "SL-28" | "SL-29" | "SL-30" | "SL-32";

/** What stands in a cell cannot be meant, whatever its row asks. */
export const cells: Pick<Sentences, Codes> = {
  "TT-12": ({ cell, label, expected, found }) =>
    told(
      `Trang Thông tin, ô ${cell}: “${label}” khi phát hành là “${expected}”, nay là “${found}”.`,
      "Ghi lại như khi phát hành; nếu nội dung cũ không đúng, đề nghị cơ quan phát hành cấp biểu mẫu mới.",
      found,
      expected,
    ),
  "TT-13": ({ cell, value }) =>
    told(`Ô ${cell}: công thức báo lỗi ${value}.`, "Xóa công thức và nhập nội dung vào ô.", value, "nội dung"),
  "TT-14": ({ cell, value }) =>
    told(`Ô ${cell}: không có ngày ${value}.`, "Nhập lại theo dạng ngày/tháng/năm.", value, "ngày/tháng/năm"),
  "TT-15": ({ cell, value }) =>
    told(
      `Ô ${cell}: lần gửi ${value} không hợp lệ.`,
      "Nhập số nguyên từ 1; gửi lại sau khi sửa thì tăng thêm 1.",
      value,
      "số nguyên từ 1 trở lên",
    ),
  "TT-16": ({ cell, expected, found }) =>
    told(
      `Trang Chỉ tiêu, ô ${cell}: trang này là của đơn vị mã ${found}, tệp là của mã ${expected}; có thể đã chép từ tệp khác.`,
      "Lấy lại biểu mẫu gốc và nhập số liệu của đơn vị mình.",
      found,
      expected,
    ),
  "SL-28": ({ cell, shown, value }) =>
    told(
      `Ô ${cell}: đang hiển thị là ngày ${shown} (số ${value}); có thể đã gõ dạng 8/12 và bị đổi thành ngày.`,
      "Chọn lại định dạng số cho ô và nhập lại số.",
      shown,
      "số nguyên từ 0 trở lên",
    ),
  "SL-32": ({ cell, shown, value }) =>
    told(
      `Ô ${cell}: đang hiển thị là ${shown} nhưng số trong ô là ${value}; có thể đã gõ tỷ lệ phần trăm.`,
      "Chọn lại định dạng số cho ô và nhập số người, số lượt; tỷ lệ tự tính.",
      shown,
      "số nguyên từ 0 trở lên",
    ),
  "SL-29": ({ cell, value, list }) =>
    told(`Ô ${cell}: “${value}” không có trong danh sách.`, `Chọn một trong: ${list}.`, value, list),
  "SL-30": ({ part, n, nCell, whole, d, dCell }) =>
    told(
      `Trang Thông tin: ${part} ${n} (ô ${nCell}) lớn hơn ${whole} ${d} (ô ${dCell}).`,
      "Kiểm tra lại hai ô.",
      n,
      `không quá ${d}`,
    ),
};
