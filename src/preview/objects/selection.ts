// The active sheet and what is selected on it.
import type { Desk } from "../desk/desk";
import type { Spot } from "../desk/spot";
import { boxAddress } from "../model/a1";
import type { Box } from "../model/box";
import { getSheet } from "../model/change";
import { fail } from "../protocol/errors";
import { notify } from "./notify";

const firstCell: Box = { row: 0, column: 0, rows: 1, columns: 1 };

export function activeSpot(desk: Desk): Spot {
  const book = desk.book();
  return desk.spot(book.active, book.selection.get(book.active) ?? firstCell);
}

export function activate(desk: Desk, id: string): void {
  const book = desk.book();
  if (getSheet(book, id).visibility !== "Visible") fail("InvalidOperation", "A hidden worksheet cannot be activated.");
  if (book.active === id) return;
  desk.update((old) => ({ ...old, active: id }));
  notify(desk, "deactivated", book.active);
  notify(desk, "activated", id);
}

export function select(desk: Desk, id: string, box: Box): void {
  activate(desk, id);
  desk.update((book) => ({ ...book, selection: new Map(book.selection).set(id, box) }));
  notify(desk, "selectionChanged", id, { address: boxAddress(box) });
}
