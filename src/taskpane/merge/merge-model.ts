import { dayOf } from "../../plan/day";
import { numberWords } from "../../words/numbers";
import type { PaneRole } from "../../words/pane-texts";
import { periodOf } from "../insert/form";
import { changedChoice, firstChoice } from "../publish/plan-choice";
import { jobs } from "../shell/book";
import { model } from "../shell/model";
import { must, Stopped, type Turn } from "../shell/work";
import type { Given } from "./ports";
import { makeUnits } from "../units/units-model";
import { makeAnswers } from "./answers";
import { gathered } from "./gathered";
import type { MergeSeen } from "./hands";
import { FIRST, type MergeActions, type MergeModel, type MergeState, type MergeTools, PAGE } from "./merge-state";
import { readAll } from "./reading";
import { unwritable } from "./unwritable";

const fileName = ({ office }: MergeSeen, state: MergeState): string =>
  `tong-hop-${office.code}-${periodOf(state)?.id ?? ""}`;

export function makeMerge({ services, book, work, said, saidOfLists }: MergeTools): MergeModel {
  const { merging } = services;
  const state = model<MergeState>(FIRST);
  /** Files that are being added: what looks at them waits, and none that was given meanwhile is lost. */
  let adding: Promise<void> = Promise.resolve();

  const tell = (text: string): never => {
    throw new Stopped({ kind: "told", tone: "warning", text });
  };

  async function open(turn: Turn, role: PaneRole): Promise<void> {
    await book.look(turn);
    if (state.get().packs.length > 0) return;
    const all = await services.packs();
    const packs = all.ids.flatMap((id) => all.find(id) ?? []);
    state.set({ packs, ...firstChoice(packs, book.get(), role, services.today()) });
  }

  const units = makeUnits({ desk: services.lists, purpose: "merge", work, said: saidOfLists }, (list) =>
    state.set({ list, office: "", seen: undefined }),
  );

  /** What was merged went with a worker that was lost: nothing is made of what is left of it. */
  const gone = (): never => {
    state.set({ seen: undefined });
    return tell(said().gone);
  };

  async function total(turn: Turn): Promise<void> {
    const { plan, office, received: typed } = state.get();
    const received = dayOf(typed);
    if (typed.trim() !== "" && received === undefined) return tell(said().receivedWrong);
    const period = periodOf(state.get());
    if (!period) return;
    await book.look(turn);
    const last = book.get().book;
    const told = await merging.hands.merge({
      plan,
      period,
      ...answers.given,
      ...(office !== "" && { office }),
      ...(received !== undefined && { received }),
      ...(last && { last }),
    });
    // Somebody chose a list, and there is none where the merge is computed.
    if (!told.ok) return told.why === "units" ? gone() : tell(said().why[told.why]);
    state.set({ seen: told.seen });
    await turn.step();
  }
  const answers = makeAnswers(state, work, total);

  async function merge(turn: Turn): Promise<void> {
    await adding;
    const { files, list } = state.get();
    if (!list) return tell(said().why.units);
    if (files.length === 0) return tell(said().noFiles);
    // Always anew: a file may have been mended since, and a worker that was replaced has read none. Answers do not read.
    state.set({ seen: undefined, filter: "all", shown: PAGE });
    answers.allRead();
    await units.again();
    try {
      await readAll(files, merging, turn, (progress) => state.set({ progress }));
    } finally {
      state.set({ progress: undefined });
    }
    await total(turn).catch((thrown: unknown) => {
      // Who pressed "Dừng" while it was computed gets no result.
      state.set({ seen: undefined });
      throw thrown;
    });
  }

  async function add(given: readonly Given[]): Promise<void> {
    const { files, renewed } = await gathered(state.get().files, given);
    for (const path of renewed) answers.renewed(path);
    state.set({ files, seen: undefined });
  }

  /** Folders hold other files, too: they are told, not read. */
  async function addFound(given: readonly Given[]): Promise<void> {
    const { isSubmission, isPassedOver } = await jobs();
    const named = given.map((one) => ({ one, name: one.path.split("/").at(-1) ?? one.path }));
    await add(named.filter(({ one, name }) => one.shut || isSubmission(name)).map(({ one }) => one));
    const passed = named.filter(({ one, name }) => !one.shut && isPassedOver(name));
    state.set({ passed: [...new Set([...state.get().passed, ...passed.map(({ one: { path } }) => path)])] });
  }

  const adds = (take: () => Promise<void> | void): void => {
    adding = adding.then(take).catch((thrown: unknown) => work.say({ kind: "unexpected", what: String(thrown) }));
  };

  /** With the workbook as it is now: another may have been opened since, or more typed into it. */
  async function anew(turn: Turn): Promise<MergeSeen | undefined> {
    if (state.get().seen) await total(turn);
    return state.get().seen;
  }

  async function write(turn: Turn): Promise<void> {
    const seen = await anew(turn);
    if (!seen) return;
    const why = unwritable(seen);
    if (why) return tell(said().unwritable[why](services.files !== undefined, numberWords(seen.cells)));
    // On the page for files there may be no file to write into: a new one, which can be saved.
    if (services.files && services.files.name() === undefined)
      await services.files.begin(`${fileName(seen, state.get())}.xlsx`);
    turn.writing();
    const overview = must(await services.store.overview());
    const sheets = (await merging.hands.mergedSheets(overview)) ?? gone();
    const done = must(await (await jobs()).writeMerged(services.store, sheets));
    await book.look({ ...turn, step: () => Promise.resolve() });
    state.set({ unsaved: false });
    const changed = done.added.length + done.replaced.length + done.removed.length;
    work.say({ kind: "told", tone: "good", text: changed > 0 ? said().written(changed) : said().already });
  }

  const actions: MergeActions = {
    open: (role) => void work.run((turn) => open(turn, role)),
    change: (change) => {
      const { packs, plan, year, part } = state.get();
      const choice = changedChoice({ plan, year, part }, change, packs, services.today());
      state.set({ ...change, ...choice, seen: undefined });
    },
    pickFiles: () => void merging.files().then((files) => adds(() => add(files))),
    pickFolder: () => void merging.folder().then((files) => adds(() => addFound(files))),
    drop: (what) => void merging.dropped(what).then((files) => adds(() => addFound(files))),
    clear: () =>
      adds(() => {
        answers.clear();
        state.set({ files: [], passed: [], seen: undefined });
      }),
    merge: () => void work.run(merge),
    ...answers.actions,
    show: (filter) => state.set({ filter, shown: PAGE }),
    more: () => state.set(({ shown }) => ({ shown: shown + PAGE })),
    write: () => void work.run(write),
    save: () =>
      void work.run(async (turn) => {
        const seen = await anew(turn);
        if (!seen) return;
        const name = `${fileName(seen, state.get())}.xlsx`;
        merging.save(name, (await merging.hands.mergedFile()) ?? gone());
        state.set({ unsaved: false });
        work.say({ kind: "told", tone: "good", text: said().saved(name) });
      }),
    saveLetters: () =>
      void work.run(async (turn) => {
        const seen = await anew(turn);
        if (!seen) return;
        const { letters, zip } = (await merging.hands.letters()) ?? gone();
        if (!zip) return work.say({ kind: "told", tone: "good", text: said().noLetters });
        const name = `van-ban-${fileName(seen, state.get())}.zip`;
        merging.saveArchive(name, zip);
        work.say({ kind: "told", tone: "good", text: said().lettersSaved(letters, name) });
      }),
  };
  return { get: state.get, subscribe: state.subscribe, actions, units: units.actions };
}
