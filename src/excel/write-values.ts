import { areaText } from "../sheet/address";
import type { BookState } from "../sheet/book-state";
import { cellsTaken, planCells, type CellPlan, type RangeWrite } from "../sheet/cell-change";
import type { CellBefore } from "../sheet/journal";
import type { CellChange } from "../sheet/store";
import { asInput } from "./as-input";
import { benchOf } from "./bench";
import { carry } from "./carry";
import type { Clock } from "./clock";
import { look } from "./look";
import { type Answer, type Ask, inTurn, PAUSES, question } from "./request";
import { ACTION_BYTES, asksOf, type Write } from "./write";

type Writing = Extract<CellPlan, { readonly next: "write" }>;

/** null in a block leaves a cell as it is (Excel JavaScript API, "Null input in 2-D array"). */
const rangeWrites = (writes: readonly RangeWrite[]): readonly Write[] =>
  writes.map(({ sheet, area, values }) => ({
    cells: values.length * (values[0]?.length ?? 0),
    bytes: 2 * JSON.stringify(values).length + ACTION_BYTES,
    run: (bench) => {
      bench.range(sheet, areaText(area)).formulas = values.map((row) =>
        row.map((value) => (value === null ? null : asInput(value))),
      );
    },
  }));

/** Journal, range and sweep in one request. */
const asks = ({ journal, writes, sweep }: Writing): readonly Ask<void>[] => {
  const all = [
    ...carry(journal ? [{ do: "journal", ...journal }] : []),
    ...asksOf(rangeWrites(writes), benchOf),
    ...carry(sweep),
  ];
  return [
    (context) => {
      for (const ask of all) ask(context);
      return () => undefined;
    },
  ];
};

const turned = (cells: readonly CellBefore[]): readonly CellChange[] =>
  cells.map(({ sheet, cell, before, after }) => ({ sheet, cell, before: after, after: before }));

/** What stands there now; after a failure this alone tells what was done. */
async function settle(clock: Clock, cells: readonly CellBefore[]): Promise<"all" | "some" | "none" | undefined> {
  const seen = await question(clock, look(cells.map(({ sheet }) => sheet)));
  return seen.ok ? cellsTaken(seen.value, cells) : undefined;
}

export type Wrote = Answer<readonly CellBefore[]>;

export async function writeCells(clock: Clock, job: string, changes: readonly CellChange[], tries = 0): Promise<Wrote> {
  const state = await question(clock, look(changes.map(({ sheet }) => sheet)));
  if (!state.ok) return state;
  const plan = planCells(state.value, job, changes);
  if (plan.next === "refuse") return { ok: false, problem: plan.problem, again: "never" };
  if (plan.next === "nothing") return { ok: true, value: [] };
  const wrote = await inTurn(clock, asks(plan));
  const taken = await settle(clock, plan.cells);
  if (taken === "all") return { ok: true, value: plan.cells };
  if (taken === "some") await inTurn(clock, asks({ ...plan, writes: back(state.value, plan.cells), sweep: [] }));
  if (wrote.ok) return { ok: false, problem: notTaken(plan.cells), again: "never" };
  const pause = PAUSES[tries];
  if (wrote.again === "never" || pause === undefined || (wrote.again === "once" && tries > 0)) return wrote;
  if (wrote.again === "wait") await clock.wait(pause);
  return writeCells(clock, job, changes, tries + 1);
}

const notTaken = (cells: readonly CellBefore[]): { readonly code: "not-as-written"; readonly sheet: string } => ({
  code: "not-as-written",
  sheet: cells[0]?.sheet ?? "",
});

/** The writes that bring back what stood there before. */
function back(before: BookState, cells: readonly CellBefore[]): readonly RangeWrite[] {
  const after = new Map(before.blocks);
  const undone = planCells(
    { ...before, blocks: after },
    "",
    turned(cells).map(({ sheet, cell, after: value }) => ({ sheet, cell, after: value })),
  );
  return undone.next === "write" ? undone.writes : [];
}
