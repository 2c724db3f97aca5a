import type { RemovePlan } from "../../jobs/index";
import type { RemoveTexts } from "../../words/pane-remove-texts";
import type { Services } from "../services";
import { type Book, jobs } from "../shell/book";
import { type Model, model } from "../shell/model";
import { must, Stopped, type Turn, type Work } from "../shell/work";

/** What is asked before the form goes; nothing while nobody wants to remove it. */
export type RemoveState = { readonly plan: RemovePlan | undefined };

export type RemoveActions = { readonly ask: () => void; readonly answer: (yes: boolean) => void };

export type RemoveModel = Pick<Model<RemoveState>, "get" | "subscribe"> & { readonly actions: RemoveActions };

type Tools = {
  readonly services: Services;
  readonly book: Book;
  readonly work: Work;
  readonly said: () => Pick<RemoveTexts, "done" | "nothing">;
};

export function makeRemove({ services, book, work, said }: Tools): RemoveModel {
  const state = model<RemoveState>({ plan: undefined });
  const { store, labour } = services;

  async function prepare({ step }: Turn): Promise<void> {
    const overview = must(await store.overview());
    if (overview.problem) throw new Stopped({ kind: "host", problem: overview.problem });
    await step();
    const { readOurs } = await jobs();
    const there = must(await readOurs(store));
    await step();
    const plan = await labour.planRemove(there, overview);
    await step();
    if (plan.sheets.length > 0) state.set({ plan });
    else work.say({ kind: "told", tone: "info", text: said().nothing });
  }

  async function remove(plan: RemovePlan, turn: Turn): Promise<void> {
    turn.writing();
    const { removeForm } = await jobs();
    const { removed } = must(await removeForm(store, plan));
    await book.look({ ...turn, step: () => Promise.resolve() });
    work.say({
      kind: "told",
      tone: "good",
      text: removed.length > 0 ? said().done(removed.join(", ")) : said().nothing,
    });
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    actions: {
      ask: () => void work.run(prepare),
      answer: (yes) => {
        const { plan } = state.get();
        state.set({ plan: undefined });
        if (yes && plan) void work.run((turn) => remove(plan, turn));
      },
    },
  };
}
