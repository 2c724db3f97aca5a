import type { MergeChoices } from "../jobs/index";
import { type Pack, parsePeriod, type Period } from "../plan/index";
import type { UsageFault } from "./args";
import type { Session } from "./shell";
import { mergeTexts } from "./texts/merge";
import { PERIODS } from "./wish";

/** What `merge` is asked for, beside the files. */
export type MergeWords = {
  readonly pack: Pack;
  readonly period: Period;
  readonly jobs: number | undefined;
  readonly choices: Pick<MergeChoices, "decisions" | "identities" | "received">;
};
export type MergeWished =
  { readonly ok: true; readonly words: MergeWords } | { readonly ok: false; readonly fault: UsageFault };

const unknown = (option: string, found: string, known: readonly string[]): MergeWished => ({
  ok: false,
  fault: { code: "value-unknown", option, found, known },
});

/** `left=right`, cut at the last sign for paths on the left, at the first for codes. */
function pair(text: string, at: number): readonly [string, string] | undefined {
  return at > 0 && at < text.length - 1 ? [text.slice(0, at), text.slice(at + 1)] : undefined;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const MOST_JOBS = 64;

/** The options of `merge` as what they mean, or the first one that means nothing. */
export function readMergeWish({ values, lists, ports, language }: Session): MergeWished {
  const [plan, typed] = [values.get("plan") ?? "", values.get("period") ?? ""];
  const pack = ports.packs.find(plan);
  if (!pack) return unknown("--plan", plan, ports.packs.ids);
  const period = parsePeriod(typed);
  if (!period) return unknown("--period", typed, PERIODS);
  const decided = lists.get("decide") ?? [];
  const chosen = decided
    .filter((text) => text !== "newest")
    .map((text) => ({ text, pair: pair(text, text.indexOf("=")) }));
  const wrong = chosen.find((one) => !one.pair);
  if (wrong) return unknown("--decide", wrong.text, ["newest", "CODE=F.xlsx"]);
  const identities = (lists.get("as") ?? []).map((text) => ({ text, pair: pair(text, text.lastIndexOf("=")) }));
  const lost = identities.find((one) => !one.pair);
  if (lost) return unknown("--as", lost.text, ["F.xlsx=CODE"]);
  const received = values.get("received");
  if (received !== undefined && !isDay(received)) return unknown("--received", received, mergeTexts(language).badDay);
  const asked = values.get("jobs");
  const jobs = asked === undefined ? undefined : /^\d{1,2}$/.test(asked) ? Number(asked) : 0;
  if (jobs !== undefined && (jobs < 1 || jobs > MOST_JOBS)) return unknown("--jobs", asked ?? "", [`1–${MOST_JOBS}`]);
  return {
    ok: true,
    words: {
      pack,
      period,
      jobs,
      choices: {
        decisions: {
          newest: decided.includes("newest"),
          chosen: new Map(chosen.flatMap((one) => (one.pair ? [one.pair] : []))),
        },
        identities: new Map(identities.flatMap((one) => (one.pair ? [one.pair] : []))),
        ...(received !== undefined && { received }),
      },
    },
  };
}
