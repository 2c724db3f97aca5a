import type { UnitList } from "../../jobs/index";
import type { FileHands } from "../hands";
import type { NamedUnit, UnitHands, UnitsFor } from "./hands";
import { listFrom } from "./list-file";

/** The lists that were read, for who computes with them in the same place. */
export type UnitLists = { readonly of: (purpose: UnitsFor) => UnitList | undefined };

function officesOf({ register: { lines } }: UnitList): readonly NamedUnit[] {
  const parents = new Set(lines.map(({ parent }) => parent));
  const offices = lines.filter(({ code, kind }) => kind !== "truong" && parents.has(code));
  return [...new Map(offices.map(({ code, name }) => [code, { code, name }])).values()];
}

export function unitsLabour(readFile: FileHands["readFile"]): UnitHands & { readonly lists: UnitLists } {
  const lists = new Map<UnitsFor, UnitList>();
  return {
    lists: { of: (purpose) => lists.get(purpose) },
    readUnits: async ({ units, changes, keepCodes }, purpose) => {
      const found = await listFrom(units, readFile);
      if (!found.ok) return found;
      const changed = changes && (await listFrom(changes, readFile));
      if (changed && !changed.ok) return changed;
      const { readUnits } = await import("../../jobs/index");
      const list = readUnits({ units: found.list, keepCodes, ...(changed && { changes: changed.list }) });
      lists.set(purpose, list);
      const { register, problems } = list;
      return { ok: true, seen: { lines: register.lines.length, offices: officesOf(list), problems } };
    },
  };
}
