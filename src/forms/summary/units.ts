import type { MergedMeasure, MergedUnit, Share, State, Units } from "../../entries/index";
import { NO, YES } from "../../rules/index";
import { type CellSpec, type RowSpec, type Scalar, type Style, textHeight } from "../../sheet/index";
import {
  APART,
  levelName,
  ownershipName,
  SHARE_STATES,
  shortDate,
  type SummaryColumnKey,
  UNIT_STATUS,
  unitKindName,
} from "../../words/index";
import { CENTERED, COUNT, GREY, LABEL } from "../palette";
import { type Band, columnKey, type Letter } from "./bands";
import { CODE_KEY, fixedWidth, FIXED_KEYS, KIND_KEY, widthOf } from "./columns";

const RATE: Style = { ...COUNT, format: "0.00%" };
const CODE: Style = { format: "@" };
const SMALL: Style = { ...CENTERED, size: 9 };
const TEXT: Style = { ...CENTERED, format: "@" };
const LOOKS: Readonly<Partial<Record<Letter, Style>>> = { n: COUNT, d: COUNT, c: COUNT, r: RATE, y: TEXT, s: SMALL };

type Figures = Readonly<Partial<Record<Letter, Scalar>>>;

export const unitRowKey = (at: number): string => `u${at + 1}`;

export type StateWord = keyof typeof SHARE_STATES;
const STATE_WORDS: Readonly<Record<State, StateWord>> = {
  number: "given",
  zero: "given",
  none: "none",
  outOfScope: "outOfScope",
  notYet: "notYet",
  missing: "missing",
};

function wordOf({ state, units, held }: Share): StateWord {
  if (state === "outOfScope" && units.given > 0) return "counted";
  return held === undefined ? STATE_WORDS[state] : "held";
}

/** `28/30 đơn vị` behind an office; of one unit its state. */
const stateText = (share: Share, office: boolean): string => {
  if (office && share.units.asked > 0) return `${share.units.given}/${share.units.asked} đơn vị`;
  return (share.apart ? APART : "") + SHARE_STATES[wordOf(share)];
};

const answerText = ({ n, d }: Share, office: boolean): string | null => {
  if (n === undefined) return null;
  return office ? `${n}/${d ?? 0}` : n > 0 ? YES : NO;
};

/** By the register: a unit that has not answered still counts among those asked. */
const asked = (band: Band, { state, units, apart }: Share, rule: MergedMeasure["rule"]): number | null =>
  band.kind === "answer" && rule === "count-yes" && state === "missing" && !apart ? units.asked : null;

const unitFigures = (letters: readonly [Letter, Letter, Letter], { asked, given, none }: Units): Figures => ({
  [letters[0]]: asked,
  [letters[1]]: given,
  [letters[2]]: none,
});

function figures(band: Band, share: Share, rule: MergedMeasure["rule"], office: boolean): Figures {
  const { n = null, d = asked(band, share, rule), women, cumulative, units, apart, beside } = share;
  const rate = n !== null && d !== null && d > 0 && share.n !== undefined && !(band.kind === "answer" && !office);
  return {
    [apart ? "an" : "n"]: n,
    [apart ? "ad" : "d"]: d,
    nw: women?.n ?? null,
    dw: women?.d ?? null,
    c: cumulative ?? null,
    r: rate ? n / d : null,
    y: answerText(share, office),
    s: stateText(share, office),
    ...(office && units.asked > 0 && unitFigures(["ua", "ug", "un"], units)),
    ...(beside && { an: beside.n, ad: beside.d, ...unitFigures(["ba", "bg", "bn"], beside.units) }),
  };
}

/** What a unit says in a band; undefined where it is neither asked nor answers. */
function figuresIn(band: Band, measure: MergedMeasure | undefined, { unit }: MergedUnit): Figures | undefined {
  const share = measure?.shares.get(unit.code);
  return measure && share && figures(band, share, measure.rule, unit.kind !== "truong");
}

const shownCells = (band: Band, values: Figures | undefined): readonly CellSpec[] =>
  band.visible.map((letter) => {
    const column = columnKey(band, letter);
    if (!values) return { column, style: GREY };
    const style = LOOKS[letter];
    const value = values[letter] ?? null;
    return style ? { column, value, style } : { column, value };
  });

/** Hidden columns hold what there is and nothing else: 3 000 units have few cells to spare. */
const hiddenCells = (band: Band, values: Figures | undefined): readonly CellSpec[] =>
  band.hidden.flatMap((letter) => {
    const value = values?.[letter] ?? null;
    return value === null ? [] : [{ column: columnKey(band, letter), value }];
  });

function fixed({ unit, status, received, number }: MergedUnit, at: number): Readonly<Record<SummaryColumnKey, Scalar>> {
  const school = unit.kind === "truong";
  return {
    tt: at + 1,
    ma: unit.code,
    ten: unit.name,
    xa: unit.place ?? "",
    cap: school ? unit.levels.map((level) => levelName(level)).join(", ") : unitKindName(unit.kind),
    loai: school ? ownershipName(unit.ownership) : "",
    tinhtrang: UNIT_STATUS[status],
    ngaynhan: received === undefined ? "" : shortDate(received),
    langui: number ?? null,
  };
}

/** Levels and ownership of a school as marks that formulas add by. */
const members = ({ unit }: MergedUnit): readonly CellSpec[] =>
  unit.kind === "truong"
    ? [...unit.levels.map((level) => `lv.${level}`), unit.ownership === "cong-lap" ? "sh.public" : "sh.private"].map(
        (column) => ({ column, value: 1 }),
      )
    : [];

/** One row a unit, values only, in the order of the columns. */
export function unitRow(
  one: MergedUnit,
  at: number,
  bands: readonly Band[],
  measures: ReadonlyMap<string, MergedMeasure>,
): RowSpec {
  const shown = fixed(one, at);
  const said = bands.map((band) => ({ band, values: figuresIn(band, measures.get(band.id), one) }));
  const states = new Set(said.flatMap(({ values }) => (values ? [String(values.s ?? "")] : [])));
  const height = Math.max(
    18,
    ...(["ten", "xa", "cap", "loai"] as const).map((key) => textHeight(String(shown[key]), fixedWidth(key), 10)),
    ...[...states].map((state) => textHeight(state, widthOf("s"), 9)),
  );
  return {
    key: unitRowKey(at),
    height,
    cells: [
      ...FIXED_KEYS.map((column): CellSpec => ({
        column,
        value: shown[column],
        style: column === "ten" || column === "xa" ? LABEL : column === "ma" ? TEXT : CENTERED,
      })),
      ...said.flatMap(({ band, values }) => shownCells(band, values)),
      { column: CODE_KEY, value: one.unit.code, style: CODE },
      { column: KIND_KEY, value: one.unit.kind },
      ...members(one),
      ...said.flatMap(({ band, values }) => hiddenCells(band, values)),
    ],
  };
}
