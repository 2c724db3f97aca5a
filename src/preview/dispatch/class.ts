// How a class of the API is written down: one small function for each member, under its wire name.
import type { Desk } from "../desk/desk";
import type { Spot } from "../desk/spot";
import type { HostObject } from "./object";

type Table<F> = Readonly<Record<string, F>>;
type Args = readonly unknown[];

export type Members<T> = {
  readonly get?: Table<(it: T, desk: Desk) => unknown>;
  readonly set?: Table<(it: T, value: unknown, desk: Desk) => void>;
  readonly nav?: Table<(it: T, desk: Desk) => HostObject | null>;
  /** methods that give an object; null: there is none */
  readonly make?: Table<(it: T, args: Args, desk: Desk) => HostObject | null>;
  readonly call?: Table<(it: T, args: Args, desk: Desk) => unknown>;
  readonly items?: (it: T, desk: Desk) => readonly HostObject[];
  readonly item?: (it: T, key: unknown, desk: Desk) => HostObject | null;
  /** id under which events of this object are registered; "Workbook" when absent */
  readonly eventTarget?: (it: T, desk: Desk) => string;
  /** range that must follow its cells while a reference is kept */
  readonly spots?: (it: T) => readonly Spot[];
};

/** A class with the type of its target put aside: the registry holds many. */
export type HostClass = Members<unknown>;

export const hostClass = <T>(members: Members<T>): HostClass => members as HostClass;

export type Registry = ReadonlyMap<string, HostClass>;

/** Looks a member up by a name that came over the wire. */
export function own<F>(table: Readonly<Record<string, F>> | undefined, name: string): F | undefined {
  return table && Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
}
