import {
  OWNERSHIPS,
  type OrgUnit,
  type Pack,
  parsePeriod,
  type Period,
  SCHOOL_LEVELS,
  type SchoolLevel,
  UNIT_KINDS,
} from "../plan/index";
import type { Request, UsageFault } from "./args";

/** What a template is wanted for, as typed. */
export type Wish = {
  readonly pack: Pack;
  readonly unit: OrgUnit;
  readonly period: Period;
  readonly submission: number;
  /** Levels were given for an office, which has none. */
  readonly levelsIgnored: boolean;
};
export type Wished = { readonly ok: true; readonly wish: Wish } | { readonly ok: false; readonly fault: UsageFault };

type Catalogue = { readonly ids: readonly string[]; readonly find: (id: string) => Pack | undefined };

export const PERIODS = ["2026-H1", "2026-H2", "2026"];
const MAX_SUBMISSION = 999;

const unknown = (option: string, found: string, known: readonly string[]): Wished => ({
  ok: false,
  fault: { code: "value-unknown", option, found, known },
});

const among = <T extends string>(allowed: readonly T[], text: string): T | undefined =>
  allowed.find((one) => one === text);

/** Typed text as it is kept: composed letters, no controls, no spaces around. */
const clean = (text: string | undefined): string =>
  (text ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ")
    .trim();

const words = (text: string): readonly string[] =>
  clean(text)
    .split(",")
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== "");

/** The options of `template` as what they mean, or the first one that means nothing. */
export function readWish({ values }: Pick<Request, "values">, packs: Catalogue): Wished {
  const text = (name: "plan" | "unit" | "name" | "kind" | "period" | "parent" | "place"): string =>
    clean(values.get(name));
  const pack = packs.find(text("plan"));
  if (!pack) return unknown("--plan", text("plan"), packs.ids);
  const empty = (["unit", "name"] as const).find((name) => text(name) === "");
  if (empty) return { ok: false, fault: { code: "value-missing", option: `--${empty}` } };
  const kind = among(UNIT_KINDS, text("kind"));
  if (!kind) return unknown("--kind", text("kind"), UNIT_KINDS);
  const typed = words(values.get("levels") ?? "");
  const wrong = typed.find((level) => !among(SCHOOL_LEVELS, level));
  if (wrong !== undefined) return unknown("--levels", wrong, SCHOOL_LEVELS);
  const period = parsePeriod(text("period"));
  if (!period) return unknown("--period", text("period"), PERIODS);
  const asOwned = clean(values.get("ownership") ?? "cong-lap");
  const ownership = among(OWNERSHIPS, asOwned);
  if (!ownership) return unknown("--ownership", asOwned, OWNERSHIPS);
  const asSent = clean(values.get("submission") ?? "1");
  const submission = /^\d{1,3}$/.test(asSent) ? Number(asSent) : 0;
  if (submission < 1) return unknown("--submission", asSent, [`1–${MAX_SUBMISSION}`]);
  const levels: readonly SchoolLevel[] = SCHOOL_LEVELS.filter((level) => kind === "truong" && typed.includes(level));
  const unit: OrgUnit = {
    code: text("unit"),
    name: text("name"),
    kind,
    levels,
    ownership,
    ...(text("parent") && { parentName: text("parent") }),
    ...(text("place") && { place: text("place") }),
  };
  return { ok: true, wish: { pack, unit, period, submission, levelsIgnored: kind !== "truong" && typed.length > 0 } };
}
