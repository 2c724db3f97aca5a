import { type Sentences, told } from "../sentence";

type Codes = "SL-16" | "SL-17";

/** Figures of this period beside those of the period before. */
export const history: Pick<Sentences, Codes> = {
  "SL-16": ({ measure, now, before, cell }) =>
    told(
      `${measure}: lũy kế ${now} thấp hơn kỳ trước ${before}.`,
      `Số lũy kế không giảm; kiểm tra ô ${cell} hoặc đính chính kỳ trước.`,
      now,
      `từ ${before} trở lên`,
    ),
  "SL-17": ({ measure, cell, now, before, noteColumn }) =>
    told(
      `${measure}, ô ${cell}: kỳ này ${now}, kỳ trước ${before}, thay đổi khác thường.`,
      `Kiểm tra lại; nếu đúng, ghi lý do ở cột ${noteColumn}.`,
      now,
      `gần với ${before}, hoặc có lý do`,
    ),
};
