import { areaText } from "../sheet/address";
import { type Block, type BookState, findSheet } from "../sheet/book-state";
import type { Area } from "../sheet/placed";
import { META_SHEET } from "../sheet/set-aside";
import type { Scalar } from "../sheet/spec";
import { notWholeRows } from "./areas";
import { benchOf } from "./bench";
import type { Clock } from "./clock";
import { heads, look, withBlocks } from "./look";
import { type Answer, type Ask, question } from "./request";

const TOGETHER = 20_000;

const areaOf = (used: Excel.Range): Area | undefined =>
  used.isNullObject
    ? undefined
    : { top: 0, left: 0, bottom: used.rowIndex + used.rowCount - 1, right: used.columnIndex + used.columnCount - 1 };

const extentOf =
  (name: string): Ask<Area | undefined> =>
  ({ workbook: { worksheets } }) => {
    const used = worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return () => areaOf(used);
  };

const rowsIn = ({ formulas }: Excel.Range): Block =>
  (formulas as readonly (readonly Scalar[])[]).map((row) => row.map((cell) => (cell === "" ? null : cell)));

const formulasOf =
  (name: string, area: Area): Ask<Block> =>
  (context) => {
    const range = benchOf(context).range(name, areaText(area));
    range.load("formulas");
    return () => rowsIn(range);
  };

const beside = (left: Block, right: Block): Block => left.map((row, at) => [...row, ...(right[at] ?? [])]);

/** Rows of a sheet from A on; those of both halves where they are whole rows, which Excel does not give. */
async function rowsOf(clock: Clock, name: string, area: Area): Promise<Answer<Block>> {
  const read: Block[] = [];
  for (const part of notWholeRows(area)) {
    const rows = await partOf(clock, name, part);
    if (!rows.ok) return rows;
    read.push(rows.value);
  }
  return { ok: true, value: read.reduce(beside) };
}

/** The same; where they are more than Excel gives in one answer, each half of them. */
async function partOf(clock: Clock, name: string, area: Area): Promise<Answer<Block>> {
  const rows = area.bottom - area.top + 1;
  const small = rows === 1 || rows * (area.right - area.left + 1) <= TOGETHER;
  if (small) {
    const read = await question(clock, formulasOf(name, area));
    if (read.ok || read.problem.code !== "too-much-data" || rows === 1) return read;
  }
  const middle = Math.floor((area.top + area.bottom) / 2);
  const upper = await partOf(clock, name, { ...area, bottom: middle });
  if (!upper.ok) return upper;
  const lower = await partOf(clock, name, { ...area, top: middle + 1 });
  return lower.ok ? { ok: true, value: [...upper.value, ...lower.value] } : lower;
}

/** Sheets that are only glanced at are left unread where they are larger: a hundred requests are a minute or two. */
const MOST_CELLS = 100 * TOGETHER;

const NO_ROWS: Answer<Block> = { ok: true, value: [] };

const cellsOf = ({ bottom, right }: Area): number => (bottom + 1) * (right + 1);

/**
 * What `look` asks in one request; where the answer is more than Excel gives, sheet by sheet and part by part.
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
  const blocks = new Map<string, Block>();
  for (const name of new Set([META_SHEET, ...all])) {
    if (!findSheet(state.value, name)) continue;
    const extent = await question(clock, extentOf(name));
    if (!extent.ok) return extent;
    if (extent.value && glanced.includes(name) && cellsOf(extent.value) > MOST_CELLS) continue;
    const rows = extent.value ? await rowsOf(clock, name, extent.value) : NO_ROWS;
    if (!rows.ok) return rows;
    blocks.set(name, rows.value);
  }
  return { ok: true, value: withBlocks(state.value, blocks) };
}
