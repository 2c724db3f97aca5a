import { resolve } from "node:path";
import type { MergeChoices } from "../jobs/index";
import { dayOf, type Pack, parsePeriod, type Period } from "../plan/index";
import type { UsageFault } from "./args";
import type { Input } from "./inputs";
import { JOBS, jobsAsked } from "./jobs-asked";
import { namedFile } from "./named-files";
import type { Session } from "./shell";
import { mergeTexts } from "./texts/merge";
import { PERIODS } from "./wish";

type Choices = Pick<MergeChoices, "decisions" | "identities" | "typedFor" | "received">;

/** What `merge` is asked for, beside the files. */
export type MergeWords = {
  readonly pack: Pack;
  readonly period: Period;
  readonly jobs: number | undefined;
  /** What people chose, once it is known which files there are. */
  readonly choices: (inputs: readonly Input[]) => Chosen;
};
type Fault = { readonly ok: false; readonly fault: UsageFault };
type Chosen = { readonly ok: true; readonly choices: Choices } | Fault;
export type MergeWished = { readonly ok: true; readonly words: MergeWords } | Fault;

const refused = (fault: UsageFault): Fault => ({ ok: false, fault });
const unknown = (option: string, found: string, known: readonly string[]): Fault =>
  refused({ code: "value-unknown", option, found, known });

/** The two sides of a `=`; undefined where one is empty. Codes have none, names of files may. */
const sides = (text: string, at: number): readonly [string, string] | undefined =>
  at > 0 && at < text.length - 1 ? [text.slice(0, at), text.slice(at + 1)] : undefined;

type Lists = Pick<Session, "values" | "lists">;

/** `--decide CODE=F.xlsx`, `--as F.xlsx=CODE` and `--typed-for F.xlsx` on the files at hand. */
function choose({ values, lists }: Lists, inputs: readonly Input[]): Chosen {
  const decided = lists.get("decide") ?? [];
  const chosen = new Map<string, string>();
  for (const text of decided.filter((one) => one !== "newest")) {
    const [code, name] = sides(text, text.indexOf("=")) ?? ["", ""];
    const file = namedFile("--decide", name, inputs);
    if (!file.ok) return file;
    const before = chosen.get(code) ?? file.path;
    if (before !== file.path) return refused({ code: "files-of-unit", unit: code, files: [before, file.path] });
    chosen.set(code, file.path);
  }
  const identities = new Map<string, string>();
  for (const text of lists.get("as") ?? []) {
    const [name, code] = sides(text, text.lastIndexOf("=")) ?? ["", ""];
    const file = namedFile("--as", name, inputs);
    if (!file.ok) return file;
    const before = identities.get(file.path) ?? code;
    if (before !== code) return refused({ code: "units-of-file", file: file.path, units: [before, code] });
    identities.set(file.path, code);
  }
  const typedFor = new Map<string, boolean>();
  for (const name of lists.get("typed-for") ?? []) {
    const file = namedFile("--typed-for", name, inputs);
    if (!file.ok) return file;
    typedFor.set(file.path, true);
  }
  const received = dayOf(values.get("received") ?? "");
  const decisions = { newest: decided.includes("newest"), chosen };
  return { ok: true, choices: { decisions, identities, typedFor, ...(received !== undefined && { received }) } };
}

/** Is the ledger to be written over the workbook, or over a list of units? */
const overOther = (ledger: string, values: Session["values"]): boolean =>
  (["output", "units", "crosswalk"] as const)
    .flatMap((option) => values.get(option) ?? [])
    .some((path) => resolve(path) === resolve(ledger));

/** The options of `merge` as what they mean, or the first one that means nothing. */
export function readMergeWish({ values, lists, ports, language }: Session): MergeWished {
  const [plan, typed] = [values.get("plan") ?? "", values.get("period") ?? ""];
  const pack = ports.packs.find(plan);
  if (!pack) return unknown("--plan", plan, ports.packs.ids);
  const period = parsePeriod(typed);
  if (!period) return unknown("--period", typed, PERIODS);
  const decided = lists.get("decide")?.find((text) => text !== "newest" && !sides(text, text.indexOf("=")));
  if (decided !== undefined) return unknown("--decide", decided, ["newest", "CODE=F.xlsx"]);
  const identity = lists.get("as")?.find((text) => !sides(text, text.lastIndexOf("=")));
  if (identity !== undefined) return unknown("--as", identity, ["F.xlsx=CODE"]);
  const received = values.get("received");
  if (received !== undefined && dayOf(received) === undefined)
    return unknown("--received", received, mergeTexts(language).badDay);
  const ledger = values.get("ledger");
  if (ledger !== undefined && overOther(ledger, values))
    return unknown("--ledger", ledger, mergeTexts(language).ownFile);
  const jobs = jobsAsked(values);
  if (jobs === "unknown") return unknown("--jobs", values.get("jobs") ?? "", JOBS);
  return { ok: true, words: { pack, period, jobs, choices: (inputs) => choose({ values, lists }, inputs) } };
}
