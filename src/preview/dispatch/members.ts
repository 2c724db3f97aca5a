// One member of one object: known to the runtime, part of this host's requirement set, implemented?
import { supported, type WireClass } from "../meta/wire";
import { fail, HostError } from "../protocol/errors";
import { type HostClass, own } from "./class";
import type { Host } from "./host";
import { type HostObject, nothing } from "./object";

/** Remembers the member that is being used, for the error's location. */
export type Trail = { readonly at: (location: string) => void };

const lower = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);

const implementation = (host: Host, one: HostObject): HostClass =>
  host.classes.get(one.type) ?? fail("NotImplemented", `class ${one.type}`);

export const wireOf = (host: Host, one: HostObject): WireClass | null => host.wire.get(one.type) ?? null;

type Info = { readonly name: string; readonly api?: string } | undefined;

function enter(host: Host, trail: Trail, one: HostObject, wire: string, info: Info): void {
  trail.at(`${one.type}.${info?.name ?? lower(wire)}`);
  // Service objects are outside the class table of the runtime.
  if (!wireOf(host, one)) return;
  if (!info) {
    host.missing(`${one.type}.${lower(wire)}`);
    fail("ApiNotFound");
  }
  if (!supported(info.api, host.desk.options.apiVersion)) fail("ApiNotFound");
}

function missing(host: Host, one: HostObject, wire: string): never {
  host.missing(`${one.type}.${lower(wire)}`);
  return fail("NotImplemented", `The stand-in has no ${one.type}.${lower(wire)}.`);
}

export function readScalar(host: Host, trail: Trail, one: HostObject, wire: string): unknown {
  enter(host, trail, one, wire, wireOf(host, one)?.scalars.get(wire));
  return scalar(host, one, wire);
}

/** Value of a property without the question whether it may be asked. */
export function scalar(host: Host, one: HostObject, wire: string): unknown {
  const members = implementation(host, one);
  const get = own(members.get, wire);
  if (get) return get(one.it, host.desk);
  if (wire === "Count" && members.items) return members.items(one.it, host.desk).length;
  return missing(host, one, wire);
}

export const hasScalar = (host: Host, one: HostObject, wire: string): boolean =>
  own(host.classes.get(one.type)?.get, wire) !== undefined;

/** Two properties that the runtime writes under another name than it reads them by. */
const renamed: ReadonlyMap<string, string> = new Map([
  ["Gridlines", "ShowGridlines"],
  ["Headings", "ShowHeadings"],
]);

export function writeScalar(host: Host, trail: Trail, one: HostObject, sent: string, value: unknown): void {
  const wire = renamed.get(sent) ?? sent;
  const info = wireOf(host, one)?.scalars.get(wire);
  enter(host, trail, one, wire, info);
  if (info && !info.writable) fail("AccessDenied");
  const set = own(implementation(host, one).set, wire) ?? missing(host, one, wire);
  set(one.it, value, host.desk);
}

const strict = (wire: string): string => wire.replace(/OrNullObject$/, "");

/** Runs a maker; for "...OrNullObject" what is not found becomes the null object. */
function orNothing(wire: string, make: () => HostObject | null): HostObject {
  try {
    const made = make();
    if (made) return made;
    return strict(wire) === wire ? fail("ItemNotFound") : nothing;
  } catch (error) {
    const absent = error instanceof HostError && error.code === "ItemNotFound";
    if (absent && strict(wire) !== wire) return nothing;
    throw error;
  }
}

export function navigate(host: Host, trail: Trail, one: HostObject, wire: string): HostObject {
  enter(host, trail, one, wire, wireOf(host, one)?.navs.get(wire));
  const table = implementation(host, one).nav;
  const nav = own(table, wire) ?? own(table, strict(wire)) ?? missing(host, one, wire);
  return orNothing(wire, () => nav(one.it, host.desk));
}

function generic(members: HostClass, wire: string): HostClass["make"] {
  const { items, item } = members;
  const makers: HostClass["make"] = {
    ...(items
      ? {
          GetItemAt: (it, [index], desk) => items(it, desk)[Number(index)] ?? null,
          GetFirst: (it, _, desk) => items(it, desk)[0] ?? null,
        }
      : {}),
    ...(item ? { GetItem: (it, [key], desk) => item(it, key, desk) } : {}),
  };
  return own(makers, wire) ? makers : undefined;
}

export function make(host: Host, trail: Trail, one: HostObject, wire: string, args: readonly unknown[]): HostObject {
  const known = wireOf(host, one);
  enter(host, trail, one, wire, known?.makers.get(wire) ?? known?.methods.get(wire));
  const members = implementation(host, one);
  const name = strict(wire);
  const maker = own(members.make, wire) ?? own(members.make, name) ?? own(generic(members, name), name);
  const found = maker ?? missing(host, one, wire);
  return orNothing(wire, () => found(one.it, args, host.desk));
}

export function indexed(host: Host, trail: Trail, one: HostObject, key: unknown): HostObject {
  trail.at(`${one.type}.getItem`);
  const item = implementation(host, one).item ?? missing(host, one, "GetItem");
  return item(one.it, key, host.desk) ?? fail("ItemNotFound");
}

export function call(host: Host, trail: Trail, one: HostObject, wire: string, args: readonly unknown[]): unknown {
  enter(host, trail, one, wire, wireOf(host, one)?.methods.get(wire));
  const members = implementation(host, one);
  const method = own(members.call, wire);
  if (method) return method(one.it, args, host.desk);
  if (wire === "GetCount" && members.items) return members.items(one.it, host.desk).length;
  return missing(host, one, wire);
}
