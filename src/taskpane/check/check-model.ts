import type { Severity } from "../../problems/index";
import type { Services } from "../services";
import type { PaneTexts } from "../../words/pane";
import { type Book, jobs } from "../shell/book";
import { type Model, model } from "../shell/model";
import { must, type Work } from "../shell/work";
import { fixFindings, type Restored, restoreWith, writings } from "./writings";
import { type Finding, findingsOf, SEVERITIES } from "./findings";

export type CheckState = {
  readonly shown: readonly Severity[];
  /** Key of the finding that the person is at. */
  readonly at: string | undefined;
  /** The workbook was edited after it was last checked. */
  readonly stale: boolean;
  readonly rechecks: number;
};

export type CheckActions = {
  readonly again: () => void;
  readonly show: (shown: readonly Severity[]) => void;
  readonly go: (finding: Finding) => void;
  /** From one finding to another in the order of the list. */
  readonly step: (list: readonly Finding[], by: 1 | -1) => void;
  /** Corrects what is certain, in one step that can be undone. */
  readonly fix: (findings: readonly Finding[]) => void;
  /** Keeps in the workbook why it stays as it is; an empty reason takes it back. */
  readonly acknowledge: (finding: Finding, reason: string) => void;
  /** Draws the form anew around what was typed. */
  readonly restore: () => void;
  readonly writeList: () => void;
};

export type CheckModel = Pick<Model<CheckState>, "get" | "subscribe"> & {
  readonly actions: CheckActions;
  /** Checks again after edits, as long as the panel is open. */
  readonly watch: () => () => void;
};

/** People type several cells in a row; the check waits until they pause. */
const PAUSE = 1_200;

type Tools = {
  readonly services: Services;
  readonly book: Book;
  readonly work: Work;
  readonly said: () => Pick<
    PaneTexts["check"],
    "fixed" | "merged" | "restored" | "leftover" | "doubted" | "listed" | "kept"
  >;
};

export function makeCheck({ services, book, work, said }: Tools): CheckModel {
  const state = model<CheckState>({ shown: SEVERITIES, at: undefined, stale: false, rechecks: 0 });
  const look = (since?: "edited"): Promise<boolean> =>
    work.run(async (turn) => {
      await book.look(turn, since);
      const keys = findingsOf(book.get().check?.problems ?? []).map(({ key }) => key);
      state.set(({ at, rechecks }) => ({
        stale: false,
        rechecks: rechecks + 1,
        at: at !== undefined && keys.includes(at) ? at : undefined,
      }));
    }, since && "quietly");
  const go = (finding: Finding): void => {
    state.set({ at: finding.key });
    void work.run(async () => void must(await services.store.select(finding.problem.place)));
  };
  const tell = (text: string, tone: "good" | "warning" = "good"): void => work.say({ kind: "told", tone, text });
  /** Drawn anew, the form shows no trace of what slid past its labels, nor what stood beside its cells. */
  const tellDrawn = (
    done: string,
    { leftover, doubts }: Omit<Restored, "kept"> = { leftover: 0, doubts: [] },
  ): void => {
    const left = leftover > 0 ? [said().leftover(leftover)] : [];
    const doubted = doubts.length > 0 ? [said().doubted(doubts.join(", "))] : [];
    tell([done, ...left, ...doubted].join(" "), leftover + doubts.length > 0 ? "warning" : "good");
  };
  const writing = writings({ book, work, merged: () => said().merged });
  const actions: CheckActions = {
    fix: (findings) =>
      void writing(async (standing) => {
        const fixes = findings.flatMap(({ fix }) => fix ?? []);
        const drawn = await fixFindings(services, standing, fixes);
        return () => tellDrawn(said().fixed(fixes.length), drawn);
      }),
    acknowledge: ({ problem }, reason) =>
      void writing(async ({ form }) => {
        const packs = await services.packs();
        const done = await (await jobs()).acknowledge(services.store, form, problem, reason, { packs });
        if (done) must(done);
        return () => tell(said().kept);
      }),
    restore: () =>
      void writing(async (standing) => {
        const drawn = await restoreWith(services, standing, []);
        return () => tellDrawn(said().restored(drawn.kept), drawn);
      }),
    writeList: () =>
      void writing(async ({ form, overview }) => {
        const { check } = book.get();
        if (check?.context)
          must(await (await jobs()).writeProblemList(services.store, check.problems, check.context, overview, form));
        return () => tell(said().listed);
      }),
    again: () => void look(),
    show: (shown) => state.set({ shown }),
    go,
    step: (list, by) => {
      const now = list.findIndex(({ key }) => key === state.get().at);
      const next = now < 0 ? (by > 0 ? 0 : list.length - 1) : (now + by + list.length) % list.length;
      const finding = list[next];
      if (finding) go(finding);
    },
  };
  const watch = (): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void look("edited"), PAUSE);
    };
    const stop = services.onEdit(() => {
      state.set({ stale: true });
      later();
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  };
  return { get: state.get, subscribe: state.subscribe, actions, watch };
}
