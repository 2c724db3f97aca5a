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

/** A decision of the ledger names a content; two that are used contradict each other, and nobody has decided. */
function chosenFrom(
  readings: readonly Reading[],
  decisions: ReadonlyMap<string, boolean>,
): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>();
  const twice = new Set<string>();
  for (const one of readings) {
    if (!one.ok || !decisions.get(one.sha256)) continue;
    const before = chosen.get(one.unit.code);
    if (before !== undefined && before !== one.sha256) twice.add(one.unit.code);
    chosen.set(one.unit.code, one.sha256);
  }
  return new Map([...chosen].filter(([code]) => !twice.has(code)));
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
  const before = kept?.decisions ?? new Map<string, boolean>();
  const chosen = new Map([...chosenFrom(readings, before), ...(decisions?.chosen ?? [])]);
  const dropped = new Set([...before].flatMap(([sha256, used]) => (used ? [] : [sha256])));
  const merged = merge(readings, {
    ...place.wish,
    decisions: { ...decisions, chosen, dropped },
    typedFor: new Set([...(kept?.typedFor ?? []), ...typedFor.keys()].filter((one) => typedFor.get(one) ?? true)),
    ...(identities && { identities }),
    ...(received !== undefined && { received }),
    ...(kept && { own: kept.line }),
  });
  const stays = withOwnForm(kept, readings, merged, place.context);
  const drawn = (when: MergeChoices["sources"]): Promise<PlacedBook> =>
    mergedWorkbook(place.context, merged, ports, stays, when);
  return { merged, book: await drawn(sources), forFile: () => drawn("later") };
}
