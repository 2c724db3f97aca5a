import { areaText } from "../sheet/address";
import { type Block, type BookState, findSheet } from "../sheet/book-state";
import type { Area } from "../sheet/placed";
import { META_SHEET } from "../sheet/set-aside";
import type { Scalar } from "../sheet/spec";
import { benchOf } from "./bench";
import type { Clock } from "./clock";
import { cellsOrNull, heads, look, withBlocks } from "./look";
import { bundles, cellsIn, type Part, partsOf, readParts } from "./parts";
import { type Answer, type Ask, question } from "./request";

const areaOf = (used: Excel.Range): Area | undefined =>
  used.isNullObject
    ? undefined
    : { top: 0, left: 0, bottom: used.rowIndex + used.rowCount - 1, right: used.columnIndex + used.columnCount - 1 };

type Extent = { readonly name: string; readonly area: Area | undefined };

const extents =
  (names: readonly string[]): Ask<readonly Extent[]> =>
  ({ workbook: { worksheets } }) => {
    const ranges = names.map((name) => {
      const used = worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { name, used };
    });
    return () => ranges.map(({ name, used }) => ({ name, area: areaOf(used) }));
  };

const rowsIn = ({ formulas }: Excel.Range): Block => cellsOrNull(formulas as readonly (readonly Scalar[])[]);

const formulasOf =
  ({ sheet, area }: Part): Ask<Block> =>
  (context) => {
    const range = benchOf(context).range(sheet, areaText(area));
    range.load("formulas");
    return () => rowsIn(range);
  };

/** Sheets that are only glanced at are left unread where they are larger: a hundred requests are a minute or two. */
const MOST_CELLS = 2_000_000;

/** Cells of sheets that stand in the workbook. */
async function blocksApart(
  clock: Clock,
  names: readonly string[],
  glanced: readonly string[],
): Promise<Answer<ReadonlyMap<string, Block>>> {
  const found = await question(clock, extents(names));
  if (!found.ok) return found;
  const wanted = found.value.filter(
    ({ name, area }) => !area || !glanced.includes(name) || cellsIn(area) <= MOST_CELLS,
  );
  const blocks = new Map(wanted.map(({ name }) => [name, [] as (readonly Scalar[])[]]));
  const lots = bundles(wanted.flatMap(({ name, area }) => (area ? partsOf(name, area) : [])));
  const take = ({ sheet, area }: Part, rows: Block): void => {
    const block = blocks.get(sheet) ?? [];
    // The right half of a row comes after its left one.
    rows.forEach((row, at) => (block[area.top + at] = [...(block[area.top + at] ?? []), ...row]));
  };
  const read = await readParts(clock, lots, formulasOf, take, clock.onStop !== undefined);
  return read.ok ? { ok: true, value: blocks } : read;
}

/**
 * What `look` asks in one request; where the answer is more than Excel gives, part by part.
 * @param glanced sheets whose cells are wanted, too, unless there are more than two million of them
 */
export async function lookAt(
  clock: Clock,
  names: readonly string[] = [],
  glanced: readonly string[] = [],
): Promise<Answer<BookState>> {
  const all = [...names, ...glanced];
  const whole = await question(clock, look(all));
  if (whole.ok || whole.problem.code !== "too-much-data") return whole;
  const state = await question(clock, heads);
  if (!state.ok) return state;
  const there = [...new Set([META_SHEET, ...all])].filter((name) => findSheet(state.value, name));
  const blocks = await blocksApart(clock, there, glanced);
  return blocks.ok ? { ok: true, value: withBlocks(state.value, blocks.value) } : blocks;
}
