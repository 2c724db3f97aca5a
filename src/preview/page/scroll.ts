// How far the sheet is scrolled, which lines are seen, and what lies under the pointer.
import * as React from "react";
import { type Box, maxColumns, maxRows } from "../model/box";
import { type Axes, type Axis, type Rect, rectOf } from "./axis";
import type { Range } from "./cells";
import { areaAt, type Cell } from "./move";
import type { Workbook } from "./use-workbook";

/** Headers of rows and columns, in pixels. */
export const head = { width: 46, height: 22 } as const;

type Frozen = { readonly rows: number; readonly columns: number };
type Place = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
export type Scroll = Place & { readonly frozen: Frozen; readonly read: () => void };

type Seen = { readonly rows: Range; readonly columns: Range };

export function visible(scroll: Scroll, { rows, columns }: Axes): Seen {
  const part = (axis: Axis, frozen: number, from: number, length: number): Range => ({
    from: Math.max(axis.at(from + axis.start(frozen)), frozen),
    to: axis.at(from + length),
  });
  return {
    rows: part(rows, scroll.frozen.rows, scroll.top, scroll.height - head.height),
    columns: part(columns, scroll.frozen.columns, scroll.left, scroll.width - head.width),
  };
}

/** Where an area stands in the view; frozen lines do not move. */
export function viewRect(scroll: Scroll, axes: Axes, area: Box): Rect {
  const rect = rectOf(axes, area);
  return {
    ...rect,
    left: head.width + rect.left - (area.column < scroll.frozen.columns ? 0 : scroll.left),
    top: head.height + rect.top - (area.row < scroll.frozen.rows ? 0 : scroll.top),
  };
}

/** Is the area in sight, not behind frozen lines or headers? */
export function inView(scroll: Scroll, axes: Axes, area: Box): boolean {
  const { left, top } = viewRect(scroll, axes, area);
  const edgeX = head.width + (area.column < scroll.frozen.columns ? 0 : axes.columns.start(scroll.frozen.columns));
  const edgeY = head.height + (area.row < scroll.frozen.rows ? 0 : axes.rows.start(scroll.frozen.rows));
  return left >= edgeX - 4 && top >= edgeY - 4 && left < scroll.width && top < scroll.height;
}

/** The least that must be scrolled to see a line whole; a sheet never stands still in the midst of another line. */
function reach(axis: Axis, frozen: number, now: number, from: number, to: number, length: number): number {
  const fixed = axis.start(frozen);
  if (from - fixed < now) return Math.max(0, from - fixed);
  if (to <= now + length) return now;
  const next = axis.start(axis.at(Math.max(0, fixed + to - length - 1)) + 1);
  return Math.max(0, Math.min(next - fixed, from - fixed));
}

export function useScroll(outer: React.RefObject<HTMLElement>, work: Workbook, frozen: Frozen): Scroll {
  const [place, setPlace] = React.useState<Place>({ left: 0, top: 0, width: 800, height: 600 });
  const read = React.useCallback(() => {
    const element = outer.current;
    if (!element) return;
    const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = element;
    setPlace((old) =>
      old.left === left && old.top === top && old.width === width && old.height === height
        ? old
        : { left, top, width, height },
    );
  }, [outer]);
  React.useLayoutEffect(() => {
    read();
    const watcher = new ResizeObserver(read);
    if (outer.current) watcher.observe(outer.current);
    return () => {
      watcher.disconnect();
    };
  }, [outer, read]);

  const { axes, sheet, active } = work;
  const { row, column, rows, columns } = areaAt(sheet, active);
  const { rows: frozenRows, columns: frozenColumns } = frozen;
  React.useLayoutEffect(() => {
    const element = outer.current;
    if (!element) return;
    const rect = rectOf(axes, { row, column, rows, columns });
    const [width, height] = [element.clientWidth - head.width, element.clientHeight - head.height];
    if (column >= frozenColumns) {
      const right = rect.left + rect.width;
      element.scrollLeft = reach(axes.columns, frozenColumns, element.scrollLeft, rect.left, right, width);
    }
    if (row >= frozenRows) {
      const bottom = rect.top + rect.height;
      element.scrollTop = reach(axes.rows, frozenRows, element.scrollTop, rect.top, bottom, height);
    }
    // Only a move of the active cell scrolls; what is typed elsewhere does not.
  }, [sheet.id, row, column]);

  return { ...place, frozen, read };
}

type Hit = { readonly kind: "cell"; readonly cell: Cell } | { readonly kind: "lines"; readonly box: Box };
type Point = { readonly clientX: number; readonly clientY: number };

export function hitAt(outer: HTMLElement | null, { clientX, clientY }: Point, scroll: Scroll, axes: Axes): Hit | null {
  if (!outer) return null;
  const bounds = outer.getBoundingClientRect();
  const [x, y] = [clientX - bounds.left - head.width, clientY - bounds.top - head.height];
  if (x > scroll.width - head.width || y > scroll.height - head.height) return null;
  const column = axes.columns.at(x < axes.columns.start(scroll.frozen.columns) ? x : x + scroll.left);
  const row = axes.rows.at(y < axes.rows.start(scroll.frozen.rows) ? y : y + scroll.top);
  const all: Box = { row: 0, column: 0, rows: maxRows, columns: maxColumns };
  if (x < 0 && y < 0) return { kind: "lines", box: all };
  if (x < 0) return { kind: "lines", box: { ...all, row, rows: 1 } };
  if (y < 0) return { kind: "lines", box: { ...all, column, columns: 1 } };
  return { kind: "cell", cell: { row, column } };
}
