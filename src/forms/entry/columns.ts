import { KEPT } from "../../rules/index";
import type { ColumnSpec, RowSpec } from "../../sheet/index";
import { type ColumnKey, COLUMNS } from "../../words/index";
import type { FormContext } from "../context";
import { UNITS_KEYS } from "./bound";

/** A visible column: key, header texts from the top, width in characters. */
export type EntryColumn = {
  readonly key: ColumnKey;
  readonly header: readonly string[];
  readonly width: number;
  readonly hidden?: boolean;
};

const WIDTHS = {
  tt: 5,
  ten: 30,
  cach: 30,
  dvt: 8,
  moc: 15,
  dangky: 10,
  "tu.tong": 9,
  "tu.nu": 8,
  "tu.nam": 8,
  "mau.tong": 9,
  "mau.nu": 8,
  "mau.nam": 8,
  co: 8,
  ketqua: 10,
  kytruoc: 10,
  tanggiam: 9,
  "luyke.truoc": 10,
  luyke: 10,
  h1: 10,
  danhgia: 18,
  lydo: 16,
  ghichu: 24,
  trangthai: 13,
  cansua: 48,
  ma: 14,
} as const satisfies Readonly<Record<ColumnKey, number>>;

const column = (key: ColumnKey): EntryColumn => {
  const { group, text } = COLUMNS[key];
  return {
    key,
    header: group === "" ? [text] : [group, text],
    width: WIDTHS[key],
    ...(key === "ma" && { hidden: true }),
  };
};
const ALL = (Object.keys(WIDTHS) as readonly ColumnKey[]).map(column);

/** Columns that people see (and the hidden code), in the order officials know; a year's workbook has one more. */
export const entryColumns = ({ period }: FormContext): readonly EntryColumn[] =>
  ALL.filter(({ key }) => key !== "h1" || period.part === "year");

const GRADED = ["tu.tong", "tu.nu", "mau.tong", "mau.nu", "luyke.truoc", "h1"];

/** Keys of all columns that nobody sees, after the code; a sheet has those that its rows use. */
const HELPERS = [
  ...["dangky.gt", "ketqua.t", "kytruoc.n", "kytruoc.d", "kytruoc.t", "dem.thieu", "dem.sai", "dem.xem", "dem.hoi"],
  ...["lydo.s", "ghichu.s"],
  ...GRADED.flatMap((key) => [`${key}.s`, `${key}.p`, `${key}.gt`]),
  ...[...KEPT.values()].filter((key) => key !== "lydo.s" && key !== "ghichu.s"),
  "doituong",
  ...["cansua.0", "cansua.1", "cansua.2"],
  ...UNITS_KEYS,
];

/** Columns of figures carried over are there for every row: formulas of rows without such figures name them too. */
const ALWAYS: ReadonlySet<string> = new Set(["kytruoc.n", "kytruoc.d", "kytruoc.t"]);

/** Hidden columns after the code that the rows use: graded cells, figures carried over, counts for the status line. */
export function helperColumns(rows: readonly RowSpec[]): readonly string[] {
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return HELPERS.filter((key) => used.has(key) || ALWAYS.has(key));
}

export const columnSpecs = (context: FormContext, helpers: readonly string[]): readonly ColumnSpec[] => [
  ...entryColumns(context).map(({ key, width, hidden }) => ({ key, width, ...(hidden && { hidden }) })),
  ...helpers.map((key) => ({ key, width: 8, hidden: true })),
];
