import type { EntryRow, Goal } from "../../plan/index";
import { concat, eq, type Expr, literal, SharedRows, when } from "../../rules/index";
import { type CellSpec, type RowSpec, type SheetSpec, type Style, textHeight } from "../../sheet/index";
import { milestoneText, SHEETS } from "../../words/index";
import type { FormContext } from "../context";
import { formRows, rowLabel, rowNumber } from "../entry/rows";
import { planUnit } from "../plan/cells";
import { bind, type Binding, rendered } from "../report/binding";
import { documentNumber, info, subject } from "../report/sections";
import { annexTexts } from "./figures";
import { ALL, CENTER, COLUMNS, FIGURE, FIGURES, heads, LEFT, SIZE, widthOf } from "./layout";
import { milestones } from "./milestones";

const across = (key: string, text: Expr, style: Style, height: number, binding: Binding): RowSpec => ({
  key,
  height,
  cells: [
    {
      column: "tt",
      ...bind(text, binding),
      style: { horizontal: "center", vertical: "center", wrap: true, ...style },
      across: ALL,
    },
  ],
});

/** "Phụ lục I", the name in capitals and where it belongs (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1). */
function titles(context: FormContext, binding: Binding): readonly RowSpec[] {
  const number = when(eq(info("number"), ""), "……", documentNumber());
  const day = when(eq(info("date.long"), ""), "ngày …… tháng …… năm ……", info("date.long"));
  const from = concat("(Kèm theo Báo cáo số ", number, " ", day, ` của ${context.unit.name})`);
  const name = subject(context).toUpperCase();
  const title = across("annex.title", literal("Phụ lục I"), { size: 14, bold: true }, 20, binding);
  return [
    // The one name of the sheet: by it a job knows that the sheet is ours.
    { ...title, cells: title.cells.map((cell) => ({ ...cell, name: "annex.title", publish: true })) },
    across("annex.name", literal(name), { size: 13, bold: true }, textHeight(name, 150, 13, true), binding),
    across("annex.from", from, { size: 13, italic: true }, 20, binding),
    { key: "annex.gap", height: 8, cells: [] },
  ];
}

function goalRow(goal: Goal): RowSpec {
  const label = `${goal.heading}: ${goal.label}`;
  return {
    key: `annex.goal.${goal.id}`,
    height: 18,
    cells: [
      { column: "tt", value: goal.id.replace("MT", ""), style: { ...CENTER, bold: true } },
      { column: "ten", value: label, style: { ...LEFT, bold: true }, across: ALL - 1 },
    ],
  };
}

function dataRow(row: EntryRow, context: FormContext, binding: Binding): RowSpec {
  const texts = Object.entries(annexTexts(row, context.period));
  const { first, second } = milestones(row.measure, context.pack.years.to);
  const { unit } = row.measure;
  const shown = planUnit(row);
  const moc1 = milestoneText(first, unit);
  const moc2 = milestoneText(second, unit);
  const cells: readonly CellSpec[] = [
    { column: "tt", value: rowNumber(row), style: CENTER },
    { column: "ten", value: rowLabel(row), style: LEFT },
    { column: "dvt", value: shown, style: CENTER },
    { column: "moc1", value: moc1, style: CENTER },
    { column: "moc2", value: moc2, style: CENTER },
    ...texts.map(([column, expr]) => ({
      column,
      ...bind(expr, binding),
      style: FIGURES.has(column)
        ? FIGURE
        : column === "danhgia"
          ? CENTER
          : { ...LEFT, size: 9, shrink: binding.kind === "bound" },
    })),
  ];
  // Two-line verdicts ("Mốc 2025: …; Mốc 2030: …") are foreseen in the bound sheet, where the text is not known yet.
  const guess =
    binding.kind === "bound"
      ? [
          row.measure.targets.length > 1 && row.asks === "ratio"
            ? "Mốc 2025: Không giữ được; Mốc 2030: Đang thực hiện"
            : "",
        ]
      : [];
  const heights = [
    textHeight(rowLabel(row), widthOf("ten"), SIZE),
    textHeight(moc1, widthOf("moc1"), SIZE),
    textHeight(moc2, widthOf("moc2"), SIZE),
    textHeight(shown, widthOf("dvt"), SIZE),
    ...guess.map((text) => textHeight(text, widthOf("danhgia"), SIZE)),
    ...texts.map(([column, expr]) =>
      textHeight(rendered(expr, binding) ?? "", widthOf(column), column === "ghichu" ? 9 : SIZE),
    ),
  ];
  return { key: `annex.${row.code}`, height: Math.max(18, ...heights), cells };
}

/** Rows bound to the workbook: many forms have most of them in common. */
const bound = new SharedRows<RowSpec>();

function bodyRow(row: EntryRow, context: FormContext, binding: Binding): RowSpec {
  if (binding.kind === "rendered") return dataRow(row, context, binding);
  return bound.of(row, `${context.pack.years.to} ${context.period.id}`, () => dataRow(row, context, binding));
}

/** NGƯỜI LẬP BIỂU and THỦ TRƯỞNG ĐƠN VỊ, with room to sign. */
function feet(binding: Binding): readonly RowSpec[] {
  const style: Style = { size: 13, bold: true, horizontal: "center", vertical: "top", wrap: true };
  const line = (key: string, height: number, left: Expr, right: Expr): RowSpec => ({
    key,
    height,
    cells: [
      { column: "tt", ...bind(left, binding), style, across: 4 },
      { column: "ketqua", ...bind(right, binding), style, across: 5 },
    ],
  });
  return [
    { key: "annex.foot.gap", height: 12, cells: [] },
    line("annex.foot.1", 20, literal("NGƯỜI LẬP BIỂU"), literal("THỦ TRƯỞNG ĐƠN VỊ")),
    { key: "annex.foot.2", height: 60, cells: [] },
    line("annex.foot.3", 20, info("maker"), info("sign.name")),
  ];
}

/** Sheet `Phụ lục I`, A4 landscape; goals wholly out of scope are skipped, the rest keep the plan's numbers. */
export function drawAnnex(context: FormContext, binding: Binding): SheetSpec {
  const rows = formRows(context).filter(({ state }) => state !== "outOfScope");
  const body = rows.flatMap((row, at) => {
    const own = bodyRow(row, context, binding);
    return rows[at - 1]?.goal.id === row.goal.id ? [own] : [goalRow(row.goal), own];
  });
  return {
    role: "annex",
    title: SHEETS.annex,
    visibility: "visible",
    columns: COLUMNS.map(({ key, width }) => ({ key, width })),
    rows: [...titles(context, binding), ...heads(), ...body, ...feet(binding)],
    protect: true,
    tab: "2F5496",
    gridlines: false,
    print: {
      orientation: "landscape",
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      header: 10,
      pageNumber: true,
      fitWidth: true,
      titleRows: { from: "annex.head.1", to: "annex.head.3" },
      area: { fromRow: "annex.title", toRow: "annex.foot.3", fromColumn: "tt", toColumn: "ghichu" },
    },
  };
}
