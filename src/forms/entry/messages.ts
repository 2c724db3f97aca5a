import { concat, type Expr, type Finding, formula, literal, quoteText, type Value, when } from "../../rules/index";
import type { Problem } from "../../problems/index";
import { sentenceOf } from "../../words/index";

/** How a line of column "Nội dung cần sửa" begins; the status column and the status line go by it. */
export const MARK = {
  missing: "✖ Thiếu",
  error: "✖ Sai",
  warning: "! Xem lại",
  question: "? Chưa rõ",
  note: "· Lưu ý",
} as const;

const markOf = ({ missing, severity }: Finding): string => (missing ? MARK.missing : MARK[severity]);

const isExpr = (value: Value): value is Expr => typeof value === "object";

/** The sentence of `words` as an expression: it is asked for with marks in place of facts and cut at them. */
export function sentenceExpr(finding: Finding): Expr {
  const values: Expr[] = [];
  const facts = Object.entries(finding.facts).map(([key, value]) => {
    if (!isExpr(value)) return [key, String(value)] as const;
    if (value.op === "literal") return [key, String(value.value)] as const;
    return [key, `\u0001${values.push(value) - 1}\u0002`] as const;
  });
  const asked = { code: finding.code, facts: Object.fromEntries(facts) } as Pick<Problem, "code" | "facts">;
  const pieces = sentenceOf(asked, "vi", "sheet").text.split(/\u0001(\d+)\u0002/);
  return concat(...pieces.map((piece, at) => (at % 2 === 0 ? literal(piece) : (values[Number(piece)] ?? literal("")))));
}

/** One finding as spreadsheet text: its line where the condition holds, else nothing. */
function lineFormula(finding: Finding): string {
  const line = concat(`${markOf(finding)} – `, sentenceExpr(finding), ` (${finding.code})\n`);
  return formula(when(finding.when, line, ""));
}

/** A formula may have 8192 characters (Excel's limit); addresses are longer or shorter than the tokens they replace. */
const PART_LIMIT = 5500;

/**
 * The messages of a row in parts of bearable length. A cell that holds an error value would spread it: then the part
 * says so itself.
 */
export function messageParts(findings: readonly Finding[], parts: number): readonly string[] {
  const packed: string[] = [];
  for (const finding of findings) {
    const line = lineFormula(finding);
    const last = packed.at(-1);
    if (last !== undefined && last.length + line.length < PART_LIMIT) packed[packed.length - 1] = `${last}&${line}`;
    else packed.push(line);
  }
  if (packed.length > parts) throw new Error(`${packed.length} parts of messages, room for ${parts}`);
  const broken = quoteText(`${MARK.error} – Có ô chứa lỗi công thức trên dòng này. Nhập lại ô đó.\n`);
  return packed.map((part) => `IFERROR(${part},${broken})`);
}
