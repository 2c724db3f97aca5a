import { ENTRY_KEYS } from "../../src/plan";
import type { Problem, ProblemCode } from "../../src/problems";
import { type Language, type Sentence, sentenceOf, severityWord, type Where } from "../../src/words";
import { CHOOSERS, CODES, FACTS } from "./examples";

const LANGUAGES: readonly Language[] = ["vi", "en"];
const PLACES: readonly Where[] = ["pane", "sheet", "terminal"];
const each = CODES.flatMap((code) =>
  LANGUAGES.flatMap((language) => PLACES.map((where) => ({ code, language, where }))),
);

const say = (code: ProblemCode, language: Language, where: Where, facts: object = FACTS[code]): Sentence =>
  sentenceOf({ code, facts } as Pick<Problem, "code" | "facts">, language, where);

const parts = ({ found, expected, fix, text }: Sentence): readonly string[] => [found, expected, fix, text];

/** Marks in place of facts, as the workbook asks. */
const marked = (code: ProblemCode): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(FACTS[code]).map(([key, value]) => [key, CHOOSERS.has(key) ? value : `\u0001${key}\u0002`]),
  );

test.each(each)("$code in $language for the $where says what is wrong and what to do", ({ code, language, where }) => {
  const sentence = say(code, language, where);
  for (const part of parts(sentence)) {
    expect(part).not.toBe("");
    expect(part).toBe(part.normalize("NFC"));
    expect(part).not.toMatch(/undefined|\[object|\s{2}|^\s|\s$|“”/);
  }
  expect(sentence.text.endsWith(` ${sentence.fix}`)).toBe(true);
  expect(sentence.text.length).toBeGreaterThan(sentence.fix.length + 10);
  expect(sentence.text).toMatch(/\.$/);
});

test.each(each)("$code in $language for the $where keeps placeholders as they are", ({ code, language, where }) => {
  const facts = marked(code);
  const sentence = say(code, language, where, facts);
  const all = parts(sentence).join("\n");
  for (const [key, mark] of Object.entries(facts)) if (!CHOOSERS.has(key)) expect(all).toContain(mark);
  // No mark is cut, doubled into another or made up.
  expect(all.replace(/\u0001\w+\u0002/g, "")).not.toMatch(/[\u0001\u0002]/);
});

test.each(each)(
  "$code in $language for the $where is only joined: facts change nothing but themselves",
  ({ code, language, where }) => {
    const facts = marked(code);
    const template = say(code, language, where, facts).text;
    const filled = say(
      code,
      language,
      where,
      Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, value.replace(/[\u0001\u0002]/g, "$")])),
    ).text;
    expect(filled).toBe(template.replace(/[\u0001\u0002]/g, "$"));
  },
);

/** Syllables without a mark that Vietnamese really has; an English word among them would have to be added here. */
const PLAIN_VIETNAMESE = new Set(
  "ban bao chi cho chung danh do dung gdtx ghi gian giao hai hay khi nam nay ngay nhau non quan quay quy sang sau sinh so sung tay tham thay thcs theo thpt tin tra trang trong trung tuy".split(
    " ",
  ),
);

test.each(CODES)("%s in Vietnamese has no word of another language and no key of ours", (code) => {
  for (const where of PLACES) {
    const own = parts(say(code, "vi", where, marked(code)))
      .join(" ")
      .replace(/\u0001\w+\u0002/g, "7");
    const roman = own.replace(/Quý I+V?/g, "");
    const words = roman.match(/[\p{L}\p{M}]+/gu) ?? [];
    const strange = words.filter((word) => /^[a-z]+$/i.test(word) && !PLAIN_VIETNAMESE.has(word.toLowerCase()));
    expect(strange).toEqual([]);
    for (const key of [...ENTRY_KEYS, ...CODES].filter((one) => /[.\d-]/.test(one))) expect(own).not.toContain(key);
    expect(own).not.toMatch(/_|[{}<>]|\b[a-z]+[A-Z]/);
  }
});

test("buttons are named in the pane only", () => {
  for (const code of CODES)
    for (const where of ["sheet", "terminal"] as const)
      expect(parts(say(code, "vi", where)).join(" ")).not.toMatch(/[Bb]ấm/);
  expect(say("SL-19", "vi", "pane").fix).toContain("bấm “Khôi phục biểu mẫu”");
  expect(say("BC-01", "vi", "pane").fix).toContain("Bấm “Lập lại báo cáo”");
});

test("a quarter is named, and left out where there is none", () => {
  const facts = { measure: "MT4-CT3", cell: "M30" };
  const quarters = ["1", "2", "3", "4", ""].map((quarter) => say("SL-11", "vi", "sheet", { ...facts, quarter }).text);
  expect(quarters.map((text) => text.split(", ô")[0])).toEqual([
    "MT4-CT3, Quý I",
    "MT4-CT3, Quý II",
    "MT4-CT3, Quý III",
    "MT4-CT3, Quý IV",
    "MT4-CT3",
  ]);
});

test("an unknown key is never printed", () => {
  for (const language of LANGUAGES)
    for (const what of ["tu.xyz", "constructor", "__proto__"])
      expect(say("SL-01", language, "pane", { ...FACTS["SL-01"], what }).text).not.toContain(what);
});

test("a milestone without a year reads on", () => {
  const text = say("MC-01", "vi", "pane", { ...FACTS["MC-01"], year: "" }).text;
  expect(text).toContain("kết quả 36,67%, mốc là 40%, còn thiếu");
});

test("a receiver without a successor is taken out", () => {
  expect(say("TT-07", "vi", "pane", { ...FACTS["TT-07"], instead: "" }).fix).toBe(
    "Bỏ khỏi Nơi nhận hoặc ghi cơ quan thay thế.",
  );
});

test("severities have their words", () => {
  const severities = ["error", "warning", "note", "question"] as const;
  expect(severities.map((one) => severityWord(one, "vi"))).toEqual(["Lỗi", "Cảnh báo", "Lưu ý", "Câu hỏi"]);
  expect(severities.map((one) => severityWord(one, "en"))).toEqual(["Error", "Warning", "Note", "Question"]);
});

test("an error value where a number belongs is told as one, not as words that somebody typed", () => {
  const facts = { cell: "G24", value: "#DIV/0!", unitColumn: "D" };
  expect(say("SL-02", "vi", "pane", facts).text).toBe(
    "Ô G24: công thức báo lỗi #DIV/0!, ô này cần số. Xóa công thức và nhập số vào ô.",
  );
  for (const value of ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!"])
    expect(say("SL-02", "vi", "pane", { ...facts, value }).text).not.toContain("là chữ");
  expect(say("SL-02", "vi", "pane", { ...facts, value: "#12 lớp" }).text).toContain("“#12 lớp” là chữ");
});
