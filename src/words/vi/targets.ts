import { type Sentences, told } from "../sentence";
import { milestone, sexName } from "./names";

type Codes = "MC-01" | "MC-02" | "MC-03" | "MC-04" | "MC-05" | "MC-06";

const LIMITS = "Nêu nguyên nhân, giải pháp ở mục Hạn chế.";
const AS_JUDGED = "Ghi đúng đánh giá này trong báo cáo.";

/** Results against the milestones of the plan. */
export const targets: Pick<Sentences, Codes> = {
  "MC-01": ({ measure, result, year, target, gap }) =>
    told(
      `${measure}: kết quả ${result}, ${milestone(year)} là ${target}, còn thiếu ${gap} điểm phần trăm.`,
      LIMITS,
      result,
      target,
    ),
  "MC-02": ({ measure, n, d, shown, target, verdict }) =>
    told(
      `${measure}: ${n}/${d} làm tròn thành ${shown} nhưng vẫn thấp hơn mốc ${target}. Đánh giá: ${verdict}.`,
      AS_JUDGED,
      `${n}/${d}`,
      target,
    ),
  "MC-03": ({ measure, target, verdict }) =>
    told(
      `${measure}: kết quả đúng bằng ${target}, kế hoạch yêu cầu trên ${target}. Đánh giá: ${verdict}.`,
      AS_JUDGED,
      target,
      `trên ${target}`,
    ),
  "MC-04": ({ measure, sex, n, d, rate, year, target }) =>
    told(
      `${measure}: chung đạt ${milestone(year)} (${target}), riêng ${sexName(sex)} ${n}/${d} (${rate}) chưa đạt.`,
      "Nêu rõ trong báo cáo.",
      rate,
      target,
    ),
  "MC-05": ({ measure, year, target, result }) =>
    told(
      `${measure}: ${milestone(year)} (${target}) không còn giữ được ở kỳ này (${result}).`,
      "Nêu nguyên nhân.",
      result,
      target,
    ),
  "MC-06": ({ measure, target }) =>
    told(`${measure}: đã chọn Không, chưa góp vào mốc ${target} của kế hoạch.`, LIMITS, "Không", "Có"),
};
