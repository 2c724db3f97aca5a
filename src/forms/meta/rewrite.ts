import { type Grid, keyColumn, keyRow, type PlacedCell, type PlacedSheet } from "../../sheet/index";
import { META_TITLE, type MetaRecord } from "./records";

/** Left to the journal, which writes itself. */
const JOURNAL = "journal";
const COLUMNS = [14, 22, 12, 60] as const;

const cell = (row: number, column: number, value: string): PlacedCell => ({
  row,
  column,
  value,
  style: { format: "@" },
});

/** `_chitieu` as it stands, with other records of one section: nothing else moves, because lists are found by place. */
export function withSection(grid: Grid, section: string, records: readonly MetaRecord[]): PlacedSheet {
  const dropped = new Set(
    [...grid.cells].flatMap(([key, { value }]) =>
      keyColumn(key) === 0 && (value === section || value === JOURNAL) ? [keyRow(key)] : [],
    ),
  );
  const kept = [...grid.cells]
    .filter(([key]) => !dropped.has(keyRow(key)))
    .map(([key, { value }]) => cell(keyRow(key), keyColumn(key), String(value)));
  const next = kept.reduce((last, { row }) => Math.max(last, row), 0) + 1;
  const added = records.flatMap((one, at) =>
    [one.section, one.key, one.index, one.value].flatMap((value, column) =>
      value === "" ? [] : [cell(next + at, column, value)],
    ),
  );
  return {
    role: "meta",
    name: META_TITLE,
    visibility: "veryHidden",
    columns: COLUMNS.map((width, column) => ({ column, width, hidden: false, style: {} })),
    rows: [],
    cells: [...kept, ...added].sort((a, b) => a.row - b.row || a.column - b.column),
    merges: [],
    names: [],
    validations: [],
    conditionals: [],
    protect: false,
    gridlines: true,
  };
}
