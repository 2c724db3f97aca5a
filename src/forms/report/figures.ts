import type { EntryRow, Period } from "../../plan/index";
import {
  and,
  ANSWER,
  concat,
  eq,
  type Expr,
  graded,
  hasSoundRate,
  isNumber,
  literal,
  NO,
  NO_DATA,
  noneOccurred,
  NONE_OCCURRED,
  NOT_OURS,
  numericCells,
  or,
  ratioOf,
  REASON,
  ref,
  rename,
  showChange,
  showCount,
  showPercent,
  sub,
  when,
  YES,
} from "../../rules/index";

/** Names of a row as other sheets see them. */
export const inEntry = (expr: Expr, row: EntryRow): Expr => rename(expr, (name) => `entry!${row.code}.${name}`);

const NO_FIGURE = "chưa có số liệu";

const shown = ref("ketqua.t");
const before = ref("kytruoc.t");

/** "(kỳ trước 15/30, đạt 50%), giảm 3,33 điểm phần trăm", where the last report gave a rate. */
const comparedRate = (): Expr =>
  when(
    isNumber(before),
    concat(
      " (kỳ trước ",
      showCount(ref("kytruoc.n")),
      "/",
      showCount(ref("kytruoc.d")),
      ", đạt ",
      showPercent(before),
      "), ",
      showChange(sub(shown, before), sub(before, shown)),
    ),
    "",
  );

const has = (row: EntryRow, ...keys: readonly string[]): boolean =>
  keys.every((key) => (numericCells(row) as readonly string[]).includes(key));

/** "; trong đó nữ 10/15" where both sides are entered by sex. */
const women = (row: EntryRow): Expr =>
  has(row, "tu.tong", "tu.nu", "mau.tong", "mau.nu")
    ? concat("; trong đó nữ ", showCount(graded("tu.nu")), "/", showCount(graded("mau.nu")))
    : literal("");

function rateText(row: EntryRow): Expr | undefined {
  const ratio = ratioOf(row);
  if (!ratio) return undefined;
  const { n, d } = ratio;
  const figure = concat(
    showCount(n),
    "/",
    showCount(d),
    ` ${row.measure.counts}, đạt `,
    showPercent(shown),
    women(row),
    comparedRate(),
  );
  return when(hasSoundRate(row, n, d), figure, when(noneOccurred(n, d), "không phát sinh", NO_FIGURE));
}

/** Numerator or denominator alone, where the other side is entered elsewhere. */
function partText(row: EntryRow): Expr {
  const [total = "tu.tong"] = numericCells(row);
  const female = numericCells(row).find((key) => key.endsWith(".nu") && key !== total);
  const count = concat(showCount(graded(total)), ` ${row.measure.counts}`);
  const both = female === undefined ? count : concat(count, ", trong đó nữ ", showCount(graded(female)));
  const known = female === undefined ? isNumber(graded(total)) : and(isNumber(graded(total)), isNumber(graded(female)));
  return when(known, both, NO_FIGURE);
}

function countText(row: EntryRow, period: Period): Expr {
  const { unit, nature } = row.measure;
  const own = concat(showCount(ref("ketqua")), ` ${unit}`);
  const last = ref("kytruoc");
  const compared = when(isNumber(last), concat(" (kỳ trước ", showCount(last), ` ${unit})`), "");
  const total = concat("; lũy kế từ đầu giai đoạn ", showCount(ref("luyke")), ` ${unit}`);
  const cumulative = nature === "flowCumulative" ? when(isNumber(ref("luyke")), total, "") : literal("");
  const span = nature === "headcountCumulative" ? "" : period.part === "year" ? "cả năm " : "trong kỳ ";
  return when(isNumber(ref("ketqua")), concat(span, own, compared, cumulative), NO_FIGURE);
}

const answerText = (): Expr =>
  when(
    eq(ANSWER, YES),
    "có",
    when(eq(ANSWER, NO), "không", when(eq(REASON, NONE_OCCURRED), "không phát sinh", NO_FIGURE)),
  );

/** A signed report says of how many units a total is; its interval stays in working sheets. */
const ofUnits = ({ merged, asks }: EntryRow): Expr =>
  merged && asks !== "boolean"
    ? when(
        isNumber(ref("dv.tong")),
        concat(" (tổng hợp từ ", showCount(ref("dv.co")), "/", showCount(ref("dv.tong")), " đơn vị)"),
        "",
      )
    : literal("");

/** What a report says of one row, in the words officials use: `14/30 đơn vị, đạt 46,67% (kỳ trước …), giảm …`. */
export function figureText(row: EntryRow, period: Period): Expr {
  if (row.state === "notYet") return literal("chưa đến kỳ");
  if (row.state === "outOfScope") return literal("ngoài phạm vi");
  const said =
    row.asks === "boolean"
      ? answerText()
      : row.asks === "count"
        ? countText(row, period)
        : (rateText(row) ?? partText(row));
  const own = row.merged ? concat(said, ofUnits(row)) : said;
  const excused = when(eq(REASON, NO_DATA), NO_FIGURE, when(eq(REASON, NOT_OURS), "ngoài phạm vi", own));
  return inEntry(
    row.asks === "boolean" ? when(or(eq(REASON, NO_DATA), eq(REASON, NOT_OURS)), excused, own) : excused,
    row,
  );
}

/** The verdict of a row; one without a figure has none of its own, and a sentence does not end in the air. */
export const verdictText = (row: EntryRow): Expr => inEntry(when(eq(ref("danhgia"), ""), NO_DATA, ref("danhgia")), row);
