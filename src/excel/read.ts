import type { Grid, GridBook, GridName } from "../sheet/grid";
import { parseReference } from "../sheet/reference";
import { isSetAside } from "../sheet/set-aside";
import type { Wanted } from "../sheet/store";
import type { Clock } from "./clock";
import { visibilityOf } from "./look";
import { readCells } from "./read-cells";
import { type Answer, type Ask, question } from "./request";

const NAME = "items/name,items/formula";

/** Names of sheets as their tabs show them, however a reference writes them. */
type Tabs = ReadonlyMap<string, string>;

/** The name of one area; constants, broken and joined references are none. */
const nameOf =
  (tabs: Tabs) =>
  ({ name, formula }: Pick<Excel.NamedItem, "name" | "formula">): readonly GridName[] => {
    const target = typeof formula === "string" ? parseReference(formula.replace(/^=/, "")) : undefined;
    return target ? [{ name, area: target.area, sheet: tabs.get(target.sheet.toLowerCase()) ?? target.sheet }] : [];
  };

type Head = Pick<Grid, "name" | "state" | "names"> & { readonly id: string };
export type Heads = { readonly file: string; readonly sheets: readonly Head[]; readonly names: readonly GridName[] };

/** Sheets and names of the whole workbook. */
export const heads: Ask<Heads> = ({ workbook }) => {
  workbook.load("name");
  workbook.names.load(NAME);
  workbook.worksheets.load(`items/id,items/name,items/visibility,${NAME.replace(/items/g, "items/names/items")}`);
  return () => {
    const tabs = new Map(workbook.worksheets.items.map(({ name }) => [name.toLowerCase(), name]));
    return {
      file: workbook.name || "",
      sheets: workbook.worksheets.items
        .filter(({ name }) => !isSetAside(name))
        .map(({ id, name, visibility, names }) => ({
          id,
          name,
          state: visibilityOf({ visibility }),
          names: names.items.flatMap(nameOf(tabs)),
        })),
      names: workbook.names.items.flatMap(nameOf(tabs)),
    };
  };
};

/** What was read, with the ids of its sheets in their order. */
export type BookRead = { readonly book: GridBook; readonly ids: readonly string[] };

export const chosenOf = ({ sheets }: Heads, wanted: Wanted): readonly Head[] =>
  sheets.filter((head) =>
    wanted({ name: head.name, visibility: head.state, names: head.names.map(({ name }) => name) }),
  );

/** The open workbook, as a file would be read: two requests, more where it is large. Sheets that are not wanted have no cells in it. */
export async function readBook(clock: Clock, wanted: Wanted): Promise<Answer<BookRead>> {
  const found = await question(clock, heads);
  if (!found.ok) return found;
  const { file, names } = found.value;
  const chosen = chosenOf(found.value, wanted);
  const read = await readCells(
    clock,
    chosen.map(({ name }) => name),
  );
  if (!read.ok) return read;
  const grids = chosen.map(({ id: _, ...head }): Grid => ({ ...head, cells: read.value.get(head.name) ?? new Map() }));
  return { ok: true, value: { book: { file, sheets: grids, names }, ids: chosen.map(({ id }) => id) } };
}
