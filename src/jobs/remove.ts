import { drawBook, findMeta, FORM_SHEETS, type FormContext, formRows } from "../forms/index";
import { definedName, type Grid, type GridBook, type Scalar } from "../sheet/index";
import { META_SHEET, sameSheet } from "../sheet/set-aside";
import { checkBook } from "./check";
import { inUse } from "./in-use";
import type { Ports } from "./ports";
import { typedIn } from "./restore/typed";
import { oldAnnex } from "./stale";
import { type Done, ofForm, type Outcome, type Overview, type SheetStore } from "./workbook";

/** What "Gỡ biểu mẫu" would take away, told before it is done. */
export type RemovePlan = {
  /** In the order of the tabs, `_chitieu` not among them. */
  readonly sheets: readonly string[];
  /** Cells in which people typed; undefined where the form cannot be read any more. */
  readonly typed: number | undefined;
};

const OURS = /^ct_/i;

/** The sheets that may be ours, as a file would be read. */
export const readOurs = (store: SheetStore): Promise<Outcome<GridBook>> => store.read(ofForm);

const ownNames = (grid: Grid): ReadonlySet<string> =>
  new Set(
    grid.names.flatMap(({ name, sheet }) => (sheet === grid.name && OURS.test(name) ? [name.toLowerCase()] : [])),
  );

/** Of a sheet and its copies the one that a journal knows, else the one that kept the title, else the first. */
function withoutCopies(grids: readonly Grid[], known: ReadonlySet<string>): readonly Grid[] {
  const titles = new Set<string>(Object.values(FORM_SHEETS));
  const rank = ({ name }: Grid): number => (known.has(name) ? 2 : titles.has(name) ? 1 : 0);
  const out: { readonly grid: Grid; readonly names: ReadonlySet<string> }[] = [];
  for (const grid of [...grids].sort((a, b) => rank(b) - rank(a))) {
    const names = ownNames(grid);
    const copied = out.some((one) => 2 * [...names].filter((name) => one.names.has(name)).length >= names.size);
    if (!copied) out.push({ grid, names });
  }
  return out.map(({ grid }) => grid);
}

/** What sheets of a merge and printed ones are known by. */
const MARK = /^ct_((total|own|ledger)\.|[a-z\d]+\.title$)/;

/**
 * Does a sheet carry names as ours have them: a mark, or half of what one of its sheets is drawn with? A name or
 * two that look like ours may be anybody's.
 */
function carries(context: FormContext): (names: ReadonlySet<string>) => boolean {
  const drawn = drawBook(context, "").sheets.map(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ name, publish }) => (name !== undefined && publish ? [definedName(name).toLowerCase()] : [])),
    ),
  );
  return (names) =>
    [...names].some((name) => MARK.test(name)) ||
    drawn.some((role) => role.length > 0 && 2 * role.filter((name) => names.has(name)).length >= role.length);
}

/** What the form holds beyond what was issued with it. */
function countTyped(book: GridBook, context: FormContext): number {
  const issued = new Map<string, Scalar>(
    drawBook(context, "").sheets.flatMap(({ role, rows }) =>
      rows.flatMap(({ cells }) =>
        cells.map(({ name, value = null }): [string, Scalar] => [`${role}!${name ?? ""}`, value]),
      ),
    ),
  );
  const { typed, outlook } = typedIn(book, context, formRows(context).length > 0);
  return (
    typed.filter(({ name, value }) => value !== null && value !== (issued.get(name) ?? null)).length + outlook.length
  );
}

/** The sheets of the form, whether the pane put them there or they came as a file; copies are the user's own. */
export async function planRemove(given: GridBook, overview: Overview, ports: Ports): Promise<RemovePlan> {
  const book = inUse(given);
  const tables = new Set(overview.tables.map(({ name }) => name));
  const { context, results } = await checkBook(book, ports);
  const isOurs = context ? carries(context) : (): boolean => true;
  const named = withoutCopies(
    book.sheets.filter((grid) => {
      const names = ownNames(grid);
      return !sameSheet(grid.name, META_SHEET) && names.size > 0 && (tables.has(grid.name) || isOurs(names));
    }),
    tables,
  );
  const unnamed = [findMeta(book), oldAnnex(book)].flatMap((grid) => (grid ? [grid.name] : []));
  const ours = new Set([...tables, ...named.map(({ name }) => name), ...unnamed]);
  const own = [...(results?.summary.typed.values() ?? [])].filter((value) => value !== null).length;
  return {
    sheets: overview.sheets.flatMap(({ name }) => (ours.has(name) ? [name] : [])),
    typed: context && countTyped(book, context) + own,
  };
}

/** One undoable step; refused where a sheet that stays reads from one that goes. */
export const removeForm = (store: SheetStore, { sheets }: RemovePlan): Promise<Outcome<Done>> =>
  store.removeSheets("remove", sheets);
