import type { Expr, Operator } from "./expr";
import { inside, joined, LEVEL, LITERAL_LIMIT, type Piece, quoteText, type Spelling, term } from "./pieces";

/** References in arithmetic go through N(), because text there would spread #VALUE!. */
const amount = (expr: Expr, spelling: Spelling): Piece => {
  if (expr.op === "ref" && spelling.numbers?.has(expr.name)) return term(`{${expr.name}}`);
  const name = expr.op === "ref" ? expr.name : spelling.kept?.get(expr);
  return name === undefined ? write(expr, spelling) : term(`N({${name}})`);
};

const amounts = (args: readonly Expr[], spelling: Spelling): readonly Piece[] =>
  args.map((arg) => amount(arg, spelling));

/** What is compared may be a text, but for what it would be as a number. */
const compared = (args: readonly Expr[], spelling: Spelling): readonly Piece[] =>
  args.map((arg) => (arg.op === "ref" && spelling.sure?.has(arg.name) ? term(`{${arg.name}}`) : amount(arg, spelling)));

const isOp = (expr: Expr, op: Operator): expr is Extract<Expr, { readonly op: Operator }> => expr.op === op;

/** The arguments of an operator with those of the same one inside it, unless that stands in a cell of its own. */
function flat(op: Operator, args: readonly Expr[], spelling: Spelling, out: Expr[] = []): readonly Expr[] {
  for (const arg of args)
    if (isOp(arg, op) && !spelling.kept?.has(arg)) flat(op, arg.args, spelling, out);
    else out.push(arg);
  return out;
}

const refName = (expr: Expr | undefined): string | undefined => (expr?.op === "ref" ? expr.name : undefined);

/** Names that hold numbers where all of these hold. */
const numbersOf = (parts: readonly Expr[]): readonly string[] =>
  parts.flatMap((part) => (isOp(part, "isNumber") ? (refName(part.args[0]) ?? []) : []));

/** Where the condition holds, what it asks to be numbers are numbers. */
function chosen(args: readonly Expr[], spelling: Spelling): Piece {
  const [condition, then, ...rest] = args;
  if (!condition || !then) return term("IF()");
  const numbers = new Set([...(spelling.numbers ?? []), ...numbersOf(flat("and", [condition], spelling))]);
  const pieces = [
    write(condition, spelling),
    write(then, { ...spelling, numbers }),
    ...rest.map((arg) => write(arg, spelling)),
  ];
  return term(`IF(${pieces.map(({ text }) => text).join(",")})`);
}

/** `AND(ISNUMBER(a),ISNUMBER(b))` is said shorter by `COUNT(a,b)=2`: both look at references alike. */
function all(args: readonly Expr[], spelling: Spelling): Piece {
  const parts = flat("and", args, spelling);
  const numbers = numbersOf(parts);
  const counted = numbers.length > 1;
  const others = parts.filter((part) => !counted || !isOp(part, "isNumber") || refName(part.args[0]) === undefined);
  const count: Piece = {
    text: `COUNT(${numbers.map((name) => `{${name}}`).join(",")})=${numbers.length}`,
    level: LEVEL.compare,
  };
  const known = { ...spelling, sure: new Set([...(spelling.sure ?? []), ...numbers]) };
  const pieces = [...(counted ? [count] : []), ...others.map((part) => write(part, known))];
  const [only, ...more] = pieces;
  return only && more.length === 0 ? only : term(`AND(${pieces.map(({ text }) => text).join(",")})`);
}

function any(args: readonly Expr[], spelling: Spelling): Piece {
  const pieces = flat("or", args, spelling).map((part) => write(part, spelling));
  const [only, ...more] = pieces;
  return only && more.length === 0 ? only : term(`OR(${pieces.map(({ text }) => text).join(",")})`);
}

/** Texts that stand side by side are one. */
function mergeTexts(args: readonly Expr[], spelling: Spelling): readonly Expr[] {
  const out: Expr[] = [];
  for (const arg of flat("concat", args, spelling)) {
    const last = out[out.length - 1];
    if (arg.op === "literal" && last?.op === "literal")
      out[out.length - 1] = { op: "literal", value: `${String(last.value)}${String(arg.value)}` };
    else if (arg.op !== "literal" || arg.value !== "") out.push(arg);
  }
  return out.length === 0 ? [{ op: "literal", value: "" }] : out;
}

/** A number or a reference alone would not be a text. */
function chain(args: readonly Expr[], spelling: Spelling): Piece {
  const merged = mergeTexts(args, spelling);
  const pieces = merged.map((arg) => write(arg, spelling));
  const [only] = merged;
  const alone = merged.length === 1 && !(only?.op === "literal" && typeof only.value === "string");
  const texts = (alone ? [...pieces, term('""')] : pieces).map((piece) => inside(piece, LEVEL.concat));
  return { text: texts.join("&"), level: texts.length > 1 ? LEVEL.concat : (pieces[0]?.level ?? LEVEL.term) };
}

const COMPARISONS: Partial<Record<Operator, readonly [string, string]>> = {
  lt: ["<", ">="],
  gt: [">", "<="],
  ge: [">=", "<"],
};

const compare = (sign: string, pieces: readonly Piece[]): Piece => ({
  text: pieces.map((piece) => inside(piece, LEVEL.concat)).join(sign),
  level: LEVEL.compare,
});

function comparison(expr: Expr, holds: boolean, spelling: Spelling): Piece | undefined {
  if (expr.op === "ref" || expr.op === "literal") return undefined;
  const signs = COMPARISONS[expr.op];
  if (signs) return compare(signs[holds ? 0 : 1], compared(expr.args, spelling));
  const equal = holds ? "=" : "<>";
  const written = (): readonly Piece[] => expr.args.map((arg) => write(arg, spelling));
  if (expr.op === "eq") return compare(equal, written());
  return expr.op === "isBlank" ? compare(equal, [...written(), term('""')]) : undefined;
}

/** Address or letters of a cell: from the letters that the sheet keeps, where it does. */
function place(op: "addressOf" | "columnOf", cell: Expr | undefined, spelling: Spelling): Piece {
  const name = refName(cell) ?? "";
  // Cells of another row stand in the same column.
  const [, other] = /^[A-Z][\w-]*[.](.+)$/.exec(name) ?? [];
  const letters = spelling.letters?.(other ?? name);
  if (op === "columnOf") return term(letters ?? `SUBSTITUTE(ADDRESS(1,COLUMN({${name}}),4),"1","")`);
  if (letters === undefined) return term(`ADDRESS(ROW({${name}}),COLUMN({${name}}),4)`);
  return { text: `${letters}&ROW(${other === undefined ? "" : `{${name}}`})`, level: LEVEL.concat };
}

function call(op: Operator, args: readonly Expr[], spelling: Spelling): Piece {
  const plain = (): string => args.map((arg) => write(arg, spelling).text).join(",");
  const over = (): string => joined("/", amounts(args, spelling), LEVEL.product).text;
  switch (op) {
    case "and":
      return all(args, spelling);
    case "or":
      return any(args, spelling);
    case "if":
      return chosen(args, spelling);
    case "not":
    case "right":
    case "left":
    case "trim":
    case "substitute":
      return term(`${op.toUpperCase()}(${plain()})`);
    case "add":
      return joined("+", amounts(args, spelling), LEVEL.sum);
    case "sub":
      return joined("-", amounts(args, spelling), LEVEL.sum);
    case "mul":
      return joined("*", amounts(args, spelling), LEVEL.product);
    case "roundedQuotient":
      return term(`ROUND(${over()},0)`);
    case "quotient":
      return term(`INT(${over()})`);
    case "divided":
      return joined("/", amounts(args, spelling), LEVEL.product);
    case "mod":
      return term(
        `MOD(${amounts(args, spelling)
          .map(({ text }) => text)
          .join(",")})`,
      );
    case "rest":
      return term(`MID(${plain()},32000)`);
    case "isNumber":
      return term(`ISNUMBER(${plain()})`);
    case "isText":
      return term(`ISTEXT(${plain()})`);
    case "addressOf":
    case "columnOf":
      return place(op, args[0], spelling);
    default:
      return chain(args, spelling);
  }
}

const literal = (value: number | string | boolean, spelling: Spelling): Piece => {
  if (typeof value !== "string") return term(String(value).toUpperCase());
  const kept = spelling.text?.(value);
  if (kept !== undefined) return term(kept);
  return { text: quoteText(value), level: value.length > LITERAL_LIMIT ? LEVEL.concat : LEVEL.term };
};

function write(expr: Expr, spelling: Spelling): Piece {
  if (expr.op === "ref") return term(`{${expr.name}}`);
  if (expr.op === "literal") return literal(expr.value, spelling);
  const kept = spelling.kept?.get(expr);
  if (kept !== undefined) return term(`{${kept}}`);
  const [first] = expr.args;
  const denied = expr.op === "not" && first ? comparison(first, false, spelling) : undefined;
  return denied ?? comparison(expr, true, spelling) ?? call(expr.op, expr.args, spelling);
}

/** Spreadsheet text of an expression, without `=`, with `{name}` tokens for `sheet/place`. */
export const formula = (expr: Expr, spelling: Spelling = {}): string => write(expr, spelling).text;
