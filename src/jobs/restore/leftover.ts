import { address, type GridBook, keyColumn, keyRow, type PlacedBook } from "../../sheet/index";
import type { Leftover } from "../../forms/index";
import { STATUSES } from "../../forms/index";
import { placeKey } from "./typed";

type Known = {
  /** Sheets of the form as they are called now. */
  readonly sheets: readonly string[];
  /** Cells whose value stands in the form again. */
  readonly placed: ReadonlySet<string>;
  readonly computed: ReadonlySet<string>;
  readonly texts: readonly string[];
};

const plain = (value: unknown): string =>
  String(value)
    .normalize("NFC")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();

/** Cells of the form's sheets that hold something of people's own for which the form has no cell. */
export function leftoverOf(book: GridBook, fresh: PlacedBook, known: Known): readonly Leftover[] {
  const printed = new Set([
    ...fresh.sheets.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === null ? [] : [plain(value)]))),
    ...known.texts.map(plain),
    ...STATUSES,
  ]);
  return book.sheets
    .filter(({ name }) => known.sheets.includes(name))
    .flatMap((grid) => {
      const helpers = new Set(
        fresh.sheets
          .find(({ name }) => name === grid.name)
          ?.columns.flatMap(({ column, hidden }) => (hidden ? [column] : [])),
      );
      return [...grid.cells]
        .sort(([a], [b]) => a - b)
        .flatMap(([key, cell]): readonly Leftover[] => {
          const at = { sheet: grid.name, cell: address(keyRow(key), keyColumn(key)) };
          const value = plain(cell.value);
          if (cell.formula !== undefined || value === "" || printed.has(value)) return [];
          if (known.placed.has(placeKey(at)) || known.computed.has(placeKey(at)) || helpers.has(keyColumn(key)))
            return [];
          return [{ ...at, value }];
        });
    });
}
