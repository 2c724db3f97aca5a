import type { Problem, Severity } from "../../problems/index";
import type { CellSpec, RowSpec, SheetSpec, Style } from "../../sheet/index";
import { textHeight } from "../../sheet/index";
import { periodName, PROBLEM_LIST, sentenceOf, severityWord, SHEETS } from "../../words/index";
import type { FormContext } from "../context";
import { BAD, CENTERED, HEAD, LABEL, LOOK } from "../palette";

const COLUMNS = [
  { key: "stt", width: 5 },
  { key: "muc", width: 11 },
  { key: "ma", width: 8 },
  { key: "trang", width: 14 },
  { key: "o", width: 7 },
  { key: "noidung", width: 58 },
  { key: "cachsua", width: 40 },
  { key: "cancu", width: 26 },
  { key: "lydo", width: 22 },
] as const;

/** The sign says it without colour. */
const SIGNS: Readonly<Record<Severity, string>> = { error: "✖", question: "?", warning: "!", note: "·" };
const ORDER: readonly Severity[] = ["error", "question", "warning", "note"];
const LOOKS: Readonly<Record<Severity, Style>> = { error: BAD, question: BAD, warning: LOOK, note: {} };

const TITLE: Style = { horizontal: "left", vertical: "center", bold: true, size: 14 };

/** In its first cell: by this the list is known again. */
export const LIST_TITLE = PROBLEM_LIST.title;

function problemRow(problem: Problem, at: number): RowSpec {
  const { severity, code, place, clause, ack = "" } = problem;
  const { text, fix } = sentenceOf(problem, "vi", "sheet");
  const cell = (column: string, value: string, style: Style = LABEL): CellSpec => ({ column, value, style });
  const what = text.endsWith(fix) ? text.slice(0, -fix.length).trim() : text;
  const height = Math.max(
    18,
    ...[what, fix, clause, ack].map((one, n) => textHeight(one, COLUMNS[n + 5]?.width ?? 20, 10)),
  );
  return {
    height,
    cells: [
      { column: "stt", value: at + 1, style: CENTERED },
      cell("muc", `${SIGNS[severity]} ${severityWord(severity, "vi")}`, { ...CENTERED, ...LOOKS[severity] }),
      cell("ma", code, CENTERED),
      cell("trang", place.sheet),
      cell("o", place.cell, CENTERED),
      cell("noidung", what),
      cell("cachsua", fix),
      cell("cancu", clause),
      cell("lydo", ack),
    ],
  };
}

/**
 * Sheet `Nội dung cần rà soát`: what the check found, to be printed and worked off. Open findings come first, then
 * those for which a reason was given.
 */
export function drawProblemList(
  problems: readonly Problem[],
  { unit, period }: Pick<FormContext, "unit" | "period">,
): SheetSpec {
  const seen = problems.filter(({ ack }) => ack !== undefined).length;
  const of = `${unit.name} – Mã: ${unit.code} – Kỳ: ${periodName(period)} – ${problems.length} nội dung, ${seen} đã xem`;
  const by = (one: Problem): number => (one.ack === undefined ? 0 : ORDER.length) + ORDER.indexOf(one.severity);
  const sorted = [...problems].sort((a, b) => by(a) - by(b));
  const line = (key: string, value: string, style: Style, height: number): RowSpec => ({
    key,
    height,
    cells: [{ column: "stt", value, style: { horizontal: "left", vertical: "center", ...style } }],
  });
  const rows = sorted.map(problemRow).map((row, at): RowSpec => ({ ...row, key: `p${at + 1}` }));
  const body = rows.length > 0 ? rows : [line("none", PROBLEM_LIST.none, { italic: true }, 20)];
  return {
    role: "problems",
    title: SHEETS.problems,
    visibility: "visible",
    columns: COLUMNS.map(({ key, width }) => ({ key, width })),
    rows: [
      {
        key: "title",
        height: 24,
        // By the name the list is known as ours where no journal tells of it.
        cells: [{ column: "stt", value: LIST_TITLE, style: TITLE, name: "problems.title", publish: true }],
      },
      line("of", of, { size: 11 }, 18),
      {
        key: "head",
        height: 22,
        cells: COLUMNS.map(({ key }, at) => ({ column: key, value: PROBLEM_LIST.heads[at] ?? "", style: HEAD })),
      },
      ...body,
    ],
    freeze: { row: body[0]?.key ?? "head" },
    tab: "7F7F7F",
    gridlines: false,
    print: {
      orientation: "landscape",
      margins: { top: 20, right: 15, bottom: 20, left: 20 },
      header: 10,
      pageNumber: true,
      fitWidth: true,
      titleRows: { from: "head", to: "head" },
      area: { fromRow: "title", toRow: body.at(-1)?.key ?? "head", fromColumn: "stt", toColumn: "lydo" },
    },
  };
}
