import type { EntryRow } from "../../plan/index";
import type { ProblemCode } from "../../problems/index";
import { ratioOf } from "../../rules/index";
import { type ErrorClass, everywhere, has, type Seed } from "./seed";

const planned = (rows: readonly EntryRow[]): EntryRow | undefined =>
  rows.find((row) => row.code.startsWith("MT3-CT3") && has(row, "mau.nu"));

const answersPlanned = (row: EntryRow): boolean => row.code === "MT3-CT1" && has(row, "co");

/** Rows and sheets that say different things. */
const DIFFERENT: readonly ErrorClass[] = [
  {
    id: "SL-13 none, and a number of them",
    rule: "planned-women-agree",
    seed: (row, _, rows) =>
      answersPlanned(row) && planned(rows) ? { change: { co: "Không" }, code: "SL-13", at: "co" } : undefined,
  },
  {
    id: "SL-13 some, and none counted",
    rule: "planned-women-agree",
    seed: (row, _, rows) => {
      const other = planned(rows);
      if (!answersPlanned(row) || !other) return undefined;
      const change = Object.fromEntries(Object.keys(everywhere(other, 0)).map((key) => [`${other.code}.${key}`, 0]));
      return { change, code: "SL-13", at: "co" };
    },
  },
  {
    id: "SL-14 degrees above officials",
    rule: "degrees-within-officials",
    seed: (row, _, rows) =>
      row.code === "MT3-CT4a" && has(row, "mau.tong") && rows.some((one) => one.code === "MT3-CT4b")
        ? { change: { "info.officials.tong": 23, "info.officials.nu": 8 }, code: "SL-14", at: "mau.tong" }
        : undefined,
  },
  {
    id: "SL-25 more people than the unit has",
    rule: "people-within-unit",
    seed: (row) =>
      row.measure.nature === "headcountCumulative" && has(row, "tu.tong")
        ? { change: { "tu.tong": 47 }, code: "SL-25", at: "tu.tong" }
        : undefined,
  },
  {
    id: "SL-26 another number of members",
    rule: "members-agree",
    seed: (row) =>
      row.code === "MT5" && has(row, "mau.tong")
        ? { change: { "info.ban.members.tong": 11 }, code: "SL-26", at: "mau.tong" }
        : undefined,
  },
];

const carried = (
  id: string,
  code: ProblemCode,
  rule: string,
  seed: (row: EntryRow) => Omit<Seed, "code"> | undefined,
) => ({
  id,
  rule,
  seed: (row: EntryRow, { previous }: { readonly previous?: { readonly rows: ReadonlyMap<string, unknown> } }) => {
    const found = previous?.rows.has(row.code) ? seed(row) : undefined;
    return found && { ...found, code };
  },
});

const flows = (row: EntryRow): boolean => row.measure.nature === "flowCumulative" && has(row, "tu.tong");

/** Beside the figures of the period before: the sample holds 38 people, 12 in every denominator, some hundred lượt. */
const HISTORY: readonly ErrorClass[] = [
  carried("SL-16 cumulative fell", "SL-16", "cumulative-held", (row) =>
    row.measure.nature === "headcountCumulative" && has(row, "tu.tong")
      ? { change: { "tu.tong": 37 }, at: "tu.tong" }
      : undefined,
  ),
  carried("SL-17 jump of a count", "SL-17", "jump-explained", (row) =>
    flows(row) ? { change: { "tu.tong": 9000 }, at: "tu.tong" } : undefined,
  ),
  carried("SL-17 fall of a count", "SL-17", "jump-explained", (row) =>
    flows(row) ? { change: { "tu.tong": 3 }, at: "tu.tong" } : undefined,
  ),
  carried("SL-17 jump of a denominator", "SL-17", "jump-explained", (row) => {
    const ratio = ratioOf(row);
    const change = { ...everywhere(row, 400), "info.officials.tong": null, "info.ban.members.tong": null };
    return ratio && { change, at: ratio.dKey };
  }),
];

export const ACROSS: readonly ErrorClass[] = [...DIFFERENT, ...HISTORY];
