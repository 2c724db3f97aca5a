import { judgements, type EntryRow } from "../../plan/index";
import { and, type Expr, ge, gt, isNumber, not, sub } from "../expr";
import { meets } from "../meets";
import { graded, numericCells, ratioOf } from "../names";
import type { Finding, Rule } from "../rule";
import { hundredths, showPercent, targetText } from "../show";
import { isJudged } from "../verdict";

const KEYS = ["tu.tong", "tu.nu", "mau.tong", "mau.nu"] as const;

const men = (side: "tu" | "mau"): Expr => sub(graded(`${side}.tong`), graded(`${side}.nu`));

const figures = (n: Expr, d: Expr) => ({ n, d, rate: hundredths(n, d) });

/** Women and men apart: the key of the sex, its figures, and the cell that shows its numerator. */
export const SEXES = [
  { sex: "nu", at: "tu.nu", ...figures(graded("tu.nu"), graded("mau.nu")) },
  { sex: "nam", at: "tu.nam", ...figures(men("tu"), men("mau")) },
] as const;

/** All four figures are counts and no part exceeds its whole; what does is told elsewhere. */
export const SOUND_SEXES: Expr = and(
  ...KEYS.map((key) => isNumber(graded(key))),
  ge(graded("tu.tong"), graded("tu.nu")),
  ge(graded("mau.tong"), graded("mau.nu")),
  ...SEXES.map(({ n, d }) => ge(d, n)),
);

const splits = (row: EntryRow): boolean =>
  row.measure.sex === "total+female" && KEYS.every((key) => (numericCells(row) as readonly string[]).includes(key));

/** Judged on the total; where one sex alone stays below the milestone, people are told. */
export const eachSexReached: Rule = {
  id: "each-sex-reached",
  source: "Đánh giá theo số chung, nêu rõ nữ hoặc nam chưa đạt",
  findings: ({ row, period }) => {
    const ratio = ratioOf(row);
    if (!ratio || !splits(row) || !isJudged(row, period)) return [];
    return judgements(row.measure, period)
      .filter(({ role, target }) => role !== "progress" && target.operator !== "~")
      .flatMap(({ target }) =>
        SEXES.map(({ sex, at, n, d, rate }): Finding => ({
          code: "MC-04",
          severity: "warning",
          at,
          when: and(SOUND_SEXES, gt(d, 0), meets(ratio.n, ratio.d, target), not(meets(n, d, target))),
          facts: {
            measure: row.code,
            sex,
            n,
            d,
            rate: showPercent(rate),
            year: String(target.year ?? target.from ?? target.to ?? ""),
            target: targetText(target.value),
          },
        })),
      );
  },
};
