import { childrenAt, type RegisterLine } from "../../plan/index";
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

/**
 * Who reports to the office: its schools, and of each office below it either the office, when it merged (or nobody
 * there has sent), or the units below it one by one. Each unit is in exactly one row, so nobody is counted twice.
 */
export function reportersOf({ register, office, window }: MergeWish, sent: Sent): readonly Reporter[] {
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
  return children(office.code).flatMap((line) => branch(line).rows);
}
