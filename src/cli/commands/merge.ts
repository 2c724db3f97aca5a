import { resolve } from "node:path";
import { type KeptWork, mergePlace, outsideYears, type Reading } from "../../jobs/index";
import { askedInputs } from "../asked-inputs";
import type { Input } from "../inputs";
import { line } from "../lines";
import { refuse } from "../merge-refusal";
import type { Place } from "../merge-write";
import { readMergeWish, type MergeWords } from "../merge-wish";
import type { Told } from "../open-book";
import { openUnits } from "../open-units";
import type { Exit, Session } from "../shell";
import { fileText, usageText } from "../texts/index";
import { mergeTexts } from "../texts/merge";
import { findingLines } from "../views/findings";

/** How many files between two lines of progress. */
const STEP = 250;

async function placeOf({ pack, period }: MergeWords, session: Session): Promise<Place | Told> {
  const { values, language, texts, complain, ports, wantsJson } = session;
  const outside = outsideYears({ pack, period });
  if (outside) return { code: outside.code, text: texts.template[outside.code](outside) };
  const opened = await openUnits(values.get("units") ?? "", session);
  if (!opened.ok) return opened.refusal;
  const { register, crosswalk, problems } = opened.list;
  if (!wantsJson) complain(findingLines(problems, language, texts));
  const under = values.get("under");
  const found = mergePlace({ pack, period, register, crosswalk, ...(under !== undefined && { office: under }) }, ports);
  if (found.ok) return found;
  const own = mergeTexts(language);
  return found.code === "office-unknown"
    ? { code: found.code, text: own.officeUnknown(found.found) }
    : { code: found.code, text: own.officeWhich(found.tops.map(({ code, name }) => `${code} ${name}`).join("; ")) };
}

/** What was typed into the workbook that this one replaces. */
async function keptOf(output: string, { context }: Place, session: Session): Promise<KeptWork | undefined> {
  const found = await session.files.look(output);
  if (found.kind !== "file") return undefined;
  const { openBook } = await import("../open-book");
  const { keptFrom } = await import("../../jobs/merge/kept");
  const opened = await openBook({ path: output }, session);
  return opened.ok ? keptFrom(opened.book, context, session.ports) : undefined;
}

/** The files, without the workbook and the letters that are to be written: they may lie in the same folder. */
async function filesOf(output: string, session: Session, isOurs: boolean): Promise<readonly Input[] | Told> {
  const { files, values, texts } = session;
  const own = mergeTexts(session.language);
  const all = await askedInputs(session);
  const folder = values.get("letters");
  const letters =
    folder === undefined ? new Set<string>() : await (await import("../letter-folder")).letterPaths(folder, files);
  const sent = all.filter(({ path }) => !letters.has(resolve(path)));
  const inputs = sent.filter(({ path }) => resolve(path) !== resolve(output));
  // A workbook that this office merged before is replaced; what a unit sent never is.
  if (inputs.length < sent.length && !isOurs)
    return { code: "output-is-input", text: fileText(texts, { code: "output-is-input", path: output }) };
  if (session.wantsJson) return inputs;
  if (inputs.length < sent.length) session.complain([line(own.ownOutput(output), "note")]);
  if (sent.length < all.length) session.complain([line(own.ownLetters(all.length - sent.length), "note")]);
  return inputs;
}

function read(inputs: readonly Input[], jobs: number | undefined, session: Session): Promise<readonly Reading[]> {
  const { readAll, isCancelled, watched, complain, language } = session;
  return readAll({
    inputs,
    jobs,
    isCancelled,
    onRead: (done) => {
      if (watched && done % STEP === 0) complain([line(mergeTexts(language).progress(done, inputs.length), "quiet")]);
    },
  });
}

/** `chitieu merge FILES… -o M.xlsx`: what units sent, as the workbook of the office above them. */
export async function mergeCommand(session: Session): Promise<Exit> {
  const { values, texts, language, isCancelled } = session;
  const own = mergeTexts(language);
  const wished = readMergeWish(session);
  if (!wished.ok) return refuse(session, { code: "usage", text: usageText(texts, wished.fault) }, true);
  const place = await placeOf(wished.words, session);
  if ("code" in place) return refuse(session, place);
  const output = values.get("output") ?? "";
  const kept = await keptOf(output, place, session);
  const inputs = await filesOf(output, session, kept !== undefined);
  if ("code" in inputs) return refuse(session, inputs);
  const chosen = wished.words.choices(inputs);
  if (!chosen.ok) return refuse(session, { code: "usage", text: usageText(texts, chosen.fault) }, true);
  const readings = await read(inputs, wished.words.jobs, session);
  if (isCancelled()) return refuse(session, { code: "cancelled", text: own.cancelled });
  // What writes the workbook is not held while the files are read.
  const { writeMerge } = await import("../merge-write");
  return writeMerge(readings, { place, kept, choices: chosen.choices, inputs }, session);
}
