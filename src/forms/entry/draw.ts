import type { EntryRow, Goal } from "../../plan/index";
import { type CellSpec, type RowSpec, type SheetSpec, textHeight } from "../../sheet/index";
import {
  HOW_TO_FILL,
  NOT_SENDABLE,
  SECOND_HALF,
  SENDABLE,
  SHEETS,
  statusLine,
  targetText,
  withUnallocated,
} from "../../words/index";
import type { FormContext } from "../context";
import { BAD, GOAL_FILL, GOAL_ROW, GOOD, LOOK } from "../palette";
import { rowCells } from "./cells";
import { columnSpecs, entryColumns, helperColumns } from "./columns";
import { headRows, visible } from "./head";
import { namedOnce } from "./named-once";
import { makePhrases, type Phrases } from "../phrases";
import { type SheetFormulas, sheetFormulas } from "./formulas";
import { addsHalves, formRows, rowHowTo, rowLabel } from "./rows";
import { titleLine } from "./title-line";

export const ENTRY_TITLE = SHEETS.entry;

/** Dissolved offices may be many: the line wraps over the width of the table. */
function howToWith(value: string, context: FormContext): RowSpec {
  const columns = entryColumns(context).filter(({ hidden }) => !hidden);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const style = { horizontal: "left", vertical: "center", italic: true, wrap: true } as const;
  const height = Math.max(18, textHeight(value, width, 11));
  return { key: "howto", height, cells: [{ column: "tt", value, style, across: columns.length }] };
}

function titleRows(context: FormContext, rows: readonly EntryRow[]): readonly RowSpec[] {
  const asked = rows.filter(({ state }) => state === "asked");
  const first = asked[0]?.code;
  const last = asked.at(-1)?.code;
  const total = (key: string): string => (first === undefined ? "0" : `SUM({${first}.${key}:${last ?? first}.${key}})`);
  // What is wrong in sheets `Kế hoạch` and `Thông tin` holds the workbook back too.
  const wrong = `(${total("dem.sai")}+{plan!kh.sai}+{info!info.sai})`;
  const holds = `${total("dem.thieu")}+${wrong}+${total("dem.hoi")}`;
  const line = statusLine(
    `"&${total("dem.thieu")}&"`,
    `"&${wrong}&"`,
    `"&(${total("dem.xem")}+${total("dem.hoi")})&"`,
    `"&IF(${holds}=0,"${SENDABLE}","${NOT_SENDABLE}")&"`,
  );
  const status = `"${line}"`;
  const halves = !context.merged && rows.some((row) => addsHalves(row, context.period));
  const howTo = halves ? `${HOW_TO_FILL} ${SECOND_HALF}` : HOW_TO_FILL;
  const offices = context.previous?.unallocated ?? [];
  const of = titleLine(context);
  const plain = { horizontal: "left", vertical: "center" } as const;
  return [
    {
      key: "title",
      height: 24,
      cells: [
        {
          column: "tt",
          value: `BIỂU SỐ LIỆU THỰC HIỆN CÁC CHỈ TIÊU – ${context.pack.shortTitle}`,
          style: { ...plain, bold: true, size: 14 },
        },
      ],
    },
    { key: "unit", height: 18, cells: [{ column: "tt", value: of, style: { ...plain, size: 12 } }] },
    {
      key: "status",
      height: 20,
      cells: [
        { column: "tt", formula: status, style: { ...plain, bold: true, size: 12 }, name: "tinhtrang", publish: true },
      ],
    },
    offices.length === 0
      ? { key: "howto", height: 18, cells: [{ column: "tt", value: howTo, style: { ...plain, italic: true } }] }
      : howToWith(`${howTo} ${withUnallocated(offices)}`, context),
  ];
}

/** The band runs over empty cells instead of a merged one, because Excel does not sort rows with merged cells. */
const GOAL_BAND = { fill: GOAL_FILL, top: "thin", bottom: "thin" } as const;

function goalRow(goal: Goal, context: FormContext): RowSpec {
  const columns = visible(context);
  const label = `${goal.heading}: ${goal.label}`;
  const cells: readonly CellSpec[] = [
    { column: "tt", value: goal.id.replace("MT", ""), style: { ...GOAL_ROW, horizontal: "center" } },
    { column: "ten", value: label, style: { ...GOAL_BAND, bold: true, size: 10, vertical: "center" } },
    ...columns.slice(2).map((column) => ({ column, style: GOAL_BAND })),
    { column: "ma", value: `#${goal.id}` },
  ];
  return { key: `goal.${goal.id}`, height: 20, cells };
}

function dataRow(row: EntryRow, context: FormContext, phrases: Phrases, formulas: SheetFormulas): RowSpec {
  const width = (key: string): number => entryColumns(context).find((column) => column.key === key)?.width ?? 10;
  const height = Math.max(
    30,
    textHeight(rowLabel(row), width("ten"), 10),
    textHeight(rowHowTo(row, context), width("cach"), 9),
    textHeight(row.measure.unit, width("dvt"), 10),
    textHeight(targetText(row.measure.targets, row.measure.unit), width("moc"), 10),
  );
  return { key: row.code, height, cells: rowCells(row, context, phrases, formulas) };
}

function bodyRows(rows: readonly EntryRow[], context: FormContext, phrases: Phrases): readonly RowSpec[] {
  const formulas = sheetFormulas(rows, context, phrases);
  const body = rows.flatMap((row, at) => {
    const own = dataRow(row, context, phrases, formulas);
    return rows[at - 1]?.goal.id === row.goal.id ? [own] : [goalRow(row.goal, context), own];
  });
  return namedOnce(body);
}

/** Colours that follow the signs of the status column; the sign alone says the same. */
function conditionals(rows: readonly RowSpec[]): SheetSpec["conditionals"] {
  const first = rows[0]?.key;
  const last = rows.at(-1)?.key;
  if (first === undefined || last === undefined) return [];
  const block = { fromRow: first, toRow: last, fromColumn: "trangthai", toColumn: "trangthai" };
  return [
    { block, formula: 'LEFT({trangthai},1)="✖"', style: BAD },
    { block, formula: 'LEFT({trangthai},1)="!"', style: LOOK },
    { block, formula: 'LEFT({trangthai},1)="✔"', style: GOOD },
    {
      block: { ...block, fromColumn: "danhgia", toColumn: "danhgia" },
      formula: 'OR({danhgia}="Chưa đạt",ISNUMBER(FIND("Không giữ",{danhgia})))',
      style: LOOK,
    },
  ];
}

/** Sheet `Chỉ tiêu`: one row per measure that the unit answers, one per quarter where it goes by quarters. */
export function drawEntry(context: FormContext): SheetSpec {
  const rows = formRows(context);
  const phrases = makePhrases(visible(context));
  const body = bodyRows(rows, context, phrases);
  const helpers = helperColumns(body);
  const last = body.at(-1)?.key ?? "head.key";
  const columns = visible(context);
  return {
    role: "entry",
    title: ENTRY_TITLE,
    visibility: "visible",
    columns: columnSpecs(context, helpers),
    rows: [...titleRows(context, rows), ...headRows(context), ...body, ...phrases.rows([...columns, ...helpers])],
    conditionals: conditionals(body) ?? [],
    freeze: { row: body[0]?.key ?? "head.key", column: "cach" },
    protect: true,
    tab: "C65911",
    zoom: 85,
    gridlines: false,
    print: {
      orientation: "landscape",
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      header: 10,
      pageNumber: true,
      fitWidth: true,
      titleRows: { from: "head.1", to: "head.number" },
      area: { fromRow: "title", toRow: last, fromColumn: "tt", toColumn: columns.at(-2) ?? "ghichu" },
    },
  };
}
