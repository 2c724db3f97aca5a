import type { Expr, Operator } from "./expr";

/** A literal text in a formula may have 255 characters (Excel's limit); longer ones are joined. */
const LITERAL_LIMIT = 250;

export function quoteText(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += LITERAL_LIMIT) pieces.push(text.slice(at, at + LITERAL_LIMIT));
  if (pieces.length === 0) return '""';
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join("&");
}

const SIGNS: Partial<Record<Operator, string>> = { eq: "=", concat: "&" };
const ORDER: Partial<Record<Operator, string>> = { lt: "<", gt: ">", ge: ">=" };

/** References in arithmetic go through N(), because text there would spread #VALUE!. */
const amount = (expr: Expr): string => (expr.op === "ref" ? `N({${expr.name}})` : write(expr));

const arithmetic = (sign: string, args: readonly Expr[]): string => `(${args.map(amount).join(sign)})`;

function call(op: Operator, args: readonly Expr[]): string {
  const written = args.map(write);
  const [a = "", b = ""] = written;
  const [first, second] = args;
  switch (op) {
    case "and":
    case "or":
    case "not":
    case "if":
    case "right":
    case "left":
    case "trim":
    case "substitute":
      return `${op.toUpperCase()}(${written.join(",")})`;
    case "add":
      return arithmetic("+", args);
    case "sub":
      return arithmetic("-", args);
    case "mul":
      return arithmetic("*", args);
    case "roundedQuotient":
      return first && second ? `ROUND(${amount(first)}/${amount(second)},0)` : "";
    case "quotient":
      return first && second ? `INT(${amount(first)}/${amount(second)})` : "";
    case "divided":
      return first && second ? `(${amount(first)}/${amount(second)})` : "";
    case "mod":
      return first && second ? `MOD(${amount(first)},${amount(second)})` : "";
    case "rest":
      return `MID(${a},${b},32000)`;
    case "isNumber":
      return `ISNUMBER(${a})`;
    case "isText":
      return `ISTEXT(${a})`;
    case "isBlank":
      return `(${a}="")`;
    case "addressOf":
      return `ADDRESS(ROW(${a}),COLUMN(${a}),4)`;
    case "columnOf":
      return `SUBSTITUTE(ADDRESS(1,COLUMN(${a}),4),"1","")`;
    case "lt":
    case "gt":
    case "ge":
      return arithmetic(ORDER[op] ?? "", args);
    default:
      return `(${written.join(SIGNS[op] ?? "")})`;
  }
}

function write(expr: Expr): string {
  switch (expr.op) {
    case "ref":
      return `{${expr.name}}`;
    case "literal":
      if (typeof expr.value === "string") return quoteText(expr.value);
      return typeof expr.value === "boolean" ? String(expr.value).toUpperCase() : String(expr.value);
    default:
      return call(expr.op, expr.args);
  }
}

/** Spreadsheet text of an expression, without `=`, with `{name}` tokens for `sheet/place`. */
export const formula = (expr: Expr): string => write(expr);
