// Events of worksheets, in the shape the client expects.
import type { Desk } from "../desk/desk";
import { boxAddress } from "../model/a1";
import type { Box } from "../model/box";

/** Numbers of the events, as in the class table of the runtime. */
export const eventNumber = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventName = keyof typeof eventNumber;

type Facts = Readonly<Record<string, unknown>>;

/** Tells those who registered with the worksheet and those who registered with the workbook. */
export function notify(desk: Desk, event: EventName, target: string, facts: Facts = {}): void {
  const number = eventNumber[event];
  const args = { source: "Local", worksheetId: target, ...facts };
  for (const listener of [target, "Workbook"])
    if (desk.subscriptions.wants(number, listener)) desk.tell([65536, number, listener, JSON.stringify(args)]);
}

export function notifyChanged(desk: Desk, sheet: string, box: Box, changeType = "RangeEdited"): void {
  notify(desk, "changed", sheet, {
    address: boxAddress(box),
    changeType,
    triggerSource: "ThisLocalAddin",
  });
  for (const table of desk.book().sheets.find((one) => one.id === sheet)?.tables ?? []) {
    const touched = table.box.row < box.row + box.rows && box.row < table.box.row + table.box.rows;
    const facts = { address: boxAddress(box), changeType, tableId: table.id, source: "Local" };
    if (touched && desk.subscriptions.wants(eventNumber.tableChanged, table.id))
      desk.tell([65536, eventNumber.tableChanged, table.id, JSON.stringify({ ...facts, worksheetId: sheet })]);
  }
}
