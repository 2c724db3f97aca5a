import { areaText } from "../sheet/address";
import { cellsTaken, planCells, type CellPlan, type RangeWrite } from "../sheet/cell-change";
import type { HostProblem } from "../problems/host";
import { findSheet, journalOf } from "../sheet/book-state";
import type { CellBefore, Journal } from "../sheet/journal";
import type { CellChange } from "../sheet/store";
import { asInput } from "./as-input";
import { benchOf } from "./bench";
import { carry } from "./carry";
import { type Clock, firm } from "./clock";
import { lookAt } from "./look-apart";
import { type Answer, type Ask, inTurn, PAUSES, request } from "./request";

type Writing = Extract<CellPlan, { readonly next: "write" }>;

/** null in a block leaves a cell as it is (Excel JavaScript API, "Null input in 2-D array"). */
const range =
  ({ sheet, area, values }: RangeWrite): Ask<void> =>
  (context) => {
    benchOf(context).range(sheet, areaText(area)).formulas = values.map((row) =>
      row.map((value) => (value === null ? null : asInput(value))),
    );
    return () => undefined;
  };

/** Journal, range and sweep in one request. */
const writing =
  ({ journal, write, sweep }: Writing): Ask<void> =>
  (context) => {
    const asks = [...carry(journal ? [{ do: "journal", ...journal }] : []), range(write), ...carry(sweep)];
    for (const ask of asks) ask(context);
    return () => undefined;
  };

/** Excel's word for a cell that may not be changed. */
const locked = (problem: HostProblem): boolean => problem.code === "host-failed" && problem.detail === "AccessDenied";

export type Wrote = Answer<readonly CellBefore[]>;

/** Nothing was written: the journal goes on telling of the job before. */
async function failed(clock: Clock, plan: Writing, was: Journal, answer: Wrote): Promise<Wrote> {
  if (plan.journal) await inTurn(clock, carry([{ do: "journal", row: plan.journal.row, journal: was }]));
  return answer;
}

type Try = { readonly count: number; readonly was?: Journal };

/** One look, one write of one range, one look back. */
export async function writeCells(
  clock: Clock,
  job: string,
  sheet: string,
  changes: readonly CellChange[],
  tries: Try = { count: 0 },
): Promise<Wrote> {
  const state = await lookAt(tries.count === 0 ? clock : firm(clock), [sheet]);
  if (!state.ok) return state;
  const plan = planCells(state.value, job, sheet, changes);
  if (plan.next === "refuse") return { ok: false, problem: plan.problem, again: "never" };
  if (plan.next === "nothing") return { ok: true, value: [] };
  const { count, was = journalOf(state.value) } = tries;
  const wrote = await request(clock, writing(plan));
  const seen = await lookAt(firm(clock), [sheet]);
  if (seen.ok && cellsTaken(seen.value, sheet, plan.cells)) return { ok: true, value: plan.cells };
  if (wrote.ok) return seen.ok ? { ok: false, problem: { code: "not-as-written", sheet }, again: "never" } : seen;
  // What cannot be looked at may have been written.
  if (!seen.ok) return wrote;
  if (locked(wrote.problem) && findSheet(state.value, sheet)?.protected)
    return failed(clock, plan, was, { ok: false, problem: { code: "sheet-protected", sheet }, again: "never" });
  const pause = PAUSES[count];
  if (wrote.again === "never" || pause === undefined || (wrote.again === "once" && count > 0))
    return failed(clock, plan, was, wrote);
  if (wrote.again === "wait") await clock.wait(pause);
  return writeCells(clock, job, sheet, changes, { count: count + 1, was });
}
