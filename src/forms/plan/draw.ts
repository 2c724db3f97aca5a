import type { EntryRow, Goal } from "../../plan/index";
import { type RowSpec, type SheetSpec, textHeight } from "../../sheet/index";
import { planStatusLine, SHEETS } from "../../words/index";
import type { FormContext } from "../context";
import { rowLabel } from "../entry/rows";
import { BAD, GOAL_FILL, GOAL_ROW, GOOD, LOOK } from "../palette";
import { milestones, planCells, planName, planUnit } from "./cells";
import { type Plan, type PlanColumn, planColumns, planHelpers, planOf } from "./columns";
import { type PlanFormulas, planFormulas } from "./formulas";
import { feet, headRows, titleRows } from "./frame";

export const PLAN_TITLE = SHEETS.plan;

const PLAIN = { horizontal: "left", vertical: "center" } as const;

const HOW_TO =
  "Không bắt buộc: đơn vị có đăng ký chỉ tiêu thì nhập vào ô nền vàng, tỷ lệ nhập số phần trăm (ví dụ 98,2), số lượng nhập phần của riêng đơn vị. Thấp hơn cấp trên thì nâng lên hoặc ghi lý do, giải pháp.";

/** How many rows have something registered, and how many cells hold the sheet back. */
function statusRow({ rows }: Plan): RowSpec {
  const [first, last] = [rows[0], rows.at(-1)];
  const range = (key: string): string => (first && last ? `{${planName(first, key)}:${planName(last, key)}}` : '""');
  const line = planStatusLine('"&{kh.sodong}&"', rows.length, '"&{kh.sai}&"');
  return {
    key: "status",
    height: 20,
    cells: [
      {
        column: "tt",
        formula: `IF({kh.sodong}=0,"Chưa đăng ký chỉ tiêu nào (không bắt buộc)","${line}")`,
        style: { ...PLAIN, bold: true, size: 12 },
        name: "kh.trangthai",
        publish: true,
      },
      { column: "dem.dk", formula: `SUM(${range("dem.dk")})`, name: "kh.sodong" },
      { column: "dem.giu", formula: `SUM(${range("dem.giu")})`, name: "kh.sai" },
    ],
  };
}

/** The band runs over empty cells instead of a merged one, because Excel does not sort rows with merged cells. */
function goalRow(goal: Goal, columns: readonly PlanColumn[]): RowSpec {
  const band = { fill: GOAL_FILL, top: "thin", bottom: "thin" } as const;
  return {
    key: `goal.${goal.id}`,
    height: 20,
    cells: [
      { column: "tt", value: goal.id.replace("MT", ""), style: { ...GOAL_ROW, horizontal: "center" } },
      {
        column: "ten",
        value: `${goal.heading}: ${goal.label}`,
        style: { ...band, bold: true, size: 10, vertical: "center" },
      },
      ...columns.slice(2).map(({ key }) => ({ column: key, style: band })),
      { column: "ma", value: `kh.#${goal.id}` },
    ],
  };
}

function rowHeight(row: EntryRow, widths: ReadonlyMap<string, number>, context: FormContext): number {
  const height = (text: string, key: string): number => textHeight(text, widths.get(key) ?? 10, 10);
  return Math.max(
    32,
    height(rowLabel(row), "ten"),
    height(planUnit(row), "dvt"),
    height(milestones(row, context), "moc"),
  );
}

const widthsOf = (columns: readonly PlanColumn[]): ReadonlyMap<string, number> =>
  new Map(columns.map(({ key, width }) => [key, width]));

/** Rows with figures of the office above: their text and height, by key. */
export function rowsUnder(
  context: FormContext,
): readonly { readonly key: string; readonly text: string; readonly height: number }[] {
  const { above } = context;
  if (!above) return [];
  const plan = planOf(context);
  const widths = widthsOf(planColumns(context, plan));
  return plan.rows.flatMap((row) =>
    above.has(row.code)
      ? [{ key: `kh.${row.code}`, text: milestones(row, context), height: rowHeight(row, widths, context) }]
      : [],
  );
}

function dataRow(row: EntryRow, plan: Plan, context: FormContext, formulas: PlanFormulas): RowSpec {
  return {
    key: `kh.${row.code}`,
    height: rowHeight(row, widthsOf(planColumns(context, plan)), context),
    fits: true,
    cells: planCells(row, plan, context, formulas),
  };
}

/** Colours that follow the signs of column Đối chiếu; the sign alone says the same. */
function conditionals(body: readonly RowSpec[]): SheetSpec["conditionals"] {
  const [fromRow, toRow] = [body[0]?.key ?? "head.key", body.at(-1)?.key ?? "head.key"];
  const block = { fromRow, toRow, fromColumn: "doichieu", toColumn: "doichieu" };
  return [
    { block, formula: 'ISNUMBER(FIND("✖",{doichieu}))', style: BAD },
    { block, formula: 'OR(LEFT({doichieu},1)="!",LEFT({doichieu},1)="?")', style: LOOK },
    { block, formula: 'LEFT({doichieu},1)="✔"', style: GOOD },
  ];
}

/** Sheet `Kế hoạch`: what the unit registers for itself, next to what the plan above wants. */
export function drawPlan(context: FormContext): SheetSpec {
  const plan = planOf(context);
  const columns = planColumns(context, plan);
  const formulas = planFormulas(plan);
  const body = plan.rows.flatMap((row, at) => {
    const own = dataRow(row, plan, context, formulas);
    return plan.rows[at - 1]?.goal.id === row.goal.id ? [own] : [goalRow(row.goal, columns), own];
  });
  const helpers = planHelpers(plan, body);
  const first = body[0]?.key ?? "head.key";
  return {
    role: "plan",
    title: PLAN_TITLE,
    visibility: "visible",
    columns: [
      ...columns.map(({ key, width }) => ({ key, width })),
      { key: "ma", width: 8, hidden: true },
      ...helpers.map((key) => ({ key, width: 8, hidden: true })),
    ],
    rows: [
      { key: "howto", height: 18, cells: [{ column: "tt", value: HOW_TO, style: { ...PLAIN, italic: true } }] },
      statusRow(plan),
      ...titleRows(context, columns.length),
      ...headRows(columns, helpers, plan),
      ...body,
      ...feet(),
    ],
    conditionals: conditionals(body) ?? [],
    freeze: { row: first, column: "dvt" },
    protect: true,
    tab: "7030A0",
    zoom: 90,
    gridlines: false,
    print: {
      orientation: "landscape",
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      header: 10,
      pageNumber: true,
      fitWidth: true,
      titleRows: { from: "head.1", to: "head.2" },
      area: { fromRow: "title", toRow: "foot.3", fromColumn: "tt", toColumn: columns.at(-1)?.key ?? "lydo" },
    },
  };
}
