import { address } from "../address";
import type { Area } from "../placed";
import { AGGREGATES } from "./aggregates";
import { ASKS, SINGLE } from "./functions";
import { each, once } from "./lists";
import { operate } from "./operators";
import type { Node } from "./parse";
import {
  CellFault,
  isMany,
  type Many,
  NOT_AVAILABLE,
  numberOf,
  type Result,
  truthOf,
  Unsure,
  type Value,
} from "./value";

/** Where a formula stands, and how it reads cells; no sheet is its own one. */
export type Here = {
  readonly row: number;
  readonly column: number;
  readonly cells: (sheet: string | undefined, area: Area) => Many;
};

type Call = Extract<Node, { readonly kind: "call" }>;
type Special = (args: readonly Node[], here: Here) => Result;

/** The value itself, or that of the only cell; many stay many. */
const plain = (result: Result): Result =>
  isMany(result) && result.values.length === 1 ? (result.values[0] ?? null) : result;

function one(node: Node | undefined, here: Here): Value {
  if (!node) throw new Unsure("an argument is missing");
  const result = plain(evaluate(node, here));
  if (isMany(result)) throw new Unsure("many cells where one is wanted");
  return result;
}

/** A function of single values, of lists value by value. */
function spread(args: readonly Result[], compute: (values: readonly Value[]) => Value): Result {
  const given = args.map(plain);
  const lists = given.filter(isMany);
  const [first] = lists;
  if (!first) return compute(given as readonly Value[]);
  const { rows, columns } = first;
  if (lists.some((list) => list.rows !== rows || list.columns !== columns))
    throw new Unsure("lists of different sizes");
  const at = (n: number): readonly Value[] => given.map((arg) => (isMany(arg) ? (arg.values[n] ?? null) : arg));
  return { rows, columns, values: first.values.map((_, n) => compute(at(n))) };
}

const asked = (of: Result, asks: (value: Value) => boolean): Result =>
  isMany(of) ? once(of, asks, () => each(of, (n) => asks(of.values[n] ?? null))) : asks(of);

const ifFunction: Special = ([asked, yes, no], here) => {
  const truth = truthOf(one(asked, here));
  if (truth instanceof CellFault) return truth;
  if (truth) return yes ? evaluate(yes, here) : 0;
  return no ? evaluate(no, here) : false;
};

const not: Special = ([asked], here) => {
  const truth = truthOf(one(asked, here));
  return typeof truth === "boolean" ? !truth : truth;
};

const first = (node: Node | undefined, here: Here): Value => {
  if (!node) throw new Unsure("an argument is missing");
  const result = evaluate(node, here);
  return isMany(result) ? (result.values[0] ?? null) : result;
};

const numberIn: Special = ([of], here) => {
  const value = first(of, here);
  if (value instanceof CellFault || typeof value === "number") return value;
  return value === true ? 1 : 0;
};

const textIn: Special = ([of], here) => {
  const value = first(of, here);
  return value instanceof CellFault || typeof value === "string" ? value : "";
};

/** The address without `$`: the only form that our formulas ask for. */
const addressOf: Special = ([row, column, form], here) => {
  const [r, c, kind] = [numberOf(one(row, here)), numberOf(one(column, here)), one(form, here)];
  if (typeof r !== "number" || typeof c !== "number" || kind !== 4) throw new Unsure("ADDRESS of another form");
  return address(r - 1, c - 1);
};

const alone =
  (name: string, read: (here: Here) => Value): Special =>
  (args, here) => {
    if (args.length > 0) throw new Unsure(`${name} of a cell`);
    return read(here);
  };

/** Functions that do not look at all their arguments, or ask where they stand. */
const SPECIAL: ReadonlyMap<string, Special> = new Map<string, Special>([
  ["ADDRESS", addressOf],
  ["COLUMN", alone("COLUMN", ({ column }) => column + 1)],
  ["IF", ifFunction],
  [
    "IFERROR",
    ([tried, instead], here) => {
      const value = one(tried, here);
      return value instanceof CellFault ? one(instead, here) : value;
    },
  ],
  ["N", numberIn],
  ["NA", alone("NA", () => NOT_AVAILABLE)],
  ["NOT", not],
  ["ROW", alone("ROW", ({ row }) => row + 1)],
  ["T", textIn],
]);

function call({ name, args }: Call, here: Here): Result {
  const special = SPECIAL.get(name);
  if (special) return special(args, here);
  const results = args.map((arg) => evaluate(arg, here));
  const aggregate = AGGREGATES.get(name);
  if (aggregate) return aggregate(results);
  const asks = ASKS.get(name);
  if (asks) return asked(plain(results[0] ?? null), asks);
  const single = SINGLE.get(name);
  if (single) return spread(results, (values) => single(...values));
  throw new Unsure(`${name} is not computed here`);
}

function negative(of: Node, here: Here): Result {
  return spread([evaluate(of, here)], ([value = null]) => {
    const number = numberOf(value);
    return typeof number === "number" ? -number : number;
  });
}

/**
 * What a formula comes to.
 * @throws Unsure where programs differ, or where it holds something that is not computed here
 */
export function evaluate(node: Node, here: Here): Result {
  switch (node.kind) {
    case "constant":
      return node.value;
    case "area":
      return here.cells(node.sheet, node.area);
    case "call":
      return call(node, here);
    case "negative":
      return negative(node.of, here);
    case "binary":
      return operate(node.operator, plain(evaluate(node.left, here)), plain(evaluate(node.right, here)));
  }
}
