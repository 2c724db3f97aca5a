// What a range can be told to do.
import type { Desk } from "../desk/desk";
import { guardContent, guardFreedom, guardMode } from "../desk/guard";
import type { Spot } from "../desk/spot";
import type { HostObject } from "../dispatch/object";
import { offsetFormula } from "../formula/move";
import type { Cell, Sheet } from "../model/book";
import { type Box, isWholeColumns, isWholeRows } from "../model/box";
import { changeSheet } from "../model/change";
import { cellAt, mapCells, mapStored } from "../model/grid";
import { mergeCells, unmergeCells } from "../model/merges";
import { restyle } from "../model/restyle";
import { deleteCells, insertCells, type Structural } from "../model/structure";
import { plain } from "../model/style";
import { exclude } from "../model/validation";
import { fail } from "../protocol/errors";
import { asOneOf, isAbsent, isObject, rangeOf, sheetOf, spotAt } from "./args";
import { notifyChanged } from "./notify";
import { valueAt } from "./range-read";
import { select } from "./selection";

type Act = (it: Spot, args: readonly unknown[], desk: Desk) => unknown;

function structural(it: Spot, desk: Desk, done: Structural, changeType: string, box: Box): void {
  desk.update(() => done.book);
  desk.follow(it.sheet, done.shift);
  notifyChanged(desk, it.sheet, box, changeType);
}

/** Whole rows and columns have permissions of their own on a protected sheet. */
function guardShift(it: Spot, desk: Desk, doing: "Insert" | "Delete"): void {
  const sheet = sheetOf(desk, it);
  const box = it.box();
  if (isWholeRows(box)) guardFreedom(desk, sheet, `allow${doing}Rows`);
  else if (isWholeColumns(box)) guardFreedom(desk, sheet, `allow${doing}Columns`);
  else guardFreedom(desk, sheet, "allowEditObjects");
  if (doing === "Delete") guardContent(desk, sheet, box);
}

export function rangeInsert(it: Spot, [way]: readonly unknown[], desk: Desk): HostObject {
  guardShift(it, desk, "Insert");
  const axis = asOneOf(way, ["Down", "Right"]) === "Down" ? "row" : "column";
  const box = it.box();
  const kind = isWholeRows(box) ? "RowInserted" : isWholeColumns(box) ? "ColumnInserted" : "CellInserted";
  structural(it, desk, insertCells(desk.book(), it.sheet, box, axis), kind, box);
  return rangeOf(desk.spot(it.sheet, box));
}

function remove(it: Spot, [way]: readonly unknown[], desk: Desk): null {
  guardShift(it, desk, "Delete");
  const axis = asOneOf(way, ["Up", "Left"]) === "Up" ? "row" : "column";
  const box = it.box();
  const kind = isWholeRows(box) ? "RowDeleted" : isWholeColumns(box) ? "ColumnDeleted" : "CellDeleted";
  structural(it, desk, deleteCells(desk.book(), it.sheet, box, axis), kind, box);
  return null;
}

const wiped = (cell: Cell): Cell => ({ ...cell, value: "", formula: null, quoted: false });

function clear(it: Spot, [what]: readonly unknown[], desk: Desk): null {
  const part = isAbsent(what) ? "All" : asOneOf(what, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"]);
  const box = it.box();
  const sheet = sheetOf(desk, it);
  guardContent(desk, sheet, box);
  if (part === "All" || part === "Formats") guardFreedom(desk, sheet, "allowFormatCells");
  const formats = (old: Sheet): Sheet => {
    const bare = restyle(unmergeCells(old, box), box, () => plain);
    return { ...bare, conditionals: exclude(bare.conditionals, box) };
  };
  desk.update((book) =>
    changeSheet(book, it.sheet, (old) => {
      const empty = part === "All" || part === "Contents" ? mapStored(old, box, wiped) : old;
      const bare = part === "All" || part === "Formats" ? formats(empty) : empty;
      return part === "All" ? { ...bare, validations: exclude(bare.validations, box) } : bare;
    }),
  );
  notifyChanged(desk, it.sheet, box);
  return null;
}

function merge(it: Spot, [across]: readonly unknown[], desk: Desk): null {
  const sheet = sheetOf(desk, it);
  guardContent(desk, sheet, it.box());
  guardFreedom(desk, sheet, "allowFormatCells");
  desk.update((book) => changeSheet(book, it.sheet, (old) => mergeCells(old, it.box(), across === true)));
  return null;
}

function unmerge(it: Spot, _: readonly unknown[], desk: Desk): null {
  guardFreedom(desk, sheetOf(desk, it), "allowFormatCells");
  desk.update((book) => changeSheet(book, it.sheet, (old) => unmergeCells(old, it.box())));
  return null;
}

/** Copies what is asked for from a range of the same or another sheet, repeated over this range. */
function copyFrom(it: Spot, [from, type]: readonly unknown[], desk: Desk): null {
  const here = sheetOf(desk, it);
  const source = isObject(from) ? (from.it as Spot) : spotAt(desk, here, from);
  const part = isAbsent(type) ? "All" : asOneOf(type, ["All", "Formulas", "Values", "Formats"]);
  const sheet = sheetOf(desk, source);
  const box = source.box();
  const first = it.box();
  const target: Box = {
    ...first,
    rows: Math.max(first.rows, box.rows),
    columns: Math.max(first.columns, box.columns),
  };
  guardContent(desk, here, target);
  const step = (cell: Cell, row: number, column: number): Cell => {
    const r = box.row + ((row - target.row) % box.rows);
    const c = box.column + ((column - target.column) % box.columns);
    const old = cellAt(sheet, r, c);
    const formula = old.formula && offsetFormula(old.formula, row - r, column - c);
    if (part === "Formats") return { ...cell, style: old.style };
    if (part === "Values") return { ...cell, value: valueAt(desk, sheet, r, c), formula: null };
    return { ...old, formula, style: part === "All" ? old.style : cell.style };
  };
  desk.update((book) => changeSheet(book, it.sheet, (old) => mapCells(old, target, step)));
  notifyChanged(desk, it.sheet, target);
  return null;
}

export const rangeCalls: Readonly<Record<string, Act>> = {
  Clear: clear,
  Delete: remove,
  Merge: merge,
  Unmerge: unmerge,
  CopyFrom: copyFrom,
  Select: (it, _, desk) => {
    select(desk, it.sheet, it.box());
  },
  Calculate: (_, __, desk) => {
    desk.calculator.recalculate(desk.book());
  },
  SetDirty: (_, __, desk) => {
    guardMode(desk);
  },
  // The client cuts big grids into slices and has the whole size checked first.
  _ValidateArraySize: (it, [rows, columns]) => {
    const box = it.box();
    if (rows !== box.rows || columns !== box.columns)
      fail(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
  },
};
