import type { MergedUnit } from "../../entries/index";
import { type Problem, type Severity } from "../../problems/index";
import type { BookSpec } from "../../sheet/index";
import { LETTERS, periodName, sentenceOf, severityWord, SHEETS } from "../../words/index";
import type { FormContext } from "../context";
import type { Binding } from "../report/binding";
import { letter, table, wide } from "./letter";

const PLAIN: Binding = { kind: "rendered", value: () => null, source: () => undefined };
const ORDER: readonly Severity[] = ["error", "question", "warning"];

/**
 * Phiếu đề nghị chỉnh sửa of one unit: what its file still wants, in the sentences that its own workbook uses. Notes are
 * for the unit alone and are left out.
 */
export function drawSlip(
  context: FormContext,
  { unit, file = "" }: MergedUnit,
  problems: readonly Problem[],
): BookSpec {
  const asked = ORDER.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  const lines = asked.map((problem, at): readonly [string, string] => [
    `${at + 1}. ${severityWord(problem.severity, "vi")}; ${problem.place.sheet}, ô ${problem.place.cell}`,
    `${sentenceOf(problem, "vi", "sheet").text} (${problem.code})`,
  ]);
  const body = LETTERS.slipBody(context.unit.name, file, periodName(context.period));
  const found = lines.length > 0 ? table("line", [[LETTERS.slipHead.where, LETTERS.slipHead.what], ...lines]) : [];
  const rows = [
    wide("title", LETTERS.slipTitle, PLAIN, { bold: true, horizontal: "center" }),
    wide("to", LETTERS.slipTo(`${unit.name} (${unit.code})`), PLAIN, { horizontal: "center" }),
    wide("body", body, PLAIN),
    ...(found.length > 0 ? found : [wide("nothing", LETTERS.nothing, PLAIN)]),
  ];
  return { sheets: [letter("slip", SHEETS.slip, rows)], lists: [] };
}
