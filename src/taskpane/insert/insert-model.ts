import type { InsertPlanned, Overview, TemplateWish } from "../../jobs/index";
import type { Pack } from "../../plan/index";
import type { PaneRole } from "../../words/pane-texts";
import type { Services } from "../services";
import { type Book, jobs } from "../shell/book";
import { type Model, model } from "../shell/model";
import { pickInto, type TakenFile } from "../shell/picking";
import { must, Stopped, type Turn, type Work } from "../shell/work";
import { faultsOf, firstForm, type FormFault, type InsertForm, periodOf, unitOf, yearFor } from "./form";
import { KINDS } from "../shell/roles";

export type InsertState = {
  readonly packs: readonly Pack[];
  readonly form: InsertForm | undefined;
  /** Told only after somebody wanted to insert: nobody is scolded while typing. */
  readonly faults: readonly FormFault[];
  readonly previous: TakenFile | undefined;
  /** What would be added, for the form as it is now. */
  readonly planned: InsertPlanned | undefined;
};

export type InsertActions = {
  readonly open: (role: PaneRole) => void;
  readonly change: (fields: Partial<InsertForm>) => void;
  readonly pickPrevious: () => void;
  readonly dropPrevious: () => void;
  readonly insert: () => void;
  /** Sheets of the form that stands in the workbook and that somebody deleted. */
  readonly bringBack: () => void;
};

export type InsertModel = Pick<Model<InsertState>, "get" | "subscribe"> & { readonly actions: InsertActions };

/** Typing goes on for a while; the preview waits for its end. */
const PAUSE = 350;

/** Where files are made, a form becomes a file of its own. */
const BLANK: Overview = { sheets: [], tables: [], hasMeta: false };

type Tools = {
  readonly services: Services;
  readonly book: Book;
  readonly work: Work;
  readonly said: () => {
    readonly done: (sheets: string) => string;
    readonly doneFile: string;
    readonly already: string;
  };
};

export function makeInsert({ services, book, work, said }: Tools): InsertModel {
  const state = model<InsertState>({ packs: [], form: undefined, faults: [], previous: undefined, planned: undefined });
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function wishOf(form: InsertForm): Promise<TemplateWish | undefined> {
    const pack = (await services.packs()).find(form.plan);
    const period = periodOf(form);
    if (!pack || !period) return undefined;
    const wish = { pack, unit: unitOf(form), period };
    const before = state.get().previous;
    if (!before) return wish;
    const found = await services.labour.previousFrom(before.book, wish);
    if (!found.ok) throw new Stopped({ kind: "problems", problems: found.problems });
    return { ...wish, previous: found.previous };
  }

  async function plan({ step }: Pick<Turn, "step">): Promise<InsertPlanned | undefined> {
    const { form } = state.get();
    if (!form) return undefined;
    const overview = services.files ? BLANK : must(await services.store.overview());
    const wish = await wishOf(form);
    await step();
    return wish && services.labour.planInsert(wish, overview, services.files ? undefined : book.get().book);
  }

  async function preview(): Promise<void> {
    const { form } = state.get();
    if (!form || faultsOf(form).length > 0) return state.set({ planned: undefined });
    try {
      const planned = await plan({ step: () => Promise.resolve() });
      if (state.get().form === form) state.set({ planned });
    } catch (thrown) {
      state.set({ planned: undefined });
      if (thrown instanceof Stopped) work.say(thrown.notice);
      else throw thrown;
    }
  }

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void preview(), PAUSE);
  };

  async function put(planned: InsertPlanned | undefined, turn: Turn): Promise<void> {
    if (!planned?.ok) return state.set({ planned });
    const { unit, period } = planned.plan.context;
    if (services.files && !(await services.files.mayLeave())) return;
    turn.writing();
    await services.files?.begin(`${unit.code} - ${period.id}.xlsx`.replace(/[\\/:*?"<>|]/g, "_"));
    const { insertForm, firstEntry } = await jobs();
    const done = must(await insertForm(services.store, planned.plan));
    await book.look({ ...turn, step: () => Promise.resolve() });
    const begin = firstEntry(planned.plan);
    // The form stands, whether or not its sheet can be brought to the front.
    if (begin && done.added.includes(begin.sheet)) await services.store.select(begin);
    const words = said();
    const good = services.files ? words.doneFile : words.done(done.added.join(", "));
    work.say({ kind: "told", tone: "good", text: done.added.length > 0 ? good : words.already });
  }

  const actions: InsertActions = {
    open: (role) =>
      void work.run(async ({ step }) => {
        const { ids, find } = await services.packs();
        const packs: Pack[] = [];
        for (const id of ids) {
          // A plan is judged when it is first asked for.
          await step();
          packs.push(...[find(id) ?? []].flat());
        }
        await step();
        const { form } = state.get();
        const kept = form && KINDS[role].includes(form.kind);
        state.set({ packs, form: kept ? form : firstForm(packs, role, services.today()), planned: undefined });
        soon();
      }),
    change: (fields) => {
      const { form, packs, faults } = state.get();
      if (!form) return;
      const pack = packs.find(({ id }) => id === fields.plan);
      const next = { ...form, ...fields, ...(pack && { year: yearFor(pack, services.today()) }) };
      const left = faultsOf(next);
      state.set({ form: next, faults: faults.filter((fault) => left.includes(fault)), planned: undefined });
      soon();
    },
    pickPrevious: () =>
      void pickInto(services, work, (previous) => {
        state.set({ previous });
        soon();
      }),
    dropPrevious: () => {
      state.set({ previous: undefined });
      soon();
    },
    insert: () => {
      const { form } = state.get();
      const faults = form ? faultsOf(form) : [];
      state.set({ faults });
      if (form && faults.length === 0) void work.run(async (turn) => put(await plan(turn), turn));
    },
    bringBack: () =>
      void work.run(async (turn) => {
        const context = book.get().check?.context;
        const overview = must(await services.store.overview());
        if (context) await put(await services.labour.planInsert(context, overview, book.get().book), turn);
      }),
  };
  return { get: state.get, subscribe: state.subscribe, actions };
}
