import { resolve } from "node:path";
import {
  countStates,
  droppedUnits,
  type KeptWork,
  type Ledger,
  lettersOf,
  type MergeChoices,
  type Merged,
  type MergePlace,
  mergeReadings,
  type Reading,
} from "../jobs/index";
import { named } from "../words/index";
import type { FileFault } from "./files";
import type { Input } from "./inputs";
import { writeLetters } from "./letter-folder";
import { line, type Line } from "./lines";
import { refuse } from "./merge-refusal";
import type { Told } from "./open-book";
import { saveBook } from "./save-book";
import type { Exit, Session } from "./shell";
import { fileText } from "./texts/index";
import { mergeTexts, type MergeTexts } from "./texts/merge";
import { droppedJson, elsewhereLines, ledgerJson, ledgerLines, noteLines, unitLines } from "./views/ledger";

export type Place = Extract<MergePlace, { readonly ok: true }>;

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

/** Sổ tiếp nhận as a file, where the command line names one. */
async function writeLedger(
  ledger: Ledger,
  inputs: readonly string[],
  session: Session,
): Promise<FileFault | undefined> {
  const path = session.values.get("ledger");
  if (path === undefined) return undefined;
  const bytes = new TextEncoder().encode(`${JSON.stringify(ledgerJson(ledger))}\n`);
  const written = await session.files.write(path, bytes, inputs);
  return written.ok ? undefined : written.fault;
}

/**
 * A choice that falls on nothing must not pass for one: a file of another unit, or one that a later submission of the
 * unit, or the workbook of the office that merged it, has replaced; one that waits for something else; a file filled in
 * for a unit that does not count.
 */
function strayChoice({ decisions, typedFor }: MergeChoices, { ledger }: Merged, own: MergeTexts): Told | undefined {
  const lines = new Map(ledger.lines.map((one) => [one.path, one]));
  for (const [code, path] of decisions?.chosen ?? []) {
    const found = lines.get(path);
    if (found?.unit !== code)
      return { code: "choice-of-other", text: own.otherUnit(path, found?.unit ?? undefined, code) };
    const original = found.state === "duplicate" ? lines.get(found.of ?? "") : found;
    if (original?.state === "superseded" || original?.code === "TN-08")
      return { code: "choice-replaced", text: own.replaced(path, code) };
    if (original?.state === "conflict") return { code: "choice-waits", text: own.waits(path) };
  }
  for (const path of typedFor?.keys() ?? []) {
    const found = lines.get(path);
    const original = found?.state === "duplicate" ? lines.get(found.of ?? "") : found;
    if (original?.state !== "accepted") return { code: "choice-uncounted", text: own.uncounted(path) };
  }
  return undefined;
}

export type MergeWanted = {
  readonly place: Place;
  /** What was typed into the workbook that this one replaces. */
  readonly kept: KeptWork | undefined;
  readonly choices: MergeChoices;
  readonly inputs: readonly Input[];
};

/** Files that were read, as ledger, workbook and letters of the office. */
export async function writeMerge(
  readings: readonly Reading[],
  { place, kept, choices, inputs }: MergeWanted,
  session: Session,
): Promise<Exit> {
  const { values, texts, language, say, json, wantsJson, ports, complain } = session;
  const own = mergeTexts(language);
  const office = { ...choices, ...(kept && { kept }), sources: "later" as const };
  const { merged, book } = await mergeReadings(readings, place, office, ports);
  const { ledger } = merged;
  const stray = strayChoice(choices, merged, own);
  if (stray) return refuse(session, stray);
  const paths = inputs.map(({ path }) => path);
  if (!wantsJson)
    say([
      ...ledgerLines(ledger, language),
      ...noteLines(ledger, language),
      line(own.total(ledger.lines.length, countStates(ledger)), "title"),
      ...elsewhereLines(ledger, language),
    ]);
  if (countStates(ledger).accepted === 0) {
    const fault = await writeLedger(ledger, paths, session);
    if (fault) return refuse(session, { code: fault.code, text: fileText(texts, fault) });
    if (wantsJson) json(ledgerJson(ledger));
    else say([line(own.nobody, "error")]);
    return 2;
  }
  const output = values.get("output") ?? "";
  const ledgerPath = values.get("ledger");
  // Known beforehand, so that nothing is written at all.
  if (ledgerPath !== undefined && paths.some((path) => resolve(path) === resolve(ledgerPath)))
    return refuse(session, {
      code: "output-is-input",
      text: fileText(texts, { code: "output-is-input", path: ledgerPath }),
    });
  const saved = await saveBook(output, book, place.context.unit.name, paths, session);
  if (!saved.ok) return refuse(session, saved);
  // After the workbook: a ledger never tells of a merge of which there is no workbook.
  const fault = await writeLedger(ledger, paths, session);
  const unrecorded = fault ? [{ code: fault.code, text: own.ledgerFailed(output, fileText(texts, fault)) }] : [];
  const sent = await letters({ merged, readings, kept }, place, session);
  const [unsent, written] = "code" in sent ? [[sent], saved.lines] : [[], [...saved.lines, ...sent]];
  const failed: readonly Told[] = [...unrecorded, ...unsent];
  const dropped = droppedUnits(merged.units, kept);
  if (failed.length > 0) {
    if (wantsJson) json({ ...ledgerJson(ledger), ...droppedJson(dropped), refusal: failed[0] });
    else complain([...written, ...failed.map(({ text }) => line(text, "error"))]);
    return 2;
  }
  const ownHeld = merged.measures.flatMap(({ measure, own: mine }) => (mine?.held === undefined ? [] : [measure.id]));
  if (wantsJson) json({ ...ledgerJson(ledger), ...droppedJson(dropped) });
  else
    say([
      ...unitLines(merged.units, place.context.unit.name, language),
      ...(ownHeld.length > 0 ? [line(own.ownHeld(ownHeld.join(", ")), "error")] : []),
      ...(kept ? [line(own.kept, "note")] : []),
      ...(dropped.length > 0
        ? [line(own.dropped(dropped.length, named(dropped, ({ unit }) => unit.name).join("; ")), "warning")]
        : []),
      ...written,
    ]);
  const { conflict, rejected } = countStates(ledger);
  const faulty = ownHeld.length > 0 || merged.units.some(({ status }) => status === "with-errors");
  return faulty || conflict + rejected > 0 ? 1 : 0;
}
