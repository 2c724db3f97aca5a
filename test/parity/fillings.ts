import { type FormContext, formRows } from "../../src/forms/index";
import { type EntryRow, judgements } from "../../src/plan/index";
import { numericCells, ratioOf, REASONS, shareOf } from "../../src/rules/index";
import type { Scalar } from "../../src/sheet/index";
import type { Random } from "../hostile/random";
import { rightAnswers } from "../tools/right-answers";

/** Answers by the names of their cells. */
export type Filling = Readonly<Record<string, Scalar>>;

/** What people type into a cell for a count, and what programs put there. */
const TYPED: readonly Scalar[] = [
  ...[null, 0, 1, 4, 5, 19, 20, 21, 119, 120, 121, 9999, 999_999_999, 1_000_000_000, -1, 0.5, 12.5, 1e15],
  ...[
    "",
    " ",
    "0",
    "00",
    "7",
    " 20 ",
    "20\u00a0",
    "２０",
    "020",
    "0.5",
    "1.000",
    "1,000",
    "1 000",
    "12.000",
    "1.000.000",
  ],
  ...["1.234,5", "1,5", "1.2.3", "1.00", "999999999", "1000000000", "123.456.789", "1.234.567.890", "-3", "+3", "1e3"],
  ...["98,2%", "mười hai", "khoảng 12", "12 người", "=1+1", "=SUM(1;2)", "+84", "-", "@x", "'20", ".", ",", "n/a", "½"],
];
const ANSWERS: readonly Scalar[] = [null, "Có", "Không", "có", "CÓ", " Có ", "Khong", "Rồi", "x", 1, 0, ""];
const NOTES: readonly Scalar[] = [null, " ", "https://truong.example.vn", "đang thống kê", 0, "=A", "-"];
const REASON: readonly Scalar[] = [null, null, ...REASONS, "bận", " Không phát sinh ", "chưa có số liệu", " "];
const INFO: readonly Scalar[] = [null, 0, 19, 20, 21, 39, 40, 119, 120, "20", " 20", "hai mươi", 12.5, "1.000"];
const INFO_KEYS = ["staff.tong", "officials.tong", "ban.members.tong"] as const;

const cells = (row: EntryRow): readonly string[] =>
  row.state === "asked" ? [...new Set([...row.cells, "lydo", "ghichu"])] : row.cells;

const any = (key: string, random: Random): Scalar => {
  if (key === "co") return random.pick(ANSWERS);
  if (key === "lydo") return random.pick(REASON);
  return random.pick(key === "ghichu" ? NOTES : TYPED);
};

/** Every cell of the row by itself. */
const anything = (row: EntryRow, random: Random): Filling =>
  Object.fromEntries(cells(row).map((key) => [`${row.code}.${key}`, any(key, random)]));

/** A rate at a milestone, or one person to either side of it. */
function boundary(row: EntryRow, { period }: FormContext, random: Random): Filling {
  const ratio = ratioOf(row);
  const target = ratio && judgements(row.measure, period).map((one) => one.target)[0];
  const put = (values: Readonly<Record<string, Scalar>>): Filling =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [`${row.code}.${key}`, value]));
  if (!ratio || !target) {
    const near = random.pick([0, 1, 119, 120, 121, 999_999_999]);
    return put(Object.fromEntries(numericCells(row).map((key) => [key, near + random.below(2)])));
  }
  const { part, whole } = shareOf(target);
  const d = whole * random.pick([1, 2, 10, 100]);
  const n = Math.max(0, (d / whole) * part + random.below(3) - 1);
  const women = random.below(3);
  const value = (key: string): number => {
    const all = key.startsWith("mau") && key !== ratio.nKey ? d : n;
    return key === ratio.nKey || key === ratio.dKey || !key.endsWith(".nu") ? all : Math.max(0, all - women);
  };
  return put(Object.fromEntries(numericCells(row).map((key) => [key, value(key)])));
}

/** One cell of a right row changed. */
const slip = (row: EntryRow, random: Random): Filling => {
  const key = random.pick(cells(row));
  return key === undefined ? {} : { [`${row.code}.${key}`]: any(key, random) };
};

function change(row: EntryRow, context: FormContext, random: Random): Filling {
  if (row.cells.length === 0) return {};
  const dice = random.below(10);
  if (dice < 4) return {};
  if (dice < 6) return boundary(row, context, random);
  return dice < 8 ? slip(row, random) : anything(row, random);
}

/** A workbook filled in rightly, wrongly and at the boundaries, row by row. */
export function randomFilling(context: FormContext, random: Random): Filling {
  const rows = formRows(context);
  const changes = rows.map((row) => change(row, context, random));
  const info = INFO_KEYS.map((key) => [`info.${key}`, random.below(2) === 0 ? null : random.pick(INFO)] as const);
  return Object.assign({}, rightAnswers(context), ...changes, Object.fromEntries(info)) as Filling;
}
