// What the dispatcher works on: metadata, classes, the open workbook and the references it issued.
import type { Desk } from "../desk/desk";
import type { WireTable } from "../meta/wire";
import { fail } from "../protocol/errors";
import type { Registry } from "./class";
import { type HostObject, object } from "./object";

export type References = {
  readonly keep: (one: HostObject) => void;
  readonly idOf: (one: HostObject) => string | null;
  readonly find: (id: string) => HostObject;
  readonly drop: (id: string) => HostObject | null;
  readonly clear: () => void;
  readonly count: () => number;
};

export function makeReferences(): References {
  const byId = new Map<string, HostObject>();
  const ids = new WeakMap<HostObject, string>();
  let next = 1;
  return {
    keep: (one) => {
      if (ids.has(one)) return;
      const id = `ref:${next++}`;
      ids.set(one, id);
      byId.set(id, one);
    },
    idOf: (one) => ids.get(one) ?? null,
    find: (id) => byId.get(id) ?? fail("InvalidObjectPath"),
    drop: (id) => {
      const one = byId.get(id) ?? null;
      byId.delete(id);
      return one;
    },
    clear: () => {
      byId.clear();
    },
    count: () => byId.size,
  };
}

export type Host = {
  readonly desk: Desk;
  readonly wire: WireTable;
  readonly classes: Registry;
  readonly references: References;
  /** objects outside the workbook: add-in, ribbon, actions */
  readonly service: (name: string) => HostObject | null;
  /** "Class.member" that the add-in used and this host does not have */
  readonly missing: (member: string) => void;
};

export const workbook: HostObject = object("Workbook", null);
