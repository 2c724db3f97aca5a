import { type Sentences, told, type Where } from "../sentence";
import { metaName } from "./form-names";

type Codes =
  | "SL-08"
  | "SL-19"
  | "SL-27"
  | "BM-01"
  | "BM-02"
  | "BM-03"
  | "BM-04"
  | "BM-05"
  | "BM-06"
  | "BM-07"
  | "BM-08"
  | "BM-09"
  | "BM-10"
  | "BM-11"
  | "BM-12"
  | "BM-13"
  | "TH-01"
  | "TH-02"
  | "TH-03";

const AGAIN = "lấy lại biểu mẫu gốc và nhập lại số liệu.";
const AFRESH = "Lấy lại biểu mẫu gốc và nhập lại số liệu.";
/** Without the pane there is no button. */
const restored = (where: Where): string => (where === "pane" ? "bấm “Khôi phục biểu mẫu”." : AGAIN);

const quoted = (value: string): string => (value === "" ? "để trống" : `“${value}”`);

/** The file as one of our forms: what was removed, moved or changed. */
export const form: Pick<Sentences, Codes> = {
  "SL-08": ({ cell, value }, where) =>
    told(
      value === "" ? `Ô ${cell}: công thức đã bị xóa.` : `Ô ${cell}: “${value}” được gõ tay, công thức đã mất.`,
      where === "pane" ? "Bấm “Khôi phục công thức”, sau đó nhập số liệu vào ô nền vàng." : AFRESH,
      value,
      "công thức của biểu mẫu",
    ),
  "SL-19": ({ cell, found, expected }, where) =>
    told(
      `Ô ${cell}: tên chỉ tiêu, mã hoặc tiêu đề đã bị sửa.`,
      `Số liệu còn nguyên; ${restored(where)}`,
      found,
      expected,
    ),
  "SL-27": ({ cell, value }) =>
    told(
      `Ô ${cell}: “${value}” nằm ở ô xám, không được tính.`,
      "Xóa ô này; số liệu của dòng nhập vào ô nền vàng.",
      value,
      "ô trống",
    ),
  "BM-01": ({ sheets }) =>
    told(
      `Tệp không phải biểu mẫu số liệu, chỉ có trang: ${sheets}.`,
      "Nhập số liệu vào đúng biểu mẫu đã nhận.",
      sheets,
      "biểu mẫu đã nhận",
    ),
  "BM-02": ({ plan, known }) =>
    told(
      `Bộ chỉ tiêu của kế hoạch “${plan}” chưa có trong danh mục (đang có: ${known}).`,
      "Cập nhật phần mềm, hoặc dùng biểu mẫu của kế hoạch có trong danh mục.",
      plan,
      known,
    ),
  "BM-03": ({ of, version, supported }) =>
    told(
      of === ""
        ? `Biểu mẫu là phiên bản ${version}, phần mềm đọc được đến phiên bản ${supported}.`
        : `Biểu mẫu theo phiên bản ${version} của bộ chỉ tiêu kế hoạch ${of}, phần mềm đọc được đến phiên bản ${supported}.`,
      "Cập nhật phần mềm rồi mở lại tệp.",
      version,
      `không quá ${supported}`,
    ),
  "BM-04": ({ measure, label }) =>
    told(
      `Không xác định được dòng ${measure} “${label}”: mã, tên chỉ tiêu không khớp nhau hoặc mã bị lặp.`,
      AFRESH,
      "không xác định được dòng",
      `${measure} “${label}”`,
    ),
  "BM-05": ({ header }) =>
    told(
      `Không xác định được cột “${header}”: tiêu đề đã bị sửa hoặc cột đã bị xóa.`,
      AFRESH,
      "không xác định được cột",
      header,
    ),
  "BM-06": ({ measure, cell, lost }) =>
    told(
      `${measure}, ô ${cell}: đã tìm lại được dòng, tuy ${lost} bị mất hoặc đổi chỗ.`,
      "Kiểm tra lại số liệu của dòng này.",
      `${lost} bị mất hoặc đổi chỗ`,
      `dòng ${measure}`,
    ),
  "BM-07": ({ expected, found }) =>
    told(
      `Mã đối chiếu là ${found}, khi phát hành là ${expected}: mốc, tên chỉ tiêu hoặc cách nhập đã bị sửa.`,
      AFRESH,
      found,
      expected,
    ),
  "BM-08": ({ missing }) =>
    told(
      `Trang ẩn của biểu mẫu đã bị xóa hoặc hỏng, thiếu ${metaName(missing)}.`,
      AFRESH,
      `thiếu ${metaName(missing)}`,
      "biểu mẫu nguyên vẹn",
    ),
  "BM-09": ({ sheet }) => told(`Tệp thiếu trang “${sheet}” của biểu mẫu.`, AFRESH, "không có trang", sheet),
  "BM-10": ({ sheet, unit, period }) =>
    told(
      `Tệp có trang “${sheet}” của đơn vị mã ${unit} (${period}) nhưng trang ẩn của biểu mẫu đã mất hoặc hỏng; có thể đã chép trang sang tệp khác.`,
      "Nhập số liệu vào chính tệp biểu mẫu đã nhận, không chép trang sang tệp khác.",
      "trang ẩn đã mất hoặc hỏng",
      "biểu mẫu nguyên vẹn",
    ),
  "BM-11": ({ sheet, used, cells, cell, found, expected }) =>
    told(
      `Trang “${sheet}” là bản chép của trang “${used}” nhưng khác ở ${cells} ô (ô ${cell}: ${quoted(found)}, trang “${used}”: ${quoted(expected)}). Số liệu được lấy ở trang “${used}”.`,
      `Nhập số liệu đúng vào trang “${used}” rồi xóa trang “${sheet}”.`,
      quoted(found),
      quoted(expected),
    ),
  "BM-12": ({ sheet, cell, expected, found }) =>
    told(
      `Trang “${sheet}”, ô ${cell}: trang này là của đơn vị mã ${found}, tệp là của mã ${expected}, nên không được đọc.`,
      "Gửi số liệu của mỗi đơn vị bằng tệp riêng của đơn vị đó.",
      found,
      expected,
    ),
  "BM-13": ({ measure, cell, from }, where) =>
    told(
      `Ô ${cell} (${measure}): đã có ô bị chèn thêm, xóa đi hoặc cắt dán, số ở ô này có thể là của ${from === measure ? "cột khác cùng dòng" : `dòng ${from}`}.`,
      where === "pane"
        ? "Đối chiếu từng số với tên dòng, tên cột, nhập lại số bị lệch, rồi bấm “Khôi phục biểu mẫu”."
        : AFRESH,
      `ô của ${from}`,
      `ô của ${measure}`,
    ),
  "TH-01": ({ unit, column, found, expected }) =>
    told(
      `${unit}, cột “${column}”: trang Tổng hợp ghi “${found}”, cộng từ trang Nguồn số liệu là “${expected}”.`,
      "Gộp lại từ tệp của các đơn vị; không sửa số ở dòng của đơn vị.",
      found,
      expected,
    ),
  "TH-02": ({ unit, measures }) =>
    told(
      `Trang Nguồn số liệu có số liệu của ${unit} (${measures}), trang Tổng hợp không có dòng của đơn vị này.`,
      "Gộp lại từ tệp của các đơn vị; không xóa dòng của đơn vị.",
      "không có dòng",
      unit,
    ),
  "TH-03": ({ unit, measures }) =>
    told(
      `Trang Tổng hợp của ${unit} có số liệu của các đơn vị (${measures}) nhưng trang Nguồn số liệu không có dòng nào.`,
      "Gộp lại từ tệp của các đơn vị; không xóa trang Nguồn số liệu.",
      "không có nguồn",
      "nguồn của từng số liệu",
    ),
};
