import type { RowValues } from "../rules/index";

/** Keys of the cells of which a sentence names the column. */
const COLUMNS: Readonly<Record<string, string>> = { reasonColumn: "lydo", noteColumn: "ghichu" };

/** In the office's own line both stand below the figures, in rows of their own: `P (P22)`. */
export const withCells = (
  facts: Readonly<Record<string, string>>,
  { address }: RowValues,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(facts).map(([key, text]) => {
      const column = COLUMNS[key];
      const cell = column === undefined ? "" : address(column);
      return [key, cell === "" ? text : `${text} (${cell})`];
    }),
  );
