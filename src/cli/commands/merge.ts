import { resolve } from "node:path";
import {
  countStates,
  type KeptWork,
  type Merged,
  keptFrom,
  lettersOf,
  mergePlace,
  mergeReadings,
  type MergePlace,
  type Reading,
} from "../../jobs/index";
import { elsewhereLines, ledgerJson, ledgerLines, noteLines, unitLines } from "../views/ledger";
import { askedInputs } from "../asked-inputs";
import type { Input } from "../inputs";
import { letterPaths, writeLetters } from "../letter-folder";
import { line, type Line } from "../lines";
import { readMergeWish, type MergeWords } from "../merge-wish";
import { openBook, type Told } from "../open-book";
import { saveBook } from "../save-book";
import type { Exit, Session } from "../shell";
import { fileText, usageText } from "../texts/index";
import { mergeTexts } from "../texts/merge";
import { findingLines } from "../views/findings";
import { openUnits } from "./units";

/** How many files between two lines of progress. */
const STEP = 250;

type Place = Extract<MergePlace, { readonly ok: true }>;

function refuse({ wantsJson, json, complain, texts }: Session, refusal: Told, usage = false): Exit {
  if (wantsJson && !usage) json({ v: 1, refusal, given: 0, files: [] });
  else complain([line(refusal.text, "error"), line(usage ? texts.seeHelp("merge") : texts.views.nothingWritten)]);
  return 2;
}

async function placeOf({ pack, period }: MergeWords, session: Session): Promise<Place | Told> {
  const { values, language, texts, complain, ports, wantsJson } = session;
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
  const opened = await openBook({ path: output }, session);
  return opened.ok ? keptFrom(opened.book, context, session.ports) : undefined;
}

/** The files, without the workbook and the letters that are to be written: they may lie in the same folder. */
async function filesOf(output: string, session: Session, isOurs: boolean): Promise<readonly Input[] | Told> {
  const { files, values, texts } = session;
  const own = mergeTexts(session.language);
  const all = await askedInputs(session);
  const folder = values.get("letters");
  const letters = folder === undefined ? new Set<string>() : await letterPaths(folder, files);
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

type Written = { readonly merged: Merged; readonly readings: readonly Reading[]; readonly kept: KeptWork | undefined };

/** Letters to the units, where the command line names a folder for them. */
async function letters(
  { merged, readings, kept }: Written,
  { context }: Place,
  session: Session,
): Promise<Line[] | Told> {
  const { values, files, texts, language } = session;
  const folder = values.get("letters");
  if (folder === undefined) return [];
  const own = mergeTexts(language);
  const all = lettersOf(context, merged, readings, kept);
  const fault = await writeLetters(folder, all, context.unit.name, files);
  if (fault) return { code: fault.code, text: own.lettersFailed(folder, fileText(texts, fault)) };
  return [line(own.letters(folder, all.length), "good")];
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
  const { values, texts, language, say, json, wantsJson, files, isCancelled, ports, complain } = session;
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
  const choices = { ...chosen.choices, ...(kept && { kept }), sources: "later" as const };
  const { merged, book } = await mergeReadings(readings, place, choices, ports);
  const { ledger } = merged;
  const paths = inputs.map(({ path }) => path);
  const ledgerPath = values.get("ledger");
  if (ledgerPath !== undefined) {
    const bytes = new TextEncoder().encode(`${JSON.stringify(ledgerJson(ledger))}\n`);
    const written = await files.write(ledgerPath, bytes, paths);
    if (!written.ok) return refuse(session, { code: written.fault.code, text: fileText(texts, written.fault) });
  }
  if (wantsJson) json(ledgerJson(ledger));
  else
    say([
      ...ledgerLines(ledger, language),
      ...noteLines(ledger, language),
      line(own.total(ledger.lines.length, countStates(ledger)), "title"),
      ...elsewhereLines(ledger, language),
    ]);
  if (countStates(ledger).accepted === 0) {
    if (!wantsJson) say([line(own.nobody, "error")]);
    return 2;
  }
  const saved = await saveBook(output, book, place.context.unit.name, paths, session);
  if (!saved.ok) return refuse(session, saved);
  const sent = await letters({ merged, readings, kept }, place, session);
  if ("code" in sent) {
    if (!wantsJson) complain([...saved.lines, line(sent.text, "error")]);
    return 2;
  }
  if (!wantsJson)
    say([
      ...unitLines(merged.units, place.context.unit.name, language),
      ...(kept ? [line(own.kept, "note")] : []),
      ...saved.lines,
      ...sent,
    ]);
  const { conflict, rejected } = countStates(ledger);
  return conflict + rejected > 0 || merged.units.some(({ status }) => status === "with-errors") ? 1 : 0;
}
