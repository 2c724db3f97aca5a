import { areaText } from "../sheet/address";
import type { Grid, GridBook, GridName } from "../sheet/grid";
import type { Wanted } from "../sheet/store";
import { benchOf } from "./bench";
import type { Clock } from "./clock";
import type { Edit, EditLog } from "./edit-log";
import { cellsIn } from "./parts";
import { type Edited, patched } from "./patch";
import { type BookRead, chosenOf, type Heads, heads, readBook } from "./read";
import { type Cells, cellsOf, isGiven } from "./read-cells";
import { type Answer, type Ask, question } from "./request";

type Told = Edit & { readonly area: NonNullable<Edit["area"]> };

/** Who pastes a whole table has all of it read again. */
const MOST_TOLD = 1_000;

/** What was told of sheets that were read; undefined where it may be all, or too much to ask for by itself. */
function toldOf(edits: readonly Edit[] | undefined, { ids }: BookRead): readonly Told[] | undefined {
  if (!edits || edits.some(({ area }) => !area)) return undefined;
  const told = edits.flatMap(({ sheet, area }) => (area && ids.includes(sheet) ? [{ sheet, area }] : []));
  return told.reduce((sum, { area }) => sum + cellsIn(area), 0) > MOST_TOLD ? undefined : told;
}

type Seen = { readonly heads: Heads; readonly cells: readonly (Cells | undefined)[] };

/** Values of all sheets that were read, and all of the cells that were told of. */
const lookAgain =
  ({ book, ids }: BookRead, told: readonly Told[]): Ask<Seen> =>
  (context) => {
    const found = heads(context);
    const bench = benchOf(context);
    const sheets = book.sheets.map(({ name, cells }, at) => {
      const used = context.workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
      used.load("values,rowIndex,columnIndex");
      const edited = told
        .filter(({ sheet }) => sheet === ids[at])
        .map(({ sheet, area }) => {
          const range = bench.range(sheet, areaText(area));
          range.load("values,formulas,numberFormat,rowIndex,columnIndex");
          return { area, range };
        });
      return { cells, used, edited };
    });
    const now = ({ cells, used, edited }: (typeof sheets)[number]): Cells | undefined => {
      if (used.isNullObject || !isGiven(used)) return undefined;
      return patched(
        cells,
        used,
        edited.map(({ area, range }): Edited => ({ area, cells: cellsOf(range) })),
      );
    };
    return () => ({ heads: found(), cells: sheets.map(now) });
  };

const sameName = (one: GridName, other: GridName | undefined): boolean =>
  one.name === other?.name && one.sheet === other.sheet && areaText(one.area) === areaText(other.area);

const sameNames = (some: readonly GridName[], others: readonly GridName[]): boolean =>
  some.length === others.length && some.every((one, at) => sameName(one, others[at]));

/** What was read, as it is now: sheets in which nothing changed are the same objects; undefined where more changed. */
function renewed(before: BookRead, seen: Seen, wanted: Wanted): BookRead | undefined {
  const chosen = chosenOf(seen.heads, wanted);
  const sheets = before.book.sheets.flatMap((old, at): readonly Grid[] => {
    const [head, cells] = [chosen[at], seen.cells[at]];
    if (!head || !cells || head.id !== before.ids[at] || head.name !== old.name || head.state !== old.state) return [];
    const names = sameNames(old.names, head.names) ? old.names : head.names;
    return [cells === old.cells && names === old.names ? old : { ...old, names, cells }];
  });
  if (sheets.length !== chosen.length || sheets.length !== before.ids.length) return undefined;
  const { file, names } = seen.heads;
  return { ids: before.ids, book: { file, sheets, names } };
}

/** Excel refuses what was asked for, not that it was asked. */
const WHOLE: ReadonlySet<string> = new Set(["host-failed", "too-much-data"]);

export type Reader = (wanted: Wanted, since?: "edited") => Promise<Answer<GridBook>>;

/**
 * Reads the open workbook. After an edit it asks for what may be another: results of formulas everywhere, and the cells
 * that Excel told of. Values are a sixth of what sheets hold, and they show when something was not told of; then, and
 * where nobody listened all the time since the last reading, all is read.
 */
export function reader(clock: Clock, edits: EditLog): Reader {
  let last: BookRead | undefined;
  const sooner = async (before: BookRead, told: readonly Told[], wanted: Wanted): Promise<Answer<BookRead>> => {
    const seen = await question(clock, lookAgain(before, told));
    if (!seen.ok) return WHOLE.has(seen.problem.code) ? readBook(clock, wanted) : seen;
    const now = renewed(before, seen.value, wanted);
    return now ? { ok: true, value: now } : readBook(clock, wanted);
  };
  return async (wanted, since) => {
    const [before, taken] = [last, edits.take()];
    // Only what was read to its end is known.
    last = undefined;
    const told = since && before && toldOf(taken, before);
    const read = before && told ? await sooner(before, told, wanted) : await readBook(clock, wanted);
    if (!read.ok) return read;
    last = read.value;
    return { ok: true, value: read.value.book };
  };
}
