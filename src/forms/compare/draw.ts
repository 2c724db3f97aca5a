import type { Difference } from "../../entries/index";
import { type RowSpec, type SheetSpec, textHeight } from "../../sheet/index";
import { COMPARE_COLUMNS, type CompareColumnKey, KEY_NAMES, periodName, SHEETS } from "../../words/index";
import type { FormContext } from "../context";
import type { LedgerNames } from "../ledger/line";
import { HEAD, LABEL } from "../palette";
import { TASK_COLUMNS } from "../tasks/columns";

const WIDTHS: Readonly<Record<CompareColumnKey, number>> = {
  tt: 5,
  ma: 10,
  donvi: 28,
  chitieu: 13,
  o: 22,
  teptruoc: 26,
  lantruoc: 7,
  truoc: 16,
  tepsau: 26,
  lansau: 7,
  sau: 16,
};
/** Columns of sheet `Nhiệm vụ`, which is all that some plans ask for. */
const TASK_NAMES: ReadonlyMap<string, string> = new Map(TASK_COLUMNS.map(({ key, header }) => [key, header]));
const KEYS = Object.keys(COMPARE_COLUMNS) as readonly CompareColumnKey[];

/** `MT4-CT3.q1` and `co` → `MT4-CT3` and `Quý I: Có/Không`: who reads knows neither the code of a quarter nor a key. */
function whatDiffers(code: string, key: string): { readonly measure: string; readonly what: string } {
  const name = KEY_NAMES[key] ?? TASK_NAMES.get(key) ?? key;
  const [, measure = code, quarter] = /^(.+)\.(q\d)$/.exec(code) ?? [];
  return { measure, what: quarter === undefined ? name : `${KEY_NAMES[`${quarter}.co`] ?? quarter}: ${name}` };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const LOW = 18;

/** Points of a row whose texts wrap in their columns; what is shorter than its column is not measured. */
const heightOf = (values: Readonly<Record<CompareColumnKey, string | number>>): number =>
  KEYS.reduce((most, column) => {
    const text = String(values[column]);
    return text.length > WIDTHS[column] * 0.8
      ? Math.max(most, textHeight(text, WIDTHS[column], LABEL.size ?? 11))
      : most;
  }, LOW);

function rowOf(
  { unit, name = "", code, key, before, after }: Difference,
  at: number,
  { units, told }: LedgerNames,
): RowSpec {
  const { measure, what } = whatDiffers(code, key);
  const values: Readonly<Record<CompareColumnKey, string | number>> = {
    tt: at + 1,
    ma: unit,
    donvi: units.get(unit) ?? name,
    chitieu: measure,
    o: what,
    teptruoc: told(before.file),
    lantruoc: before.number,
    truoc: before.value,
    tepsau: told(after.file),
    lansau: after.number,
    sau: after.value,
  };
  return {
    key: `d${at + 1}`,
    height: heightOf(values),
    cells: KEYS.map((column) => ({ column, value: values[column], style: { ...LABEL, format: "@" } })),
  };
}

/**
 * Sheet `So sánh lần gửi`: cell by cell, what a later submission of a unit says otherwise, or what two that contradict say.
 * Files are called as in `Sổ tiếp nhận`: of two bao-cao.xlsx nobody knows which to choose.
 */
export function drawCompare(context: FormContext, differences: readonly Difference[], names: LedgerNames): SheetSpec {
  const sorted = [...differences].sort(
    (a, b) =>
      order(a.unit, b.unit) ||
      a.before.number - b.before.number ||
      a.after.number - b.after.number ||
      order(a.code, b.code) ||
      order(a.key, b.key) ||
      order(a.after.file, b.after.file) ||
      order(a.before.file, b.before.file),
  );
  const rows = sorted.map((one, at) => rowOf(one, at, names));
  const title = `SO SÁNH CÁC LẦN GỬI – ${context.unit.name} – ${periodName(context.period)}`;
  return {
    role: "compare",
    title: SHEETS.compare,
    visibility: "visible",
    columns: KEYS.map((key) => ({ key, width: WIDTHS[key] })),
    rows: [
      { key: "title", height: 24, cells: [{ column: "tt", value: title, style: { bold: true, size: 14 } }] },
      {
        key: "head",
        height: 34,
        cells: KEYS.map((column) => ({ column, value: COMPARE_COLUMNS[column], style: HEAD })),
      },
      ...rows,
    ],
    freeze: { row: rows[0]?.key ?? "head", column: "donvi" },
    filter: { fromRow: "head", toRow: rows.at(-1)?.key ?? "head", fromColumn: "tt", toColumn: "sau" },
    protect: true,
    tab: "7F7F7F",
    print: {
      orientation: "landscape",
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      header: 10,
      pageNumber: true,
      fitWidth: true,
      titleRows: { from: "head", to: "head" },
    },
  };
}
