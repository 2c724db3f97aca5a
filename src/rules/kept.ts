import type { EntryRow } from "../plan/index";
import { SEXES, SOUND_SEXES } from "./book/sexes";
import type { Expr } from "./expr";
import { formula } from "./formula";
import { ANSWER, NOTE, REASON } from "./names";
import { PRINTED_RATE } from "./show";

const [WOMEN, MEN] = SEXES;

/** What many formulas of a row ask for: each stands once in a hidden cell, under the key of its column. */
export const KEPT: ReadonlyMap<Expr, string> = new Map<Expr, string>([
  [REASON, "lydo.s"],
  [NOTE, "ghichu.s"],
  [ANSWER, "co.s"],
  [PRINTED_RATE, "ketqua.s"],
  [SOUND_SEXES, "gioi.dung"],
  [WOMEN.rate, "gioi.nu"],
  [MEN.rate, "gioi.nam"],
]);

/** A denominator of zero says nothing; no formula asks then. */
const guarded = (text: string, key: string): string => (key.startsWith("gioi.n") ? `IFERROR(${text},"")` : text);

const FORMULAS: readonly (readonly [string, string])[] = [...KEPT].map(([expr, key]) => [
  key,
  guarded(formula(expr), key),
]);

/**
 * The kept expressions that formulas of a row name, as formulas.
 * @param named whether they name the column of that key
 */
export const keptCells = (
  { state }: EntryRow,
  named: (key: string) => boolean,
): readonly (readonly [string, string])[] => (state === "asked" ? FORMULAS.filter(([key]) => named(key)) : []);
