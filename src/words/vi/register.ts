import type { RegisterCode } from "../../problems/index";
import { shortDate } from "../dates";
import { type Sentences, told } from "../sentence";

/** The list of units and the list of their changes. */
export const register: Pick<Sentences, RegisterCode> = {
  "DS-01": ({ found, expected }) =>
    told(
      `Không thấy dòng tiêu đề của danh sách, chỉ thấy: ${found}.`,
      `Đặt tiêu đề các cột trên một dòng: ${expected}.`,
      found,
      expected,
    ),
  "DS-02": ({ header }) =>
    told(
      `Danh sách thiếu cột “${header}”.`,
      `Thêm cột “${header}”, đúng tiêu đề này, rồi chạy lại.`,
      "không có cột",
      header,
    ),
  "DS-03": ({ cell }) =>
    told(`Ô ${cell}: chưa có mã đơn vị.`, "Nhập mã, giữ cả số 0 ở đầu; dòng thừa thì xóa.", "trống", "mã đơn vị"),
  "DS-04": ({ cell, value, count }) =>
    told(
      `Ô ${cell}: mã ${value} lưu dạng số, có thể đã mất số 0 ở đầu; cả danh sách có ${count} mã như vậy, các dòng này chưa được dùng.`,
      "Định dạng cột mã là Văn bản rồi nhập lại đủ số 0; nếu mã đúng như đang hiện thì xác nhận khi chạy lại.",
      value,
      "mã lưu dạng chữ",
    ),
  "DS-05": ({ cell, code }) =>
    told(`Ô ${cell}: đơn vị mã ${code} chưa có tên.`, "Nhập tên đầy đủ của đơn vị.", "trống", "tên đơn vị"),
  "DS-06": ({ cell, value, header }) =>
    told(
      `Ô ${cell}: không hiểu “${value}” ở cột “${header}”.`,
      "Chọn một nội dung trong danh sách của cột này.",
      value,
      header,
    ),
  "DS-07": ({ cell, code }) =>
    told(
      `Ô ${cell}: trường mã ${code} chưa có cấp học.`,
      "Ghi một hay nhiều cấp: Mầm non, Tiểu học, THCS, THPT, GDTX.",
      "trống",
      "cấp học",
    ),
  "DS-08": ({ cell, value }) =>
    told(`Ô ${cell}: “${value}” không phải ngày.`, "Ghi ngày/tháng/năm, ví dụ 01/7/2025.", value, "ngày/tháng/năm"),
  "DS-09": ({ cell, from, to }) =>
    told(
      `Ô ${cell}: đến ngày ${to} trước từ ngày ${from}.`,
      "Sửa một trong hai ngày; đơn vị còn hoạt động thì để trống đến ngày.",
      to,
      `từ ${from} trở đi`,
    ),
  "DS-10": ({ cell, code, otherCell }) =>
    told(
      `Ô ${cell}: mã ${code} trùng với ô ${otherCell} trong cùng thời gian, nội dung khác nhau; cả hai dòng chưa được dùng.`,
      "Giữ dòng đúng; nếu đơn vị đổi tên hoặc đổi cấp quản lý thì ghi từ ngày, đến ngày nối tiếp nhau.",
      code,
      "mỗi mã một dòng trong một thời gian",
    ),
  "DS-11": ({ cell, code, otherCell }) =>
    told(
      `Ô ${cell}: dòng của mã ${code} giống hệt dòng ở ô ${otherCell}, chỉ tính một lần.`,
      "Xóa dòng thừa.",
      code,
      "mỗi đơn vị một dòng",
    ),
  "DS-12": ({ cell, code, parent }) =>
    told(
      `Ô ${cell}: đơn vị mã ${code} thuộc mã cấp trên ${parent}, mã này không có trong danh sách ở thời gian đó.`,
      "Sửa mã cấp trên hoặc thêm dòng của cơ quan cấp trên.",
      parent,
      "mã có trong danh sách",
    ),
  "DS-13": ({ cell, code, codes }) =>
    told(
      `Ô ${cell}: đơn vị mã ${code} là cấp trên của chính mình theo vòng ${codes}.`,
      "Sửa mã cấp trên của một trong các đơn vị này.",
      codes,
      "không quay vòng",
    ),
  "DS-14": ({ cell, code, kind, parent, parentKind }) =>
    told(
      `Ô ${cell}: đơn vị mã ${code} (${kind}) thuộc đơn vị mã ${parent} (${parentKind}), không đúng cấp quản lý.`,
      "Kiểm tra lại loại của hai đơn vị và mã cấp trên.",
      parentKind,
      "cơ quan quản lý trực tiếp",
    ),
  "DS-15": ({ cell, code, parent }) =>
    told(
      `Ô ${cell}: đơn vị mã ${code} có cấp THPT hoặc GDTX nhưng ghi thuộc cấp xã (mã ${parent}).`,
      "Trường THPT, trung tâm GDTX thuộc Sở dù đóng trên địa bàn xã; kiểm tra lại mã cấp trên.",
      parent,
      "mã của Sở",
    ),
  "DS-16": ({ cell, code }) =>
    told(
      `Ô ${cell}: mã ${code} không có trong danh sách đơn vị.`,
      "Sửa mã, hoặc thêm đơn vị này vào danh sách với từ ngày, đến ngày.",
      code,
      "mã có trong danh sách",
    ),
  "DS-17": ({ cell, headers, expected }) =>
    told(
      `Ô ${cell}: không dùng cột ${headers}.`,
      `Cột không cần thì để nguyên; nếu là một cột của danh sách thì ghi đúng tiêu đề: ${expected}.`,
      headers,
      expected,
    ),
  "DS-18": ({ unit, code, parent, day }) =>
    told(
      `${unit} (mã ${code}) thuộc mã cấp trên ${parent}, mã này không có trong danh sách vào ngày chốt số liệu ${shortDate(day)}: khi gộp, tệp của đơn vị sẽ không được nhận.`,
      "Ghi từ ngày, đến ngày cho đơn vị, hoặc thêm dòng của cơ quan quản lý đơn vị vào ngày đó.",
      parent,
      "cơ quan quản lý có trong danh sách vào ngày chốt số liệu",
    ),
  "DS-19": ({ cell, code }) =>
    told(
      `Ô ${cell}: đơn vị mã ${code} chưa ghi mã cấp trên: khi gộp, đơn vị không được tính vào cơ quan nào, tệp của đơn vị sẽ không được nhận.`,
      "Ghi mã cấp trên ở từng dòng; ô gộp nhiều dòng chỉ có mã ở dòng đầu.",
      "trống",
      "mã của cơ quan quản lý",
    ),
};
