import { isErrorValue } from "../error-value";
import { type Sentences, told } from "../sentence";

type Codes = "SL-02" | "SL-03" | "SL-04" | "SL-10" | "SL-15" | "SL-21" | "SL-22";

const COUNT = "số nguyên từ 0 trở lên";

/** What was typed cannot be taken, or can be taken in two ways. */
export const typed: Pick<Sentences, Codes> = {
  "SL-02": ({ cell, value, unitColumn }) =>
    isErrorValue(value)
      ? told(`Ô ${cell}: công thức báo lỗi ${value}, ô này cần số.`, "Xóa công thức và nhập số vào ô.", value, COUNT)
      : told(
          `Ô ${cell}: “${value}” là chữ, ô này cần số.`,
          `Chỉ nhập chữ số; đơn vị tính đã ghi ở cột ${unitColumn}.`,
          value,
          COUNT,
        ),
  "SL-03": ({ cell, value }) =>
    told(
      `Ô ${cell}: “${value}” có thể là số thập phân hoặc số hàng nghìn (như “1.000” có thể là 1 hoặc 1000).`,
      "Nhập lại, không dùng dấu chấm ngăn cách hàng nghìn.",
      value,
      "số không có dấu ngăn cách hàng nghìn",
    ),
  "SL-04": ({ cell, value }) =>
    told(
      `Ô ${cell}: ${value} không hợp lệ.`,
      "Số người, số trẻ, số lượt phải là số nguyên từ 0 trở lên.",
      value,
      COUNT,
    ),
  "SL-10": ({ cell, value }) =>
    told(`Ô ${cell}: “${value}” chưa rõ nghĩa.`, "Chọn Có hoặc Không trong danh sách.", value, "Có hoặc Không"),
  "SL-15": ({ measure, cell }) =>
    told(
      `${measure}, ô ${cell}: chọn “Không phát sinh” cho chỉ tiêu số lượt.`,
      "Không có hoạt động thì nhập 0.",
      "Không phát sinh",
      "0",
    ),
  "SL-21": ({ cell, value, number }) =>
    told(
      `Ô ${cell}: “${value}” là số lưu dạng chữ, đã nhận là ${number}.`,
      "Nếu không đúng, nhập lại bằng chữ số.",
      value,
      number,
    ),
  "SL-22": ({ measure, cell, zeroCells }) =>
    told(
      `${measure}, ô ${cell}: chỉ tiêu này không chọn “Không phát sinh” ở cột lý do.`,
      `Không có đối tượng thì xóa lý do và nhập 0 vào ô ${zeroCells}.`,
      "Không phát sinh",
      "0",
    ),
};
