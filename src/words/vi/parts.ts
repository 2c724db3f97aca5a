import { type Sentences, told } from "../sentence";

type Codes = "SL-05" | "SL-06" | "SL-07" | "SL-09";

/** Figures of one row that do not fit each other. */
export const parts: Pick<Sentences, Codes> = {
  "SL-05": ({ measure, female, femaleCell, total, totalCell }) =>
    told(
      `${measure}: số nữ ${female} (ô ${femaleCell}) lớn hơn tổng số ${total} (ô ${totalCell}).`,
      "Kiểm tra lại hai ô.",
      female,
      `không quá ${total}`,
    ),
  "SL-06": ({ measure, n, nCell, d, dCell }) =>
    told(
      `${measure}: tử số ${n} (ô ${nCell}) lớn hơn mẫu số ${d} (ô ${dCell}).`,
      "Kiểm tra lại; hai ô có thể bị nhập ngược.",
      n,
      `không quá ${d}`,
    ),
  "SL-07": ({ measure, cell, n, d, noteColumn }) =>
    told(
      `${measure}: số trẻ đang học ${n} (ô ${cell}) lớn hơn số trẻ trên địa bàn ${d}.`,
      `Chỉ đúng khi có trẻ nơi khác đến học; nếu đúng, ghi lý do ở cột ${noteColumn}.`,
      n,
      `không quá ${d}, hoặc có lý do`,
    ),
  "SL-09": ({ measure, cell, object }) =>
    told(
      `${measure}: tử số và mẫu số đều bằng 0, ghi nhận “Không phát sinh”.`,
      `Nếu đơn vị có ${object}, nhập lại ô ${cell}.`,
      "0/0",
      "Không phát sinh",
    ),
};
