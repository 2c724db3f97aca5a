// What the keys do while nothing is being typed.
import { maxColumns, maxRows, wholeSheet } from "../model/box";
import { usedBox } from "../model/grid";
import { isOpen } from "./edit";
import { type Cell, headOf, leap, next, nextOpen, steps } from "./move";
import type { Workbook } from "./use-workbook";

export type Key = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
};

/** The far end of the selection: the corner opposite to the active cell. */
function farEnd({ selection, active }: Workbook): Cell {
  const end = (from: number, count: number, at: number): number => (at === from ? from + count - 1 : from);
  return {
    row: end(selection.row, selection.rows, active.row),
    column: end(selection.column, selection.columns, active.column),
  };
}

/** Where Enter and Tab lead. */
export function follow(work: Workbook, key: string, back: boolean): void {
  const { sheet, axes, active } = work;
  const by = back ? -1 : 1;
  if (key === "Tab" && sheet.lock) work.select(nextOpen(sheet, axes, active, by, (cell) => isOpen(sheet, cell)));
  else work.select(next(sheet, axes, active, key === "Tab" ? [0, by] : [by, 0]));
}

function jump(work: Workbook, { key, ctrl, shift }: Key, page: number): boolean {
  const { sheet, axes, active } = work;
  const from = shift ? farEnd(work) : active;
  const to = (cell: Cell): true => {
    if (shift) work.select(active, cell);
    else work.select(headOf(sheet, cell));
    return true;
  };
  const step = steps[key];
  if (step) return to((ctrl ? leap : next)(sheet, axes, from, step));
  const frozen = sheet.frozen ?? { rows: 0, columns: 0 };
  const first = {
    row: frozen.rows === maxRows ? 0 : frozen.rows,
    column: frozen.columns === maxColumns ? 0 : frozen.columns,
  };
  switch (key) {
    case "Home":
      return to(ctrl ? first : { row: from.row, column: first.column });
    case "End": {
      if (!ctrl) return false;
      const used = usedBox(sheet, wholeSheet, true);
      return to(used ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 } : first);
    }
    case "PageDown":
      return to({ ...from, row: axes.rows.at(axes.rows.start(from.row) + page) });
    case "PageUp":
      return to({ ...from, row: axes.rows.at(Math.max(0, axes.rows.start(from.row) - page)) });
    default:
      return false;
  }
}

/** @returns whether the key was ours */
export function press(work: Workbook, pressed: Key, page: number): boolean {
  const { key, ctrl, shift, alt } = pressed;
  if (alt) return false;
  if (ctrl && (key === "PageDown" || key === "PageUp")) {
    work.turn(key === "PageDown" ? 1 : -1);
    return true;
  }
  if (jump(work, pressed, page)) return true;
  if (ctrl) {
    if (key.toLowerCase() === "z") work.undo();
    else if (key.toLowerCase() === "a") work.selectBox(wholeSheet, work.active);
    else return false;
    return true;
  }
  switch (key) {
    case "Tab":
    case "Enter":
      follow(work, key, shift);
      return true;
    case "F2":
      work.begin(null, "cell");
      return true;
    case "Delete":
      work.clear();
      return true;
    case "Backspace":
      work.begin("", "cell");
      return true;
    default:
      return false;
  }
}
