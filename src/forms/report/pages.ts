import type { RowSpec } from "../../sheet/index";

/**
 * Percent of its size at which a rendered report is printed. Excel heeds breaks only where a sheet is not fitted to a
 * page's width, and a printer whose letters are a little wider must still get both columns onto one page.
 */
export const SCALE = 97;
/** Share of a page that is filled: another printer's rows are a little higher, and then no row may be left over. */
const FILLED = 0.985;
/** Points of rows that surely fit onto A4 portrait between margins of 20 mm. */
const PAGE = ((((297 - 40) / 25.4) * 72) / (SCALE / 100)) * FILLED;
/** Height of a row that says none. */
const PLAIN = 15;

const heightOf = (rows: readonly RowSpec[]): number => rows.reduce((sum, { height = PLAIN }) => sum + height, 0);

/** Rows that one page must hold together: headings with what they head, and all from `closing` on. */
function blocksOf(rows: readonly RowSpec[], headings: ReadonlySet<string>, closing: string): readonly RowSpec[][] {
  const blocks: RowSpec[][] = [];
  let open = false;
  let signing = false;
  for (const row of rows) {
    const last = blocks.at(-1);
    if (open && last) last.push(row);
    else blocks.push([row]);
    signing = signing || row.key === closing;
    open = signing || headings.has(row.key ?? "");
  }
  return blocks;
}

/** Keys of the first and the last row of a table. */
export type Table = { readonly head: string; readonly last: string };

/**
 * A report or letter cut into pages: no heading stands last on its page, and nobody signs an empty one. Every page begins
 * with a break of its own, so that all programs cut where this did.
 * @param headings keys of rows that head the next one
 * @param closing key of the row from which all stands on one page
 * @param table whose head stands again on top of every page over which it runs, and on no other: a row that a sheet
 *   prints on every page would head the signature too
 */
export function paged(
  rows: readonly RowSpec[],
  headings: ReadonlySet<string>,
  closing: string,
  table?: Table,
): readonly RowSpec[] {
  const heads = rows.filter(({ key }) => key !== undefined && key === table?.head);
  let used = 0;
  let pages = 1;
  let again: readonly RowSpec[] = [];
  const fresh = (block: readonly RowSpec[]): readonly RowSpec[] => {
    pages += 1;
    const [first, ...others] = [...again.map((row) => ({ ...row, key: `${row.key}.${pages}` })), ...block];
    return first ? [{ ...first, breakBefore: true }, ...others] : [];
  };
  const place = (block: readonly RowSpec[]): readonly RowSpec[] => {
    const height = heightOf(block);
    if (height > PAGE && block.length > 1) return block.flatMap((row) => place([row]));
    const fits = used === 0 || used + height <= PAGE;
    used = fits ? used + height : heightOf(again) + height;
    const placed = fits ? block : fresh(block);
    const has = (wanted: string | undefined): boolean => block.some(({ key }) => key !== undefined && key === wanted);
    if (has(table?.head)) again = heads;
    if (has(table?.last)) again = [];
    return placed;
  };
  return blocksOf(rows, headings, closing).flatMap(place);
}
