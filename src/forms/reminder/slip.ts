import type { LedgerLine, MergedUnit } from "../../entries/index";
import type { Problem, Severity } from "../../problems/index";
import { literal } from "../../rules/index";
import type { BookSpec, RowSpec } from "../../sheet/index";
import { ledgerWords, LETTERS, periodName, sentenceOf, severityWord, SHEETS } from "../../words/index";
import type { FormContext } from "../context";
import type { Binding } from "../report/binding";
import { head } from "../report/letterhead";
import { signature } from "../report/signature";
import { letter, RECEIVERS, table, wide } from "./letter";

const ORDER: readonly Severity[] = ["error", "question", "warning"];

/** What is asked of one unit: of the file that counts, and of files of it that could not be taken or that wait. */
export type SlipAsks = { readonly problems: readonly Problem[]; readonly files: readonly LedgerLine[] };

const fileName = (path: string): string => (path.split(/[\\/]/).at(-1) ?? path).normalize("NFC");

function findings(problems: readonly Problem[]): readonly RowSpec[] {
  const asked = ORDER.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  if (asked.length === 0) return [];
  const lines = asked.map((problem, at): readonly [string, string] => [
    `${at + 1}. ${severityWord(problem.severity, "vi")}; ${problem.place.sheet}, ô ${problem.place.cell}`,
    `${sentenceOf(problem, "vi", "sheet").text} (${problem.code})`,
  ]);
  return table("line", [[LETTERS.slipHead.where, LETTERS.slipHead.what], ...lines]);
}

function filesAsked(files: readonly LedgerLine[]): readonly RowSpec[] {
  if (files.length === 0) return [];
  const lines = files.map((line, at): readonly [string, string] => {
    const { why, fix } = ledgerWords(line, fileName(line.path), "vi");
    return [`${at + 1}. ${fileName(line.path)}`, [why, fix].filter((part) => part !== "").join(" ")];
  });
  return table("file", [[LETTERS.slipFiles.file, LETTERS.slipFiles.what], ...lines]);
}

/**
 * Phiếu đề nghị chỉnh sửa of one unit: what its file still wants, in the sentences that its own workbook uses. Notes are
 * for the unit alone and are left out.
 */
export function drawSlip(
  context: FormContext,
  { unit, file }: MergedUnit,
  { problems, files }: SlipAsks,
  binding: Binding,
): BookSpec {
  const { name } = context.unit;
  const period = periodName(context.period);
  const body = file === undefined ? LETTERS.slipNone(name, period) : LETTERS.slipBody(name, fileName(file), period);
  const found = [...findings(problems), ...filesAsked(files)];
  const rows = [
    ...head(context, binding, literal("……/……")),
    { key: "gap.1", height: 14, cells: [] },
    wide("title", LETTERS.slipTitle, binding, { bold: true, horizontal: "center" }),
    wide("to", LETTERS.slipTo(`${unit.name} (${unit.code})`), binding, { horizontal: "center" }),
    wide("body", body, binding),
    ...(found.length > 0 ? found : [wide("nothing", LETTERS.nothing, binding)]),
    { key: "gap.2", height: 8, cells: [] },
    wide("ask", LETTERS.slipAsk, binding),
    ...signature(context, binding, RECEIVERS),
  ];
  return { sheets: [letter("slip", SHEETS.slip, rows, found[0]?.key)], lists: [] };
}
