import type { Period } from "../../plan/index";
import type { CellSpec, RowSpec, Scalar, Style, Validation } from "../../sheet/index";
import { OWN_ROWS, SUMMARY_ROWS } from "../../words/index";
import { addsHalves } from "../entry/rows";
import { ANSWER_RULE, COUNT_RULE, REASON_RULE, SECOND_HALF_RULE } from "../entry/validations";
import { GREY, INPUT, INPUT_CHOICE, INPUT_TEXT, LABEL, NARROW } from "../palette";
import { type Band, columnKey, type Letter } from "./bands";
import { CODE_KEY, FIXED_KEYS } from "./columns";
import { rateFormula, shareFormula } from "./formulas";
import { answerFormulas, entersTotals, figuresState } from "./own-formulas";
import type { OwnCell, OwnRowKey } from "./own-cells";

/** What people typed into the office's own line, by name: `MT3-CT3.tu.nu`. */
export type OwnValues = ReadonlyMap<string, Scalar>;

const FIGURE: Style = { ...GREY, ...NARROW };
const RATE: Style = { ...FIGURE, format: "0.00%" };
const CENTER: Style = { horizontal: "center" };
const ORDER = ["main", ...Object.keys(OWN_ROWS)] as readonly OwnRowKey[];

function validation({ key, entry }: OwnCell, period: Period): Validation | undefined {
  if (key === "tu.tong" && addsHalves(entry, period)) return SECOND_HALF_RULE;
  return key === "co" ? ANSWER_RULE : key === "lydo" ? REASON_RULE : key === "ghichu" ? undefined : COUNT_RULE;
}

const styleOf = (key: string): Style => {
  if (key === "ghichu") return INPUT_TEXT;
  return key === "co" || key === "lydo" ? INPUT_CHOICE : { ...INPUT, ...NARROW };
};

function inputCell(cell: OwnCell, values: OwnValues, period: Period): CellSpec {
  const { band, letter, key, entry, name } = cell;
  const rule = validation(cell, period);
  const wide = entry.quarter === undefined && (key === "lydo" || key === "ghichu");
  return {
    column: columnKey(band, letter),
    value: values.get(`${entry.code}.${key}`) ?? null,
    style: styleOf(key),
    name,
    publish: true,
    ...(rule && { validation: rule }),
    ...(wide && { across: band.visible.length }),
  };
}

/** Cumulative of the office's own lượt: opening balance and what it typed; of people the latest count. */
function cumulative(band: Band, rows: ReadonlySet<OwnRowKey>): string {
  const half = rows.has("half") ? `+N({own.half.${columnKey(band, "n")}})` : "";
  const now = `{own.main.${columnKey(band, "n")}}`;
  if (band.found.measure.nature !== "flowCumulative") return `IF(ISNUMBER(${now}),${now},"")`;
  const opening = `{own.opening.${columnKey(band, "c")}}`;
  return `IF(AND(ISNUMBER(${now}),ISNUMBER(${opening})),${opening}+${now}${half},"")`;
}

const isFigure = (key: string): boolean => key !== "co" && key !== "lydo" && key !== "ghichu";

const STATE: Style = { ...GREY, ...CENTER, size: 9 };

/** What the first row of the own line computes beside the cells that are typed. */
function computedCells(
  band: Band,
  rows: ReadonlySet<OwnRowKey>,
  typed: readonly OwnCell[],
  period: Period,
): readonly CellSpec[] {
  if (band.own.length === 0) return [];
  const at = (letter: "n" | "d"): string => `{own.main.${columnKey(band, letter)}}`;
  const put = (letter: Letter, formula: string, style?: Style): CellSpec => ({
    column: columnKey(band, letter),
    formula,
    ...(style && { style }),
  });
  const rate = rateFormula(at("n"), at("d"));
  if (band.kind === "answer") {
    const { n, d, state, surelyNo } = answerFormulas(band, at("n"));
    const shown = band.own.some(({ quarter }) => quarter !== undefined)
      ? [put("y", shareFormula(at("n"), at("d")), { ...GREY, ...CENTER })]
      : [];
    const never = surelyNo === undefined ? [] : [put("uk", surelyNo)];
    return [put("n", n), put("d", d), ...never, ...shown, put("r", rate, RATE), put("s", state, STATE)];
  }
  const figures = typed.filter((cell) => cell.band === band && isFigure(cell.key));
  const state = put("s", figuresState(band, figures, period), STATE);
  if (band.kind === "count") return [put("c", cumulative(band, rows), FIGURE), state];
  return [put("r", `IF(${entersTotals(band)},${rate},"")`, RATE), state];
}

/** Which rows the own line has. */
export const ownRowKeys = (cells: readonly OwnCell[]): ReadonlySet<OwnRowKey> =>
  new Set(ORDER.filter((key) => key === "main" || cells.some(({ row }) => row === key)));

/** The rows of "Số liệu của cơ quan": yellow where the office types, grey where nothing belongs. */
export function ownRowSpecs(
  bands: readonly Band[],
  cells: readonly OwnCell[],
  values: OwnValues,
  period: Period,
): readonly RowSpec[] {
  const rows = ownRowKeys(cells);
  return [...rows].map((key): RowSpec => {
    const typed = cells.filter(({ row }) => row === key).map((cell) => inputCell(cell, values, period));
    const own = [
      ...typed,
      ...(key === "main" ? bands.flatMap((band) => computedCells(band, rows, cells, period)) : []),
    ];
    const taken = new Set(
      own.flatMap(({ column, across = 1 }) => {
        const band = bands.find(({ id }) => column.startsWith(`${id}.`));
        const from = band?.visible.findIndex((letter) => columnKey(band, letter) === column) ?? -1;
        return band && across > 1 ? band.visible.slice(from).map((letter) => columnKey(band, letter)) : [column];
      }),
    );
    const empty = bands
      .flatMap((band) => band.visible.map((letter) => columnKey(band, letter)))
      .filter((column) => !taken.has(column))
      .map((column) => ({ column, style: GREY }));
    const label = key === "main" ? SUMMARY_ROWS.own : OWN_ROWS[key];
    return {
      key: `own.${key}`,
      height: key === "note" || key === "main" ? 30 : 18,
      cells: [
        {
          column: FIXED_KEYS[0] ?? "tt",
          value: label,
          style: { ...LABEL, bold: key === "main" },
          across: FIXED_KEYS.length,
        },
        ...own,
        ...empty,
        { column: CODE_KEY, value: `#own.${key}` },
      ],
    };
  });
}
