import type { Problem } from "../../src/problems/index";
import { RULES } from "../../src/rules/index";
import { formRows, readTasks, settingOf, type FormContext } from "../../src/forms/index";
import { infoFields, valueKeys } from "../../src/forms/info/fields";
import { inUse } from "../../src/jobs/in-use";
import type { GridBook } from "../../src/sheet/index";
import { sentenceOf } from "../../src/words/index";

const CODE = /^(?:✖ Thiếu|✖ Sai|! Xem lại|\? Chưa rõ|· Lưu ý) – (.*) \(((?:SL|MC)-\d+)\)$/;

/** What column "Nội dung cần sửa" says of a row: code and sentence of each finding. */
export const saidBy = (code: string, messages: string): readonly string[] =>
  messages
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const found = CODE.exec(line);
      return found ? `${code} ${found[2] ?? ""} ${found[1] ?? ""}` : `${code} ${line}`;
    });

export const planKey = (code: string): string => `kh.${code}`;

/** A line of column Đối chiếu ends with its code and, but for KH-02 and TT-13, the moment that it is about. */
const PLAN_LINE = /\(((?:SL|KH|TT)-\d+)\)(?:: (.*))?$/;

/** What column Đối chiếu of sheet `Kế hoạch` says of a row: code and moment of each finding. */
export const saidOfPlan = (code: string, text: string): readonly string[] =>
  text.split("\n").flatMap((line) => {
    const found = PLAN_LINE.exec(line);
    if (found) return [`${planKey(code)} ${found[1] ?? ""} ${found[2] ?? ""}`.trim()];
    // What is right begins with its sign; anything else is a fault of a formula.
    return /^[✔·–]|^$/.test(line) ? [] : [`${planKey(code)} ${line}`];
  });

const HINT_LINE = /^[✖!·?] .* \(((?:TT|SL)-\d+)\)$/;

/** What column Hướng dẫn of sheet `Thông tin` says of a cell. */
export function saidOfHint(key: string, text: string): readonly string[] {
  const found = HINT_LINE.exec(text);
  if (found) return [`info.${key} ${found[1] ?? ""}`];
  return text === "" || /^#|^Err:/.test(text) ? [`info.${key} ${text}`] : [];
}

/** The band of the general figures is silent where nothing is wrong with them. */
export const saidOfFigures = (text: string): readonly string[] => (text === "" ? [] : saidOfHint("figures", text));

/** The first thing that the band tells: what is no count, sexes, parts. */
function figuresSaid(problems: readonly Problem[], context: FormContext): readonly string[] {
  const pairs = infoFields(context).filter(({ kind }) => kind === "pair");
  const names = new Set(pairs.flatMap((field) => valueKeys(field).map((key) => `info.${key}`)));
  const found = new Set(problems.flatMap(({ code, name }) => (names.has(name) ? [code] : [])));
  const has = (...codes: readonly string[]): boolean => codes.some((code) => found.has(code as Problem["code"]));
  const first = has("SL-03", "SL-04") ? "SL-04" : has("SL-05") ? "SL-05" : has("SL-30") ? "SL-30" : undefined;
  return first === undefined ? [] : [`info.figures ${first}`];
}

const MOMENT: Readonly<Record<string, string>> = { ky: "Kỳ này", nam: "Cả năm" };

/** Findings that the formulas of sheets `Kế hoạch` and `Thông tin` say too. */
const elsewhere = ({ code, name, severity }: Problem): readonly string[] => {
  if (/^TT-(04|05|09|10|11|14|15)$/.test(code)) return [`${name} ${code}`];
  if (/^info\.(ban\.exists|sign\.for|sign\.form)$/.test(name) && /^SL-(10|29)$/.test(code)) return [`${name} ${code}`];
  if (!name.startsWith("kh.") || severity === "note" || !/^(KH-|SL-0[234]$|SL-10$|TT-13$)/.test(code)) return [];
  const dot = name.lastIndexOf(".");
  const moment = name.slice(dot + 1);
  const words = code === "KH-02" || code === "TT-13" ? "" : ` ${MOMENT[moment] ?? `Năm ${moment}`}`;
  return [`${name.slice(0, dot)} ${code}${words}`];
};

/** A workbook cannot ask whether a formula stands in a cell (ISFORMULA is of 2013): what it finds missing has no reason. */
const withoutReason = (problem: Problem): Problem =>
  problem.code === "SL-01" ? { ...problem, facts: { ...problem.facts, why: "" } } : problem;

/** What the check says of the rows of a form, as the workbook would say it. */
export function saidOf(problems: readonly Problem[], context: FormContext): readonly string[] {
  const rows = formRows(context);
  const setting = settingOf(context);
  const told = new Map(
    rows.map((row) => [
      row.code,
      new Set(RULES.flatMap((rule) => rule.findings({ ...setting, row }).map(({ code, at }) => `${code} ${at}`))),
    ]),
  );
  const figures = figuresSaid(problems, context);
  const others = problems.flatMap((problem) => {
    const other = elsewhere(problem);
    if (other.length > 0) return other;
    const note = /^(.+)[.]ghichu$/.exec(problem.name)?.[1];
    if (problem.code === "TT-13" && note !== undefined) return [`${note} TT-13 ${problem.facts.value}`];
    const row = rows.find(
      ({ code }) =>
        problem.name.startsWith(`${code}.`) &&
        told.get(code)?.has(`${problem.code} ${problem.name.slice(code.length + 1)}`),
    );
    return row ? [`${row.code} ${problem.code} ${sentenceOf(withoutReason(problem), "vi", "sheet").text}`] : [];
  });
  return [...others, ...figures];
}

/** The task whose status is watched: it is the one that has published names. */
export const firstTask = ({ taskGroups }: FormContext["pack"]): string | undefined =>
  taskGroups.flatMap(({ tasks }) => tasks)[0]?.id;

/** What the check makes of its row, as column Trạng thái says it. */
export function saidOfTasks(book: GridBook, context: FormContext): readonly string[] {
  const id = firstTask(context.pack);
  const row = readTasks(inUse(book), context).rows.find((one) => id !== undefined && one.id === id);
  return row ? [`${id ?? ""} ${row.status}`] : [];
}

/** Addresses of a stack as they are in the form. */
export const asInForm = (text: string, rows: ReadonlyMap<number, number>): string =>
  text.replace(/\b([A-Z]|A[A-Z])(\d+)\b/g, (whole: string, column: string, row: string) => {
    const own = rows.get(Number(row));
    return own === undefined ? whole : `${column}${own}`;
  });
