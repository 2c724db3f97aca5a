import { drawRegisterBook, type ListSource, readCrosswalk, readRegister } from "../forms/register/index";
import type { Crosswalk, Register } from "../plan/index";
import type { Problem } from "../problems/index";
import { type PlacedBook, place } from "../sheet/index";
import { inUse } from "./in-use";

export { decodeCsv, type ListSource } from "../forms/register/index";

export type UnitList = {
  readonly register: Register;
  readonly crosswalk: Crosswalk;
  readonly problems: readonly Problem[];
};

export type UnitListWish = {
  readonly units: ListSource;
  /** Absent: a workbook may keep the changes on a sheet of its own. */
  readonly changes?: ListSource;
  /** A person confirmed that codes stored as numbers are right as they show. */
  readonly keepCodes?: boolean;
};

const readable = (source: ListSource): ListSource =>
  source.kind === "book" ? { ...source, book: inUse(source.book) } : source;

/** The list of units and of their changes, with everything that is to be looked at in them. */
export function readUnits(wish: UnitListWish): UnitList {
  const { keepCodes = false } = wish;
  const units = readable(wish.units);
  const changes = wish.changes && readable(wish.changes);
  const codes = keepCodes ? "take" : "ask";
  const { register, problems } = readRegister(units, codes);
  const own = changes ?? (units.kind === "book" ? units : undefined);
  if (!own) return { register, crosswalk: [], problems };
  const read = readCrosswalk(own, register, codes);
  const absent = changes === undefined && read.problems.some(({ code }) => code === "DS-01" || code === "DS-02");
  return { register, crosswalk: read.crosswalk, problems: absent ? problems : [...problems, ...read.problems] };
}

/** A blank list of units and of their changes. */
export const blankUnits = (): PlacedBook => place(drawRegisterBook());
