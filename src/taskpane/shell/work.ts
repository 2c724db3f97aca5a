import type { Outcome } from "../../jobs/index";
import type { Far } from "../services";
import type { HostNote, HostProblem } from "../../problems/host";
import type { Problem, Refusal } from "../../problems/index";
import { breathe } from "./breathe";
import { type Model, model } from "./model";
import { WorkerLost } from "./remote";

/** What a panel has to say after a job; panels find the words. */
export type Notice =
  | { readonly kind: "host"; readonly problem: HostProblem }
  | { readonly kind: "refusal"; readonly refusal: Refusal }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | { readonly kind: "unexpected"; readonly what: string }
  | { readonly kind: "lost" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "told"; readonly tone: "good" | "info" | "warning"; readonly text: string };

/** `reading` can be stopped at any moment; `writing` is whole or absent and is waited for. */
export type Busy = "no" | "reading" | "writing";
export type WorkState = {
  readonly busy: Busy;
  /** Nobody asked for the job and it has hardly begun: what can be pressed stays so, and waits for it. */
  readonly quiet?: boolean;
  readonly notice?: Notice | undefined;
  /** Something beside what came of the job. */
  readonly remark?: HostNote | undefined;
  /** The job waits until the person leaves the cell they type in. */
  readonly held?: boolean;
  /** It may end there, though it came to write: nothing has been written yet. */
  readonly mayStop?: boolean;
  /** Told while the job takes long. */
  readonly far?: Far | undefined;
};

/** Ends a job from within, when somebody pressed "Dừng" or a port refused. */
export class Stopped extends Error {
  constructor(readonly notice: Notice) {
    super(notice.kind);
  }
}

export const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Stopped({ kind: "host", problem: outcome.problem });
  return outcome.value;
};

export type Turn = {
  /** Lets the page breathe, and ends the job when it was cancelled. */
  readonly step: () => Promise<void>;
  /** From here on the job cannot be stopped, unless the workbook says that it may. */
  readonly writing: () => void;
};

export type Work = Model<WorkState> & {
  /**
   * Runs a job after the one under way; of those that wait only the last is done. True when it came to its end.
   * - quietly: nobody asked for it; only when it takes long the panels show that there is one, and what somebody asked
   *   for before still comes first
   */
  readonly run: (job: (turn: Turn) => Promise<void>, how?: "quietly") => Promise<boolean>;
  readonly cancel: () => void;
  readonly say: (notice: Notice | undefined) => void;
  readonly remark: (note: HostNote | undefined) => void;
  readonly hold: (held: boolean, mayStop: boolean) => void;
  readonly tell: (far: Far | undefined) => void;
};

/** What takes longer is seen, milliseconds. */
const QUIET = 500;

/** Is there work that what can be pressed has to stand back for? */
export const showsBusy = ({ busy, quiet, held }: WorkState): boolean => busy !== "no" && (!quiet || held === true);

const noticeOf = (thrown: unknown): Notice => {
  if (thrown instanceof Stopped) {
    const { notice } = thrown;
    return notice.kind === "host" && notice.problem.code === "stopped" ? { kind: "cancelled" } : notice;
  }
  if (thrown instanceof WorkerLost) return { kind: "lost" };
  return { kind: "unexpected", what: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown) };
};

/**
 * One job at a time over the workbook, whichever panel asked for it.
 * @param stop lets go of what Excel has been asked
 */
export function makeWork(stop: () => void = () => undefined): Work {
  const state = model<WorkState>({ busy: "no" });
  let cancelled = false;
  let free = Promise.resolve();
  let asked = 0;
  let pressed = 0;
  return {
    ...state,
    cancel: () => {
      cancelled = true;
      stop();
    },
    say: (notice) => state.set({ notice }),
    remark: (remark) => state.set({ remark }),
    hold: (held, mayStop) => state.set({ held, mayStop }),
    tell: (far) => state.set({ far }),
    run: async (job, how) => {
      asked += 1;
      const mine = asked;
      if (!how) pressed = mine;
      while (state.get().busy !== "no") {
        await free;
        // What nobody asked for does not take the place of what somebody did.
        if (mine !== (how ? asked : pressed)) return false;
      }
      let release = (): void => undefined;
      free = new Promise((resolve) => {
        release = resolve;
      });
      cancelled = false;
      state.set({ busy: "reading", quiet: how === "quietly", notice: undefined, remark: undefined });
      const loud = how && setTimeout(() => state.set({ quiet: false }), QUIET);
      const step = async (): Promise<void> => {
        await breathe();
        if (cancelled) throw new Stopped({ kind: "cancelled" });
      };
      try {
        await job({ step, writing: () => state.set({ busy: "writing" }) });
        return true;
      } catch (thrown) {
        state.set({ notice: noticeOf(thrown) });
        return false;
      } finally {
        clearTimeout(loud);
        state.set({ busy: "no" });
        release();
      }
    },
  };
}
