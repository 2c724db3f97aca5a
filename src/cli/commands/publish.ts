import {
  type IssuedFile,
  type PublishEvent,
  type PublishWish,
  type OldFiles,
  oldFilesOf,
  surveyIssue,
  type TemplateRefusal,
} from "../../jobs/index";
import { type Pack, parsePeriod, type Period } from "../../plan/index";
import { named } from "../../words/index";
import { carried } from "../carried";
import type { FileFault } from "../files";
import { issueFolder, standingIssue } from "../issue-folder";
import { JOBS, jobsAsked } from "../jobs-asked";
import { line } from "../lines";
import type { Told } from "../open-book";
import type { Exit, Session } from "../shell";
import { fileText, templateText, usageText } from "../texts/index";
import { publishTexts } from "../texts/publish";
import { findingLines, jsonFinding } from "../views/findings";
import { PERIODS } from "../wish";
import { openUnits } from "../open-units";

/** How many units between two lines of progress. */
const STEP = 250;

function refuse({ wantsJson, json, complain, texts }: Session, refusal: Told, usage = false): Exit {
  if (wantsJson && !usage) json({ v: 1, refusal, units: 0 });
  else complain([line(refusal.text, "error"), line(usage ? texts.seeHelp("publish") : texts.views.nothingWritten)]);
  return 2;
}

type Wanted = { readonly pack: Pack; readonly period: Period };
type Asked =
  | ({ readonly ok: true; readonly jobs: number | undefined } & Wanted)
  | { readonly ok: false; readonly option: string; readonly found: string; readonly known: readonly string[] };

function asked({ values, ports }: Session): Asked {
  const [plan, typed] = [values.get("plan") ?? "", values.get("period") ?? ""];
  const pack = ports.packs.find(plan);
  if (!pack) return { ok: false, option: "--plan", found: plan, known: ports.packs.ids };
  const period = parsePeriod(typed);
  if (!period) return { ok: false, option: "--period", found: typed, known: PERIODS };
  const jobs = jobsAsked(values);
  return jobs === "unknown"
    ? { ok: false, option: "--jobs", found: values.get("jobs") ?? "", known: JOBS }
    : { ok: true, pack, period, jobs };
}

/** What was issued before, by the folder that the command line names; a folder that holds an issue is named or left alone. */
async function issuedBefore(session: Session): Promise<Pick<PublishWish, "issued"> | Told> {
  const { values, files, texts, language } = session;
  const own = publishTexts(language);
  const [output, previous] = [values.get("output") ?? "", values.get("previous")];
  const stands = await standingIssue(previous ?? output, files);
  if (stands.kind === "fault") return { code: stands.fault.code, text: fileText(texts, stands.fault) };
  if (stands.kind === "no-list") return { code: "no-list", text: own.noList(stands.path) };
  if (previous === undefined)
    return stands.kind === "list" ? { code: "issued-here", text: own.issuedHere(output) } : {};
  return stands.kind === "list" ? { issued: stands.files } : { code: "no-list", text: own.noList(previous) };
}

type Done = {
  readonly counts: ReadonlyMap<PublishEvent["kind"], number>;
  readonly list: readonly IssuedFile[];
  readonly withdrawn?: OldFiles["withdrawn"];
  readonly fault?: FileFault;
};

const whyNot = (refusal: TemplateRefusal, { language, texts }: Session): string =>
  refusal.code === "levels-missing" ? publishTexts(language).noLevels : templateText(texts, refusal);

function tell(event: PublishEvent, session: Session): void {
  const { wantsJson, json, complain, watched, language } = session;
  const { kind, at, of } = event;
  if (wantsJson) {
    if (event.kind !== "refused") json({ v: 1, unit: event.file.code, state: kind, ...event.file, refusal: null });
    else {
      const refusal = { code: event.refusal.code, text: whyNot(event.refusal, session) };
      json({ v: 1, unit: event.code, state: kind, code: event.code, name: event.name, refusal });
    }
  } else if (event.kind === "refused") {
    const why = whyNot(event.refusal, session);
    complain([line(publishTexts(language).refused(event.code, event.name, why), "warning", 1)]);
  }
  if (watched && at % STEP === 0) complain([line(publishTexts(language).progress(at, of), "quiet")]);
}

async function issue(wish: PublishWish, jobs: number | undefined, session: Session): Promise<Done | "cancelled"> {
  const { files, values, isCancelled, issueAll } = session;
  const folder = issueFolder(values.get("output") ?? "", wish.zip ?? false, files);
  const counts = new Map<PublishEvent["kind"], number>();
  const list: IssuedFile[] = [];
  for await (const event of issueAll({ wish, jobs, isCancelled })) {
    tell(event, session);
    counts.set(event.kind, (counts.get(event.kind) ?? 0) + 1);
    if (event.kind === "refused") continue;
    list.push(event.file);
    const fault = event.kind === "same" ? undefined : await folder.add(event.file.path, event.bytes);
    if (!fault) continue;
    await folder.drop();
    return { counts, list, fault };
  }
  if (isCancelled()) {
    await folder.drop();
    return "cancelled";
  }
  if (list.length === 0) return { counts, list };
  const { kept, withdrawn } = oldFilesOf(wish, list);
  const fault = await folder.finish(list, kept);
  return { counts, list, withdrawn, ...(fault && { fault }) };
}

/** `chitieu publish …`: the form for every unit of a list. */
export async function publish(session: Session): Promise<Exit> {
  const { values, flags, texts, language, complain, say, json, wantsJson } = session;
  const wish = asked(session);
  const own = publishTexts(language);
  if (!wish.ok)
    return refuse(session, { code: "usage", text: usageText(texts, { code: "value-unknown", ...wish }) }, true);
  const opened = await openUnits(values.get("units") ?? "", session);
  if (!opened.ok) return refuse(session, opened.refusal);
  const { register, problems } = opened.list;
  if (wantsJson) for (const problem of problems) json(jsonFinding(problem, undefined, language));
  else complain(findingLines(problems, language, texts));
  const issued = await issuedBefore(session);
  if ("code" in issued) return refuse(session, issued);
  const under = values.get("under");
  const known = under === undefined || register.lines.some(({ code }) => code === under);
  if (!known) return refuse(session, { code: "under-unknown", text: own.underUnknown(under) });
  const { pack, period } = wish;
  const zip = flags.has("zip");
  const wanted = { pack, period, ...(under !== undefined && { under }) };
  const { unplaced } = surveyIssue({ ...wanted, register });
  if (wantsJson) for (const problem of unplaced) json(jsonFinding(problem, undefined, language));
  else complain(findingLines(unplaced, language, texts));
  const before = await carried(wanted, opened.list, session);
  const order = { ...wanted, register, zip, ...issued, ...before };
  const done = await issue(order, wish.jobs, session);
  if (done === "cancelled") return refuse(session, { code: "cancelled", text: own.cancelled });
  if (done.fault) return refuse(session, { code: done.fault.code, text: fileText(texts, done.fault) });
  if (done.list.length === 0) return refuse(session, { code: "nobody", text: own.nobody });
  const count = (kind: PublishEvent["kind"]): number => done.counts.get(kind) ?? 0;
  if (!wantsJson) {
    const path = `${values.get("output") ?? ""}/danh-sach-tep.csv`;
    const total = own.total(count("new"), count("changed"), count("same"), count("refused"));
    const gone = done.withdrawn ?? [];
    say([
      line(total, "good"),
      ...(gone.length > 0
        ? [line(own.withdrawn(gone.length, named(gone, (file) => file.path).join("; ")), "warning")]
        : []),
      line(own.list(path)),
    ]);
  }
  const open = problems.some(({ severity }) => severity === "error" || severity === "question");
  return open || count("refused") > 0 ? 1 : 0;
}
