import type { Language } from "../../words/index";
import type { SheetStore } from "../../jobs/index";
import type { PaneRole } from "../../words/pane-texts";
import { hostNoteOf, paneTexts } from "../../words/pane";
import { type CheckModel, makeCheck } from "../check/check-model";
import { type CompileModel, makeCompile } from "../compile/compile-model";
import { type InsertModel, makeInsert } from "../insert/insert-model";
import { makeParts, type PartsModel } from "../home/parts-model";
import { makeRemove, type RemoveModel } from "../home/remove-model";
import { makePublish, type PublishModel } from "../publish/publish-model";
import { makeMerge } from "../merge/merge-model";
import type { MergeModel } from "../merge/merge-state";
import type { Services } from "../services";
import { type Book, makeBook } from "./book";
import { type Model, model } from "./model";
import type { Route } from "./routes";
import { makeWork, must, type Work } from "./work";

export type DeskState = {
  readonly route: Route;
  readonly language: Language;
  readonly role: PaneRole;
  /** Counts the visits, so that going where one is moves focus too. */
  readonly visits: number;
};

/** The whole pane without its looks: what ribbon commands and panels act on. */
export type Desk = Pick<Model<DeskState>, "get" | "subscribe"> & {
  readonly services: Services;
  readonly work: Work;
  readonly book: Book;
  readonly insert: InsertModel;
  readonly check: CheckModel;
  readonly compile: CompileModel;
  readonly publish: PublishModel;
  readonly merge: MergeModel;
  readonly remove: RemoveModel;
  readonly parts: PartsModel;
  /** At the beginning, and whenever another workbook is open. */
  readonly start: () => Promise<boolean>;
  readonly go: (route: Route) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setRole: (role: PaneRole) => void;
  readonly undo: () => void;
};

/** What a job left undone is told beside what it did, whichever panel asked for it. */
const remarking = (store: SheetStore, tell: Work["remark"]): SheetStore => ({
  ...store,
  addSheets: async (book, options) => {
    const done = await store.addSheets(book, options);
    if (done.ok) tell(done.value.notes.find(({ code }) => code === "page-not-set"));
    return done;
  },
});

export function makeDesk(given: Services, language: Language = "vi"): Desk {
  const state = model<DeskState>({ route: "home", language, role: "truong", visits: 0 });
  const words = (): ReturnType<typeof paneTexts> => paneTexts(state.get().language);
  const work = makeWork(given.stop);
  const services: Services = { ...given, store: remarking(given.store, work.remark) };
  services.onHeld?.(work.hold);
  services.onFar?.(work.tell);
  const book = makeBook(services);
  const insert = makeInsert({ services, book, work, said: () => words().insert });
  const check = makeCheck({ services, book, work, said: () => words().check });
  const compile = makeCompile({ services, book, work, said: () => words().compile });
  const publish = makePublish({ services, book, work, said: () => words().publish });
  const merge = makeMerge({
    services,
    book,
    work,
    said: () => words().merge,
    saidOfLists: () => words().publish,
  });
  const parts = makeParts(services, work);
  const remove = makeRemove({ services, book, work, said: () => words().remove });
  /** What a panel does when somebody comes to it. */
  const enter: Readonly<Record<Route, () => void>> = {
    home: () => void work.run((turn) => book.look(turn)),
    insert: () => {
      const hasForm = book.get().check?.context !== undefined;
      if (!hasForm || services.files) insert.actions.open(state.get().role);
    },
    check: () => {
      if (book.get().seen !== "no-form") check.actions.again();
    },
    compile: () => {
      if (book.get().seen !== "no-form") compile.actions.open();
    },
    publish: () => publish.actions.open(state.get().role),
    merge: () => merge.actions.open(state.get().role),
  };
  return {
    get: state.get,
    subscribe: state.subscribe,
    services,
    work,
    book,
    insert,
    check,
    compile,
    publish,
    merge,
    remove,
    parts,
    start: () =>
      work.run(async (turn) => {
        parts.forget();
        if (must(await services.store.recover())) {
          const notice = { code: "recovered" } as const;
          work.say({ kind: "told", tone: "info", text: hostNoteOf(notice, state.get().language) });
        }
        await book.look(turn);
      }),
    go: (route) => {
      state.set(({ visits }) => ({ route, visits: visits + 1 }));
      work.say(undefined);
      enter[route]();
    },
    setLanguage: (wanted) => state.set({ language: wanted }),
    setRole: (role) => state.set({ role }),
    undo: () =>
      void work.run(async (turn) => {
        turn.writing();
        must(await services.store.undo());
        await book.look({ ...turn, step: () => Promise.resolve() });
        work.say({ kind: "told", tone: "good", text: words().app.undone });
      }),
  };
}
