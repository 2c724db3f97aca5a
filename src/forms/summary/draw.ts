import type { Merged } from "../../entries/index";
import type { Goal } from "../../plan/index";
import { columnLetters, type CellSpec, type RowSpec, type SheetSpec, type Style, textHeight } from "../../sheet/index";
import {
  periodName,
  SHEETS,
  shortDate,
  SUMMARY_COLUMNS,
  SUMMARY_HOW_TO,
  SUMMARY_TITLE,
  UNIT_STATUS,
  UNITS_HEAD,
} from "../../words/index";
import type { FormContext } from "../context";
import { BAD, CENTERED, GOAL_FILL, GOOD, HEAD, LOOK } from "../palette";
import { type Band, bandsOf, bandTitle, columnKey, heading } from "./bands";
import { columnSpecs, FIXED_KEYS, hiddenKeys, pagesOf, visibleKeys, widthOf } from "./columns";
import { down, type Span } from "./formulas";
import { type OwnValues, ownRowKeys, ownRowSpecs } from "./own";
import { ownCells } from "./own-cells";
import { type Behind, coverRows, totalRows } from "./totals";
import { unitRowKey, unitRows } from "./units";

const PLAIN = { horizontal: "left", vertical: "center" } as const;

function statusFormula(span: Span): string {
  const count = (word: string): string => `SUMPRODUCT((${down(span, "tinhtrang")}="${word}")+0)`;
  const all = `SUMPRODUCT((${down(span, "tinhtrang")}<>"")+0)`;
  const parts = Object.values(UNIT_STATUS).map((word) => `"${word}: "&${count(word)}`);
  return `"Số đơn vị: "&${all}&". "&${parts.join('&"; "&')}`;
}

function titleRows({ pack, unit, period, window }: FormContext, span: Span, visible: number): readonly RowSpec[] {
  const of = `Cơ quan tổng hợp: ${unit.name} – Mã: ${unit.code} (số liệu từ ngày ${shortDate(window.from)} đến ngày ${shortDate(window.to)})`;
  const line = (key: string, height: number, cell: Omit<CellSpec, "column">): RowSpec => ({
    key,
    height,
    cells: [{ column: "xa", ...cell }],
  });
  // What stands left of column D is printed on the page of every goal.
  const [howTo, first, second, status] = [
    line("howto", 34, {
      value: SUMMARY_HOW_TO,
      style: { ...PLAIN, italic: true, wrap: true },
      across: Math.min(16, visible - 3),
    }),
    line("title", 24, { value: pack.shortTitle, style: { ...PLAIN, bold: true, size: 14 } }),
    line("unit", 18, { value: of, style: { ...PLAIN, size: 12 } }),
    line("status", 20, { formula: statusFormula(span), style: { ...PLAIN, bold: true, size: 12 } }),
  ] as const;
  const left = (row: RowSpec, value: string, style: Style): RowSpec => ({
    ...row,
    cells: [{ column: "tt", value, style: { ...PLAIN, ...style } }, ...row.cells],
  });
  return [
    howTo,
    left(first, SUMMARY_TITLE, { bold: true, size: 14 }),
    left(second, `Kỳ: ${periodName(period)}`, { size: 12 }),
    status,
  ];
}

const goalTitle = ({ heading: number, label }: Goal): string => `${number}: ${label}`;

function headRows(bands: readonly Band[], parted: boolean): readonly RowSpec[] {
  const fixed = FIXED_KEYS.map((column): CellSpec => ({
    column,
    value: SUMMARY_COLUMNS[column],
    style: HEAD,
    down: 3,
  }));
  const goals = bands.flatMap(({ found: { goal } }, at) => (bands[at - 1]?.found.goal.id === goal.id ? [] : [goal]));
  const over = goals.map((goal): CellSpec => {
    const columns = bands
      .filter(({ found }) => found.goal.id === goal.id)
      .flatMap((band) => band.visible.map((letter) => columnKey(band, letter)));
    const value = goalTitle(goal);
    return { column: columns[0] ?? "", value, style: { ...HEAD, fill: GOAL_FILL }, across: columns.length };
  });
  const titles = bands.flatMap((band): readonly CellSpec[] => {
    const [first] = band.visible;
    if (first === undefined) return [];
    return [{ column: columnKey(band, first), value: bandTitle(band), style: HEAD, across: band.visible.length }];
  });
  const leaves = bands.flatMap((band) =>
    band.visible.map((letter) => ({ column: columnKey(band, letter), value: heading(band, letter), style: HEAD })),
  );
  const wide = (of: readonly Band[]): number =>
    of.flatMap(({ visible }) => visible).reduce((sum, letter) => sum + widthOf(letter), 0);
  const high = Math.max(30, ...bands.map((band) => textHeight(bandTitle(band), wide([band]), 10, true)));
  // The name of a goal with one measure takes more lines than there is room for beside the others.
  const tall = goals.map((goal) =>
    textHeight(goalTitle(goal), wide(bands.filter(({ found }) => found.goal.id === goal.id)), 10, true),
  );
  return [
    { key: "head.1", height: Math.max(30, ...tall), cells: [...fixed, ...over] },
    { key: "head.2", height: high, cells: titles },
    { key: "head.3", height: 30, cells: leaves },
    {
      key: "head.key",
      hidden: true,
      cells: [...visibleKeys(bands), ...hiddenKeys(bands, parted)].map((key) => ({ column: key, value: key })),
    },
  ];
}

/** The line by which officials name columns stands above the units: there people filter. */
const numberRow = (bands: readonly Band[]): RowSpec => ({
  key: "units.head",
  height: 16,
  cells: visibleKeys(bands).map((column, at) => ({
    column,
    value: column === "ten" ? UNITS_HEAD : at < 2 ? columnLetters(at) : String(at - 2),
    style: { ...CENTERED, italic: true, size: 9, fill: GOAL_FILL },
  })),
});

function conditionals({ first, last }: Span): SheetSpec["conditionals"] {
  const block = { fromRow: first, toRow: last, fromColumn: "tinhtrang", toColumn: "tinhtrang" };
  return [
    { block, formula: `{tinhtrang}="${UNIT_STATUS["not-sent"]}"`, style: BAD },
    { block, formula: `{tinhtrang}="${UNIT_STATUS["with-errors"]}"`, style: LOOK },
    { block, formula: `{tinhtrang}="${UNIT_STATUS.received}"`, style: GOOD },
  ];
}

/** The row of an office stands for the units below it; with its own form alone it is one unit. */
function behindOf({ units, measures }: Merged): Behind {
  const offices = new Set(units.flatMap(({ unit }) => (unit.kind === "truong" ? [] : [unit.code])));
  const shares = measures.flatMap((one) =>
    [...one.shares].flatMap(([code, share]) => (offices.has(code) ? [share] : [])),
  );
  if (shares.some(({ units: { asked }, parts }) => asked > 1 && !parts)) return "untold";
  return shares.some(({ parts }) => parts) ? "told" : "nobody";
}

/**
 * Sheet `Tổng hợp`: a row a unit, a band a measure, totals as live formulas.
 * @param own what people typed into the office's own line before, by name: `MT3-CT3.tu.nu`
 * @param drawn `later`: the rows of the units are drawn when they are written
 */
export function drawSummary(
  context: FormContext,
  merged: Merged,
  own: OwnValues = new Map(),
  drawn: "now" | "later" = "now",
): SheetSpec {
  const bands = bandsOf(context);
  const cells = ownCells(bands);
  const rows = ownRowKeys(cells);
  const measures = new Map(merged.measures.map((measure) => [measure.measure.id, measure]));
  function* units(): Iterable<RowSpec> {
    const row = unitRows(bands, measures, parted);
    for (const [at, unit] of merged.units.entries()) yield row(unit, at);
  }
  const behind = behindOf(merged);
  const parted = behind !== "nobody";
  const count = merged.units.length;
  const span = { first: unitRowKey(0), last: unitRowKey(Math.max(0, count - 1)) };
  const later = drawn === "later" && count > 0;
  // Formulas want a row to add, even where no unit is known yet.
  const listed = later ? [] : count > 0 ? [...units()] : [{ key: unitRowKey(0), cells: [] }];
  const visible = visibleKeys(bands);
  const last = visible.at(-1) ?? "langui";
  return {
    role: "summary",
    title: SHEETS.summary,
    visibility: "visible",
    columns: columnSpecs(bands, parted),
    rows: [
      ...titleRows(context, span, visible.length),
      ...headRows(bands, parted),
      ...totalRows(bands, span, rows, behind),
      ...ownRowSpecs(bands, cells, own, context.period),
      ...coverRows(bands, measures),
      numberRow(bands),
      ...listed,
    ],
    ...(later && { long: { count, ...span, rows: units } }),
    conditionals: conditionals(span) ?? [],
    freeze: { row: "total", column: "xa" },
    filter: { fromRow: "units.head", toRow: span.last, fromColumn: "tt", toColumn: last },
    protect: true,
    tab: "548235",
    zoom: 85,
    gridlines: false,
    print: {
      orientation: "landscape",
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      header: 10,
      pageNumber: true,
      scale: pagesOf(bands).scale,
      titleRows: { from: "head.1", to: "head.3" },
      titleColumns: { from: "tt", to: "ten" },
      area: { fromRow: "title", toRow: span.last, fromColumn: "tt", toColumn: last },
    },
  };
}
