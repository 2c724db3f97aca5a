import { type CellSpec, type RowSpec, type SheetSpec, textHeight } from "../../sheet/index";
import { periodName, SHEETS } from "../../words/index";
import type { FormContext } from "../context";
import { GOAL_FILL, HEAD, LABEL } from "../palette";
import { type InfoSample, valueCells } from "./cells";
import { figuresFormula } from "./figures";
import { hintedKeys, hintFormula, hintLines } from "./hints";
import { type InfoField, infoSections, type InfoSection } from "./fields";
import { HELPER_COLUMNS } from "./helpers";
import { issuedValues } from "./issued";

export const INFO_TITLE = SHEETS.info;

/** Visible columns: key, heading, width in characters. */
export const INFO_COLUMNS = [
  { key: "noidung", header: "Nội dung", width: 33 },
  { key: "giatri", header: "Giá trị", width: 42 },
  { key: "huongdan", header: "Hướng dẫn", width: 33 },
] as const;

const [NAME, VALUE, HINT] = INFO_COLUMNS;
const NAME_STYLE = { ...LABEL, size: 11 } as const;
const HINT_STYLE = { ...LABEL, italic: true } as const;
/** Room for three lines, where people write sentences. */
const ROOMY = 48;
const BAND = { bold: true, size: 11, fill: GOAL_FILL, top: "thin", bottom: "thin", vertical: "center" } as const;

type Cells = (field: InfoField) => readonly CellSpec[];

/** Height that a value needs. */
export const valueHeight = (text: string): number => textHeight(text, VALUE.width, 11);

/** Height of the row of a field whose value is a text; `told` is what may stand in place of its hint. */
export const fieldHeight = ({ label, hint, long }: InfoField, text: string, told: readonly string[] = []): number =>
  Math.max(
    long ? ROOMY : 20,
    textHeight(label, NAME.width, 11),
    valueHeight(text),
    ...[hint, ...told].map((line) => textHeight(line, HINT.width, 10)),
  );

/** What to write into a cell; where its content owes something, that instead. */
function hintCell({ key, hint }: InfoField, context: FormContext): CellSpec {
  const told = hintFormula(key, hint, context);
  return { column: HINT.key, style: HINT_STYLE, ...(told === undefined ? { value: hint } : { formula: told }) };
}

function fieldRow(field: InfoField, cellsOf: Cells, context: FormContext): RowSpec {
  const cells = cellsOf(field);
  const text = (cell: CellSpec | undefined): string => String(cell?.value ?? "");
  const hint = field.kind === "pair" ? [] : [hintCell(field, context)];
  return {
    key: field.key,
    height: fieldHeight(field, text(cells[0]), hintLines(field.key, context)),
    fits: true,
    cells: [
      { column: NAME.key, value: field.label, style: NAME_STYLE },
      ...cells,
      ...hint,
      { column: "ma", value: field.key },
    ],
  };
}

/** The band runs over three cells instead of a merged one, so that rows can be inserted and moved. */
function sectionRows(section: InfoSection, cellsOf: Cells, context: FormContext): readonly RowSpec[] {
  const head: RowSpec = {
    key: `section.${section.id}`,
    height: 22,
    ...(section.newPage && { breakBefore: true }),
    cells: INFO_COLUMNS.map(({ key }, at) => ({
      column: key,
      ...(at === 0 && { value: section.heading }),
      ...(key === VALUE.key && section.fields[0]?.kind === "pair" && { formula: figuresFormula(section) }),
      style: BAND,
    })),
  };
  const columns: readonly RowSpec[] = section.columns
    ? [
        {
          key: `section.${section.id}.head`,
          height: 20,
          cells: section.columns.map((value, at) => ({
            column: INFO_COLUMNS[at]?.key ?? NAME.key,
            value,
            style: HEAD,
          })),
        },
      ]
    : [];
  return [head, ...columns, ...section.fields.map((field) => fieldRow(field, cellsOf, context))];
}

/** How many rows hold the workbook back, by what column Hướng dẫn and the bands above figures tell of them. */
function heldBack(sections: readonly InfoSection[], context: FormContext): CellSpec {
  const bands = sections
    .filter((section) => section.fields[0]?.kind === "pair")
    .map(({ id }) => `section.${id}.giatri`);
  const cells = [...hintedKeys("error", context).map((key) => `${key}.${HINT.key}`), ...bands];
  return { column: "phu.1", formula: cells.map((cell) => `(LEFT({${cell}})="✖")`).join("+"), name: "info.sai" };
}

function topRows(context: FormContext, sections: readonly InfoSection[]): readonly RowSpec[] {
  const line = { column: NAME.key, style: { horizontal: "left", vertical: "center" } } as const;
  const of = `${context.unit.name} – ${periodName(context.period)}`;
  const keys = [...INFO_COLUMNS.map(({ key }) => key), "ma"];
  return [
    {
      key: "title",
      height: 24,
      cells: [{ ...line, value: "THÔNG TIN ĐƠN VỊ VÀ KỲ BÁO CÁO", style: { ...line.style, bold: true, size: 14 } }],
    },
    { key: "of", height: 18, cells: [{ ...line, value: of, style: { ...line.style, size: 12 } }] },
    {
      key: "howto",
      height: 18,
      cells: [
        {
          ...line,
          value: "Chỉ nhập vào ô nền vàng. Ô trắng đã ghi sẵn khi phát hành, ô xám không phải nhập.",
          style: { ...line.style, italic: true },
        },
        heldBack(sections, context),
      ],
    },
    {
      key: "head",
      height: 22,
      cells: INFO_COLUMNS.map(({ key, header }) => ({ column: key, value: header, style: HEAD })),
    },
    { key: "head.key", hidden: true, cells: keys.map((key) => ({ column: key, value: key })) },
  ];
}

/**
 * Sheet `Thông tin`: who reports, for which period, to whom, and who signs.
 * @param sample values filled in from the start, over what the form itself prefills
 */
export function drawInfo(context: FormContext, sample: InfoSample = new Map()): SheetSpec {
  const sections = infoSections(context);
  const prefilled = issuedValues(context);
  const body = sections.flatMap((section) =>
    sectionRows(section, (field) => valueCells(field, context, prefilled, sample), context),
  );
  return {
    role: "info",
    title: INFO_TITLE,
    visibility: "visible",
    columns: [
      ...INFO_COLUMNS.map(({ key, width }) => ({ key, width })),
      { key: "ma", width: 10, hidden: true },
      ...HELPER_COLUMNS.map((key) => ({ key, width: 10, hidden: true })),
    ],
    rows: [...topRows(context, sections), ...body],
    freeze: { row: `section.${sections[0]?.id ?? "I"}` },
    protect: true,
    tab: "2F75B5",
    gridlines: false,
    print: {
      orientation: "portrait",
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      header: 10,
      pageNumber: true,
      fitWidth: true,
      titleRows: { from: "head", to: "head" },
      area: { fromRow: "title", toRow: body.at(-1)?.key ?? "head", fromColumn: NAME.key, toColumn: HINT.key },
    },
  };
}
