import { KEPT } from "../../rules/index";
import type { ColumnSpec, RowSpec } from "../../sheet/index";
import { type ColumnKey, COLUMNS } from "../../words/index";
import type { FormContext } from "../context";
import { byPattern, countedColumns, usedColumns } from "../helper-columns";
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
  ma: 8,
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

/**
 * Grading helpers stand in the order of the cells they grade, gaps between those included: their formulas then read
 * alike in all columns, and are written once.
 */
const graded = (part: string, between: string): readonly string[] => [
  ...["tu.tong", "tu.nu"].map((key) => `${key}.${part}`),
  between,
  ...["mau.tong", "mau.nu"].map((key) => `${key}.${part}`),
];

/** Keys of the columns that nobody sees, after the code; a sheet has those that its rows use. */
const GRADED = [
  ...graded("s", "kytruoc.n"),
  ...graded("p", "kytruoc.d"),
  ...graded("gt", "kytruoc.t"),
  ...["luyke.truoc", "h1"].flatMap((key) => [`${key}.s`, `${key}.p`, `${key}.gt`]),
];
const HELPERS = [
  ...["dem.thieu", "dem.sai", "dem.xem", "dem.hoi"],
  ...KEPT.values(),
  ...["ketqua.t", "dangky.gt"],
  "doituong",
  ...["cansua.0", "cansua.1", "cansua.2"],
  ...UNITS_KEYS,
];

/** Columns of figures carried over are there for every row: formulas of rows without such figures name them too. */
const ALWAYS: ReadonlySet<string> = new Set(["kytruoc.n", "kytruoc.d", "kytruoc.t"]);

/** Hidden columns after the code that the rows use: graded cells, figures carried over, counts for the status line. */
export function helperColumns(rows: readonly RowSpec[]): readonly string[] {
  const used = usedColumns(rows);
  const isThere = (key: string): boolean => used.has(key) || ALWAYS.has(key);
  return [...GRADED.filter(isThere), ...byPattern([...HELPERS.filter(isThere), ...countedColumns(used)], rows)];
}

export const columnSpecs = (context: FormContext, helpers: readonly string[]): readonly ColumnSpec[] => [
  ...entryColumns(context).map(({ key, width, hidden }) => ({ key, width, ...(hidden && { hidden }) })),
  ...helpers.map((key) => ({ key, width: 8, hidden: true })),
];
