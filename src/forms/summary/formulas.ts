import type { MergedMeasure } from "../../entries/index";
import { SHARE_STATES } from "../../words/index";
import { type Band, columnKey, has, type Letter } from "./bands";
import { partKey, type PartLetter } from "./members";
import type { OwnRowKey } from "./own-cells";
import { entersTotals } from "./own-formulas";

/** First and last row of the units, by key. */
export type Span = { readonly first: string; readonly last: string };

/** Cells of the units in one column of a band, or in a column that all bands share. */
export const down = ({ first, last }: Span, column: string): string => `{${first}.${column}:${last}.${column}}`;

const text = (value: string): string => `"${value}"`;

/** How many units say so; SUMPRODUCT compares whole texts alike in every program, COUNTIF's wildcards do not. */
const says = (span: Span, column: string, word: string): string =>
  `SUMPRODUCT((${down(span, column)}=${text(word)})+0)`;

/** Figures of the office's own line that enter the total of a column. */
function ownParts(band: Band, letter: Letter, rows: ReadonlySet<OwnRowKey>): readonly string[] {
  const from: readonly OwnRowKey[] = letter === "nw" || letter === "dw" ? ["female"] : ["main", "half"];
  const column = letter === "nw" ? "n" : letter === "dw" ? "d" : letter;
  if (band.own.length === 0 || letter === "an" || letter === "ad") return [];
  return from
    .filter((row) => rows.has(row) && (row !== "half" || letter === "n"))
    .map((row) => `{own.${row}.${columnKey(band, column)}}`);
}

/**
 * Σ over the units and the office's own line; nothing supplied is no 0. Own figures that are half typed or cannot be
 * right are in no total, as those of any unit.
 */
export function sumFormula(band: Band, letter: Letter, span: Span, rows: ReadonlySet<OwnRowKey>): string {
  const units = down(span, columnKey(band, letter));
  const own = ownParts(band, letter, rows);
  const parts = [units, ...own].join(",");
  const opens = letter === "c" && mayLackOpening(band);
  const others = opens ? flowsAlone(units, down(span, columnKey(band, "n"))) : "";
  const all = `IF(COUNT(${parts})=0,"",SUM(${parts})${others}`;
  if (own.length === 0 || band.kind === "answer") return `${all})`;
  const alone = `IF(COUNT(${units})=0,"",SUM(${units})${others})`;
  const flow = opens ? `+IF(ISNUMBER(${own.join(",")}),0,SUM(${ownParts(band, "n", rows).join(",")}))` : "";
  return `IF(${entersTotals(band)},${all}${flow}),${alone})`;
}

/** Balances go on from what stood before, which a unit may not know. */
const mayLackOpening = ({ found: { measure } }: Band): boolean => measure.nature === "flowCumulative";

/**
 * Who does not know what stood before adds what it does know, its period: a balance is never less than that.
 * @param now what the period adds, in the same rows
 */
const flowsAlone = (balances: string, now: string): string => `+SUM(${now})-SUMPRODUCT(ISNUMBER(${balances})*${now})`;

/** What the rows of offices tell of it, as one more thing to add. */
const behind = (of: "COUNT" | "SUM", { band, member, span, parted }: Part, letter: PartLetter): string =>
  parted ? `+${of}(${down(span, partKey(band, member, letter))})` : "";

/** A level or a kind of ownership in a band; `parted`: rows of offices tell of the schools behind them. */
export type Part = {
  readonly band: Band;
  readonly member: string;
  readonly span: Span;
  readonly parted: boolean;
};

/** Σ over the schools that belong to it. */
export function partFormula(part: Part, letter: "n" | "d" | "c"): string {
  const { band, member, span } = part;
  const [marks, figures] = [down(span, member), down(span, columnKey(band, letter))];
  const count = `SUMPRODUCT((${marks}=1)*ISNUMBER(${figures}))${behind("COUNT", part, letter)}`;
  const others = letter === "c" && mayLackOpening(band) ? flowsOf(part) : "";
  return `IF(${count}=0,"",SUMIF(${marks},1,${figures})${behind("SUM", part, letter)}${others})`;
}

/** Flows of those that belong to it and do not know what stood before. */
function flowsOf({ band, member, span, parted }: Part): string {
  const [marks, balances, now] = [member, columnKey(band, "c"), columnKey(band, "n")].map((key) => down(span, key));
  const schools = `+SUMIF(${marks},1,${now})-SUMPRODUCT((${marks}=1)*ISNUMBER(${balances})*${now})`;
  const [c, n] = (["c", "n"] as const).map((letter) => down(span, partKey(band, member, letter)));
  return parted ? `${schools}${flowsAlone(c ?? "", n ?? "")}` : schools;
}

/** Of the two sums, never of rates. `n` and `d` are tokens of cells. */
export const rateFormula = (n: string, d: string): string =>
  `IF(AND(ISNUMBER(${n}),ISNUMBER(${d})),IF(${d}>0,${n}/${d},""),"")`;

/** `14/30`: units with Có, of units. */
export const shareFormula = (n: string, d: string): string => `IF(ISNUMBER(${d}),N(${n})&"/"&${d},"")`;

const GIVEN = [SHARE_STATES.given, SHARE_STATES.none, SHARE_STATES.counted] as const;
const ASKED = [...GIVEN, SHARE_STATES.missing, SHARE_STATES.held] as const;
const WORDS = { ua: ASKED, ug: GIVEN, un: [SHARE_STATES.none] } as const;

/** Units asked, with figures or không phát sinh: rows of one unit by their state, those of offices by their counts. */
export function unitsFormula(band: Band, letter: keyof typeof WORDS, span: Span): string {
  const state = columnKey(band, "s");
  const own = band.own.length > 0 ? WORDS[letter].map((word) => `({own.main.${state}}=${text(word)})`) : [];
  const rows = WORDS[letter].map((word) => says(span, state, word));
  return [...rows, ...own, `SUM(${down(span, columnKey(band, letter))})`].join("+");
}

/** Schools of a level or ownership: with figures, of those asked. */
export function partUnitsFormula(part: Part): string {
  const { band, member, span } = part;
  const state = down(span, columnKey(band, "s"));
  const marks = down(span, member);
  const count = (words: readonly string[]): string =>
    `SUMPRODUCT((${marks}=1)*(${words.map((word) => `(${state}=${text(word)})`).join("+")}))`;
  const asked = `${count(ASKED)}${behind("SUM", part, "ua")}`;
  return `IF(${asked}=0,"",${count(GIVEN)}${behind("SUM", part, "ug")}&"/"&${asked})`;
}

/** A bound of the total: what stands there now, and what the units missing could add to both its parts. */
export function boundFormula(band: Band, more: { readonly n: number; readonly d: number }): string {
  const n = `(N({total.${columnKey(band, "n")}})+${more.n})`;
  if (!has(band, "d")) return n;
  const d = `(N({total.${columnKey(band, "d")}})+${more.d})`;
  return `IF(${d}>0,${n}/${d},"")`;
}

/**
 * Both bounds of a count of units with Có, from what the rows say now: the office answers its own line after the merge,
 * and from then on is none of those who could still become Có.
 */
export function countBoundFormulas(band: Band, rule: MergedMeasure["rule"]): readonly [low: string, high: string] {
  const at = (letter: Letter): string => `{total.${columnKey(band, letter)}}`;
  const lacking = `(${at("ua")}-${at("ug")})`;
  const could = has(band, "uk") ? `(${lacking}-N(${at("uk")}))` : lacking;
  const d = rule === "count-yes" ? at("d") : `(${at("d")}+${lacking})`;
  const bound = (n: string): string =>
    `IF(AND(ISNUMBER(${at("n")}),ISNUMBER(${at("d")})),IF(AND(${lacking}>0,${d}>0),${n}/${d},""),"")`;
  return [bound(at("n")), bound(`(${at("n")}+${could})`)];
}
