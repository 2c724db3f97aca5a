import { equal, OPERATORS, type Result, truth } from "./evaluate";
import type { Expr } from "./expr";

/** Values of the names of one row, filled when they are first asked for. */
export type Slots = {
  readonly taken: (Result | undefined)[];
  /** The A1 address of a name. */
  readonly address: (name: string) => string;
};

/** An expression made ready for many rows of values: what `evaluate` gives, without looking names up. */
export type Ready<S extends Slots> = (slots: S) => Result;

type Source<S extends Slots> = (slots: S) => Result;

/** How a name gets its value; `ready` for names that are expressions themselves. */
export type SourceOf<S extends Slots> = (name: string, ready: (expr: Expr) => Ready<S>) => Source<S>;

type Node = { readonly id: number; readonly expr: Expr; uses: number };

const number = (value: Result): number => (typeof value === "number" ? value : 0);

/**
 * Makes expressions over the names of one kind of row ready. What several of them have in common is computed once a row,
 * and nothing that cannot change the result is computed at all.
 */
export class Compiler<S extends Slots> {
  private readonly nodes = new Map<string, Node>();
  private readonly ids = new Map<Expr, Node>();
  private readonly made = new Map<number, Ready<S>>();
  private readonly slots = new Map<string, number>();
  private readonly sources: Source<S>[] = [];

  constructor(private readonly sourceOf: SourceOf<S>) {}

  /** Tells of an expression before any is made ready, so that common parts are known. */
  count(expr: Expr): void {
    this.node(expr);
  }

  ready(expr: Expr): Ready<S> {
    const node = this.node(expr);
    const known = this.made.get(node.id);
    if (known) return known;
    const made = this.make(expr);
    const isPlain = expr.op === "literal" || expr.op === "ref";
    const kept = isPlain || node.uses < 2 ? made : this.kept(`= ${node.id}`, made);
    this.made.set(node.id, kept);
    return kept;
  }

  /** The value of a name of these slots. */
  value(name: string, slots: S): Result {
    return this.ofSlot(this.slotOf(name), slots);
  }

  private node(expr: Expr): Node {
    const seen = this.ids.get(expr);
    if (seen) {
      seen.uses++;
      return seen;
    }
    const key =
      expr.op === "ref"
        ? `ref ${expr.name}`
        : expr.op === "literal"
          ? `${typeof expr.value} ${String(expr.value)}`
          : `${expr.op} ${expr.args.map((arg) => this.node(arg).id).join(" ")}`;
    const found = this.nodes.get(key) ?? { id: this.nodes.size, expr, uses: 0 };
    found.uses++;
    this.nodes.set(key, found);
    this.ids.set(expr, found);
    return found;
  }

  private slotOf(name: string): number {
    const known = this.slots.get(name);
    if (known !== undefined) return known;
    const slot = this.sources.length;
    this.slots.set(name, slot);
    this.sources.push(() => null);
    this.sources[slot] = this.sourceOf(name, (expr) => this.ready(expr));
    return slot;
  }

  private ofSlot(slot: number, slots: S): Result {
    const known = slots.taken[slot];
    if (known !== undefined) return known;
    const value = this.sources[slot]?.(slots) ?? null;
    slots.taken[slot] = value;
    return value;
  }

  private kept(name: string, made: Ready<S>): Ready<S> {
    const slot = this.sources.length;
    this.slots.set(name, slot);
    this.sources.push(made);
    return (slots) => this.ofSlot(slot, slots);
  }

  private make(expr: Expr): Ready<S> {
    if (expr.op === "literal") return () => expr.value;
    if (expr.op === "ref") {
      const slot = this.slotOf(expr.name);
      return (slots) => this.ofSlot(slot, slots);
    }
    const { op } = expr;
    if (op === "addressOf" || op === "columnOf") {
      const [of] = expr.args;
      const name = of?.op === "ref" ? of.name : undefined;
      if (name === undefined) return () => "";
      return op === "addressOf" ? ({ address }) => address(name) : ({ address }) => address(name).replace(/\d+$/, "");
    }
    const args = expr.args.map((arg) => this.ready(arg));
    const [a = () => null, b = () => null, c] = args;
    switch (op) {
      case "if":
        return (slots) => (truth(a(slots)) ? b(slots) : c ? c(slots) : "");
      case "and":
        return (slots) => args.every((arg) => truth(arg(slots)));
      case "or":
        return (slots) => args.some((arg) => truth(arg(slots)));
      case "not":
        return (slots) => !truth(a(slots));
      case "eq":
        return (slots) => equal(a(slots), b(slots));
      case "lt":
        return (slots) => number(a(slots)) < number(b(slots));
      case "gt":
        return (slots) => number(a(slots)) > number(b(slots));
      case "ge":
        return (slots) => number(a(slots)) >= number(b(slots));
      case "isNumber":
        return (slots) => typeof a(slots) === "number";
      case "isText":
        return (slots) => typeof a(slots) === "string";
      case "isBlank":
        return (slots) => {
          const value = a(slots);
          return value === null || value === "";
        };
      default: {
        const apply = OPERATORS[op];
        return (slots) => apply(args.map((arg) => arg(slots)));
      }
    }
  }
}
