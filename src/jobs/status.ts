import { holdsBack, type Problem } from "../problems/index";

/** The figures of the status line on top of sheet `Chỉ tiêu`, here over the whole workbook. */
export type Status = {
  readonly missing: number;
  readonly wrong: number;
  readonly review: number;
  readonly sendable: boolean;
};

/** Codes by which a cell is still to be filled (findings that `rules` calls missing, and their like elsewhere). */
const MISSING: ReadonlySet<Problem["code"]> = new Set(["SL-01", "SL-11", "SL-12", "SL-20", "SL-31", "TT-01"] as const);

export function statusOf(problems: readonly Problem[]): Status {
  const count = (of: (problem: Problem) => boolean): number => problems.filter(of).length;
  return {
    missing: count(({ code, severity }) => severity === "error" && MISSING.has(code)),
    wrong: count(({ code, severity }) => severity === "error" && !MISSING.has(code)),
    review: count(({ severity }) => severity === "warning" || severity === "question"),
    sendable: !problems.some(({ severity }) => holdsBack(severity)),
  };
}
