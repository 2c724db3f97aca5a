import { shortDate } from "../dates";
import { schoolAs } from "../units";
import { type Sentences, told } from "../sentence";
import { unread, unresolved } from "./names";

type Codes =
  | "TT-02"
  | "TN-01"
  | "TN-02"
  | "TN-03"
  | "TN-04"
  | "TN-05"
  | "TN-06"
  | "TN-07"
  | "TN-08"
  | "TN-09"
  | "TN-10"
  | "TN-11"
  | "TN-12"
  | "TN-13";

/** A file as a submission to the office that merges. */
export const intake: Pick<Sentences, Codes> = {
  "TT-02": ({ unit, listed, found }) =>
    told(
      `Mã ${unit} trong danh sách là “${listed}” nhưng tệp ghi “${found}”.`,
      "Chọn: nhận theo mã, nhận theo tên, hoặc hỏi lại đơn vị.",
      found,
      listed,
    ),
  "TN-01": ({ file, why }) =>
    told(
      `Tệp ${file}: không mở được (${unread(why)}).`,
      why === "not-given"
        ? "Chọn lại tệp này rồi gộp; vẫn không được thì chép tệp sang thư mục khác rồi chọn lại."
        : "Kiểm tra lại tệp, hoặc đề nghị đơn vị gửi lại tệp.",
      unread(why),
      "tệp mở được",
    ),
  "TN-02": ({ unit, files, cells, merged, former = "", plans = "" }) =>
    told(
      `${unit}: có ${files} tệp ${former === "" ? "cùng lần gửi nhưng" : "nhưng"} ${
        plans === "" ? `khác số liệu ở ${cells} ô` : `là biểu của các kế hoạch khác nhau (${plans})`
      }${
        merged === "" ? "" : `; ${merged} là tệp tổng hợp, tệp còn lại là biểu của riêng cơ quan`
      }${former === "" ? "." : `; có tệp của đơn vị đã sáp nhập vào (${former}), các tệp này không thay nhau.`}`,
      former !== ""
        ? "Đề nghị đơn vị gửi một tệp chung với Lần gửi lớn hơn; chọn một tệp thì chỉ cộng số liệu của tệp đó. Chưa chọn thì chưa cộng."
        : merged === ""
          ? "Chọn tệp được dùng; chưa chọn thì chưa cộng."
          : "Chọn tệp tổng hợp thì cộng số liệu của các đơn vị, số liệu của cơ quan lấy theo tệp đó; chọn biểu của riêng cơ quan thì bỏ tệp tổng hợp. Chưa chọn thì chưa cộng.",
      `${files} tệp khác nhau`,
      "một tệp cho mỗi lần gửi",
    ),
  "TN-03": ({ unit, received, days, due }) =>
    told(
      `${unit}: nhận ngày ${shortDate(received)}, chậm ${days} ngày so với hạn ${shortDate(due)}.`,
      "Vẫn nhận số liệu, ghi vào danh sách gửi chậm.",
      shortDate(received),
      `chậm nhất ${shortDate(due)}`,
    ),
  "TN-04": ({ found, expected }) =>
    told(
      `Tệp là biểu của kế hoạch ${found}, đang tiếp nhận kế hoạch ${expected}.`,
      `Đề nghị đơn vị gửi đúng biểu của kế hoạch ${expected}.`,
      found,
      expected,
    ),
  "TN-05": ({ unit, name, why }) =>
    told(
      `Tệp ghi mã “${unit}”, tên “${name}”: ${unresolved(why)}.`,
      "Chọn đơn vị trong danh sách, bổ sung danh sách, hoặc hỏi lại đơn vị.",
      unit,
      "một đơn vị trong danh sách",
    ),
  "TN-06": ({ unit, office }) =>
    told(
      `${unit} không do ${office} quản lý vào ngày chốt số liệu.`,
      "Chuyển tệp cho đúng cơ quan quản lý, hoặc sửa danh sách đơn vị.",
      unit,
      `đơn vị thuộc ${office}`,
    ),
  "TN-07": ({ office }) =>
    told(
      `Tệp là sổ tổng hợp của chính ${office}.`,
      "Bỏ tệp này khỏi các tệp cần gộp; số liệu của cơ quan nhập ở trang Tổng hợp.",
      "sổ tổng hợp của cơ quan",
      "tệp của đơn vị cấp dưới",
    ),
  "TN-08": ({ unit, file, why = "", held = "", sent = "" }) =>
    told(
      why === ""
        ? `Số liệu của ${unit} đã có trong tệp tổng hợp ${file}.`
        : why === "newer"
          ? `Tệp tổng hợp ${file} còn dùng Lần gửi ${held} của ${unit}; tệp này là Lần gửi ${sent}, chưa được cộng.`
          : `Tệp tổng hợp ${file} chưa có số liệu của ${unit}; tệp này chưa được cộng.`,
      why === ""
        ? "Không cộng thêm lần nữa; nếu tệp tổng hợp còn thiếu đơn vị này, đề nghị cơ quan đó gộp lại."
        : "Chuyển tệp cho cơ quan đó gộp lại, gửi sổ tổng hợp với Lần gửi lớn hơn.",
      unit,
      "mỗi đơn vị được cộng một lần",
    ),
  "TN-09": ({ of, version, now, values, lost }) =>
    told(
      `Tệp dùng ${of === "" ? "biểu mẫu" : `bộ chỉ tiêu kế hoạch ${of}`} phiên bản ${version}, nay là phiên bản ${now}: ${
        lost === "0"
          ? `đã đọc đủ ${values} số liệu theo tên ô.`
          : `đã đọc ${values} số liệu theo tên ô, còn ${lost} dòng, cột không xác định được.`
      }`,
      lost === "0"
        ? "Không phải gửi lại; muốn dùng biểu mẫu mới thì chọn “Khôi phục biểu mẫu”."
        : "Rà lại các dòng, cột đó; đề nghị đơn vị nhập vào biểu mẫu mới và gửi lại.",
      version,
      now,
    ),
  "TN-10": ({ cells }) =>
    told(
      `${cells} ô ghi bằng phông chữ cũ, đã đổi thành phông chữ mới khi đọc.`,
      "Rà lại tên, nội dung ở các ô đó nếu cần.",
      "phông chữ cũ",
      "phông chữ mới",
    ),
  "TN-11": ({ cells }) =>
    told(
      `${cells} ô ghi dấu tách rời khỏi chữ, đã ghép lại khi đọc.`,
      "Không phải sửa.",
      "dấu tách rời",
      "dấu liền chữ",
    ),
  "TN-12": ({ found, listed }) =>
    told(
      `Biểu mẫu lập theo “${schoolAs(found, "vi")}”, danh sách đơn vị ghi “${schoolAs(listed, "vi")}”: có thể thiếu chỉ tiêu phải báo cáo.`,
      "Danh sách chưa đúng thì sửa danh sách rồi gộp lại; đã đúng thì phát hành lại biểu mẫu, đề nghị đơn vị nhập và gửi lại.",
      schoolAs(found, "vi"),
      schoolAs(listed, "vi"),
    ),
  "TN-13": ({ why, units }) =>
    why === "elsewhere"
      ? told(
          `Tệp tổng hợp có dòng của đơn vị mà danh sách xếp vào cơ quan khác: ${units}. Cộng tệp này thì đơn vị đó được tính hai lần.`,
          "Danh sách chưa đúng thì sửa danh sách rồi gộp lại; đã đúng thì đề nghị cơ quan đó gộp lại theo danh sách này, gửi với Lần gửi lớn hơn.",
          units,
          "mỗi đơn vị được cộng một lần",
        )
      : why === "lacking"
        ? told(
            `Tệp tổng hợp không có dòng của đơn vị có trong danh sách: ${units}; đơn vị đó được tính là chưa có số liệu.`,
            "Danh sách đúng thì đề nghị cơ quan đó gộp lại theo danh sách này, gửi với Lần gửi lớn hơn; chưa đúng thì sửa danh sách rồi gộp lại.",
            "",
            units,
          )
        : told(
            `Tệp tổng hợp có dòng của đơn vị không có trong danh sách: ${units}; số liệu của đơn vị đó đã được cộng.`,
            "Danh sách còn thiếu thì bổ sung rồi gộp lại; đơn vị không thuộc diện báo cáo thì đề nghị cơ quan đó gộp lại, gửi với Lần gửi lớn hơn.",
            units,
            "đơn vị trong danh sách",
          ),
};
