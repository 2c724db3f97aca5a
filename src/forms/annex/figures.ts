import type { EntryRow, Period } from "../../plan/index";
import {
  ANSWER,
  concat,
  eq,
  type Expr,
  graded,
  isJudged,
  isNumber,
  literal,
  lt,
  NO_DATA,
  numericCells,
  ratioOf,
  ref,
  showCount,
  showHundredths,
  showPercent,
  sub,
  trim,
  when,
} from "../../rules/index";
import { inEntry } from "../report/figures";

/** The computed texts of one row of Phụ lục I, by column. Texts, because number formats print another country's marks. */
export type AnnexTexts = Readonly<
  Record<"kytruoc" | "tu" | "mau" | "nu" | "ketqua" | "luyke" | "tanggiam" | "danhgia" | "ghichu", Expr>
>;

const EMPTY = literal("");

const count = (value: Expr): Expr => when(isNumber(value), showCount(value), "");

const openKeys = (row: EntryRow): readonly string[] => numericCells(row);

const signed = (value: Expr, minus: Expr, show: (value: Expr) => Expr): Expr =>
  when(lt(value, 0), concat("−", show(minus)), concat("+", show(value)));

function change(row: EntryRow): Expr {
  const [now, before] = row.asks === "ratio" ? [ref("ketqua.t"), ref("kytruoc.t")] : [ref("ketqua"), ref("kytruoc")];
  const show = row.asks === "ratio" ? showHundredths : showCount;
  return when(isNumber(now), when(isNumber(before), signed(sub(now, before), sub(before, now), show), ""), "");
}

/** Numerator and "trong đó nữ": women among the numerator, or the numerator itself where it counts women. */
function sides(row: EntryRow): Pick<AnnexTexts, "tu" | "mau" | "nu"> {
  const ratio = ratioOf(row);
  const open = openKeys(row);
  const first = ratio?.nKey ?? (open.includes("tu.tong") ? "tu.tong" : undefined);
  const second = ratio?.dKey ?? (open.includes("mau.tong") ? "mau.tong" : undefined);
  const female = ratio?.nKey.endsWith(".nu") ? ratio.nKey : open.includes("tu.nu") ? "tu.nu" : undefined;
  const text = (key: string | undefined): Expr => (key === undefined ? EMPTY : count(graded(key)));
  return { tu: text(first), mau: text(second), nu: text(female) };
}

/** What is judged and has no figure is said here as in the sentence of the report. */
const judged = (row: EntryRow, period: Period): Expr =>
  isJudged(row, period) ? when(eq(ref("danhgia"), ""), NO_DATA, ref("danhgia")) : ref("danhgia");

const NOT_ASKED: AnnexTexts = {
  kytruoc: EMPTY,
  tu: EMPTY,
  mau: EMPTY,
  nu: EMPTY,
  ketqua: EMPTY,
  luyke: EMPTY,
  tanggiam: EMPTY,
  danhgia: ref("danhgia"),
  ghichu: EMPTY,
};

function own(row: EntryRow, period: Period): AnnexTexts {
  if (row.state !== "asked") return NOT_ASKED;
  const rest = { danhgia: judged(row, period), ghichu: trim(ref("ghichu")) };
  if (row.asks === "boolean") return { ...NOT_ASKED, ...rest, ketqua: ANSWER, kytruoc: ref("kytruoc") };
  if (row.asks === "count") {
    const cumulative = row.measure.nature === "flowCumulative" || row.measure.nature === "headcountCumulative";
    const result = { ketqua: count(ref("ketqua")), kytruoc: count(ref("kytruoc")) };
    return {
      ...NOT_ASKED,
      ...rest,
      ...result,
      tu: count(graded("tu.tong")),
      luyke: cumulative ? count(ref("luyke")) : EMPTY,
      tanggiam: change(row),
    };
  }
  const ratio = ratioOf(row);
  if (!ratio) return { ...NOT_ASKED, ...rest, ...sides(row) };
  const rate = when(isNumber(ref("ketqua.t")), showPercent(ref("ketqua.t")), trim(ref("ketqua")));
  const before = when(isNumber(ref("kytruoc.t")), showPercent(ref("kytruoc.t")), "");
  return { ...NOT_ASKED, ...rest, ...sides(row), ketqua: rate, kytruoc: before, tanggiam: change(row) };
}

/** Texts of a row over names of sheet `Chỉ tiêu`. */
export function annexTexts(row: EntryRow, period: Period): AnnexTexts {
  const entries = Object.entries(own(row, period)).map(([key, expr]) => [key, inEntry(expr, row)]);
  return Object.fromEntries(entries) as AnnexTexts;
}
