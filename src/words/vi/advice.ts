import { type Sentences, told } from "../sentence";

type Codes = "MC-07" | "MC-08";

/** Good to know when the report is written; the verdict does not change. */
export const advice: Pick<Sentences, Codes> = {
  "MC-07": ({ measure, cell, n, d, rate }) =>
    told(
      `${measure}: mẫu số nhỏ (${d}, ô ${cell}), thay đổi một đơn vị là tỷ lệ ${rate} đổi nhiều. Đánh giá giữ nguyên.`,
      `Ghi rõ ${n}/${d} trong báo cáo.`,
      `${n}/${d}`,
      "đánh giá giữ nguyên",
    ),
  "MC-08": ({ measure, n, d, result, fromYear, from, toYear, to, step, line }) =>
    told(
      `${measure}: chậm lộ trình. Đi đều từ mốc ${fromYear} (${from}) đến mốc ${toYear} (${to}), hết kỳ này là ${step} chặng đường, cần ${line}; kết quả ${result} (${n}/${d}).`,
      "Chỉ để tham khảo, không phải đánh giá; nêu giải pháp nếu cần.",
      result,
      line,
    ),
};
