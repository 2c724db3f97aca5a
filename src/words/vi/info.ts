import { shortDate, periodWords } from "../dates";
import { type Sentences, told } from "../sentence";

type Codes = "TT-01" | "TT-03" | "TT-06" | "TT-07" | "TT-08" | "BC-01" | "BC-02" | "BC-03";

/** Sheet `Thông tin` and the report: who, when, to whom. */
export const info: Pick<Sentences, Codes> = {
  "TT-01": ({ cell }) =>
    told(
      `Trang Thông tin, ô ${cell}: chưa có mã đơn vị.`,
      "Nhập đúng mã trong danh sách đơn vị, giữ cả số 0 ở đầu.",
      "trống",
      "mã trong danh sách đơn vị",
    ),
  "TT-03": ({ expected, found }) => {
    const wanted = periodWords(expected, "vi");
    const given = periodWords(found, "vi");
    return told(
      `Tệp là biểu của ${given}, đang tiếp nhận ${wanted}.`,
      `Đề nghị đơn vị gửi đúng biểu ${wanted}.`,
      given,
      wanted,
    );
  },
  "TT-06": ({ cell, expected, found }) =>
    told(
      `Trang Thông tin, ô ${cell}: mã đơn vị là ${found}, biểu mẫu này phát hành cho mã ${expected}.`,
      `Nhập lại ${expected}; nếu là đơn vị khác, dùng đúng biểu mẫu của đơn vị đó.`,
      found,
      expected,
    ),
  "TT-07": ({ receiver, until, instead }) =>
    told(
      `Nơi nhận “${receiver}” không còn hoạt động sau ngày ${shortDate(until)}.`,
      instead === "" ? "Bỏ khỏi Nơi nhận hoặc ghi cơ quan thay thế." : `Ghi “${instead}” thay thế.`,
      receiver,
      instead,
    ),
  "TT-08": ({ expected, found, own }) =>
    told(
      own
        ? `Tệp kỳ trước là biểu của riêng cơ quan (${found}); báo cáo này lập từ sổ tổng hợp nên cần sổ tổng hợp kỳ trước.`
        : `Tệp kỳ trước là ${found}, cần ${expected}.`,
      own
        ? "Chọn sổ tổng hợp kỳ trước của cơ quan; không có thì lập báo cáo không kèm tệp kỳ trước."
        : "Chọn đúng tệp đã gửi kỳ trước của đơn vị, cùng kế hoạch.",
      found,
      expected,
    ),
  "BC-01": ({ cell, was, now }, where) =>
    told(
      `Số liệu ô ${cell} đã đổi sau khi lập báo cáo (${was} thành ${now}).`,
      where === "pane" ? "Bấm “Lập lại báo cáo” trước khi trình ký." : "Lập lại báo cáo trước khi trình ký.",
      now,
      was,
    ),
  "BC-02": ({ errors }) =>
    told(
      `Chưa có đủ số liệu để lập báo cáo, còn ${errors} lỗi.`,
      "Nhập đủ số liệu, sửa hết lỗi rồi lập báo cáo.",
      errors,
      "0",
    ),
  "BC-03": ({ part, cell }) =>
    told(
      `Báo cáo chưa có phần “${part}” (ô ${cell}).`,
      "Viết phần này ở cột câu gốc của trang Báo cáo rồi lập báo cáo.",
      "trống",
      part,
    ),
};
