import type { Pack } from "../pack";
import { type PackError, parsePack } from "../parse";
import * as list from "./list";

const lines = (id: string, errors: readonly PackError[]): string =>
  errors.map(({ path, found, expected }) => `${id}.json: ${path}: ${found}, cần ${expected}`).join("\n");

const checked = (json: { readonly id: string }, known: readonly Pack[]): Pack => {
  const parsed = parsePack(json, `${json.id}.json`, known);
  // A pack of the catalogue is our own work: a wrong one must not start.
  if (!parsed.ok) throw new Error(lines(json.id, parsed.errors));
  return parsed.pack;
};

/** Shapes first, so that links may point to any pack whatever the order. */
const load = (files: readonly { readonly id: string }[]): readonly Pack[] => {
  const packs = files.map((json) => checked(json, []));
  return packs.map((pack) => checked(pack, packs));
};

/** All packs, by id. */
export const catalog: readonly Pack[] = [...load(Object.values(list))].sort((a, b) => (a.id < b.id ? -1 : 1));

export const packById = (id: string): Pack | undefined => catalog.find((pack) => pack.id === id);
