import type { ReportPlan } from "../../jobs/index";
import type { Problem } from "../../problems/index";
import type { Services } from "../services";
import { type Book, jobs } from "../shell/book";
import { type Model, model } from "../shell/model";
import { pickInto, type TakenFile } from "../shell/picking";
import { safe } from "../../words/index";
import { must, Stopped, type Turn, type Work } from "../shell/work";

export type CompileState = {
  readonly plan: ReportPlan | undefined;
  readonly previous: TakenFile | undefined;
  /** Compile although the figures are not right yet. */
  readonly draft: boolean;
};

export type CompileActions = {
  /** What compiling would give, as the workbook is now. */
  readonly open: () => void;
  readonly setDraft: (draft: boolean) => void;
  readonly pickPrevious: () => void;
  readonly dropPrevious: () => void;
  readonly goTo: (problem: Problem) => void;
  readonly compile: () => void;
};

export type CompileModel = Pick<Model<CompileState>, "get" | "subscribe"> & { readonly actions: CompileActions };

export type CompileWords = {
  readonly done: (sheets: string) => string;
  readonly doneDraft: string;
  readonly nothing: string;
};

type Tools = {
  readonly services: Services;
  readonly book: Book;
  readonly work: Work;
  readonly said: () => CompileWords;
};

export function makeCompile({ services, book, work, said }: Tools): CompileModel {
  const state = model<CompileState>({ plan: undefined, previous: undefined, draft: false });

  async function prepare(turn: Turn): Promise<ReportPlan | undefined> {
    await book.look(turn);
    const grid = book.get().book;
    if (!grid || !book.get().check?.context) {
      state.set({ plan: undefined });
      return undefined;
    }
    await turn.step();
    const planned = await services.labour.planReport(grid, state.get().previous?.book);
    if (!planned.ok) {
      state.set({ plan: undefined });
      throw new Stopped({ kind: "problems", problems: planned.problems });
    }
    state.set({ plan: planned.plan });
    return planned.plan;
  }

  const open = (): void => void work.run(async (turn) => void (await prepare(turn)));

  async function compile(turn: Turn): Promise<void> {
    const plan = await prepare(turn);
    const { book: grid, overview } = book.get();
    if (!plan || !grid || !overview) return;
    const { draft } = state.get();
    if (plan.held > 0 && !draft) return;
    turn.writing();
    const done = must(await (await jobs()).writeReport(services.store, plan, overview, grid));
    await prepare({ ...turn, step: () => Promise.resolve() });
    const words = said();
    // Under the names that they have: a sheet of the user's own may be called as ours would be.
    const drawn = [...done.replaced, ...done.added];
    const text =
      drawn.length === 0 ? words.nothing : plan.held > 0 ? words.doneDraft : words.done(safe(drawn.join(", ")));
    work.say({ kind: "told", tone: plan.held > 0 ? "warning" : "good", text });
  }

  const actions: CompileActions = {
    open,
    setDraft: (draft) => state.set({ draft }),
    pickPrevious: () =>
      void pickInto(services, work, (previous) => state.set({ previous })).then((taken) => taken && open()),
    dropPrevious: () => {
      state.set({ previous: undefined });
      open();
    },
    goTo: ({ place }) => void work.run(async () => void must(await services.store.select(place))),
    compile: () => void work.run(compile),
  };
  return { get: state.get, subscribe: state.subscribe, actions };
}
