import type { HostProblem } from "../problems/host";
import type { BookState } from "../sheet/book-state";
import { recoveryReads, recoverySteps, settled } from "../sheet/recovery";
import type { Begin, Transaction } from "../sheet/transaction";
import { readsBeside, readsWhatGoes, staying } from "../sheet/transaction-reads";
import { notAsStaged, stagedReads, stageSteps, swapSteps, withIds } from "../sheet/transaction-steps";
import type { Step } from "../sheet/transaction-step";
import { build, carry, setPages } from "./carry";
import { type Clock, firm, type Halt, haltOf } from "./clock";
import type { Failure } from "./host-error";
import { lookAt } from "./look-apart";
import { lookBeside } from "./look-rules";
import { type Answer, type Ask, inTurn, PAUSES, STOPPED } from "./request";

/** - unset: sheets whose page set-up Excel refused, by the names that people see */
type Run = { readonly run: Transaction; readonly unset: readonly string[] };

/** What was run, or undefined where the workbook was so already. */
export type Ran = Answer<Run | undefined>;

const failed = (problem: HostProblem, again: Failure["again"] = "never"): Answer<never> => ({
  ok: false,
  problem,
  again,
});

/** Takes back what was cut short, and sweeps. True where there was something to do. */
export async function recover(clock: Clock): Promise<Answer<boolean>> {
  const first = await lookAt(clock);
  if (!first.ok) return first;
  const reads = recoveryReads(first.value);
  const state = reads.length === 0 ? first : await lookAt(clock, reads);
  if (!state.ok) return state;
  const steps = recoverySteps(state.value);
  if (steps.length === 0) return { ok: true, value: false };
  const done = await inTurn(clock, carry(steps));
  return done.ok ? { ok: true, value: true } : done;
}

/** - stays: sheets that stay, whose formulas may read from one that goes · spelled: see `build` */
type Trial = {
  readonly run: Transaction;
  readonly stays: readonly string[];
  readonly spelled: boolean;
  readonly halt: Halt;
};

/** What goes over in so few requests needs no word. */
const FEW = 4;

/** Writes aside, told of where it is much. It may be stopped: what was written so far is taken away then. */
async function stage(clock: Clock, { halt }: Trial, asks: readonly Ask<void>[]): Promise<Answer<void>> {
  const mayStop = clock.onStop !== undefined;
  try {
    return await inTurn(clock, asks, (at) => {
      if (halt.stopped()) return STOPPED;
      if (asks.length > FEW) clock.told?.({ doing: "writing", at, of: asks.length, mayStop });
      return undefined;
    });
  } finally {
    clock.told?.(undefined);
  }
}

/** Refused for what it is, not because Excel is busy or silent. */
const refusedForGood = ({ problem, again }: Failure): boolean => again !== "wait" && problem.code !== "host-silent";

/**
 * Tells Excel how the new sheets are printed; false where it refuses twice, as it does on a computer without a printer.
 * The sheets are whole without it.
 */
async function pagesSet(clock: Clock, steps: readonly Step[]): Promise<Answer<boolean>> {
  const asks = setPages(steps);
  const first = await inTurn(clock, asks);
  const answer = first.ok || !refusedForGood(first) ? first : await inTurn(clock, asks);
  if (answer.ok) return { ok: true, value: true };
  return refusedForGood(answer) ? { ok: true, value: false } : answer;
}

/** Looks at what was built and, where it is what was wanted, swaps. */
async function swap(clock: Clock, { run, stays, halt }: Trial): Promise<Answer<void>> {
  const seen = await lookAt(clock, stagedReads(run), stays);
  if (!seen.ok) return seen;
  const beside = await lookBeside(clock, stays);
  if (!beside.ok) return beside;
  const reads = readsWhatGoes(run, seen.value) ?? readsBeside(run, seen.value, beside.value);
  if (reads) return failed(reads);
  const wrong = notAsStaged(run, seen.value);
  const pairs = withIds(run, new Map(seen.value.sheets.map(({ name, id }) => [name, id])));
  if (wrong !== undefined || !pairs) return failed({ code: "not-as-written", sheet: wrong ?? "" }, "once");
  return halt.stopped() ? STOPPED : inTurn(clock, carry(swapSteps(run, pairs, seen.value.sheets)));
}

type Tried = { readonly answer: Answer<void>; readonly unset: readonly string[] };

/** Builds, sets pages, swaps. Nothing is known of the workbook afterwards when it fails. */
async function attempt(clock: Clock, trial: Trial): Promise<Tried> {
  const { run, spelled } = trial;
  const steps = stageSteps(run);
  const built = await stage(clock, trial, await build(clock, steps, spelled));
  if (!built.ok) return { answer: built, unset: [] };
  const pages = await pagesSet(clock, steps);
  if (!pages.ok) return { answer: pages, unset: [] };
  const printed = [...run.build.values()].filter(({ print }) => print !== undefined);
  return { answer: await swap(clock, trial), unset: pages.value ? [] : printed.map(({ name }) => name) };
}

/** Runs it and, whatever Excel answered, leaves the workbook after it or before it, as far as Excel lets us. */
async function whole(clock: Clock, trial: Trial): Promise<Ran> {
  const { run } = trial;
  const { answer, unset } = await attempt(clock, trial);
  if (answer.ok) return { ok: true, value: { run, unset } };
  const after = await lookAt(firm(clock));
  if (!after.ok) return answer;
  const end = settled(after.value, run.id);
  if (end !== "before") await recover(firm(clock));
  return end === "done" ? { ok: true, value: { run, unset } } : answer;
}

export type Plan = (state: BookState) => Begin;

type Reads = (state: BookState | undefined) => readonly string[];

/** Looks, decides, runs; once more after a failure, and after a wait where Excel asks for one. */
export async function transact(clock: Clock, reads: Reads, plan: Plan): Promise<Ran> {
  const halt = haltOf(clock);
  try {
    return await tried(clock, { reads, plan, halt }, 0);
  } finally {
    halt.deaf();
  }
}

type Wish = { readonly reads: Reads; readonly plan: Plan; readonly halt: Halt };

async function tried(clock: Clock, wish: Wish, tries: number): Promise<Ran> {
  const { reads, plan, halt } = wish;
  const state = await lookTwice(tries === 0 ? clock : firm(clock), reads);
  if (!state.ok) return state;
  const begin = plan(state.value);
  if (begin.next === "refuse") return failed(begin.problem);
  if (begin.next === "nothing") return { ok: true, value: undefined };
  if (begin.next === "recover") {
    const recovered = await recover(firm(clock));
    if (!recovered.ok) return recovered;
    return tries > PAUSES.length ? failed({ code: "host-busy" }) : tried(clock, wish, tries + 1);
  }
  // Where the short way failed, the second try takes the plain one.
  const run = begin.transaction;
  const ran = await whole(clock, { run, stays: staying(run, state.value), spelled: tries > 0, halt });
  const pause = PAUSES[tries];
  if (ran.ok || ran.again === "never" || pause === undefined || (ran.again === "once" && tries > 0)) return ran;
  if (ran.again === "wait") await clock.wait(pause);
  return tried(clock, wish, tries + 1);
}

/** Undo learns from the journal what else it must read. */
async function lookTwice(clock: Clock, reads: Reads): Promise<Answer<BookState>> {
  const asked = reads(undefined);
  const first = await lookAt(clock, asked);
  if (!first.ok) return first;
  const more = reads(first.value);
  return more.every((name) => asked.includes(name)) ? first : lookAt(clock, more);
}
