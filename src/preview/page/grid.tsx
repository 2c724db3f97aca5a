// The sheet: headers, frozen lines and the rest, of which only what is seen is drawn.
import * as React from "react";
import { columnLetters } from "../model/a1";
import { maxColumns, maxRows } from "../model/box";
import { type Axis, rectOf } from "./axis";
import { drawRows, type Range } from "./cells";
import { head, hitAt, type Scroll, useScroll, visible } from "./scroll";
import { Overlay } from "./overlay";
import type { Workbook } from "./use-workbook";

type Part = { readonly key: string; readonly rows: Range; readonly columns: Range };

function lines(axis: Axis, { from, to }: Range): readonly number[] {
  const made: number[] = [];
  for (let i = from; i <= to; i++) if (!axis.isHidden(i)) made.push(i);
  return made;
}

function Headers({ work, scroll }: { readonly work: Workbook; readonly scroll: Scroll }): React.ReactElement {
  const { axes, selection } = work;
  const label = (kind: "row" | "column", index: number, frozen: boolean): React.ReactElement => {
    const [axis, size] = kind === "row" ? [axes.rows, scroll.top] : [axes.columns, scroll.left];
    const [first, count] = kind === "row" ? [selection.row, selection.rows] : [selection.column, selection.columns];
    const on = index >= first && index < first + count;
    const at = axis.start(index) - (frozen ? 0 : size);
    return (
      <div
        key={`${kind}${index}`}
        className={on ? `label ${kind} on` : `label ${kind}`}
        style={kind === "row" ? { top: at, height: axis.size(index) } : { left: at, width: axis.size(index) }}
      >
        {kind === "row" ? index + 1 : columnLetters(index)}
      </div>
    );
  };
  const parts = (kind: "row" | "column"): React.ReactElement => {
    const [axis, frozen, range] =
      kind === "row"
        ? [axes.rows, scroll.frozen.rows, visible(scroll, axes).rows]
        : [axes.columns, scroll.frozen.columns, visible(scroll, axes).columns];
    const fixed = axis.start(frozen);
    return (
      <div className={`labels ${kind}s`} aria-hidden="true">
        <div className="clip" style={kind === "row" ? { top: fixed } : { left: fixed }}>
          <div style={kind === "row" ? { top: -fixed } : { left: -fixed }} className="origin">
            {lines(axis, range).map((i) => label(kind, i, false))}
          </div>
        </div>
        {lines(axis, { from: 0, to: frozen - 1 }).map((i) => label(kind, i, true))}
      </div>
    );
  };
  return (
    <>
      <div className="corner" />
      {parts("column")}
      {parts("row")}
    </>
  );
}

function Quadrant({ work, scroll, part }: { work: Workbook; scroll: Scroll; part: Part }): React.ReactElement {
  const { axes } = work;
  const fixed = { left: axes.columns.start(scroll.frozen.columns), top: axes.rows.start(scroll.frozen.rows) };
  const [isLeft, isTop] = [part.key.includes("left"), part.key.includes("top")];
  const clip = {
    left: head.width + (isLeft ? 0 : fixed.left),
    top: head.height + (isTop ? 0 : fixed.top),
    ...(isLeft ? { width: fixed.left } : { right: 0 }),
    ...(isTop ? { height: fixed.top } : { bottom: 0 }),
  };
  const origin = {
    left: isLeft ? 0 : -fixed.left - scroll.left,
    top: isTop ? 0 : -fixed.top - scroll.top,
  };
  return (
    <div role="rowgroup" className={`quadrant ${part.key}`} style={clip}>
      <div className="origin" style={origin}>
        {drawRows(work, part.rows, part.columns)}
        <div className="selection" style={rectOf(axes, work.selection)} />
      </div>
    </div>
  );
}

export function Grid({ work }: { readonly work: Workbook }): React.ReactElement {
  const { sheet, axes, texts } = work;
  const outer = React.useRef<HTMLDivElement>(null);
  const frozen = {
    rows: !sheet.frozen || sheet.frozen.rows === maxRows ? 0 : Math.min(sheet.frozen.rows, axes.rows.count),
    columns:
      !sheet.frozen || sheet.frozen.columns === maxColumns ? 0 : Math.min(sheet.frozen.columns, axes.columns.count),
  };
  const scroll = useScroll(outer, work, frozen);
  const { rows, columns } = visible(scroll, axes);
  const left = { from: 0, to: frozen.columns - 1 };
  const top = { from: 0, to: frozen.rows - 1 };
  const parts: readonly Part[] = [
    { key: "main", rows, columns },
    { key: "top", rows: top, columns },
    { key: "left", rows, columns: left },
    { key: "top left", rows: top, columns: left },
  ].filter((part) => part.rows.to >= part.rows.from && part.columns.to >= part.columns.from);

  const point = (event: React.MouseEvent): void => {
    if (event.button !== 0 || (event.target as Element).closest(".overlay, .space-end")) return;
    const hit = hitAt(outer.current, event, scroll, axes);
    if (!hit) return;
    event.preventDefault();
    outer.current?.querySelector("textarea")?.focus({ preventScroll: true });
    if (!work.commit()) return;
    work.say("");
    if (hit.kind === "cell") work.select(event.shiftKey ? work.active : hit.cell, hit.cell);
    else work.selectBox(hit.box, { row: hit.box.row, column: hit.box.column });
  };
  const drag = (event: React.MouseEvent): void => {
    if (event.buttons !== 1 || work.editing) return;
    const hit = hitAt(outer.current, event, scroll, axes);
    if (hit?.kind === "cell") work.select(work.active, hit.cell);
  };

  return (
    <div className="sheet" ref={outer} onScroll={scroll.read}>
      <div
        className="space"
        style={{ width: axes.columns.total + head.width + 40, height: axes.rows.total + head.height + 40 }}
      >
        <div
          className="view"
          style={{ width: scroll.width, height: scroll.height }}
          onMouseDown={point}
          onMouseMove={drag}
          onDoubleClick={() => {
            work.begin(null, "cell");
          }}
        >
          <div
            role="grid"
            aria-label={texts.grid(sheet.name)}
            aria-rowcount={axes.rows.count}
            aria-colcount={axes.columns.count}
          >
            {parts.map((part) => (
              <Quadrant key={part.key} work={work} scroll={scroll} part={part} />
            ))}
          </div>
          <Headers work={work} scroll={scroll} />
          <Overlay work={work} scroll={scroll} />
        </div>
      </div>
    </div>
  );
}
