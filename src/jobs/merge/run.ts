import type { Merged } from "../../entries/index";
import {
  type Crosswalk,
  defaultWindow,
  orgUnitOf,
  type Pack,
  type Period,
  type Register,
  standingAt,
} from "../../plan/index";
import type { FormContext } from "../../forms/index";
import type { PlacedBook } from "../../sheet/index";
import { mergedWorkbook } from "../merged-workbook";
import type { Ports } from "../ports";
import { contextFor } from "../template";
import type { KeptWork } from "./kept";
import { merge } from "./merge";
import { type OfficeFound, officeOf } from "./office";
import { withOwnForm } from "./own-form";
import type { Reading } from "./reading";
import type { Decisions } from "./union";
import type { MergeWish } from "./wish";

export type MergeAsk = {
  readonly pack: Pack;
  readonly period: Period;
  readonly register: Register;
  readonly crosswalk: Crosswalk;
  /** Code of the office that merges; absent: the top of the list. */
  readonly office?: string;
};

export type MergePlace =
  | { readonly ok: true; readonly context: FormContext; readonly wish: MergeWish }
  | Extract<OfficeFound, { readonly ok: false }>;

/**
 * For whom and for which days it is merged, or why nobody can tell. Who stands in the list on the day for which forms
 * were issued reports, also where the plan closes its data some days before.
 */
export function mergePlace({ office: code, ...ask }: MergeAsk, { packs }: Pick<Ports, "packs">): MergePlace {
  const { pack, period, register } = ask;
  const window = defaultWindow(period);
  const day = window.to;
  const found = officeOf(register, day, code);
  if (!found.ok) return found;
  const context = contextFor({ pack, period, unit: orgUnitOf(standingAt(register, day), found.office) });
  return { ok: true, context, wish: { ...ask, window, office: found.office, packs } };
}
export type MergeChoices = {
  readonly decisions?: Decisions;
  readonly identities?: ReadonlyMap<string, string>;
  /** Was a file filled in by the office for its unit? By path or SHA-256; else as the last merge has it. */
  readonly typedFor?: ReadonlyMap<string, boolean>;
  readonly received?: string;
  readonly kept?: KeptWork;
  /** When the rows of Nguồn số liệu are drawn; `later`: when the book is written, once and to a file. */
  readonly sources?: "now" | "later";
};

/**
 * Whose each file is, where a person has said so: now, of a path or a content, or in the ledger of the last merge, of a
 * content. What is said of a path holds for its content, too, as it will when this ledger is read.
 */
function whoseOf(
  readings: readonly Reading[],
  now: ReadonlyMap<string, string> = new Map(),
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const codes = new Map<string, Set<string>>();
  for (const { path, sha256 } of readings) {
    const code = now.get(path);
    if (code !== undefined && sha256 !== "") codes.set(sha256, (codes.get(sha256) ?? new Set()).add(code));
  }
  const contents = [...codes].flatMap(([sha256, [code = "", ...others]]) =>
    others.length === 0 ? [[sha256, code] as const] : [],
  );
  return new Map([...before, ...contents, ...now]);
}

export type MergeDone = {
  readonly merged: Merged;
  readonly book: PlacedBook;
  /** The same workbook for who writes it once, to a file: the same bytes wherever that is done. */
  readonly forFile: () => Promise<PlacedBook>;
};

/** Readings → the workbook of the office. Nothing is written anywhere. */
export async function mergeReadings(
  readings: readonly Reading[],
  place: Extract<MergePlace, { readonly ok: true }>,
  { decisions, identities, typedFor = new Map(), received, kept, sources }: MergeChoices,
  ports: Ports,
): Promise<MergeDone> {
  const before = [...(kept?.decisions ?? [])];
  const saidTo = (use: boolean) => new Set(before.flatMap(([sha256, used]) => (used === use ? [sha256] : [])));
  const merged = merge(readings, {
    ...place.wish,
    decisions: { ...decisions, used: saidTo(true), dropped: saidTo(false) },
    typedFor: new Set([...(kept?.typedFor ?? []), ...typedFor.keys()].filter((one) => typedFor.get(one) ?? true)),
    identities: whoseOf(readings, identities, kept?.identities),
    ...(received !== undefined && { received }),
    ...(kept && { own: kept.line }),
  });
  const stays = withOwnForm(kept, readings, merged, place.context);
  const drawn = (when: MergeChoices["sources"]): Promise<PlacedBook> =>
    mergedWorkbook(place.context, merged, ports, stays, when);
  return { merged, book: await drawn(sources), forFile: () => drawn("later") };
}
