import type { PlanCode, PlanFacts, PlanProblem } from "../../src/problems/index";
import { type Language, planSentenceOf } from "../../src/words/index";

const at = (value: string, operator: ">=" | ">" | "~" = ">=") => ({ year: 2025, operator, value }) as const;

const FACTS: PlanFacts = {
  "target-weaker": { child: at("99.4"), parent: at("99.5"), unit: "%" },
  "about-target": { child: at("40", "~"), parent: at("40"), unit: "%" },
  share: { child: at("50000"), parent: at("1000000"), unit: "lượt" },
  missing: { label: "Tỷ lệ tiến sĩ nữ", parent: [at("40"), { year: 2030, operator: ">=", value: "45" }], unit: "%" },
  "no-number": { parent: [{ from: 2021, to: 2030, operator: ">=", value: "1000" }], unit: "lượt" },
  "year-lost": { parent: at("85"), unit: "%" },
  "period-lost": { parent: { from: 2025, operator: ">=", value: "60" }, unit: "%" },
  "quarter-lost": {},
  "kind-changed": { child: { kind: "ratio", unit: "%" }, parent: { kind: "count", unit: "lượt" } },
  "denominator-changed": { parent: "tổng số nữ", child: "tổng số viên chức", undated: false },
  "scope-narrowed": { levels: ["mn", "agency"] },
  "parents-disagree": {
    plan: "Kế hoạch A",
    target: at("90", ">"),
    otherPlan: "Kế hoạch B",
    other: at("85"),
    unit: "%",
  },
  "parent-unknown": { parent: "283/QĐ-BGDĐT", correct: "383/QĐ-BGDĐT" },
  unmapped: { parent: "Kế hoạch A" },
  "out-of-scope": { label: "Tỷ lệ nữ biết chữ" },
};
const CODES = Object.keys(FACTS) as PlanCode[];

const say = (code: PlanCode, language: Language, facts: PlanFacts[PlanCode] = FACTS[code]) =>
  planSentenceOf({ code, severity: "note", plan: null, measure: "MT5", year: null, facts } as PlanProblem, language);
const vi = (code: PlanCode, facts?: PlanFacts[PlanCode]): string => say(code, "vi", facts).text;

/** Typed by hand; a change here is a change of the register. */
const FROZEN: Readonly<Record<PlanCode, string>> = {
  "target-weaker":
    "MT5, năm 2025: đơn vị đăng ký 99,4%, thấp hơn kế hoạch cấp trên 99,5%. Nâng lên ít nhất 99,5% hoặc báo cáo cấp trên lý do.",
  "about-target":
    "MT5, năm 2025: đơn vị đăng ký khoảng 40%, kế hoạch cấp trên ghi ít nhất 40%; có chữ “khoảng” nên chưa so sánh được. Xác nhận mức của đơn vị đã đủ hay chưa.",
  share: "MT5, năm 2025: đơn vị nhận 50.000 trong tổng 1.000.000 lượt của cấp trên. Chỉ để biết, không phải lỗi.",
  missing:
    "Kế hoạch của đơn vị chưa có MT5 “Tỷ lệ tiến sĩ nữ” thuộc phạm vi đơn vị. Bổ sung hoặc ghi lý do không thực hiện.",
  "no-number":
    "MT5: kế hoạch cấp trên có mốc ít nhất 1.000 lượt giai đoạn 2021–2030, kế hoạch đơn vị không ghi số. Bổ sung số hoặc ghi lý do không ghi.",
  "year-lost":
    "MT5, năm 2025: kế hoạch cấp trên có mốc ít nhất 85%, kế hoạch đơn vị không ghi năm. Xác nhận năm áp dụng.",
  "period-lost":
    "MT5, từ năm 2025 trở đi: kế hoạch cấp trên yêu cầu ít nhất 60%, kế hoạch đơn vị không ghi đủ thời gian này. Bổ sung thời gian hoặc báo cáo cấp trên lý do.",
  "quarter-lost":
    "MT5: kế hoạch cấp trên yêu cầu từng quý, kế hoạch đơn vị không ghi “hằng quý”. Bổ sung “hằng quý” hoặc báo cáo cấp trên lý do.",
  "kind-changed":
    "MT5: kế hoạch cấp trên tính bằng số lượt, kế hoạch đơn vị tính bằng tỷ lệ %, không so sánh được. Ghi thêm số theo cách tính của cấp trên hoặc xác nhận cách tính riêng; phần mềm không tự quy đổi.",
  "denominator-changed":
    "MT5: mẫu số đã đổi từ “tổng số nữ” thành “tổng số viên chức”. Chọn cách hiểu đúng; phần mềm không tự suy đoán.",
  "scope-narrowed":
    "MT5: kế hoạch đơn vị chưa tính Mầm non, cơ quan quản lý, thuộc phạm vi đơn vị. Bổ sung hoặc ghi lý do.",
  "parents-disagree":
    "MT5, năm 2025: hai kế hoạch cấp trên ghi khác nhau, “Kế hoạch A” là trên 90%, “Kế hoạch B” là ít nhất 85%. Thực hiện theo mức cao hơn; chưa rõ thì hỏi cấp trên.",
  "parent-unknown":
    "Quyết định số 283/QĐ-BGDĐT (số đúng là 383/QĐ-BGDĐT) được dẫn làm căn cứ nhưng chưa có trong danh mục. Bổ sung văn bản để đối chiếu đủ.",
  unmapped:
    "Chưa rõ chỉ tiêu nào của đơn vị ứng với chỉ tiêu nào của “Kế hoạch A”. Lập bảng đối ứng chỉ tiêu trong bộ chỉ tiêu của kế hoạch rồi đối chiếu lại.",
  "out-of-scope": "MT5 “Tỷ lệ nữ biết chữ” không thuộc phạm vi đơn vị. Không phải bổ sung.",
};

test.each(CODES)("%s reads as agreed", (code) => {
  expect(vi(code)).toBe(FROZEN[code]);
});

test.each(
  CODES.flatMap((code) => [
    { code, language: "vi" as const },
    { code, language: "en" as const },
  ]),
)("$code in $language is whole: what is found, what is expected, what to do", ({ code, language }) => {
  const { found, expected, fix, text } = say(code, language);
  for (const part of [found, expected, fix, text]) {
    expect(part).not.toBe("");
    expect(part).toBe(part.normalize("NFC"));
    expect(part).not.toMatch(/undefined|\[object|\s{2}|^\s|\s$|“”/);
  }
  expect(text.endsWith(` ${fix}`)).toBe(true);
  expect(text).toMatch(/\.$/);
});

test.each(CODES)("%s in English has no Vietnamese of its own", (code) => {
  const facts = ["lượt", "hằng quý", ...Object.values(FACTS[code]).filter((one) => typeof one === "string")];
  const own = facts.reduce<string>((text, fact) => text.replaceAll(fact, ""), say(code, "en").text);
  expect(own.replace(/“[^”]*”/g, "").replace(/[–“”]/g, "")).toMatch(/^[\x20-\x7e]+$/);
});

test("an operator is said where it decides, and all is not exceeded", () => {
  expect(vi("target-weaker", { child: at("99.5"), parent: at("99.5", ">"), unit: "%" })).toBe(
    "MT5, năm 2025: đơn vị đăng ký ít nhất 99,5%, kế hoạch cấp trên yêu cầu trên 99,5%. Nâng lên trên 99,5% hoặc báo cáo cấp trên lý do.",
  );
  const all = { maintain: true, operator: ">=", value: "100" } as const;
  expect(vi("target-weaker", { child: { ...all, value: "99" }, parent: all, unit: "% website" })).toBe(
    "MT5, mọi kỳ: đơn vị đăng ký 99%, thấp hơn kế hoạch cấp trên 100%. Nâng lên 100% hoặc báo cáo cấp trên lý do.",
  );
});

test("years of a span, and figures whose year is not clear", () => {
  const parent = { from: 2022, to: 2026, operator: ">=", value: "100" } as const;
  expect(vi("year-lost", { parent, unit: "% cơ sở" })).toBe(
    "MT5, giai đoạn 2022–2026: kế hoạch cấp trên có mốc 100%, kế hoạch đơn vị không ghi các năm này. Xác nhận năm áp dụng.",
  );
  expect(vi("denominator-changed", { parent: "a", child: "b", undated: true })).toBe(
    "MT5: mẫu số đã đổi từ “a” thành “b”, chưa rõ năm áp dụng của từng mức. Chọn cách hiểu đúng; phần mềm không tự suy đoán.",
  );
});

test("a document is called by its kind", () => {
  const called = (number: string): string =>
    vi("parent-unknown", { parent: number, correct: number }).split(" số ")[0]!;
  expect(["278/KH-BVSTBPN", "383/QĐ-BGDĐT", "06/CTr-BVSTBCPN", "1320/GDĐT-CTTT"].map(called)).toEqual([
    "Kế hoạch",
    "Quyết định",
    "Chương trình",
    "Văn bản",
  ]);
});
