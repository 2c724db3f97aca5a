import type { LedgerLine } from "../../jobs/index";
import type { Model } from "../shell/model";
import type { Turn, Work } from "../shell/work";
import type { MergeAsked } from "./hands";
import type { MergeActions, MergeState } from "./merge-state";

type Given = Pick<MergeAsked, "chosen" | "identities" | "typedFor" | "left">;

export type Answers = {
  /** What people have answered so far, for the next merge. */
  readonly given: Given;
  /** Files that were taken out are read again as any other. */
  readonly allRead: () => void;
  /** The file of this path has another content than the one that was asked about. */
  readonly renewed: (path: string) => void;
  readonly clear: () => void;
  readonly actions: Pick<MergeActions, "use" | "belongs" | "typedFor" | "leave" | "forget">;
};

/**
 * Answers to questions of the ledger. While one is being counted in more may be given: all of them are, one merge after
 * another, and nothing of what was merged before the last of them stays.
 */
export function makeAnswers(
  state: Model<MergeState>,
  work: Pick<Work, "run">,
  total: (turn: Turn) => Promise<void>,
): Answers {
  const chosen = new Map<string, string>();
  const identities = new Map<string, string>();
  const typedFor = new Map<string, boolean>();
  const left = new Set<string>();
  let more = false;
  let running = false;

  async function countIn(turn: Turn): Promise<void> {
    try {
      while (more) {
        more = false;
        const { asked } = state.get();
        state.set({ counting: true });
        await total(turn);
        state.set((now) => ({ asked: now.asked.slice(asked.length) }));
      }
    } finally {
      state.set({ counting: false, asked: [] });
    }
  }

  async function again(path: string | undefined): Promise<void> {
    const answered = chosen.size + identities.size + typedFor.size;
    state.set(({ asked }) => ({
      answered,
      unsaved: answered > 0,
      asked: path === undefined ? asked : [...asked, path],
    }));
    more = true;
    if (running) return;
    running = true;
    const counted = await work.run(countIn);
    running = false;
    // Stopped or lost: what is shown lacks the answer.
    if (!counted) state.set({ seen: undefined, asked: [] });
  }

  const clear = (): void => {
    chosen.clear();
    identities.clear();
    typedFor.clear();
    state.set({ answered: 0, unsaved: false });
  };

  const answer = (give: (line: LedgerLine) => void, line: LedgerLine): void => {
    give(line);
    void again(line.path);
  };

  return {
    given: { chosen, identities, typedFor, left },
    allRead: () => left.clear(),
    renewed: (path) => identities.delete(path),
    clear,
    actions: {
      use: (line) => answer(({ unit, sha256 }) => unit !== null && chosen.set(unit, sha256), line),
      belongs: (line, code) => answer(({ path }) => identities.set(path, code), line),
      typedFor: (line, is) => answer(({ sha256 }) => typedFor.set(sha256, is), line),
      leave: (line) =>
        answer(({ path }) => {
          left.add(path);
          state.set(({ files }) => ({ files: files.filter((one) => one.path !== path) }));
        }, line),
      forget: () => {
        clear();
        void again(undefined);
      },
    },
  };
}
