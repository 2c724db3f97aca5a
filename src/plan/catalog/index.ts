import type { Pack } from "../pack";
import * as list from "./list";

/**
 * All packs, by id. They are our own work: the tests judge them as `parsePack` judges foreign ones, so that no program
 * that only uses them has to hold the schemas.
 */
export const catalog: readonly Pack[] = Object.values<{ readonly id: string }>(list)
  .map((pack) => pack as Pack)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

export const packIds: readonly string[] = catalog.map(({ id }) => id);

export const packById = (id: string): Pack | undefined => catalog.find((pack) => pack.id === id);
