import type { Pack } from "../pack";
import { linkErrors, type PackError, parsePack } from "../parse";
import * as list from "./list";

type File = { readonly id: string };

const files: readonly File[] = [...Object.values<File>(list)].sort((a, b) => (a.id < b.id ? -1 : 1));
const loaded = new Map<string, Pack>();

/** A pack of the catalogue is our own work: a wrong one must not start, and says where it is wrong. */
const refuse = (id: string, errors: readonly PackError[]): never => {
  throw new Error(
    errors.map(({ path, found, expected }) => `${id}.json: ${path}: ${found}, cần ${expected}`).join("\n"),
  );
};

const load = (file: File): Pack => {
  const known = loaded.get(file.id);
  if (known) return known;
  const parsed = parsePack(file, `${file.id}.json`);
  if (!parsed.ok) return refuse(file.id, parsed.errors);
  loaded.set(file.id, parsed.pack);
  const parents = parsed.pack.parents.flatMap((parent) => files.filter(({ id }) => id === parent.pack)).map(load);
  const errors = linkErrors(parsed.pack, parents);
  return errors.length > 0 ? refuse(file.id, errors) : parsed.pack;
};

/** Ids of all packs, in order; costs nothing. */
export const packIds: readonly string[] = files.map(({ id }) => id);

/** All packs, by id. Each is judged when it is first looked at: a command pays for the plan it needs, not for all. */
export const catalog: readonly Pack[] = files.reduce<readonly Pack[]>(
  (packs, file, i) => Object.defineProperty(packs, i, { enumerable: true, get: () => load(file) }),
  [],
);

export const packById = (id: string): Pack | undefined => {
  const file = files.find((one) => one.id === id);
  return file && load(file);
};
