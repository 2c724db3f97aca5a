import type { PublishPaneTexts } from "../../words/pane-publish-texts";
import type { Model } from "../shell/model";
import { secondsLeft } from "../shell/time-left";
import { Stopped, type Turn, type Work } from "../shell/work";
import type { IssueDesk } from "./hands";
import { archiveName, type Progress, type PublishState, willGet, wishOf } from "./publish-state";

type Tools = {
  readonly desk: IssueDesk;
  readonly state: Model<PublishState>;
  readonly work: Work;
  readonly said: () => PublishPaneTexts;
};

type Tell = (what: Progress["what"], at: number, of: number) => void;

/** Tells how far a work is, and how long the rest may take. */
function teller({ desk, state }: Tools): Tell {
  const began = desk.clock();
  return (what, at, of) =>
    state.set({ progress: { what, at, of, seconds: secondsLeft(at, of, desk.clock() - began) } });
}

const stop = (text: string): Stopped => new Stopped({ kind: "told", tone: "warning", text });

/** Makes the workbooks and hands the archive over; stopped, it leaves nothing. */
export async function issue(tools: Tools, { step }: Turn): Promise<void> {
  const { desk, state, work, said } = tools;
  const wish = wishOf(state.get());
  const survey = wish && (await desk.hands.surveyIssue(wish));
  if (!wish) return;
  if (!survey) {
    // The list went with a worker that was lost, and so did every other file: nothing is made without them.
    state.set({ units: undefined, issued: undefined, handed: undefined, survey: undefined, result: undefined });
    throw stop(said().gone);
  }
  state.set({ survey, result: undefined });
  if (willGet(survey) === 0) throw stop(said().nobody);
  const tell = teller(tools);
  try {
    await desk.hands.beginIssue(wish);
    for (;;) {
      await step();
      const { at, of, counts, refused, done } = await desk.hands.goOnIssuing();
      tell("making", at, of);
      if (!done) continue;
      const file = archiveName(wish);
      state.set({ result: { counts, refused, file, ...done } });
      if (done.archive) desk.save(file, done.archive);
      const text = done.archive ? said().saved(file) : said().nothing;
      return work.say({ kind: "told", tone: "good", text });
    }
  } finally {
    state.set({ progress: undefined });
    await desk.hands.endIssue();
  }
}

/** Reads the accepted workbooks of the period before, one after another. */
export async function readHanded(
  tools: Tools,
  files: Awaited<ReturnType<IssueDesk["chooseHanded"]>>,
  { step }: Turn,
): Promise<void> {
  const { desk, state } = tools;
  const wish = wishOf(state.get());
  if (!wish) return;
  const tell = teller(tools);
  const left: string[] = [];
  await desk.hands.dropHanded();
  try {
    for (const [n, file] of files.entries()) {
      await step();
      if (!(await desk.hands.openHanded(await file.read(), wish))) left.push(file.name);
      tell("reading", n + 1, files.length);
    }
    state.set({ handed: { taken: files.length - left.length, left } });
  } catch (thrown) {
    await desk.hands.dropHanded();
    state.set({ handed: undefined });
    throw thrown;
  } finally {
    state.set({ progress: undefined });
  }
}
