// Cuts a formula (en-US spelling, without its "=") into tokens; the texts joined are the formula.
import { parseAddress, unquoteSheet } from "../model/a1";
import type { Box } from "../model/box";

export type Token =
  | {
      readonly kind:
        | "number"
        | "string"
        | "name"
        | "function"
        | "error"
        | "infix"
        | "prefix"
        | "postfix"
        | "open"
        | "close"
        | "separator"
        | "array"
        | "space"
        | "bad";
      readonly text: string;
    }
  | Reference;

export type Reference = {
  readonly kind: "reference";
  readonly text: string;
  /** null: the sheet the formula stands on */
  readonly sheet: string | null;
  readonly box: Box;
};

const sheetPrefix = String.raw`(?:'(?:[^']|'')+'|[\p{L}\p{N}_.\\]+)!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const area = String.raw`${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const word = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;

const patterns = [
  ["space", /^\s+/u],
  ["string", /^"(?:[^"]|"")*"/u],
  ["error", /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/u],
  ["reference", new RegExp(`^(?:${sheetPrefix})?(?:${area})(?![\\p{L}\\p{N}_.(!])`, "u")],
  ["array", /^\{[^{}]*\}/u],
  ["function", new RegExp(`^${word}(?=\\()`, "u")],
  ["name", new RegExp(`^(?:${sheetPrefix})?(?:${word}|#REF!)(?:\\[[^\\]]*(?:\\[[^\\]]*\\][^\\]]*)*\\])?`, "u")],
  ["number", /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/u],
  ["infix", /^(?:<>|<=|>=|[=<>&^*/:])/u],
  ["prefix", /^[+\-@]/u],
  ["postfix", /^[%#]/u],
  ["open", /^\(/u],
  ["close", /^\)/u],
  ["separator", /^,/u],
] as const;

function reference(text: string): Reference | null {
  const bang = text.lastIndexOf("!");
  const box = parseAddress(text.slice(bang + 1));
  if (!box) return null;
  return { kind: "reference", text, box, sheet: bang < 0 ? null : unquoteSheet(text.slice(0, bang)) };
}

function next(rest: string): Token {
  for (const [kind, pattern] of patterns) {
    const text = pattern.exec(rest)?.[0];
    if (text === undefined || text === "") continue;
    if (kind !== "reference") return { kind, text };
    const found = reference(text);
    if (found) return found;
  }
  return { kind: "bad", text: rest.charAt(0) };
}

const cache = new Map<string, readonly Token[]>();

export function tokens(body: string): readonly Token[] {
  const known = cache.get(body);
  if (known) return known;
  const list: Token[] = [];
  for (let at = 0; at < body.length;) {
    const token = next(body.slice(at));
    list.push(token);
    at += token.text.length;
  }
  if (cache.size > 20_000) cache.clear();
  cache.set(body, list);
  return list;
}

/** The formula with every token replaced by what `step` says. */
export const rewrite = (formula: string, step: (token: Token) => string): string =>
  formula.startsWith("=") ? `=${tokens(formula.slice(1)).map(step).join("")}` : formula;
