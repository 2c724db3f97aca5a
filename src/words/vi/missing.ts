import { type Sentences, told } from "../sentence";
import { entryName, rowName } from "./names";

type Codes = "SL-01" | "SL-11" | "SL-12" | "SL-18" | "SL-20" | "SL-23" | "SL-24" | "SL-31";

/** What is not there yet: figures, answers, links, reasons. */
export const missing: Pick<Sentences, Codes> = {
  "SL-01": ({ measure, cell, what, reasonColumn, noteColumn, why }) => {
    if (why === "formula")
      return told(
        `${measure}, ô ${cell}: công thức chưa có kết quả nên ô này coi như chưa nhập ${entryName(what)}.`,
        `Mở tệp bằng Excel, chờ tính xong rồi lưu lại; vẫn chưa có kết quả thì xóa công thức và ${
          what === "co" ? "chọn Có hoặc Không" : "nhập số"
        }.`,
        "công thức chưa có kết quả",
        what === "co" ? "Có hoặc Không" : "số nguyên từ 0 trở lên",
      );
    const unknown = `chưa thống kê được thì chọn “Chưa có số liệu” ở cột ${reasonColumn} và ghi lý do ở cột ${noteColumn}.`;
    return what === "co"
      ? told(
          `${measure}, ô ${cell}: chưa chọn Có hoặc Không.`,
          `Chọn Có hoặc Không trong danh sách; ${unknown}`,
          "trống",
          "Có hoặc Không",
        )
      : told(
          `${measure}, ô ${cell}: chưa nhập ${entryName(what)}.`,
          `Nhập số; không có thì nhập 0; ${unknown}`,
          "trống",
          "số nguyên từ 0 trở lên",
        );
  },
  "SL-11": ({ measure, cell, quarter }) =>
    told(
      `${rowName(measure, quarter)}, ô ${cell}: chưa chọn Có hoặc Không. Chỉ tiêu này phải xác nhận từng quý.`,
      "Chọn Có hoặc Không trong danh sách.",
      "trống",
      "Có hoặc Không",
    ),
  "SL-12": ({ measure, cell, quarter, noteColumn }) =>
    told(
      `${rowName(measure, quarter)}, ô ${cell}: đã chọn Có nhưng cột ${noteColumn} chưa có đường dẫn.`,
      "Dán địa chỉ chuyên mục hoặc bài viết.",
      "không có đường dẫn",
      "đường dẫn",
    ),
  "SL-18": ({ measure, cell, noteColumn }) =>
    told(
      `${measure}: chưa có lũy kế đến hết kỳ trước (ô ${cell}).`,
      `Lấy từ báo cáo đã gửi gần nhất; nếu chưa từng thống kê, ghi rõ ở cột ${noteColumn}.`,
      "trống",
      "số lũy kế đến hết kỳ trước",
    ),
  "SL-20": ({ measure, cell, reason, noteColumn }) =>
    told(
      `${measure}, ô ${cell}: đã chọn “${reason}” nhưng chưa giải thích.`,
      `Ghi rõ lý do ở cột ${noteColumn}.`,
      "trống",
      "lời giải thích",
    ),
  "SL-23": ({ measure, cell, reason }) =>
    told(
      `${measure}, ô ${cell}: đã chọn “${reason}” nhưng dòng này vẫn có số liệu.`,
      "Số liệu đúng thì xóa lý do; lý do đúng thì xóa số liệu.",
      reason,
      "chỉ số liệu hoặc chỉ lý do",
    ),
  "SL-24": ({ measure, cell, value }) =>
    told(
      `${measure}, ô ${cell}: lý do “${value}” không có trong danh sách.`,
      "Chọn một lý do trong danh sách; nội dung khác ghi ở cột Ghi chú.",
      value,
      "một lý do trong danh sách",
    ),
  "SL-31": ({ cell }) =>
    told(
      "Trang Nhiệm vụ: chưa nhập nhiệm vụ nào.",
      `Chọn Mức độ cho từng nhiệm vụ, bắt đầu từ ô ${cell}; đã hoàn thành hoặc đang thực hiện thì ghi Kết quả.`,
      "trống",
      "Mức độ, Kết quả của từng nhiệm vụ",
    ),
};
