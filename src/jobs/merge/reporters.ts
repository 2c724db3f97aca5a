import { childrenAt, type RegisterLine } from "../../plan/index";
import { refusalOf } from "../template";
import type { MergeWish } from "./wish";

/**
 * A row of `Tổng hợp`.
 * - unit: a school, or an office with its own figures only
 * - merged: an office that answers for all units below it
 * - silent: an office from which nothing came, neither from it nor from below it
 */
export type Reporter = {
  readonly line: RegisterLine;
  readonly kind: "unit" | "merged" | "silent";
  /** The unit itself and, where it answers for them, all units below it. */
  readonly family: readonly RegisterLine[];
};

export type Sent = { readonly has: (code: string) => boolean; readonly isMerged: (code: string) => boolean };

const OUTSIDE: ReadonlySet<string> = new Set(["unit-kind-outside-plan", "levels-outside-plan"]);

export type Owing = Pick<MergeWish, "pack" | "period">;

/** Does the plan give the unit anything to report? To one that it gives nothing no form is issued. */
export const owes = (unit: RegisterLine, { pack, period }: Owing): boolean =>
  !OUTSIDE.has(refusalOf({ pack, unit, period })?.code ?? "");

/**
 * Who reports to the office: its schools, and of each office below it either the office, when it merged (or nobody
 * there has sent), or the units below it one by one. Each unit is in exactly one row, so nobody is counted twice.
 * Whom the plan asks nothing is missed by nobody: such a unit has a row only where it has sent.
 */
export function reportersOf(wish: MergeWish, sent: Sent): readonly Reporter[] {
  const { register, office, window } = wish;
  const seen = new Set([office.code]);
  const children = (code: string): readonly RegisterLine[] =>
    childrenAt(register, code, window.to).filter((line) => !seen.has(line.code) && Boolean(seen.add(line.code)));
  type Branch = {
    readonly rows: readonly Reporter[];
    readonly family: readonly RegisterLine[];
    readonly sent: boolean;
  };
  const branch = (line: RegisterLine): Branch => {
    const below = children(line.code).map(branch);
    const family = [line, ...below.flatMap((one) => one.family)];
    const own = sent.has(line.code);
    if (line.kind === "truong" && below.length === 0)
      return { rows: [{ line, kind: "unit", family: [line] }], family, sent: own };
    if (sent.isMerged(line.code)) return { rows: [{ line, kind: "merged", family }], family, sent: true };
    const anything = own || below.some((one) => one.sent);
    if (!anything) return { rows: [{ line, kind: "silent", family }], family, sent: false };
    const self: Reporter = { line, kind: "unit", family: [line] };
    return { rows: [self, ...below.flatMap((one) => one.rows)], family, sent: true };
  };
  const isDue = ({ kind, line, family }: Reporter): boolean =>
    kind === "merged" || sent.has(line.code) || (kind === "unit" ? [line] : family).some((one) => owes(one, wish));
  return children(office.code).flatMap((line) => branch(line).rows.filter(isDue));
}
