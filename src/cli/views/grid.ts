import { address, type Grid, type GridCell, keyColumn, keyRow } from "../../sheet/index";
import { columns, line, type Line } from "../lines";
import type { Texts } from "../texts/index";

/** A cell in JSON (`read --json`, version 1): number, string, boolean or error. */
type JsonCell = { readonly t: "n" | "s" | "b" | "e"; readonly v: string | number | boolean; readonly f?: string };

const TYPES: Readonly<Record<GridCell["kind"], JsonCell["t"]>> = {
  number: "n",
  text: "s",
  boolean: "b",
  error: "e",
  // What breaks the grammar of its own type is no value: it is shown as an error with what stands there.
  refused: "e",
};

const jsonCell = ({ kind, value, formula }: GridCell): JsonCell => ({
  t: TYPES[kind],
  v: value,
  ...(formula !== undefined && { f: formula }),
});

export type JsonSheet = {
  readonly name: string;
  readonly state: Grid["state"];
  readonly cells: Readonly<Record<string, JsonCell>>;
};

/** Cells by address, by rows from the top. Addresses are ours, so no name of a file becomes a key. */
export function jsonSheet({ name, state, cells }: Grid): JsonSheet {
  const keys = [...cells.keys()].sort((a, b) => a - b);
  const out: Record<string, JsonCell> = {};
  for (const key of keys) {
    const cell = cells.get(key);
    if (cell) out[address(keyRow(key), keyColumn(key))] = jsonCell(cell);
  }
  return { name, state, cells: out };
}

function counts(grid: Grid, texts: Texts): readonly string[] {
  const cells = [...grid.cells.values()];
  const of = (...kinds: readonly GridCell["kind"][]): string =>
    String(cells.filter(({ kind }) => kinds.includes(kind)).length);
  const formulas = cells.filter(({ formula }) => formula !== undefined).length;
  return [
    grid.name,
    texts.views.state[grid.state],
    String(cells.length),
    of("number"),
    of("text"),
    of("boolean"),
    of("error", "refused"),
    String(formulas),
  ];
}

/** A table of the sheets and what they hold. */
export function gridLines(sheets: readonly Grid[], texts: Texts): readonly Line[] {
  const [heading = "", ...rows] = columns([texts.views.sheetHeading, ...sheets.map((grid) => counts(grid, texts))]);
  return [line(heading, "quiet", 1), ...rows.map((text) => line(text, undefined, 1))];
}
