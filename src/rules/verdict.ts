import { type EntryRow, type Judgement, judgements, type Period } from "../plan/index";
import { and, concat, eq, type Expr, ge, gt, isNumber, literal, or, ref, when } from "./expr";
import { meets } from "./meets";
import {
  ANSWER,
  graded,
  hasSoundRate,
  NO,
  NO_DATA,
  noneOccurred,
  NONE_OCCURRED,
  NOT_OURS,
  numericCells,
  ratioOf,
  REASON,
  YES,
} from "./names";
import { ownKnown, ownMet } from "./registered/own";
import { isRegistrable } from "./registered/rows";

/** Words of column Đánh giá. */
export const VERDICT = {
  met: "Đạt",
  missed: "Chưa đạt",
  none: "Không phát sinh",
  outOfScope: "Ngoài phạm vi",
  notYet: "Chưa đến kỳ",
  noData: "Chưa có số liệu",
  noTarget: "Không giao chỉ tiêu",
  held: "Giữ được",
  notHeld: "Không giữ được",
  reached: "Đã đạt",
  underWay: "Đang thực hiện",
} as const;

/** After the first milestone has passed two judgements are printed: it is held or not, the next reached or under way. */
function spoken({ role, target }: Judgement, met: Expr, twofold: boolean): Expr {
  const due = when(met, VERDICT.met, VERDICT.missed);
  if (!twofold) return due;
  const prefix = `Mốc ${target.year ?? ""}: `;
  if (role === "floor") return concat(prefix, when(met, VERDICT.held, VERDICT.notHeld));
  return concat(prefix, role === "progress" ? when(met, VERDICT.reached, VERDICT.underWay) : due);
}

function rateVerdict(row: EntryRow, period: Period, n: Expr, d: Expr): Expr {
  const all = judgements(row.measure, period);
  const twofold = all.some(({ role }) => role === "floor");
  if (!twofold) {
    const met = and(...all.map(({ target }) => meets(n, d, target)));
    return when(met, VERDICT.met, VERDICT.missed);
  }
  const said = all.map((judgement) => spoken(judgement, meets(n, d, judgement.target), true));
  return concat(...said.flatMap((one, at) => (at === 0 ? [one] : ["; ", one])));
}

/** A total of lượt or people against the plan's own figure, at its issuer. */
function countVerdict(row: EntryRow, period: Period): Expr {
  const reached = ref(row.measure.nature === "flow" ? "ketqua" : "luyke");
  const all = judgements(row.measure, period);
  const twofold = all.some(({ role }) => role === "floor");
  const met = ({ target }: Judgement): Expr =>
    target.operator === "~" ? literal(true) : (target.operator === ">" ? gt : ge)(reached, Number(target.value));
  // "Khoảng" is never missed by itself; with seven people of about 4 000 it is not reached either.
  const about = all.flatMap(({ target }) => (target.operator === "~" ? [ge(reached, Number(target.value))] : []));
  const onTheWay = about.length === 0 ? VERDICT.met : when(and(...about), VERDICT.met, VERDICT.underWay);
  const said = twofold
    ? concat(...all.flatMap((one, at) => [...(at === 0 ? [] : ["; "]), spoken(one, met(one), true)]))
    : when(and(...all.map(met)), onTheWay, VERDICT.missed);
  return when(isNumber(reached), said, "");
}

/** A school's Có is the strictest form of a share of schools. */
const answerVerdict = (): Expr => when(eq(ANSWER, YES), VERDICT.met, when(eq(ANSWER, NO), VERDICT.missed, ""));

/** True when the plan judges this unit's own figure: counts are shares of a total and are judged at their issuer. */
export function isJudged(row: EntryRow, period: Period): boolean {
  if (row.state !== "asked" || row.local || row.measure.ambiguous !== undefined) return false;
  if (row.asks === "count") return row.merged === "issuer" && judgements(row.measure, period).length > 0;
  if (row.asks === "boolean") return row.measure.targets.length > 0 && judgements(row.measure, period).length > 0;
  return ratioOf(row) !== undefined && judgements(row.measure, period).length > 0;
}

/** Something was entered: only then is there anything to say. */
const entered = (row: EntryRow): Expr =>
  row.asks === "boolean"
    ? or(eq(ANSWER, YES), eq(ANSWER, NO))
    : or(...numericCells(row).map((key) => isNumber(graded(key))));

/** Column Đánh giá of a row: by the plan above, or where that leaves the unit to itself, by what it has registered. */
export function verdict(row: EntryRow, period: Period): Expr {
  if (row.state === "notYet") return literal(VERDICT.notYet);
  if (row.state === "outOfScope") return literal(VERDICT.outOfScope);
  const ratio = ratioOf(row);
  const judged = isJudged(row, period);
  const alone = when(entered(row), VERDICT.noTarget, "");
  const against = (): Expr => when(ownKnown(row), when(ownMet(row), VERDICT.met, VERDICT.missed), alone);
  const plain = isRegistrable(row) ? against() : alone;
  const own = !judged
    ? plain
    : ratio
      ? when(hasSoundRate(row, ratio.n, ratio.d), rateVerdict(row, period, ratio.n, ratio.d), "")
      : row.asks === "count"
        ? countVerdict(row, period)
        : answerVerdict();
  const figure = ratio ? when(noneOccurred(ratio.n, ratio.d), VERDICT.none, own) : own;
  const none = row.asks === "boolean" ? when(eq(REASON, NONE_OCCURRED), VERDICT.none, figure) : figure;
  return when(eq(REASON, NO_DATA), VERDICT.noData, when(eq(REASON, NOT_OURS), VERDICT.outOfScope, none));
}
