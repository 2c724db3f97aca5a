import { parseArea } from "../address";
import type { Area } from "../placed";
import { Unsure } from "./value";

export type Operator = "=" | "<>" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";

export type Node =
  | { readonly kind: "constant"; readonly value: string | number | boolean }
  | { readonly kind: "area"; readonly sheet: string | undefined; readonly area: Area }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: "negative"; readonly of: Node }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Node; readonly right: Node };

/** How fast an operator holds what stands beside it. */
const STRENGTH: ReadonlyMap<string, number> = new Map<Operator, number>([
  ["=", 1],
  ["<>", 1],
  ["<", 1],
  [">", 1],
  ["<=", 1],
  [">=", 1],
  ["&", 2],
  ["+", 3],
  ["-", 3],
  ["*", 4],
  ["/", 4],
  ["^", 5],
]);

const CODE = (sign: string): number => sign.charCodeAt(0);
const [QUOTE, APOSTROPHE, DOLLAR, DOT, COLON, OPEN] = ['"', "'", "$", ".", ":", "("].map(CODE);
const [ZERO, NINE, A, Z] = ["0", "9", "A", "Z"].map(CODE) as readonly number[] as readonly [
  number,
  number,
  number,
  number,
];

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;
const isCapital = (code: number): boolean => code >= A && code <= Z;

/** The grammar of our own formulas: no spaces, names, unions, array constants or references to other workbooks. */
class Parser {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): Node {
    const node = this.part(1);
    return this.at < this.text.length ? this.stop() : node;
  }

  private stop(): never {
    throw new Unsure(`${this.text.slice(0, this.at)}⟨here⟩${this.text.slice(this.at)}`);
  }

  private get code(): number {
    return this.text.charCodeAt(this.at);
  }

  private next(sign: string): boolean {
    const there = this.text[this.at] === sign;
    if (there) this.at += 1;
    return there;
  }

  private operator(): string {
    const { text, at } = this;
    const first = text[at] ?? "";
    const second = text[at + 1] ?? "";
    return (first === "<" && (second === ">" || second === "=")) || (first === ">" && second === "=")
      ? first + second
      : first;
  }

  /** Operands and the operators between them that hold at least so fast. */
  private part(least: number): Node {
    let left = this.operand();
    for (;;) {
      const operator = this.operator();
      const strength = STRENGTH.get(operator) ?? 0;
      if (strength < least) return left;
      this.at += operator.length;
      left = { kind: "binary", operator: operator as Operator, left, right: this.part(strength + 1) };
    }
  }

  private operand(): Node {
    const { code } = this;
    if (code === QUOTE) return { kind: "constant", value: this.quoted('"') };
    if (isDigit(code) || code === DOT) return this.number();
    if (code === APOSTROPHE) return this.elsewhere();
    if (code === DOLLAR) return this.area(undefined);
    if (isCapital(code)) return this.word();
    if (this.next("-")) return { kind: "negative", of: this.operand() };
    if (!this.next("(")) return this.stop();
    const inside = this.part(1);
    return this.next(")") ? inside : this.stop();
  }

  /** What stands between marks; a mark inside is written twice. */
  private quoted(mark: string): string {
    const from = this.at + 1;
    for (let end = this.text.indexOf(mark, from); end >= 0; end = this.text.indexOf(mark, end + 2)) {
      if (this.text[end + 1] === mark) continue;
      this.at = end + 1;
      const inside = this.text.slice(from, end);
      return inside.includes(mark) ? inside.split(mark + mark).join(mark) : inside;
    }
    return this.stop();
  }

  private number(): Node {
    const from = this.at;
    while (isDigit(this.code) || this.code === DOT) this.at += 1;
    const value = Number(this.text.slice(from, this.at));
    return Number.isNaN(value) ? this.stop() : { kind: "constant", value };
  }

  private elsewhere(): Node {
    const sheet = this.quoted("'");
    return this.next("!") ? this.area(sheet) : this.stop();
  }

  /** A function, TRUE or FALSE, or cells of this sheet. */
  private word(): Node {
    const from = this.at;
    while (isCapital(this.code)) this.at += 1;
    const name = this.text.slice(from, this.at);
    if (this.code === OPEN) return { kind: "call", name, args: this.args() };
    if (name === "TRUE" || name === "FALSE") return { kind: "constant", value: name === "TRUE" };
    this.at = from;
    return this.area(undefined);
  }

  private args(): readonly Node[] {
    this.at += 1;
    if (this.next(")")) return [];
    const args = [this.part(1)];
    while (this.next(",")) args.push(this.part(1));
    return this.next(")") ? args : this.stop();
  }

  private area(sheet: string | undefined): Node {
    const from = this.at;
    while (isCapital(this.code) || isDigit(this.code) || this.code === DOLLAR || this.code === COLON) this.at += 1;
    const area = parseArea(this.text.slice(from, this.at));
    return area ? { kind: "area", sheet, area } : this.stop();
  }
}

/**
 * A formula as `place` writes it, without `=`.
 * @throws Unsure where it says something that is not computed here
 */
export const parseFormula = (text: string): Node => new Parser(text).whole();
