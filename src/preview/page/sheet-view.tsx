// The cells of one sheet as a table. Enter takes what was typed, Escape leaves the cell as it was.
import * as React from "react";
import type { Desk } from "../desk/desk";
import { cellAddress, columnLetters, quoteSheet } from "../model/a1";
import type { Sheet } from "../model/book";
import { type Box, hasCell, wholeSheet } from "../model/box";
import { cellAt, usedBox } from "../model/grid";
import { styleValue } from "../model/style";
import { showText } from "../model/text";
import { plainValue, valueAt } from "../objects/range-read";
import { cellLook } from "./cell-look";

type Props = {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly onType: (address: string, value: string) => void;
  readonly onSelect: (address: string) => void;
};

const most = { rows: 400, columns: 60 } as const;

const lines = (count: number, hidden: (i: number) => boolean): readonly number[] =>
  Array.from({ length: count }, (_, i) => i).filter((i) => !hidden(i));

const mergeAt = (sheet: Sheet, r: number, c: number): Box | undefined => sheet.merges.find((box) => hasCell(box, r, c));

export function SheetView({ desk, sheet, onType, onSelect }: Props): React.ReactElement {
  const used = usedBox(sheet, wholeSheet, false);
  const rows = Math.min(most.rows, (used ? used.row + used.rows : 0) + 12);
  const columns = Math.min(most.columns, (used ? used.column + used.columns : 0) + 6);
  const shownRows = lines(rows, (r) => sheet.rowLines.get(r)?.hidden === true);
  const shownColumns = lines(columns, (c) => sheet.columnLines.get(c)?.hidden === true);
  const address = (r: number, c: number): string => `${quoteSheet(sheet.name)}!${cellAddress(r, c)}`;

  const cell = (r: number, c: number): React.ReactElement | null => {
    const merge = mergeAt(sheet, r, c);
    if (merge && (merge.row !== r || merge.column !== c)) return null;
    const { style, formula } = cellAt(sheet, r, c);
    const value = valueAt(desk, sheet, r, c);
    const text = showText(value, String(styleValue(style, "NumberFormat")), desk.options.separators);
    const take = (event: React.FocusEvent<HTMLTableCellElement>): void => {
      const typed = event.currentTarget.textContent ?? "";
      const before = formula ?? String(plainValue(value));
      event.currentTarget.textContent = text;
      if (typed !== before && typed !== text) onType(address(r, c), typed);
    };
    return (
      <td
        key={c}
        rowSpan={merge?.rows}
        colSpan={merge?.columns}
        style={cellLook(style, typeof value === "number")}
        contentEditable
        suppressContentEditableWarning
        data-address={cellAddress(r, c)}
        onFocus={(event) => {
          onSelect(address(r, c));
          event.currentTarget.textContent = formula ?? text;
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.textContent = formula ?? text;
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      >
        {text}
      </td>
    );
  };

  return (
    <table className="sheet">
      <thead>
        <tr>
          <th scope="col" aria-label="Hàng" />
          {shownColumns.map((c) => (
            <th key={c} scope="col" style={{ minWidth: `${sheet.columnLines.get(c)?.size ?? sheet.columnSize}pt` }}>
              {columnLetters(c)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shownRows.map((r) => (
          <tr key={r} style={{ height: `${sheet.rowLines.get(r)?.size ?? sheet.rowSize}pt` }}>
            <th scope="row">{r + 1}</th>
            {shownColumns.map((c) => cell(r, c))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
