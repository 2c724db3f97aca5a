import type { EntryRow } from "../../plan/index";
import { addressOf, and, columnOf, type Expr, gt, isBlank, isNumber, not, ref, sub } from "../expr";
import { graded, noneOccurred, NOTE, numericCells, ratioOf } from "../names";
import type { Finding, Rule } from "../rule";

const has = (row: EntryRow, ...keys: readonly string[]): boolean =>
  keys.every((key) => (numericCells(row) as readonly string[]).includes(key));

/** Women are part of the total. */
export const femaleWithinTotal: Rule = {
  id: "female-within-total",
  source: "Quy ước nhập: nữ nằm trong tổng số",
  findings: ({ row }) =>
    (["tu", "mau"] as const)
      .filter((side) => has(row, `${side}.tong`, `${side}.nu`))
      .map((side) => {
        const [total, female] = [`${side}.tong`, `${side}.nu`];
        return {
          code: "SL-05",
          severity: "error",
          at: female,
          when: and(isNumber(graded(female)), isNumber(graded(total)), gt(graded(female), graded(total))),
          facts: {
            measure: row.code,
            female: graded(female),
            femaleCell: addressOf(ref(female)),
            total: graded(total),
            totalCell: addressOf(ref(total)),
          },
        };
      }),
};

type Pair = {
  /** What must hold for the pair to be compared at all. */
  readonly known?: readonly Expr[];
  readonly n: Expr;
  readonly d: Expr;
  readonly nCell: string;
  readonly dCell: string;
  readonly at: string;
};

/** Whole, women and men: each part of the numerator lies within the same part of the denominator. */
function pairs(row: EntryRow): readonly Pair[] {
  const ratio = ratioOf(row);
  if (!ratio) return [];
  const pair = (nKey: string, dKey: string): Pair => ({
    n: graded(nKey),
    d: graded(dKey),
    nCell: nKey,
    dCell: dKey,
    at: nKey,
  });
  const whole = pair(ratio.nKey, ratio.dKey);
  if (!has(row, "tu.tong", "tu.nu", "mau.tong", "mau.nu")) return [whole];
  const men = (side: string): Expr => sub(graded(`${side}.tong`), graded(`${side}.nu`));
  return [
    whole,
    pair("tu.nu", "mau.nu"),
    {
      // Where women outnumber the total there are no men to compare: that is said by female-within-total.
      known: (["tu", "mau"] as const).map((side) => not(gt(graded(`${side}.nu`), graded(`${side}.tong`)))),
      n: men("tu"),
      d: men("mau"),
      nCell: "tu.nam",
      dCell: "mau.nam",
      at: "tu.tong",
    },
  ];
}

const exceeds = ({ known = [], n, d }: Pair, row: EntryRow): Expr => {
  const counted = has(row, "tu.tong", "tu.nu", "mau.tong", "mau.nu")
    ? ["tu.tong", "tu.nu", "mau.tong", "mau.nu"].map((key) => isNumber(graded(key)))
    : [isNumber(n), isNumber(d)];
  return and(...counted, ...known, gt(n, d));
};

/** A numerator lies within its denominator; where children may come from elsewhere it is a warning until explained. */
export const withinDenominator: Rule = {
  id: "within-denominator",
  source: "Quy ước nhập: tử số nằm trong mẫu số",
  findings: ({ row }) => {
    // Women among the denominator (`mau.nu` of `mau.tong`) is what female-within-total says already.
    const all = row.measure.numeratorIs === "mau.nu" ? [] : pairs(row);
    return all.map((pair): Finding => {
      const measure = row.code;
      if (row.measure.mayExceed)
        return {
          code: "SL-07",
          severity: "warning",
          at: pair.at,
          when: and(exceeds(pair, row), isBlank(NOTE)),
          facts: {
            measure,
            cell: addressOf(ref(pair.nCell)),
            n: pair.n,
            d: pair.d,
            noteColumn: columnOf(ref("ghichu")),
          },
        };
      return {
        code: "SL-06",
        severity: "error",
        at: pair.at,
        when: exceeds(pair, row),
        facts: { measure, n: pair.n, nCell: addressOf(ref(pair.nCell)), d: pair.d, dCell: addressOf(ref(pair.dCell)) },
      };
    });
  },
};

/** 0/0 is "không phát sinh": a valid answer that is said aloud, because it leaves every rate. */
export const nothingOccurred: Rule = {
  id: "nothing-occurred",
  source: "Quy ước nhập: 0 và 0 là Không phát sinh",
  findings: ({ row }) => {
    const ratio = ratioOf(row);
    if (!ratio) return [];
    return [
      {
        code: "SL-09",
        severity: "note",
        at: ratio.dKey,
        when: and(noneOccurred(ratio.n, ratio.d), not(isBlank(ratio.d))),
        facts: { measure: row.code, cell: addressOf(ref(ratio.dKey)), object: row.measure.counts },
      },
    ];
  },
};
