import type { RowValues } from "../rules/index";

type Facts = Readonly<Record<string, string>>;

/**
 * Of a cell that is not filled whether a formula stands in it: a program that writes formulas without computing them
 * leaves a cell that looks filled to who opens it, and is empty to who reads it.
 */
export function withReason(code: string, key: string, facts: Facts, { cell }: RowValues): Facts {
  if (code !== "SL-01") return facts;
  const found = cell(key);
  return found?.formula !== undefined && found.value === "" ? { ...facts, why: "formula" } : facts;
}
