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

const number = (value: Result): number => (typeof value === "number" ? value : 0);

/**
 * Makes expressions over the names of one kind of row ready. What several of them have in common is computed once a row,
 * and nothing that cannot change the result is computed at all.
 */
export class Compiler<S extends Slots> {
  /** One number for all expressions that say the same. */
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<Expr, number>();
  private readonly uses: number[] = [];
  private readonly made = new Map<number, Ready<S>>();
  private readonly slots = new Map<string, number>();
  private readonly sources: Source<S>[] = [];

  constructor(private readonly sourceOf: SourceOf<S>) {}

  /** Tells of an expression before any is made ready, so that common parts are known. */
  count(expr: Expr): void {
    this.numberOf(expr);
  }

  ready(expr: Expr): Ready<S> {
    const id = this.numberOf(expr);
    const known = this.made.get(id);
    if (known) return known;
    const made = this.make(expr);
    const isPlain = expr.op === "literal" || expr.op === "ref";
    const kept = isPlain || (this.uses[id] ?? 0) < 2 ? made : this.kept(`= ${id}`, made);
    this.made.set(id, kept);
    return kept;
  }

  /** The value of a name of these slots. */
  value(name: string, slots: S): Result {
    return this.ofSlot(this.slotOf(name), slots);
  }

  /** The slots of names, for asking `ofSlot` many times. */
  slotsOf(names: readonly string[]): readonly number[] {
    return names.map((name) => this.slotOf(name));
  }

  /** Nothing asked for yet; with room for all that is ready so far. */
  untaken(): (Result | undefined)[] {
    return new Array<Result | undefined>(this.sources.length);
  }

  private numberOf(expr: Expr): number {
    const id = this.known.get(expr) ?? this.numbered(expr);
    this.known.set(expr, id);
    this.uses[id] = (this.uses[id] ?? 0) + 1;
    return id;
  }

  private numbered(expr: Expr): number {
    const text =
      expr.op === "ref"
        ? `ref ${expr.name}`
        : expr.op === "literal"
          ? `${typeof expr.value} ${String(expr.value)}`
          : `${expr.op} ${expr.args.map((arg) => this.numberOf(arg)).join(" ")}`;
    const id = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, id);
    return id;
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

  ofSlot(slot: number, slots: S): Result {
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
        if (args.length === 2) return (slots) => truth(a(slots)) && truth(b(slots));
        return (slots) => args.every((arg) => truth(arg(slots)));
      case "or":
        if (args.length === 2) return (slots) => truth(a(slots)) || truth(b(slots));
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
      case "sub":
        return (slots) => number(a(slots)) - number(b(slots));
      case "mul":
        if (args.length === 2) return (slots) => number(a(slots)) * number(b(slots));
        return (slots) => args.reduce<number>((product, arg) => product * number(arg(slots)), 1);
      default: {
        const apply = OPERATORS[op];
        return (slots) => apply(args.map((arg) => arg(slots)));
      }
    }
  }
}
