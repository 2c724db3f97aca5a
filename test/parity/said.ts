import type { Problem } from "../../src/problems/index";
import { RULES } from "../../src/rules/index";
import { formRows, settingOf, type FormContext } from "../../src/forms/index";
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
  return problems.flatMap((problem) => {
    const row = rows.find(
      ({ code }) =>
        problem.name.startsWith(`${code}.`) &&
        told.get(code)?.has(`${problem.code} ${problem.name.slice(code.length + 1)}`),
    );
    return row ? [`${row.code} ${problem.code} ${sentenceOf(problem, "vi", "sheet").text}`] : [];
  });
}

/** Addresses of a stack as they are in the form. */
export const asInForm = (text: string, rows: ReadonlyMap<number, number>): string =>
  text.replace(/\b([A-Z]|A[A-Z])(\d+)\b/g, (whole: string, column: string, row: string) => {
    const own = rows.get(Number(row));
    return own === undefined ? whole : `${column}${own}`;
  });
