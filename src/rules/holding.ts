import type { Result } from "./evaluate";
import type { Expr } from "./expr";
import { fold, type Folded, settled } from "./fold";
import type { Compiler, Ready, Slots } from "./ready";
import type { Finding } from "./rule";

export type Said = { readonly finding: Finding; readonly source: string };
type ReadySaid<S extends Slots> = Said & { readonly when: Ready<S> };

/** What stands behind a name, as far as conditions ask before they compare: a byte each. */
const [EMPTY, NOTHING, NUMBER, YES, NO, TEXT, FIRST] = [0, 1, 2, 3, 4, 5, 6] as const;
/** Texts that conditions name, such as the answers of a list, are told apart. */
const MOST_TEXTS = 200;

/** Kinds of rows that come again: filled in, empty with a reason, without anything occurring. */
const MANY = 12;

type Special<S extends Slots> = { readonly classes: Uint8Array; readonly made: readonly ReadySaid<S>[] };

/** Names and texts of expressions; those of columns instead of the columns. */
function gather(expr: Expr, columns: ReadonlyMap<string, Expr>, intoNames: Set<string>, intoTexts: Set<string>): void {
  if (expr.op === "literal") {
    if (typeof expr.value === "string" && expr.value !== "") intoTexts.add(expr.value);
  } else if (expr.op === "ref") {
    const column = columns.get(expr.name);
    if (column) gather(column, columns, intoNames, intoTexts);
    else intoNames.add(expr.name);
  } else if (expr.op !== "addressOf" && expr.op !== "columnOf")
    for (const arg of expr.args) gather(arg, columns, intoNames, intoTexts);
}

/**
 * Which findings hold on a row. Rows are nearly all of a few kinds, by what is empty in them, what is a number and which
 * answer is chosen: for such a kind most conditions are settled before anything is compared, and are left out.
 */
export class Holding<S extends Slots> {
  private readonly names: readonly string[];
  private readonly slots: readonly number[];
  private readonly texts: ReadonlyMap<string, number>;
  private readonly classes: Uint8Array;
  private readonly specials: Special<S>[] = [];

  /** @param columns names that are expressions themselves */
  constructor(
    private readonly compiler: Compiler<S>,
    private readonly said: readonly Said[],
    private readonly columns: ReadonlyMap<string, Expr>,
  ) {
    const [names, texts] = [new Set<string>(), new Set<string>()];
    for (const { finding } of said) gather(finding.when, columns, names, texts);
    this.names = [...names];
    this.slots = compiler.slotsOf(this.names);
    this.texts = new Map([...texts].slice(0, MOST_TEXTS).map((text, n) => [text, FIRST + n]));
    this.classes = new Uint8Array(this.names.length);
  }

  /** The findings that hold, in their order. */
  of(slots: S): readonly Said[] {
    const held: Said[] = [];
    for (const one of this.fitting(slots)) if (one.when(slots) === true) held.push(one);
    return held;
  }

  private fitting(slots: S): readonly ReadySaid<S>[] {
    const { compiler, classes, specials } = this;
    for (let at = 0; at < classes.length; at++) classes[at] = this.classOf(compiler.ofSlot(this.slots[at] ?? 0, slots));
    let at = 0;
    while (at < specials.length && !same(classes, specials[at]?.classes)) at++;
    const found = specials[at] ?? { classes: classes.slice(), made: this.make(classes) };
    if (at !== 0 || specials.length === 0) {
      if (at < specials.length) specials.splice(at, 1);
      specials.unshift(found);
      if (specials.length > MANY) specials.pop();
    }
    return found.made;
  }

  private classOf(value: Result): number {
    if (typeof value === "string") return value === "" ? NOTHING : (this.texts.get(value) ?? TEXT);
    return value === null ? EMPTY : typeof value === "number" ? NUMBER : value ? YES : NO;
  }

  private make(classes: Uint8Array): readonly ReadySaid<S>[] {
    const texts = new Map([...this.texts].map(([text, number]) => [number, text]));
    const places = new Map(this.names.map((name, at) => [name, at]));
    const folded = new Map<string, Folded>();
    const known = (name: string, expr: Expr): Folded => {
      const before = folded.get(name);
      if (before) return before;
      const column = this.columns.get(name);
      const found = column ? fold(column, known) : seen(classes[places.get(name) ?? -1], expr, texts);
      folded.set(name, found);
      return found;
    };
    const open = this.said.flatMap((one) => {
      const { expr, value } = fold(one.finding.when, known);
      return value === undefined || value === true ? [{ ...one, expr }] : [];
    });
    for (const { expr } of open) this.compiler.count(expr);
    return open.map(({ finding, source, expr }) => ({ finding, source, when: this.compiler.ready(expr) }));
  }
}

function same(a: Uint8Array, b: Uint8Array | undefined): boolean {
  if (!b) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function seen(kind: number | undefined, expr: Expr, texts: ReadonlyMap<number, string>): Folded {
  switch (kind) {
    case undefined:
      return { expr, kind: "any" };
    case EMPTY:
      return settled(null, expr);
    case NOTHING:
      return settled("", expr);
    case NUMBER:
      return { expr, kind: "number" };
    case YES:
    case NO:
      return settled(kind === YES, expr);
    case TEXT:
      return { expr, kind: "text" };
    default:
      return settled(texts.get(kind) ?? "", expr);
  }
}
