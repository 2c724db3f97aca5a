import type { LedgerLine, LedgerNote, MergedUnit } from "../../entries/index";
import type { Problem, Severity } from "../../problems/index";
import { literal } from "../../rules/index";
import type { BookSpec, RowSpec } from "../../sheet/index";
import {
  changeTexts,
  fileName,
  ledgerWords,
  LETTERS,
  periodName,
  sentenceOf,
  severityWord,
  SHEETS,
} from "../../words/index";
import type { FormContext } from "../context";
import type { Binding } from "../report/binding";
import { head } from "../report/letterhead";
import { signature } from "../report/signature";
import { CENTER, letter, RECEIVERS, table, wide } from "./letter";

const ORDER: readonly Severity[] = ["error", "question", "warning"];

/** What is asked of one unit: of the file that counts, and of files of it that could not be taken or that wait. */
export type SlipAsks = {
  readonly problems: readonly Problem[];
  readonly files: readonly LedgerLine[];
  /** What is to be known of the file that counts. */
  readonly notes?: readonly LedgerNote[];
};

const nameOf = (path: string): string => fileName(path).normalize("NFC");

type Lines = readonly (readonly [string, string])[];

function findings(problems: readonly Problem[]): Lines {
  const asked = ORDER.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  return asked.map((problem, at) => [
    `${at + 1}. ${severityWord(problem.severity, "vi")}; ${problem.place.sheet}, ô ${problem.place.cell}`,
    `${sentenceOf(problem, "vi", "sheet").text} (${problem.code})`,
  ]);
}

const filesAsked = (files: readonly LedgerLine[], before: number): Lines =>
  files.map((line, at) => {
    const { why, fix } = ledgerWords(line, nameOf(line.path), "vi");
    const asked = LETTERS.slipFix[line.code ?? ""] ?? fix;
    const what = [why, asked].filter((part) => part !== "").join(" ");
    return [`${before + at + 1}. ${nameOf(line.path)}`, what];
  });

/** One table, whose head stands on every page over which it runs. */
function asked({ problems, files }: SlipAsks): readonly RowSpec[] {
  const found = findings(problems);
  const lines = [...found, ...filesAsked(files, found.length)];
  if (lines.length === 0) return [];
  const { slipHead, slipFiles, slipBoth } = LETTERS;
  const { where, what } = files.length === 0 ? slipHead : found.length === 0 ? slipFiles : slipBoth;
  return table("line", [[where, what], ...lines]);
}

/** An older form, with all that has changed since: the unit types into the new one next time. */
const formChanged = (notes: readonly LedgerNote[], file: string, binding: Binding): readonly RowSpec[] =>
  notes.flatMap(({ changes = [], ...note }, at) =>
    changes.length === 0
      ? []
      : [ledgerWords(note, file, "vi").why, ...changeTexts(changes.slice(1), "vi").map((text) => `- ${text};`)].map(
          (text, n) => wide(`form.${at}.${n}`, text, binding),
        ),
  );

/**
 * Phiếu đề nghị chỉnh sửa of one unit: what its file still wants, in the sentences that its own workbook uses. Notes are
 * for the unit alone and are left out.
 */
export function drawSlip(context: FormContext, { unit, file }: MergedUnit, asks: SlipAsks, binding: Binding): BookSpec {
  const { name } = context.unit;
  const period = periodName(context.period);
  const body = file === undefined ? LETTERS.slipNone(name, period) : LETTERS.slipBody(name, nameOf(file), period);
  const found = asked(asks);
  const changed = formChanged(asks.notes ?? [], nameOf(file ?? ""), binding);
  const [first, last] = [found[0]?.key, found.at(-1)?.key];
  const list = first !== undefined && last !== undefined && { head: first, last };
  const rows = [
    ...head(context, binding, literal("……/……")),
    { key: "gap.1", height: 14, cells: [] },
    wide("title", LETTERS.slipTitle, binding, { ...CENTER, bold: true }),
    wide("to", LETTERS.to(`${unit.name} (${unit.code})`), binding, CENTER),
    wide("body", body, binding),
    ...(found.length > 0 ? found : [wide("nothing", LETTERS.nothing, binding)]),
    { key: "gap.2", height: 8, cells: [] },
    ...changed,
    wide("ask", LETTERS.slipAsk, binding),
    ...signature(context, binding, RECEIVERS),
  ];
  return { sheets: [letter("slip", SHEETS.slip, rows, "ask", list || undefined)], lists: [] };
}
