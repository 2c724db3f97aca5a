import type { PublishPaneTexts } from "../../words/pane-publish-texts";
import type { PaneRole } from "../../words/pane-texts";
import type { Services } from "../services";
import type { Book } from "../shell/book";
import { type Model, model } from "../shell/model";
import { Stopped, type Work } from "../shell/work";
import type { ChosenFile } from "../units/hands";
import { makeUnits, type UnitsActions } from "../units/units-model";
import { changedChoice, firstChoice, type PlanChoice } from "./plan-choice";
import { issue, readHanded } from "./publish-run";
import { FIRST, type PublishState, wishOf } from "./publish-state";

export type PublishActions = {
  readonly open: (role: PaneRole) => void;
  readonly choose: (fields: Partial<PlanChoice>) => void;
  readonly saveBlank: () => void;
  readonly setUnder: (code: string) => void;
  readonly pickIssued: () => void;
  readonly dropIssued: () => void;
  readonly pickHanded: () => void;
  readonly dropHanded: () => void;
  readonly setZip: (zip: boolean) => void;
  readonly issue: () => void;
  readonly saveAgain: () => void;
};

export type PublishModel = Pick<Model<PublishState>, "get" | "subscribe"> & {
  readonly actions: PublishActions;
  readonly units: UnitsActions;
};

type Tools = {
  readonly services: Services;
  readonly book: Book;
  readonly work: Work;
  readonly said: () => PublishPaneTexts;
};

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function makePublish({ services, book, work, said }: Tools): PublishModel {
  const state = model<PublishState>(FIRST);
  const desk = services.issuing;
  const { hands } = desk;
  const tools = { desk, state, work, said };

  async function survey(): Promise<void> {
    const wish = wishOf(state.get());
    const found = wish && (await hands.surveyIssue(wish));
    const now = wishOf(state.get());
    // Of several questions only the answer to the last is shown.
    if (JSON.stringify(now) !== JSON.stringify(wish)) return;
    const { under } = state.get();
    const known = under === "" || !found || found.offices.some(({ code }) => code === under);
    state.set({ survey: found, ...(!known && { under: "" }) });
    if (!known) await survey();
  }

  /** A change of what is wanted: what was made for another wish is no longer shown. */
  const change = (fields: Partial<PublishState>): void => {
    state.set({ ...fields, result: undefined });
    void survey().catch((thrown: unknown) => work.say({ kind: "unexpected", what: String(thrown) }));
  };

  const units = makeUnits({ desk: services.lists, purpose: "publish", work, said }, (known) =>
    change({ units: known, unitsMissing: false }),
  );

  /** The question for a file is no job: some browsers never tell that nobody chose one. */
  const picked = (ask: () => Promise<ChosenFile | undefined>, take: (file: ChosenFile) => Promise<void>): void =>
    void ask().then((file) => file && work.run(() => take(file)));

  const actions: PublishActions = {
    open: (role) =>
      void work.run(async () => {
        const { ids, find } = await services.packs();
        const packs = ids.flatMap((id) => find(id) ?? []);
        const { choice } = state.get();
        change({ packs, choice: choice ?? firstChoice(packs, book.get(), role, services.today()) });
      }),
    choose: (fields) => {
      const { choice, packs, handed } = state.get();
      if (!choice) return;
      // What a workbook hands on depends on the plan and the period.
      if (handed) void hands.dropHanded();
      change({ choice: changedChoice(choice, fields, packs, services.today()), handed: undefined });
    },
    saveBlank: () =>
      void work.run(async () => {
        const name = said().blankFile;
        desk.save(name, new Blob([(await hands.blankList()) as Uint8Array<ArrayBuffer>], { type: XLSX }));
        work.say({ kind: "told", tone: "good", text: said().blankSaved(name) });
      }),
    setUnder: (under) => change({ under }),
    pickIssued: () =>
      picked(desk.chooseIssued, async (file) => {
        const files = await hands.openIssued(file);
        change({ issued: files === undefined ? undefined : { file: file.name, files } });
        if (files === undefined)
          throw new Stopped({ kind: "told", tone: "warning", text: said().notIssued(file.name) });
      }),
    dropIssued: () => {
      void hands.dropIssued();
      change({ issued: undefined });
    },
    pickHanded: () =>
      void desk.chooseHanded().then(async (files) => {
        // What they give to whom is part of the outlook.
        if (files.length > 0 && (await work.run((turn) => readHanded(tools, files, turn)))) change({});
      }),
    dropHanded: () => {
      void hands.dropHanded();
      change({ handed: undefined });
    },
    setZip: (zip) => change({ zip }),
    issue: () => {
      const missing = state.get().units === undefined;
      state.set({ unitsMissing: missing });
      if (!missing) void work.run((turn) => issue(tools, turn));
    },
    saveAgain: () => {
      const { result } = state.get();
      if (result?.archive) desk.save(result.file, result.archive);
    },
  };
  return { get: state.get, subscribe: state.subscribe, actions, units: units.actions };
}
