import type { XmlCode } from "../problems/refusal";
import { VOCABULARY } from "./read-placed-vocabulary";
import { NS } from "./xml-names";
import { unescapeX } from "./xml-text";
import { CLOSE, END, OPEN, TEXT } from "./xml-tokens";
import type { XmlTokens } from "./xml-tokens";

/** An element that the reader knows. Everything but cells is small enough to be held so. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** As it stands; formulas are no ST_Xstring. */
  readonly text: string;
};

/** Elements held at once: a sheet of an office has some thousands. */
const MAX_NODES = 400_000;

export type TreeFault = XmlCode | "too-many-cells";

const known = (tokens: XmlTokens): readonly [string, readonly string[]] | undefined =>
  tokens.ns === NS.main || tokens.ns === NS.packageRelations ? VOCABULARY.find(([name]) => tokens.is(name)) : undefined;

const attributesOf = (tokens: XmlTokens, names: readonly string[]): Map<string, string> => {
  const attributes = new Map<string, string>();
  for (const name of names) {
    const value = tokens.attribute(name) ?? (name === "id" ? tokens.attribute(name, NS.relations) : undefined);
    if (value !== undefined) attributes.set(name, unescapeX(value));
  }
  return attributes;
};

/**
 * The known elements under the root of a part, in order. `rows` takes the place of the tree for `sheetData`: it is
 * called with the tokens inside it and must return when that element is closed.
 */
export function readTree(tokens: XmlTokens, rows?: () => void): readonly XmlNode[] | TreeFault {
  const root: XmlNode[] = [];
  const open: { readonly node: XmlNode; readonly into: XmlNode[]; text: string }[] = [];
  let nodes = 0;
  for (let token = tokens.next(); token !== END; token = tokens.next()) {
    const top = open[open.length - 1];
    if (token === TEXT && top) top.text += tokens.piece();
    else if (token === CLOSE && top) {
      open.pop();
      (open[open.length - 1]?.into ?? root).push({ ...top.node, text: top.text });
    } else if (token === OPEN && tokens.depth > 1) {
      const match = known(tokens);
      if (rows && tokens.ns === NS.main && tokens.is("sheetData")) rows();
      else if (match === undefined) tokens.skip();
      else {
        const into: XmlNode[] = [];
        const attributes = attributesOf(tokens, match[1]);
        open.push({ node: { name: match[0], attributes, children: into, text: "" }, into, text: "" });
      }
      if (++nodes > MAX_NODES) return "too-many-cells";
    }
  }
  return tokens.fault ?? root;
}

export const childOf = (nodes: readonly XmlNode[], name: string): XmlNode | undefined =>
  nodes.find((node) => node.name === name);

export const childrenOf = (nodes: readonly XmlNode[], name: string): readonly XmlNode[] =>
  childOf(nodes, name)?.children ?? [];

/** A whole number attribute from `least` to `most`. */
export const count = (value: string | undefined, least: number, most: number): number | undefined => {
  const number = figure(value, least, most);
  return number !== undefined && Number.isInteger(number) ? number : undefined;
};

/** XML Schema booleans: 1, true; `missing` where the attribute is absent. */
export const truth = (value: string | undefined, missing = false): boolean =>
  value === undefined ? missing : value === "1" || value === "true" || value === "on";

/** A number attribute, or undefined when it is absent, no number, or out of what programs take. */
export const figure = (value: string | undefined, least = -Infinity, most = Infinity): number | undefined => {
  const number = value === undefined || value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) && number >= least && number <= most ? number : undefined;
};
