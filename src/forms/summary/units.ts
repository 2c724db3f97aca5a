import type { MergedMeasure, MergedUnit } from "../../entries/index";
import { type CellSpec, type RowSpec, type Scalar, type Style, textHeight } from "../../sheet/index";
import {
  levelName,
  ownershipName,
  shortDate,
  type SummaryColumnKey,
  UNIT_STATUS,
  unitKindName,
} from "../../words/index";
import { CENTERED, COUNT, GREY, LABEL, NARROW } from "../palette";
import { CellsBelow } from "../cells-below";
import { type Band, columnKey, type Letter } from "./bands";
import { CODE_KEY, fixedWidth, FIXED_KEYS, KIND_KEY, widthOf } from "./columns";
import { figure, type Said } from "./figures";
import { membersOf, type PartColumn, partColumns, partFigure } from "./members";

const FIGURE: Style = { ...COUNT, ...NARROW };
const RATE: Style = { ...FIGURE, format: "0.00%" };
const CODE: Style = { format: "@" };
const SMALL: Style = { ...CENTERED, size: 9 };
const TEXT: Style = { ...CENTERED, format: "@" };
type Looks = Readonly<Partial<Record<Letter, Style>>>;
const LOOKS: Looks = { n: FIGURE, d: FIGURE, c: FIGURE, r: RATE, y: TEXT, s: SMALL };

export const unitRowKey = (at: number): string => `u${at + 1}`;

/** A column of a band, and its cells in the rows of the units. */
type Column = { readonly letter: Letter; readonly column: string; readonly cells: CellsBelow };

const columnsOf = (band: Band, letters: readonly Letter[], looks: Looks): readonly Column[] =>
  letters.map((letter) => {
    const column = columnKey(band, letter);
    return { letter, column, cells: new CellsBelow(column, looks[letter]) };
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
const members = ({ unit }: MergedUnit): readonly CellSpec[] => membersOf(unit).map((column) => ({ column, value: 1 }));

const heightOf = (shown: Readonly<Record<SummaryColumnKey, Scalar>>, states: ReadonlySet<string>): number =>
  Math.max(
    18,
    ...(["ten", "xa", "cap", "loai"] as const).map((key) => textHeight(String(shown[key]), fixedWidth(key), 10)),
    ...[...states].map((state) => textHeight(state, widthOf("s"), 9)),
  );

/** Columns of a band with the cells of those who are neither asked nor answer. */
type Ready = {
  readonly band: Band;
  readonly measure: MergedMeasure | undefined;
  readonly visible: readonly Column[];
  readonly hidden: readonly Column[];
  readonly parts: readonly PartColumn[];
  readonly grey: readonly CellSpec[];
};

function readyOf(band: Band, measures: ReadonlyMap<string, MergedMeasure>, parted: boolean): Ready {
  const visible = columnsOf(band, band.visible, LOOKS);
  const grey = visible.map(({ column }) => ({ column, style: GREY }));
  const [hidden, parts] = [columnsOf(band, band.hidden, {}), parted ? partColumns(band) : []];
  return { band, measure: measures.get(band.id), visible, hidden, parts, grey };
}

/** A row while it is drawn: its cells, those of the columns that are hidden, and what it says of its states. */
class Drawn {
  readonly hidden: CellSpec[] = [];
  readonly states = new Set<string>();

  constructor(readonly cells: CellSpec[]) {}

  add({ unit }: MergedUnit, { band, measure, visible, hidden, parts, grey }: Ready): void {
    const share = measure?.shares.get(unit.code);
    if (!measure || !share) {
      for (const cell of grey) this.cells.push(cell);
      return;
    }
    const said: Said = { band, rule: measure.rule, share, office: unit.kind !== "truong" };
    for (const { letter, cells } of visible) {
      const value = figure(letter, said);
      if (letter === "s") this.states.add(String(value));
      this.cells.push(cells.next(value));
    }
    // Hidden columns hold what there is and nothing else: 3 000 units have few cells to spare.
    for (const { letter, cells } of hidden) {
      const value = figure(letter, said);
      if (value !== null) this.hidden.push(cells.next(value));
    }
    for (const { member, letter, column } of share.parts ? parts : []) {
      const part = share.parts?.get(member);
      const value = part && partFigure(letter, part, band, measure.rule);
      if (value !== undefined) this.hidden.push({ column, value });
    }
  }
}

const styleOf = (key: SummaryColumnKey): Style =>
  key === "ten" || key === "xa" ? LABEL : key === "ma" ? TEXT : CENTERED;

/** One row a unit, values only, in the order of the columns. */
export function unitRows(
  bands: readonly Band[],
  measures: ReadonlyMap<string, MergedMeasure>,
  parted: boolean,
): (one: MergedUnit, at: number) => RowSpec {
  const ready = bands.map((band) => readyOf(band, measures, parted));
  const first = FIXED_KEYS.map((key) => ({ key, cells: new CellsBelow(key, styleOf(key)) }));
  const kinds = new CellsBelow(KIND_KEY);
  return (one, at) => {
    const shown = fixed(one, at);
    const drawn = new Drawn(first.map(({ key, cells }) => cells.next(shown[key])));
    for (const band of ready) drawn.add(one, band);
    const { cells } = drawn;
    cells.push({ column: CODE_KEY, value: one.unit.code, style: CODE }, kinds.next(one.unit.kind), ...members(one));
    for (const cell of drawn.hidden) cells.push(cell);
    return { key: unitRowKey(at), height: heightOf(shown, drawn.states), cells };
  };
}
