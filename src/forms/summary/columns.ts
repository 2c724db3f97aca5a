import type { ColumnSpec } from "../../sheet/index";
import { SUMMARY_COLUMNS, type SummaryColumnKey } from "../../words/index";
import { type Band, columnKey, type Letter } from "./bands";
import { MEMBER_KEYS, partColumns } from "./members";

const FIXED: Readonly<Record<SummaryColumnKey, number>> = {
  tt: 4.5,
  ma: 9,
  ten: 24,
  xa: 14,
  cap: 13,
  loai: 9,
  tinhtrang: 9,
  ngaynhan: 10,
  langui: 5,
};
export const FIXED_KEYS = Object.keys(SUMMARY_COLUMNS) as readonly SummaryColumnKey[];
const WIDTHS: Readonly<Partial<Record<Letter, number>>> = { n: 6.5, d: 6.5, r: 7.5, s: 8.5, c: 8.5, y: 8.5 };

/** Hidden: code of the row, kind of the unit. */
export const CODE_KEY = "khoa";
export const KIND_KEY = "loaidonvi";

export const fixedWidth = (key: SummaryColumnKey): number => FIXED[key];
export const widthOf = (letter: Letter): number => WIDTHS[letter] ?? 8;
/** Points of columns on paper: 7 pixels a character and 5 of air, at 96 dpi. */
const points = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + (width * 7 + 5) * 0.75, 0);
const bandWidth = ({ visible }: Band): number => points(visible.map(widthOf));
const TITLE_WIDTH = points([FIXED.tt, FIXED.ma, FIXED.ten]);
const FIXED_WIDTH = points(Object.values(FIXED));

/** Points between margins of 30 and 15 mm on A4 landscape; programs round columns each in their own way. */
const PAGE = ((297 - 45) / 25.4) * 72 * 0.94;

export type Pages = {
  /** Goals that begin a page, by id of their first measure. */
  readonly breaks: ReadonlySet<string>;
  readonly scale: number;
};

/** One page a goal; the first stands beside the list of units where it fits. The widest page sets the size of print. */
export function pagesOf(bands: readonly Band[]): Pages {
  const goals = new Map<string, { readonly first: string; readonly width: number }>();
  for (const band of bands) {
    const before = goals.get(band.found.goal.id);
    goals.set(band.found.goal.id, {
      first: before?.first ?? band.id,
      width: (before?.width ?? 0) + bandWidth(band),
    });
  }
  const all = [...goals.values()];
  const widest = Math.max(FIXED_WIDTH, ...all.map(({ width }) => TITLE_WIDTH + width));
  const [first] = all;
  const beside = first !== undefined && FIXED_WIDTH + first.width <= widest;
  return {
    breaks: new Set(all.slice(beside ? 1 : 0).map((goal) => goal.first)),
    scale: Math.max(10, Math.min(100, Math.floor((PAGE / widest) * 100))),
  };
}

/**
 * Columns of the sheet: units, bands of the measures, then what is hidden.
 * @param parted rows of offices tell of the levels behind them
 */
export function columnSpecs(bands: readonly Band[], parted: boolean): readonly ColumnSpec[] {
  const { breaks } = pagesOf(bands);
  return [
    ...FIXED_KEYS.map((key) => ({ key, width: FIXED[key] })),
    ...bands.flatMap((band) =>
      band.visible.map((letter, at) => ({
        key: columnKey(band, letter),
        width: widthOf(letter),
        ...(at === 0 && breaks.has(band.id) && { breakBefore: true }),
      })),
    ),
    ...hiddenKeys(bands, parted).map((key) => ({ key, width: 8, hidden: true })),
  ];
}

/** Also 1 where a school belongs to a level or a kind of ownership. */
export const hiddenKeys = (bands: readonly Band[], parted: boolean): readonly string[] => [
  CODE_KEY,
  KIND_KEY,
  ...MEMBER_KEYS,
  ...bands.flatMap((band) => [
    ...band.hidden.map((letter) => columnKey(band, letter)),
    ...(parted ? partColumns(band).map(({ column }) => column) : []),
  ]),
];

export const visibleKeys = (bands: readonly Band[]): readonly string[] => [
  ...FIXED_KEYS,
  ...bands.flatMap((band) => band.visible.map((letter) => columnKey(band, letter))),
];
