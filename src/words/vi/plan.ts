import type { Measure, Target } from "../../plan/index";
import { amount, bare, bound, kindWords, type PlanSentences } from "../plan-sentence";
import { told } from "../sentence";
import { levelName } from "../units";

const REASON = "hoặc báo cáo cấp trên lý do.";

/** `năm 2025`, `giai đoạn 2022–2026`; empty where the plan leaves the year open. */
function time({ year, from, to, maintain }: Target): string {
  if (year !== undefined) return `năm ${year}`;
  if (from !== undefined) return to === undefined ? `từ năm ${from} trở đi` : `giai đoạn ${from}–${to}`;
  if (to !== undefined) return `đến năm ${to}`;
  return maintain ? "mọi kỳ" : "";
}

const place = (measure: string, target: Target): string =>
  [measure, time(target)].filter((part) => part !== "").join(", ");

const milestones = (targets: readonly Target[], unit: string): string =>
  targets.map((target) => [bound(target, unit, "vi"), time(target)].filter((part) => part !== "").join(" ")).join("; ");

const level = (one: Measure["levels"][number]): string => (one === "agency" ? "cơ quan quản lý" : levelName(one, "vi"));

const KINDS = [
  { mark: /\/QĐ-/, word: "Quyết định" },
  { mark: /\/CTr-/, word: "Chương trình" },
  { mark: /\/KH-/, word: "Kế hoạch" },
];
const document = (number: string): string => KINDS.find(({ mark }) => mark.test(number))?.word ?? "Văn bản";

/** A plan held against the plans above it. */
export const planVi: PlanSentences = {
  "target-weaker": ({ child, parent, unit }, measure) => {
    const [mine, theirs] = [bound(child, unit, "vi"), bound(parent, unit, "vi")];
    const plain = child.operator === ">=" && parent.operator === ">=";
    return told(
      plain
        ? `${place(measure, parent)}: đơn vị đăng ký ${amount(child, unit, "vi")}, thấp hơn kế hoạch cấp trên ${amount(parent, unit, "vi")}.`
        : `${place(measure, parent)}: đơn vị đăng ký ${mine}, kế hoạch cấp trên yêu cầu ${theirs}.`,
      `Nâng lên ${theirs} ${REASON}`,
      mine,
      theirs,
    );
  },
  "about-target": ({ child, parent, unit }, measure) => {
    const [mine, theirs] = [bound(child, unit, "vi"), bound(parent, unit, "vi")];
    return told(
      `${place(measure, parent)}: đơn vị đăng ký ${mine}, kế hoạch cấp trên ghi ${theirs}; có chữ “khoảng” nên chưa so sánh được.`,
      "Xác nhận mức của đơn vị đã đủ hay chưa.",
      mine,
      theirs,
    );
  },
  share: ({ child, parent, unit }, measure) =>
    told(
      `${place(measure, parent)}: đơn vị nhận ${bare(child, unit, "vi")} trong tổng ${amount(parent, unit, "vi")} của cấp trên.`,
      "Chỉ để biết, không phải lỗi.",
      bound(child, unit, "vi"),
      bound(parent, unit, "vi"),
    ),
  missing: ({ label, parent, unit }, measure) =>
    told(
      `Kế hoạch của đơn vị chưa có ${measure} “${label}” thuộc phạm vi đơn vị.`,
      "Bổ sung hoặc ghi lý do không thực hiện.",
      "chưa có",
      milestones(parent, unit) || label,
    ),
  "no-number": ({ parent, unit }, measure) =>
    told(
      `${measure}: kế hoạch cấp trên có mốc ${milestones(parent, unit)}, kế hoạch đơn vị không ghi số.`,
      "Bổ sung số hoặc ghi lý do không ghi.",
      "không ghi số",
      milestones(parent, unit),
    ),
  "year-lost": ({ parent, unit }, measure) =>
    told(
      `${place(measure, parent)}: kế hoạch cấp trên có mốc ${bound(parent, unit, "vi")}, kế hoạch đơn vị không ghi ${parent.year === undefined ? "các năm này" : "năm"}.`,
      "Xác nhận năm áp dụng.",
      "không ghi năm",
      milestones([parent], unit),
    ),
  "period-lost": ({ parent, unit }, measure) =>
    told(
      `${place(measure, parent)}: kế hoạch cấp trên yêu cầu ${bound(parent, unit, "vi")}, kế hoạch đơn vị không ghi đủ thời gian này.`,
      `Bổ sung thời gian ${REASON}`,
      "không ghi đủ thời gian",
      milestones([parent], unit),
    ),
  "quarter-lost": (_, measure) =>
    told(
      `${measure}: kế hoạch cấp trên yêu cầu từng quý, kế hoạch đơn vị không ghi “hằng quý”.`,
      `Bổ sung “hằng quý” ${REASON}`,
      "không ghi quý",
      "hằng quý",
    ),
  "kind-changed": ({ child, parent }, measure) =>
    told(
      `${measure}: kế hoạch cấp trên tính bằng ${kindWords(parent, "vi")}, kế hoạch đơn vị tính bằng ${kindWords(child, "vi")}, không so sánh được.`,
      "Ghi thêm số theo cách tính của cấp trên hoặc xác nhận cách tính riêng; phần mềm không tự quy đổi.",
      kindWords(child, "vi"),
      kindWords(parent, "vi"),
    ),
  "denominator-changed": ({ child, parent, undated }, measure) =>
    told(
      `${measure}: mẫu số đã đổi từ “${parent}” thành “${child}”${undated ? ", chưa rõ năm áp dụng của từng mức" : ""}.`,
      "Chọn cách hiểu đúng; phần mềm không tự suy đoán.",
      child,
      parent,
    ),
  "scope-narrowed": ({ levels }, measure) =>
    told(
      `${measure}: kế hoạch đơn vị chưa tính ${levels.map(level).join(", ")}, thuộc phạm vi đơn vị.`,
      "Bổ sung hoặc ghi lý do.",
      "chưa tính đủ",
      levels.map(level).join(", "),
    ),
  "parents-disagree": ({ plan, target, otherPlan, other, unit }, measure) =>
    told(
      `${place(measure, target)}: hai kế hoạch cấp trên ghi khác nhau, “${plan}” là ${bound(target, unit, "vi")}, “${otherPlan}” là ${bound(other, unit, "vi")}.`,
      "Thực hiện theo mức cao hơn; chưa rõ thì hỏi cấp trên.",
      bound(other, unit, "vi"),
      bound(target, unit, "vi"),
    ),
  "parent-unknown": ({ parent, correct }) =>
    told(
      `${document(correct)} số ${parent}${parent === correct ? "" : ` (số đúng là ${correct})`} được dẫn làm căn cứ nhưng chưa có trong danh mục.`,
      "Bổ sung văn bản để đối chiếu đủ.",
      "chưa có trong danh mục",
      correct,
    ),
  unmapped: ({ parent }) =>
    told(
      `Chưa rõ chỉ tiêu nào của đơn vị ứng với chỉ tiêu nào của “${parent}”.`,
      "Lập bảng đối ứng chỉ tiêu trong bộ chỉ tiêu của kế hoạch rồi đối chiếu lại.",
      "chưa có bảng đối ứng",
      "bảng đối ứng chỉ tiêu",
    ),
  "out-of-scope": ({ label }, measure) =>
    told(`${measure} “${label}” không thuộc phạm vi đơn vị.`, "Không phải bổ sung.", "chưa có", "không yêu cầu"),
};
