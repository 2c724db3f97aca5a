import { countsUnits, type MergedMeasure } from "../../entries/index";
import { SCHOOL_LEVELS } from "../../plan/index";
import type { CellSpec, RowSpec, Style } from "../../sheet/index";
import { APART, DIRECT_ONLY, SUMMARY_ROWS } from "../../words/index";
import { CENTERED, COUNT, LABEL, NARROW } from "../palette";
import { type Band, columnKey, has, type Letter } from "./bands";
import { CODE_KEY, FIXED_KEYS } from "./columns";
import {
  boundFormula,
  countBoundFormulas,
  type Part,
  partFormula,
  partUnitsFormula,
  rateFormula,
  shareFormula,
  type Span,
  sumFormula,
  unitsFormula,
} from "./formulas";
import type { OwnRowKey } from "./own-cells";

const TOTAL_FILL = "FCE4D6";
const BOLD: Style = { bold: true, fill: TOTAL_FILL };
const RATE = "0.00%";
const SUMS: readonly Letter[] = ["n", "d", "nw", "dw", "c", "an", "ad", "uk"];

const FIGURE: Style = { ...COUNT, ...NARROW };
const lookOf = (letter: Letter): Style =>
  letter === "r" ? { ...FIGURE, format: RATE } : letter === "y" || letter === "s" ? { ...CENTERED, size: 9 } : FIGURE;

const at = (row: string, band: Band, letter: Letter): string => `{${row}.${columnKey(band, letter)}}`;

const labelled = (key: string, label: string, style: Style, cells: readonly CellSpec[]): RowSpec => ({
  key,
  height: 18,
  cells: [
    { column: FIXED_KEYS[0] ?? "tt", value: label, style: { ...LABEL, ...style }, across: FIXED_KEYS.length },
    ...cells,
    { column: CODE_KEY, value: `#${key}` },
  ],
});

type Formulas = ReadonlyMap<Letter, string>;

/** Formulas of a row as cells; visible columns without one are boxed all the same. */
const rowCells = (band: Band, formulas: Formulas, style: Style, published?: string): readonly CellSpec[] =>
  [...new Set([...band.visible, ...formulas.keys()])]
    .filter((letter) => has(band, letter))
    .map((letter) => {
      const formula = formulas.get(letter);
      const visible = band.visible.includes(letter);
      return {
        column: columnKey(band, letter),
        ...(formula !== undefined && { formula }),
        ...(visible && { style: { ...lookOf(letter), ...style } }),
        ...(published !== undefined &&
          formula !== undefined && { name: `${published}.${columnKey(band, letter)}`, publish: true }),
      };
    });

function totalFormulas(band: Band, span: Span, rows: ReadonlySet<OwnRowKey>): Formulas {
  const sums = SUMS.filter((letter) => has(band, letter)).map(
    (letter) => [letter, sumFormula(band, letter, span, rows)] as const,
  );
  const [n, d] = [at("total", band, "n"), at("total", band, "d")];
  const complete = `IF(${at("total", band, "ug")}<${at("total", band, "ua")},"Tạm tính","Đủ đơn vị")`;
  return new Map<Letter, string>([
    ...sums,
    ["r", rateFormula(n, d)],
    ["y", shareFormula(n, d)],
    ["s", `IF(${at("total", band, "ua")}=0,"",${complete})`],
    ...(["ua", "ug", "un"] as const).map((letter) => [letter, unitsFormula(band, letter, span)] as const),
  ]);
}

/** A level that answers on a line of its own shows that line, outside the total. */
function partFormulas(part: Part, key: string): Formulas {
  const { band, member, span } = part;
  const apart = has(band, "an") && band.found.measure.localLevels?.some((level) => member === `lv.${level}`);
  const [n, d] = [at(key, band, "n"), at(key, band, "d")];
  const all: readonly (readonly [Letter, string])[] = [
    ["n", apart ? sumFormula(band, "an", span, new Set()) : partFormula(part, "n")],
    ["d", apart ? sumFormula(band, "ad", span, new Set()) : partFormula(part, "d")],
    ["c", partFormula(part, "c")],
    ["r", rateFormula(n, d)],
    ["y", shareFormula(n, d)],
    ["s", apart ? `"${APART.replace(": ", "")}"` : partUnitsFormula(part)],
  ];
  return new Map(all.filter(([letter]) => has(band, letter)));
}

const PARTS = [
  ...SCHOOL_LEVELS.map((level) => ({ key: `by.${level}`, member: `lv.${level}`, label: SUMMARY_ROWS[level] })),
  { key: "by.public", member: "sh.public", label: SUMMARY_ROWS.public },
  { key: "by.private", member: "sh.private", label: SUMMARY_ROWS.private },
] as const;

/**
 * Schools behind the rows of offices: there are none, or each row tells of their levels and ownership, or one does not,
 * as workbooks that were merged by a former version do not.
 */
export type Behind = "nobody" | "told" | "untold";

/**
 * TỔNG CỘNG and what it is made of, as live formulas over the rows of the units.
 * @param behind of whom the breakdown holds what the rows of offices tell of the schools behind them
 */
export const totalRows = (
  bands: readonly Band[],
  span: Span,
  rows: ReadonlySet<OwnRowKey>,
  behind: Behind = "nobody",
): readonly RowSpec[] => [
  labelled(
    "total",
    SUMMARY_ROWS.total,
    BOLD,
    bands.flatMap((band) => rowCells(band, totalFormulas(band, span, rows), BOLD, "total")),
  ),
  ...PARTS.map(({ key, member, label }, part) =>
    labelled(
      key,
      behind === "untold" && part === 0 ? DIRECT_ONLY : label,
      {},
      bands.flatMap((band) =>
        rowCells(band, partFormulas({ band, member, span, parted: behind !== "nobody" }, key), {}),
      ),
    ),
  ),
];

/** What the missing units could add to both parts of a total; undefined where nothing bounds them. */
function bounds({ total }: MergedMeasure): Record<"low" | "high", { n: number; d: number }> | undefined {
  const { interval, n = 0, d = 0 } = total;
  if (!interval) return undefined;
  const more = (end: { readonly n: number; readonly d: number }) => ({ n: end.n - n, d: end.d - d });
  return { low: more(interval.low), high: more(interval.high) };
}

function boundFormulas(band: Band, measure: MergedMeasure): readonly [low: string, high: string] | undefined {
  if (countsUnits(measure.rule)) return countBoundFormulas(band, measure.rule);
  const found = bounds(measure);
  return found && [boundFormula(band, found.low), boundFormula(band, found.high)];
}

function intervalFormulas(band: Band, measure: MergedMeasure | undefined): Formulas {
  const found = measure && boundFormulas(band, measure);
  const [first, second] = band.visible;
  if (!found || first === undefined || second === undefined) return new Map();
  return new Map([
    [first, found[0]],
    [second, found[1]],
  ]);
}

/** How far the totals can be trusted: units with figures, units where nothing occurred, and the interval. */
export function coverRows(bands: readonly Band[], measures: ReadonlyMap<string, MergedMeasure>): readonly RowSpec[] {
  const first = (band: Band, formula: string): Formulas => new Map([[band.visible[0] ?? "s", formula]]);
  const italic: Style = { italic: true };
  return [
    labelled(
      "given",
      SUMMARY_ROWS.given,
      italic,
      bands.flatMap((band) =>
        rowCells(band, first(band, `${at("total", band, "ug")}&"/"&${at("total", band, "ua")}`), {
          ...italic,
          horizontal: "right",
        }),
      ),
    ),
    labelled(
      "none",
      SUMMARY_ROWS.none,
      italic,
      bands.flatMap((band) => rowCells(band, first(band, at("total", band, "un")), { ...italic, horizontal: "right" })),
    ),
    labelled(
      "interval",
      SUMMARY_ROWS.interval,
      italic,
      bands.flatMap((band) =>
        rowCells(band, intervalFormulas(band, measures.get(band.id)), {
          ...italic,
          ...(band.kind !== "count" && { format: RATE }),
        }),
      ),
    ),
  ];
}
