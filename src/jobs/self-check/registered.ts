import type { FormContext } from "../../forms/index";
import type { EntryRow, Target } from "../../plan/index";
import type { ProblemCode } from "../../problems/index";
import {
  isJudged,
  isRegistrable,
  type Moment,
  momentsFor,
  momentsOf,
  ratioOf,
  registrableRows,
  totalAt,
  wantedAt,
} from "../../rules/index";
import type { Scalar } from "../../sheet/index";
import type { Change, ErrorClass, Seed } from "./seed";

/** Moments of sheet `Kế hoạch` in which a row may be registered; none where it is not. Quarters of a measure share them. */
export function momentsIn(row: EntryRow, { pack, unit, period }: FormContext): readonly Moment[] {
  if (!isRegistrable(row) || (row.quarter ?? 1) > 1) return [];
  return momentsFor(row, momentsOf(registrableRows(pack, unit, period), period));
}

const nameOf = ({ measure }: EntryRow, key: string): string => `kh.${measure.id}.${key}`;

type At = (row: EntryRow, moment: Moment) => { readonly value: Scalar; readonly also?: Change } | undefined;

/** A value registered at the first moment of the row for which there is one. */
const typed = (id: string, rule: string, code: ProblemCode, at: At): ErrorClass => ({
  id,
  rule,
  seed: (row, here) => {
    for (const moment of momentsIn(row, here)) {
      const found = at(row, moment);
      const name = nameOf(row, moment.key);
      if (found) return { change: { ...found.also, [name]: found.value }, code, at: name };
    }
    return undefined;
  },
});

const only =
  (asks: EntryRow["asks"], value: Scalar): At =>
  (row) =>
    row.asks === asks ? { value } : undefined;

/** Less than the plan above by the smallest step that can be typed. */
const justBelow = ({ value }: Target): number => Number((Number(value) - 0.01).toFixed(2));

const wantedRate = (row: EntryRow, moment: Moment): Target | undefined =>
  row.asks === "ratio" ? wantedAt(row, moment) : undefined;

const STRICT = "registered-strict-enough";

const AGAINST: readonly ErrorClass[] = [
  typed("KH-01 weaker this year", STRICT, "KH-01", (row, moment) => {
    const wanted = moment.key === "nam" ? wantedRate(row, moment) : undefined;
    return wanted && { value: justBelow(wanted) };
  }),
  typed("KH-01 weaker at the milestone", STRICT, "KH-01", (row, moment) => {
    const wanted = /^\d/.test(moment.key) ? wantedRate(row, moment) : undefined;
    return wanted && { value: justBelow(wanted) };
  }),
  typed("KH-01 exactly where more is wanted", STRICT, "KH-01", (row, moment) => {
    const wanted = wantedRate(row, moment);
    return wanted?.operator === ">" ? { value: Number(wanted.value) } : undefined;
  }),
  typed("KH-07 weaker with a reason", STRICT, "KH-07", (row, moment) => {
    const wanted = wantedRate(row, moment);
    return wanted && { value: justBelow(wanted), also: { [nameOf(row, "lydo")]: "Mới thành lập" } };
  }),
  typed("KH-10 Không where Có is wanted", STRICT, "KH-10", (row, moment) =>
    row.asks === "boolean" && wantedAt(row, moment) ? { value: "Không" } : undefined,
  ),
  typed("KH-05 share of the total", "registered-share", "KH-05", (row, moment) =>
    totalAt(row, moment) ? { value: 10 } : undefined,
  ),
  {
    id: "KH-02 nothing registered where something is wanted",
    rule: "registered-where-wanted",
    seed: (row, here) => {
      const moments = momentsIn(row, here);
      const wanted = moments.find((moment) => moment.key !== "ky" && wantedAt(row, moment));
      const change = Object.fromEntries(moments.map(({ key }) => [nameOf(row, key), null]));
      return wanted && { change, code: "KH-02", at: nameOf(row, wanted.key) };
    },
  },
];

const TYPED: readonly ErrorClass[] = [
  typed("SL-02 words for a registered rate", "figure-typed", "SL-02", only("ratio", "cao hơn")),
  typed("SL-02 words for a registered count", "figure-typed", "SL-02", only("count", "khoảng 300")),
  typed("SL-03 dot in a registered count", "figure-typed", "SL-03", only("count", "1.000")),
  typed("SL-04 half a person registered", "figure-typed", "SL-04", only("count", 12.5)),
  typed("KH-08 more than all", "figure-typed", "KH-08", only("ratio", 120)),
  typed("KH-08 three decimals", "figure-typed", "KH-08", only("ratio", 98.255)),
  typed("KH-09 a share for a percentage", "figure-typed", "KH-09", only("ratio", 0.982)),
  typed("SL-10 an answer of one's own", "registered-answer-typed", "SL-10", only("boolean", "Rồi")),
  typed("SL-21 registered number as text", "figure-as-text", "SL-21", only("count", "30")),
];

/** The result below what the unit itself has registered, which is in force in this workbook. */
const below = (id: string, seed: (row: EntryRow, here: FormContext) => Change | undefined): ErrorClass => ({
  id,
  rule: "own-target-reached",
  seed: (row, here): Seed | undefined => {
    const change = momentsIn(row, here).length > 0 ? seed(row, here) : undefined;
    return change && { change, code: "MC-09", at: "ketqua" };
  },
});

const inForce = (row: EntryRow, { period }: FormContext, value: Scalar): Change => ({
  [nameOf(row, period.part === "year" ? "nam" : "ky")]: value,
});

const OWN: readonly ErrorClass[] = [
  below("MC-09 count below the own", (row, here) => (row.asks === "count" ? inForce(row, here, 900_000) : undefined)),
  below("MC-09 rate below the own", (row, here) =>
    ratioOf(row)?.nKey === "mau.nu" && isJudged(row, here.period) ? inForce(row, here, 66.67) : undefined,
  ),
  below("MC-09 Không where Có was registered", (row, here) =>
    row.asks === "boolean" && !isJudged(row, here.period) && row.quarter === undefined
      ? { ...inForce(row, here, "Có"), co: "Không" }
      : undefined,
  ),
];

export const REGISTERED: readonly ErrorClass[] = [...AGAINST, ...TYPED, ...OWN];
