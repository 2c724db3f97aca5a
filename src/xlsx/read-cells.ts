import { address } from "../sheet/address";
import { cellKey, keyColumn, keyRow, MAX_COLUMNS, MAX_ROWS, type GridCell } from "../sheet/grid";
import type { Fault } from "../problems/refusal";
import { LIMITS } from "./limits";
import { columnOf, digits, readCell } from "./read-cell";
import { FastCell } from "./read-fast";
import { type Follower, UNSURE } from "./read-likeness";
import { FAST_ROW, fastRow } from "./read-fast-row";
import { makeCell, RawCell, type CellContext } from "./read-value";
import { NS, packed } from "./xml-names";
import { CLOSE, END, OPEN, XmlTokens } from "./xml-tokens";

const ROW = packed("row");
const C = packed("c");
const R = packed("r");

export type Cells = {
  readonly cells: ReadonlyMap<number, GridCell>;
  readonly fault?: Fault;
  /** Rows and columns came in their order. */
  readonly inOrder: boolean;
};

/** Reads `sheetData` of one worksheet; `seen` notes every place when order does not prove that none came twice. */
class SheetData {
  private readonly alone = new Map<number, GridCell>();
  fault: Fault | undefined;
  outOfOrder = false;
  private row = -1;
  /** The row at hand is of the common kind. */
  private common = false;
  private readonly raw = new RawCell();
  private readonly fast: FastCell;

  constructor(
    private readonly xml: XmlTokens,
    private readonly part: string,
    private readonly sheet: string,
    private readonly context: CellContext,
    private readonly seen: Set<number> | undefined,
    private readonly beside: Follower | undefined,
  ) {
    this.fast = new FastCell(xml.bytes, this.raw);
  }

  /** Of a sheet that is read beside no other a plain map, which goes from thread to thread as it is. */
  get cells(): ReadonlyMap<number, GridCell> {
    return this.beside?.cells ?? this.alone;
  }

  read(): void {
    const { xml } = this;
    for (let token = xml.next(); token !== END; token = xml.next()) {
      if (token !== OPEN) continue;
      if (xml.depth === 1) {
        if (xml.ns === NS.main && xml.is("worksheet")) continue;
        this.fault = { code: "relationship", part: this.part };
        return;
      }
      // A second sheetData goes on where the first ended: the same rules find what it says twice.
      if (xml.ns === NS.main && xml.is("sheetData")) this.rows();
      else xml.skip();
      if (this.stopped()) return;
    }
  }

  private stopped(): boolean {
    return this.fault !== undefined || (this.outOfOrder && this.seen === undefined);
  }

  private rows(): void {
    const { xml } = this;
    const fast = !xml.closedAtOnce && xml.unprefixed;
    this.beside?.lose();
    while (!this.stopped()) {
      if (fast && fastRow(xml.bytes, xml.pos)) {
        xml.enter(xml.pos + 1, xml.pos + 1 + "row".length, FAST_ROW.end);
        this.common = true;
        this.oneRow(FAST_ROW.row - 1, true);
        continue;
      }
      const token = xml.next();
      if (token === CLOSE || token === END) return;
      if (token !== OPEN) continue;
      if (xml.ns === NS.main && xml.code === ROW) this.slowRow();
      else xml.skip();
    }
  }

  private slowRow(): void {
    const { xml } = this;
    const at = xml.find(R);
    const row = at < 0 ? this.row + 1 : digits(xml.bytes, xml.valueStart(at), xml.valueEnd(at)) - 1;
    if (row < 0 || row >= MAX_ROWS) {
      this.fault = { code: "cell-reference", sheet: this.sheet, found: at < 0 ? String(row + 1) : xml.value(at) };
      return;
    }
    this.common = false;
    if (!xml.closedAtOnce) this.beside?.lose();
    this.oneRow(row, !xml.closedAtOnce && xml.unprefixed);
  }

  private oneRow(row: number, fast: boolean): void {
    const { xml } = this;
    if (row >= MAX_ROWS) this.fault = { code: "cell-reference", sheet: this.sheet, found: String(row + 1) };
    this.outOfOrder ||= row <= this.row;
    this.row = row;
    let column = -1;
    while (!this.fault) {
      if (fast) column = this.fastCells(column);
      const token = xml.next();
      if (token === CLOSE || token === END) return;
      if (token !== OPEN) continue;
      if (xml.ns === NS.main && xml.code === C) column = this.oneCell(column);
      else xml.skip();
    }
  }

  /** Cells of the common kind, as far as they go; returns the column of the last. */
  private fastCells(before: number): number {
    const { xml, fast, raw, beside } = this;
    let column = before;
    while (this.fault === undefined && fast.read(xml.pos) && fast.row === this.row + 1 && fast.column < MAX_COLUMNS) {
      if (!fast.texts(this.context.formulas)) break;
      xml.pos = fast.end;
      const key = this.place(column, fast.column);
      column = fast.column;
      if (!fast.empty && this.fault === undefined) {
        const kept = this.keep(key, fast.cell(this.context) ?? makeCell(xml.bytes, raw, this.context));
        const text = fast.sharedText;
        if (kept) beside?.note(key, text === undefined || !this.common ? -1 : fast.end, text ?? UNSURE);
      }
      if (!beside || !this.common || this.outOfOrder) continue;
      beside.behind(key, fast.end);
      if (!beside.pass(xml.pos)) continue;
      xml.pos = beside.pos;
      this.row = keyRow(beside.before);
      column = keyColumn(beside.before);
    }
    return column;
  }

  private oneCell(before: number): number {
    const { xml, row } = this;
    const column = columnOf(xml, row, before + 1);
    if (column < 0) {
      this.fault = { code: "cell-reference", sheet: this.sheet, found: xml.attribute("r") ?? address(row, before + 1) };
      return before;
    }
    const key = this.place(before, column);
    readCell(xml, this.raw, this.context.formulas);
    this.beside?.lose();
    if (this.keep(key, makeCell(xml.bytes, this.raw, this.context))) this.beside?.note(key, -1, UNSURE);
    return column;
  }

  /** Notes the place of a cell, and whether it came before. */
  private place(before: number, column: number): number {
    const key = cellKey(this.row, column);
    this.outOfOrder ||= column <= before;
    if (this.seen === undefined) return key;
    if (this.seen.has(key)) this.fault = { code: "duplicate-cell", sheet: this.sheet, cell: address(this.row, column) };
    this.seen.add(key);
    if (this.seen.size > LIMITS.cells) this.fault ??= { code: "too-many-cells" };
    return key;
  }

  private keep(key: number, cell: GridCell | undefined): boolean {
    if (cell === undefined) return false;
    if (this.beside) this.beside.take(key, cell);
    else this.alone.set(key, cell);
    if (this.cells.size > LIMITS.cells) this.fault ??= { code: "too-many-cells" };
    return true;
  }
}

/**
 * Cells of a worksheet part, by `cellKey` (ECMA-376 part 1, §18.3.1.73). While rows and columns come in order, the
 * order itself proves that no place came twice; a sheet out of order is read again with every place noted.
 * @param beside a sheet that was read before
 */
export function readCells(
  first: XmlTokens,
  part: string,
  sheet: string,
  context: CellContext,
  beside?: Follower,
): Cells {
  let xml = first;
  let data = new SheetData(xml, part, sheet, context, undefined, beside);
  data.read();
  if (data.outOfOrder && !data.fault && !xml.fault) {
    xml = new XmlTokens(first.bytes);
    data = new SheetData(xml, part, sheet, context, new Set(), undefined);
    data.read();
  }
  const fault: Fault | undefined = xml.fault ? { code: xml.fault, part } : data.fault;
  const read = { cells: data.cells, inOrder: !data.outOfOrder };
  return fault ? { ...read, fault } : read;
}
