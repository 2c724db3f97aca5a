import { areaText } from "../sheet/address";
import type { PlacedSheet, PlacedView } from "../sheet/placed";
import { type Write, write } from "./write";

function freeze({ rows, columns }: NonNullable<PlacedSheet["freeze"]>, panes: Excel.WorksheetFreezePanes): void {
  if (rows > 0 && columns > 0) panes.freezeAt(areaText({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
}

/** Panes and gridlines belong to the window, and a hidden sheet has none. `zoom` has no counterpart in Office.js. */
export const viewWrites = (sheet: string, { freeze: frozen, gridlines }: PlacedView): readonly Write[] => [
  ...(frozen ? [write((bench) => freeze(frozen, bench.sheet(sheet).freezePanes), 2)] : []),
  ...(gridlines
    ? []
    : [
        write((bench) => {
          bench.sheet(sheet).showGridlines = false;
        }),
      ]),
];

/** Filter and colour of the tab. */
export const filterWrites = ({ name, filter, tab }: PlacedSheet): readonly Write[] => [
  ...(filter ? [write((bench) => bench.sheet(name).autoFilter.apply(bench.range(name, areaText(filter))), 3)] : []),
  ...(tab === undefined
    ? []
    : [
        write((bench) => {
          bench.sheet(name).tabColor = `#${tab}`;
        }),
      ]),
];

/** Without a password: it guards against slips. People may widen columns and rows, use a filter, add rows where a form asks for it. */
export const protectWrites = ({ name, protect, filter, addRows }: PlacedSheet): readonly Write[] =>
  protect
    ? [
        write((bench) =>
          bench.sheet(name).protection.protect({
            allowFormatColumns: true,
            allowFormatRows: true,
            allowAutoFilter: filter !== undefined,
            allowInsertRows: addRows ?? false,
          }),
        ),
      ]
    : [];
