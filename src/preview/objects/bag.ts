// Classes that only keep what they are told (charts, looks of conditional formats, page headers):
// their members come from the runtime's class table, their values live under one flat key.
import type { Desk } from "../desk/desk";
import type { HostClass } from "../dispatch/class";
import { object } from "../dispatch/object";
import type { ClassInfo } from "../meta/types";
import type { WireTable } from "../meta/wire";
import type { Props } from "../model/book";

export type Bag = {
  /** "Format.Font." – what stands before the names of this part */
  readonly prefix: string;
  readonly read: (desk: Desk) => Props;
  readonly write: (desk: Desk, step: (props: Props) => Props) => void;
};

export const inside = (bag: Bag, part: string): Bag => ({
  ...bag,
  prefix: `${bag.prefix}${part}.`,
});

const bagOf = (it: unknown): Bag => it as Bag;

function members(info: ClassInfo, wire: WireTable): HostClass {
  return {
    get: Object.fromEntries(
      info.scalars.map(({ wire: name }) => [
        name,
        (it: unknown, desk: Desk) => bagOf(it).read(desk)[bagOf(it).prefix + name] ?? null,
      ]),
    ),
    set: Object.fromEntries(
      info.scalars.map(({ wire: name }) => [
        name,
        (it: unknown, value: unknown, desk: Desk) => {
          const { prefix, write } = bagOf(it);
          write(desk, (props) => ({ ...props, [prefix + name]: value }));
        },
      ]),
    ),
    nav: Object.fromEntries(
      info.navs
        .filter(({ type }) => wire.has(type))
        .map(({ wire: name, type }) => [name, (it: unknown) => object(type, inside(bagOf(it), name))]),
    ),
    // Items of a kept collection are told apart by their key: borders, legend entries, axes.
    item: (it, key) => object(info.name.replace(/Collection$/, ""), inside(bagOf(it), String(key))),
  };
}

/** Members for the named classes; a class of one's own goes over what is kept. */
export const bagClasses = (wire: WireTable, names: readonly string[]): readonly (readonly [string, HostClass])[] =>
  names.flatMap((name) => {
    const known = wire.get(name);
    return known ? [[name, members(known.info, wire)] as const] : [];
  });
