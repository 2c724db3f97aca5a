import { concat, type Expr, type Finding, formula, literal, ref, type Value, when } from "../../rules/index";
import type { Problem, Severity } from "../../problems/index";
import { sentenceOf } from "../../words/index";
import type { Phrases } from "../phrases";
import { PART_LIMIT } from "../shared-lines";

/** How a line of column "Nội dung cần sửa" begins; the status column and the status line go by it. */
export const MARK = {
  missing: "✖ Thiếu",
  error: "✖ Sai",
  warning: "! Xem lại",
  question: "? Chưa rõ",
  note: "· Lưu ý",
} as const;

/** How the line of a finding begins. */
export const markOf = ({ missing, severity }: { readonly missing?: boolean; readonly severity: Severity }): string =>
  missing ? MARK.missing : MARK[severity];

const isExpr = (value: Value): value is Expr => typeof value === "object";

/** Hidden column with what a row counts, so that rows that differ in nothing else have one formula. */
export const OBJECT = "doituong";

/** Facts that sentences print as they are and that differ from row to row; what stands between them does not. */
const OWN: ReadonlySet<string> = new Set([
  "year",
  "target",
  "fromYear",
  "from",
  "toYear",
  "to",
  "step",
  "line",
  "verdict",
]);

/** A fact as a part of the sentence; undefined where the sentence itself depends on it. */
function partOf(key: string, value: Value, code: string): Expr | undefined {
  if (isExpr(value) && value.op !== "literal") return value;
  const text = String(isExpr(value) && value.op === "literal" ? value.value : value);
  if (text === code) return ref("ma");
  if (key === "object") return ref(OBJECT);
  return OWN.has(key) && text !== "" ? literal(text) : undefined;
}

/** The sentence of `words` in parts: it is asked for with marks in place of facts and cut at them. Texts are even. */
function sentenceParts(finding: Finding, code: string): readonly (string | Expr)[] {
  const values: Expr[] = [];
  const facts = Object.entries(finding.facts).map(([key, value]) => {
    const part = partOf(key, value, code);
    if (part) return [key, `\u0001${values.push(part) - 1}\u0002`] as const;
    return [key, String(isExpr(value) && value.op === "literal" ? value.value : value)] as const;
  });
  const asked = { code: finding.code, facts: Object.fromEntries(facts) } as Pick<Problem, "code" | "facts">;
  const pieces = sentenceOf(asked, "vi", "sheet").text.split(/\u0001(\d+)\u0002/);
  return pieces.map((piece, at) => (at % 2 === 0 ? piece : (values[Number(piece)] ?? "")));
}

/** One finding as spreadsheet text: a new line where the condition holds, else nothing. */
export function lineFormula(finding: Finding, code: string, { said, spelling }: Phrases): string {
  const parts = sentenceParts(finding, code);
  const line = parts.map((part, at): Expr => {
    if (typeof part !== "string") return part;
    const head = at === 0 ? `\n${markOf(finding)} – ` : "";
    const tail = at === parts.length - 1 ? ` (${finding.code})` : "";
    return said(head + part + tail);
  });
  return formula(when(finding.when, concat(...line), ""), spelling);
}

/**
 * The messages of a row in parts of bearable length, each line behind a line break. A cell that holds an error value
 * would spread it: then the part says so itself.
 */
export function messageParts(lines: readonly string[], phrases: Phrases): readonly string[] {
  const packed: string[] = [];
  for (const line of lines) {
    const last = packed.at(-1);
    if (last !== undefined && last.length + line.length < PART_LIMIT) packed[packed.length - 1] = `${last}&${line}`;
    else packed.push(line);
  }
  const broken = `\n${MARK.error} – Có ô chứa lỗi công thức trên dòng này. Nhập lại ô đó.`;
  return packed.map((part) => `IFERROR(${part},${formula(phrases.said(broken))})`);
}
