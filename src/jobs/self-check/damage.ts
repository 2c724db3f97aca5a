import type { PlacedBook, PlacedCell, PlacedSheet } from "../../sheet/index";
import { once } from "./once";
import { momentsIn } from "./registered";
import { type ErrorClass, has, type Seed } from "./seed";

const cells =
  (role: string, change: (cell: PlacedCell, sheet: PlacedSheet) => PlacedCell) =>
  (book: PlacedBook): PlacedBook => ({
    sheets: book.sheets.map((sheet) =>
      sheet.role === role ? { ...sheet, cells: sheet.cells.map((cell) => change(cell, sheet)) } : sheet,
    ),
  });

/** Line 2 of the sheet as that of another workbook. */
const copied = (cell: PlacedCell, what: RegExp, other: string): PlacedCell =>
  typeof cell.value === "string" && cell.value.startsWith("Đơn vị: ")
    ? { ...cell, value: cell.value.replace(what, other) }
    : cell;

/** The sheet of entries once more, beside the one that is read. */
const twice =
  (change: (cell: PlacedCell) => PlacedCell) =>
  ({ sheets }: PlacedBook): PlacedBook => ({
    sheets: sheets.flatMap((sheet) =>
      sheet.role === "entry" ? [sheet, { ...sheet, name: "Bản chép", cells: sheet.cells.map(change) }] : [sheet],
    ),
  });

const answeredOtherwise = (cell: PlacedCell): PlacedCell => (cell.value === "Có" ? { ...cell, value: "Không" } : cell);

const TYPED_OVER = "Đạt tốt";
const emptied = (cell: PlacedCell): PlacedCell => ({ ...cell, value: null });

const unformula = (cell: PlacedCell): PlacedCell => {
  const { formula: _, ...rest } = cell;
  return cell.value === TYPED_OVER ? rest : cell;
};

/** Both the formula and what it gave. */
const wipedOut = (cell: PlacedCell): PlacedCell =>
  cell.value === TYPED_OVER ? { ...unformula(cell), value: null } : cell;

/** A number of `Thông tin` in a format that shows something else. */
const staffShown = (format: string): ((book: PlacedBook) => PlacedBook) =>
  cells("info", (cell, sheet) =>
    named(sheet, cell, "info.staff.tong") ? { ...cell, style: { ...cell.style, format } } : cell,
  );

/** A cell with a formula in which somebody types. */
const overFormula = (what: string, of: (...of: Parameters<ErrorClass["seed"]>) => Seed | undefined): ErrorClass => ({
  id: `SL-08 ${what}`,
  rule: "SL-08",
  seed: of,
});

const FORMULAS: readonly ErrorClass[] = [
  overFormula("typed over a formula", (row) =>
    row.asks === "ratio" && has(row, "mau.nu") && row.quarter === undefined
      ? { change: { danhgia: TYPED_OVER }, code: "SL-08", at: "danhgia", damage: cells("entry", unformula) }
      : undefined,
  ),
  overFormula("a verdict wiped out", (row) =>
    row.asks === "ratio" && has(row, "mau.nu") && row.quarter === undefined
      ? { change: { danhgia: TYPED_OVER }, code: "SL-08", at: "danhgia", damage: cells("entry", wipedOut) }
      : undefined,
  ),
  overFormula("a status of one's own", (row) =>
    has(row, "co")
      ? { change: { trangthai: TYPED_OVER }, code: "SL-08", at: "trangthai", damage: cells("entry", unformula) }
      : undefined,
  ),
  overFormula("what is to be mended wiped out", (row) =>
    has(row, "tu.tong")
      ? {
          change: { "tu.tong": null, cansua: TYPED_OVER },
          code: "SL-08",
          at: "cansua",
          damage: cells("entry", wipedOut),
        }
      : undefined,
  ),
  overFormula("a comparison of one's own", (row, here) => {
    const at = `kh.${row.measure.id}.doichieu`;
    return momentsIn(row, here).length > 0
      ? { change: { [at]: TYPED_OVER }, code: "SL-08", at, damage: cells("plan", unformula) }
      : undefined;
  }),
  overFormula("a status of a task of one's own", (row, { pack }, rows) => {
    const at = `${pack.taskGroups.flatMap(({ tasks }) => tasks)[0]?.id ?? ""}.trangthai`;
    return row === rows[0]
      ? { change: { [at]: TYPED_OVER }, code: "SL-08", at, damage: cells("tasks", unformula) }
      : undefined;
  }),
];

/** Cells whose text is one of these, wherever they stand. */
const without = (role: string, texts: readonly string[]) =>
  cells(role, (cell) => (texts.includes(String(cell.value)) ? emptied(cell) : cell));

const named = ({ names }: PlacedSheet, { row, column }: PlacedCell, name: string): boolean =>
  names.some((one) => one.name === `ct_${name}` && one.area.top === row && one.area.left === column);

/** Sheets and locked cells that somebody changed. */
export const DAMAGE: readonly ErrorClass[] = [
  {
    id: "SL-19 label changed",
    rule: "SL-19",
    seed: (row) => (row.state === "asked" ? { change: { ten: "Tên khác" }, code: "SL-19", at: "ten" } : undefined),
  },
  {
    id: "SL-27 typed in a grey cell",
    rule: "SL-27",
    seed: (row) =>
      row.asks === "boolean" && row.state === "asked"
        ? { change: { "tu.tong": 5 }, code: "SL-27", at: "tu.tong" }
        : undefined,
  },
  ...FORMULAS,
  once(
    "SL-28",
    "a day for a count",
    "info.staff.tong",
    { "info.staff.tong": 46_246 },
    { damage: staffShown("d/m/yyyy") },
  ),
  once("SL-32", "a rate for a count", "info.staff.tong", { "info.staff.tong": 46 }, { damage: staffShown("0%") }),
  once(
    "TT-13",
    "an error value for a name",
    "info.sign.name",
    { "info.sign.name": "#N/A" },
    {
      damage: cells("info", (cell, sheet) => (named(sheet, cell, "info.sign.name") ? { ...cell, error: true } : cell)),
    },
  ),
  once(
    "TT-16",
    "the sheet of another unit",
    "",
    {},
    {
      anywhere: true,
      damage: cells("entry", (cell) => copied(cell, / – Mã: \S+/u, " – Mã: 09Z99")),
    },
  ),
  once(
    "TT-03",
    "the sheet of another period",
    "",
    {},
    {
      anywhere: true,
      damage: cells("entry", (cell) => copied(cell, / – Kỳ: .* \(/u, " – Kỳ: 6 tháng đầu năm 2019 (")),
    },
  ),
  {
    id: "BM-04 row that nobody can tell",
    rule: "BM-04",
    seed: () => ({ change: { ten: null, cach: null, ma: null }, code: "BM-04", at: "", anywhere: true }),
  },
  once(
    "BM-05",
    "column that nobody can tell",
    "",
    {},
    {
      anywhere: true,
      damage: without("entry", ["co", "Có / Không"]),
    },
  ),
  once(
    "BM-07",
    "another fingerprint",
    "",
    {},
    {
      anywhere: true,
      damage: cells("meta", (cell) => (/^[0-9a-f]{64}$/.test(String(cell.value)) ? { ...cell, value: "0" } : cell)),
    },
  ),
  once(
    "BM-09",
    "sheet of tasks gone",
    "",
    {},
    {
      anywhere: true,
      damage: ({ sheets }) => ({ sheets: sheets.filter(({ role }) => role !== "tasks") }),
    },
  ),
  once("BM-11", "a copy says otherwise", "", {}, { anywhere: true, damage: twice(answeredOtherwise) }),
  once(
    "BM-12",
    "a sheet of another unit beside",
    "",
    {},
    { anywhere: true, damage: twice((cell) => copied(cell, / – Mã: \S+/u, " – Mã: 09Z99")) },
  ),
];
