// Arguments as they come over the wire, checked.
import type { Desk } from "../desk/desk";
import type { Spot } from "../desk/spot";
import type { HostObject } from "../dispatch/object";
import { parseAddress, splitSheet } from "../model/a1";
import { type Box, maxColumns, maxRows, wholeSheet } from "../model/box";
import type { Sheet } from "../model/book";
import { getSheet, sheetNamed } from "../model/change";
import { asRange } from "../formula/move";
import { fail } from "../protocol/errors";

export const asText = (value: unknown): string => (typeof value === "string" ? value : fail("InvalidArgument"));

export const asNumber = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? value : fail("InvalidArgument");

export const asWhole = (value: unknown): number => {
  const number = asNumber(value);
  return Number.isInteger(number) ? number : fail("InvalidArgument");
};

export const asFlag = (value: unknown): boolean => (typeof value === "boolean" ? value : fail("InvalidArgument"));

export function asOneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((one) => typeof value === "string" && one === value);
  return found ?? fail("InvalidArgument");
}

export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : fail("InvalidArgument");

export const isAbsent = (value: unknown): boolean => value === undefined || value === null;

export const isObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "type" in value && "it" in value;

export const rangeOf = (spot: Spot): HostObject => ({ type: "Range", it: spot });

export const sheetOf = (desk: Desk, spot: Spot): Sheet => getSheet(desk.book(), spot.sheet);

/** A box that does not fit on a sheet is an invalid argument, as for getOffsetRange(-1, 0) on row 1. */
export function checkedBox(box: Box): Box {
  const fits =
    box.row >= 0 &&
    box.column >= 0 &&
    box.rows >= 1 &&
    box.columns >= 1 &&
    box.row + box.rows <= maxRows &&
    box.column + box.columns <= maxColumns;
  return fits ? box : fail("InvalidArgument");
}

/** A range of `sheet` from an address or a name that is known there; absent: the whole sheet. */
export function spotAt(desk: Desk, sheet: Sheet, address: unknown): Spot {
  if (isAbsent(address) || address === "") return desk.spot(sheet.id, wholeSheet);
  if (isObject(address)) {
    if (address.type !== "Range") fail("InvalidArgument");
    return address.it as Spot;
  }
  const [name, rest] = splitSheet(asText(address));
  const owner = name === null ? sheet : (sheetNamed(desk.book(), name) ?? fail("InvalidArgument"));
  const box = parseAddress(rest);
  if (box) return desk.spot(owner.id, box);
  return namedSpot(desk, owner, rest) ?? fail("InvalidArgument");
}

function namedSpot(desk: Desk, sheet: Sheet, name: string): Spot | null {
  const key = name.toLowerCase();
  const book = desk.book();
  const found = sheet.names.get(key) ?? book.names.get(key);
  const table = book.sheets.flatMap((one) =>
    one.tables.filter((t) => t.name.toLowerCase() === key).map((t) => desk.spot(one.id, t.box)),
  )[0];
  return found ? spotOfFormula(desk, found.formula) : (table ?? null);
}

/** The range a name or a source refers to; null when the formula is anything else. */
export function spotOfFormula(desk: Desk, formula: string): Spot | null {
  const range = asRange(formula);
  const sheet = range && range.sheet !== null ? sheetNamed(desk.book(), range.sheet) : null;
  return range && sheet ? desk.spot(sheet.id, range.box) : null;
}
