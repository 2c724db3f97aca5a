import { concat, literal, ref } from "../../rules/index";
import { type CellSpec, type RowSpec, type SheetSpec, type Style, textHeight } from "../../sheet/index";
import { SHEETS } from "../../words/index";
import type { FormContext } from "../context";
import { INPUT_FILL } from "../palette";
import { bind, type Binding, rendered, SAMPLE } from "./binding";
import { LEFT, letterhead, RIGHT } from "./letterhead";
import { paged, SCALE } from "./pages";
import { type Paragraph, printedExpr } from "./paragraph";
import { ownParagraphs, paragraphs } from "./sections";
import { signature } from "./signature";

const WIDE = LEFT + RIGHT;
const SIZE = 14;
/** Hidden cells of a row that hold the values of its tokens. */
const VALUES = 12;

const STYLES: Readonly<Record<Paragraph["kind"], Style>> = {
  heading1: { size: SIZE, bold: true, vertical: "center", wrap: true },
  heading2: { size: SIZE, bold: true, vertical: "center", wrap: true },
  body: { size: SIZE, horizontal: "justify", vertical: "top", wrap: true },
  closing: { size: SIZE, horizontal: "justify", vertical: "top", wrap: true },
  center: { size: SIZE, horizontal: "center", vertical: "top", wrap: true },
};

const SOURCE_STYLE: Style = { size: SIZE, wrap: true, vertical: "top", locked: false, fill: INPUT_FILL };
const FIT_STYLE: Style = { size: SIZE, wrap: true, vertical: "top", color: "595959" };

/** At least 6 points between paragraphs (Phụ lục I, mục II.6): air below the text of the row. */
const SPACE = 6;

const valueName = (key: string, at: number): string => `${key}.value.${at}`;

function sourceCells(paragraph: Paragraph, binding: Binding): readonly CellSpec[] {
  const { key, source, prompt } = paragraph;
  const own = binding.kind === "rendered" ? (binding.source(key) ?? source) : source;
  const validation = prompt === undefined ? {} : { validation: promptOf(prompt) };
  return [
    {
      column: "source",
      value: own === "" ? null : own,
      style: SOURCE_STYLE,
      name: `source.${key}`,
      publish: true,
      ...validation,
    },
    { column: "ma", value: key },
  ];
}

const promptOf = (prompt: string): NonNullable<CellSpec["validation"]> => ({
  kind: "custom",
  formula: "TRUE",
  stop: false,
  title: "Nội dung báo cáo",
  message: "",
  prompt: `Viết ở ô này: ${prompt}. Phần in bên trái tự cập nhật.`,
});

/** Room for the likely contents of a paragraph whose text the workbook computes. */
function likelyHeight(paragraph: Paragraph): number {
  const source = literal(paragraph.source);
  const likely =
    rendered(
      printedExpr(paragraph, source, ({ value }) => value),
      SAMPLE,
    ) ?? "";
  return textHeight(likely, WIDE, SIZE, STYLES[paragraph.kind].bold) + SPACE;
}

const rowKey = ({ key }: Paragraph): string => `p.${key}`;

/** Heights of the rows of the bound report that name the unit, by key. */
export const ownHeights = (context: FormContext): readonly (readonly [string, number])[] =>
  ownParagraphs(context).map((paragraph) => [rowKey(paragraph), likelyHeight(paragraph)]);

/** A paragraph whose text the workbook computes: the row fits itself to the unprinted copy, because a merged cell cannot. */
function boundRow(paragraph: Paragraph, binding: Binding): RowSpec {
  const { key, tokens, kind } = paragraph;
  const printed = printedExpr(paragraph, ref("source"), (_, at) => ref(valueName(key, at)));
  return {
    key: rowKey(paragraph),
    height: likelyHeight(paragraph),
    fits: true,
    cells: [
      { column: "left", ...bind(printed, binding), style: STYLES[kind], across: 2, name: `print.${key}` },
      { column: "fit", ...bind(concat(ref(`print.${key}`), "\n "), binding), style: FIT_STYLE },
      ...sourceCells(paragraph, binding),
      ...tokens.map((token, at) => ({
        column: `value.${at}`,
        ...bind(token.value, binding),
        name: valueName(key, at),
      })),
    ],
  };
}

/** Many forms have most of their paragraphs in common. */
const bound = new WeakMap<Paragraph, RowSpec>();

function sharedRow(paragraph: Paragraph, binding: Binding): RowSpec {
  const row = bound.get(paragraph) ?? boundRow(paragraph, binding);
  bound.set(paragraph, row);
  return row;
}

/** A paragraph rendered once: its height is measured. */
function renderedRow(paragraph: Paragraph, binding: Binding): RowSpec {
  const { key, source, kind } = paragraph;
  const own = (binding.kind === "rendered" ? binding.source(key) : undefined) ?? source;
  const printed =
    rendered(
      printedExpr(paragraph, literal(own), ({ value }) => value),
      binding,
    ) ?? "";
  return {
    key: rowKey(paragraph),
    height: textHeight(printed, WIDE, SIZE, STYLES[kind].bold) + SPACE,
    cells: [
      { column: "left", value: printed, style: STYLES[kind], across: 2, name: `print.${key}` },
      ...sourceCells(paragraph, binding),
    ],
  };
}

const headings = (all: readonly Paragraph[]): ReadonlySet<string> =>
  new Set(all.flatMap((paragraph) => (paragraph.kind.startsWith("heading") ? [rowKey(paragraph)] : [])));

/** Sheet `Báo cáo`, A4 portrait, by Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export function drawReport(context: FormContext, binding: Binding): SheetSpec {
  const row = binding.kind === "bound" ? sharedRow : renderedRow;
  const told = paragraphs(context);
  const body = told.map((paragraph) => row(paragraph, binding));
  const all = [...letterhead(context, binding), ...body, ...signature(context, binding)];
  // Only a rendered report knows its heights; in the bound one they are where the program starts.
  const rows = binding.kind === "rendered" ? paged(all, headings(told), "p.closing") : all;
  const [first, ...others] = rows;
  const hint: readonly CellSpec[] = [
    {
      column: "source",
      value:
        "Cột này không in: sửa câu ở ô vàng, phần in bên trái tự đổi theo. Giữ nguyên các chữ trong ngoặc nhọn {…}.",
      style: { size: 11, italic: true, wrap: true },
    },
  ];
  return {
    role: "report",
    title: SHEETS.report,
    visibility: "visible",
    columns: [
      { key: "left", width: LEFT },
      { key: "right", width: RIGHT },
      { key: "gap", width: 3 },
      { key: "source", width: WIDE },
      { key: "fit", width: WIDE, hidden: binding.kind === "rendered" },
      { key: "ma", width: 10, hidden: true },
      ...Array.from({ length: VALUES }, (_, at) => ({ key: `value.${at}`, width: 8, hidden: true })),
    ],
    rows: [...(first ? [{ ...first, cells: [...first.cells, ...hint] }] : []), ...others],
    protect: true,
    tab: "2F5496",
    gridlines: false,
    print: {
      orientation: "portrait",
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      header: 10,
      pageNumber: true,
      ...(binding.kind === "rendered" ? { scale: SCALE } : { fitWidth: true }),
      area: { fromRow: "head.1", toRow: rows.at(-1)?.key ?? "head.1", fromColumn: "left", toColumn: "right" },
    },
  };
}
