import type { Part, Share, State, Units } from "../../entries/index";
import { address, cellKey, type Grid } from "../../sheet/index";
import type { Place } from "../../problems/index";
import { APART, SHARE_STATES } from "../../words/index";
import { type Band, columnKey, type Letter } from "./bands";
import { MEMBER_KEYS, partKey, type PartLetter } from "./members";
import type { StateWord } from "./figures";

export type CellAt = (key: string) => { readonly value: unknown; readonly place: Place } | undefined;

/** Cells of one row by column key. */
export const rowOf =
  (grid: Grid, file: string, columns: ReadonlyMap<string, number>, row: number): CellAt =>
  (key) => {
    const column = columns.get(key);
    const cell = column === undefined ? undefined : grid.cells.get(cellKey(row, column));
    if (column === undefined || cell === undefined) return undefined;
    const value = cell.kind === "text" ? cell.value.normalize("NFC").trim() : cell.value;
    return { value, place: { file, sheet: grid.name, cell: address(row, column) } };
  };

const whole = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

const WORDS = new Map<string, StateWord>(Object.entries(SHARE_STATES).map(([key, word]) => [word, key as StateWord]));

/** An answer Không is an answer, not a zero. */
function stateOf(word: StateWord, n: number | undefined, { kind }: Band): State {
  if (word === "given") return n === 0 && kind !== "answer" ? "zero" : "number";
  return word === "held" ? "missing" : word === "counted" ? "outOfScope" : word;
}

const unitsOf = (word: StateWord): Units => {
  const given = word === "given" || word === "none" || word === "counted" ? 1 : 0;
  return { asked: given || word === "missing" || word === "held" ? 1 : 0, given, none: word === "none" ? 1 : 0 };
};

type Figure = (letter: Letter) => number | undefined;

const womenOf = (at: Figure): Share["women"] => {
  const [n, d] = [at("nw"), at("dw")];
  return n === undefined && d === undefined
    ? undefined
    : { ...(n !== undefined && { n }), ...(d !== undefined && { d }) };
};

const countsOf = (at: Figure, letters: readonly [Letter, Letter, Letter]): Units | undefined => {
  const [asked, given = 0, none = 0] = letters.map(at);
  return asked === undefined ? undefined : { asked, given, none };
};

/** What the row of an office says of the schools behind it. */
function partsOf(band: Band, cell: CellAt): Share["parts"] {
  const parts = MEMBER_KEYS.flatMap((member) => {
    const at = (letter: PartLetter): number | undefined => whole(cell(partKey(band, member, letter))?.value);
    const [n, d, cumulative, asked] = [at("n"), at("d"), at("c"), at("ua")];
    if (asked === undefined) return [];
    const part: Part = {
      ...(n !== undefined && { n }),
      ...(d !== undefined && { d }),
      ...(cumulative !== undefined && { cumulative }),
      units: { asked, given: at("ug") ?? 0 },
    };
    return [[member, part] as const];
  });
  return parts.length > 0 ? new Map(parts) : undefined;
}

/** Letters of the columns that TỔNG CỘNG adds as they stand. */
const ADDED: readonly Letter[] = ["n", "d", "c"];

/** Numbers other than 0 that a row shows of a measure. */
export const numbersOf = (band: Band, cell: CellAt): readonly (readonly [letter: Letter, value: number])[] =>
  band.visible.flatMap((letter) => {
    const value = ADDED.includes(letter) ? cell(columnKey(band, letter))?.value : undefined;
    return typeof value === "number" && value !== 0 ? [[letter, value] as const] : [];
  });

/** What a row says of one measure; undefined where the unit was not asked or the state cannot be told. */
export function shareOf(band: Band, cell: CellAt): Share | undefined {
  const at: Figure = (letter) => whole(cell(columnKey(band, letter))?.value);
  const said = String(cell(columnKey(band, "s"))?.value ?? "");
  const apart = said.startsWith(APART);
  const word = WORDS.get(apart ? said.slice(APART.length) : said);
  const office = countsOf(at, ["ua", "ug", "un"]);
  const besideUnits = countsOf(at, ["ba", "bg", "bn"]);
  if (word === undefined && office === undefined) return undefined;
  const units = office ?? unitsOf(word ?? "missing");
  const parts = office && partsOf(band, cell);
  const silent = units.given === 0;
  const [n, d] = silent ? [] : [at(apart ? "an" : "n"), at(apart ? "ad" : "d")];
  const women = silent ? undefined : womenOf(at);
  const cumulative = silent ? undefined : at("c");
  const surelyNo = at("uk");
  const behind = silent ? "missing" : units.given === units.none ? "none" : "given";
  return {
    state: stateOf(word ?? behind, n, band),
    ...(n !== undefined && { n }),
    ...(d !== undefined && { d }),
    ...(women && { women }),
    ...(cumulative !== undefined && { cumulative }),
    ...(surelyNo !== undefined && { surelyNo }),
    units,
    apart,
    ...(parts && { parts }),
    ...(besideUnits && { beside: { n: at("an") ?? 0, d: at("ad") ?? 0, units: besideUnits } }),
  };
}
