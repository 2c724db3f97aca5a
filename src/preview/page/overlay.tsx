// What lies over the active cell: the place where one types, the arrow of a list, the message of an input.
import * as React from "react";
import { boxAddress } from "../model/a1";
import { cellAt } from "../model/grid";
import { cellLook } from "./cell-look";
import { DropDown } from "./drop-down";
import { isOpen, shownAt } from "./edit";
import { follow, type Key, press } from "./keys";
import { areaAt, next, steps } from "./move";
import { head, inView, type Scroll, viewRect } from "./scroll";
import { fromTsv, toHtml } from "./tsv";
import type { Workbook } from "./use-workbook";
import { listOf, promptOf, ruleAt } from "./validate";

type Props = { readonly work: Workbook; readonly scroll: Scroll };

const keyOf = (event: React.KeyboardEvent): Key => ({
  key: event.key,
  ctrl: event.ctrlKey || event.metaKey,
  shift: event.shiftKey,
  alt: event.altKey,
});

/** Keys while something is being typed. */
function typing(work: Workbook, { key, ctrl, shift, alt }: Key): boolean {
  const { editing } = work;
  if (!editing) return false;
  if (key === "Escape") work.cancel();
  else if (key === "Enter" && alt) work.setEditing({ ...editing, text: `${editing.text}\n`, free: true });
  else if (key === "Enter" || key === "Tab") {
    if (work.commit()) follow(work, key, shift);
  } else if (key === "F2") work.setEditing({ ...editing, free: !editing.free });
  else if (steps[key] && !editing.free && !ctrl) {
    if (work.commit()) work.select(next(work.sheet, work.axes, work.active, steps[key]));
  } else return false;
  return true;
}

/** To programs that take cells, and to those that take a table. */
function handOver(event: React.ClipboardEvent, work: Workbook): void {
  event.preventDefault();
  const text = work.copy();
  event.clipboardData.setData("text/plain", text);
  event.clipboardData.setData("text/html", toHtml(fromTsv(text)));
}

export function Overlay({ work, scroll }: Props): React.ReactElement {
  const { desk, sheet, axes, active, editing, texts } = work;
  const area = areaAt(sheet, active);
  const rect = viewRect(scroll, axes, area);
  const shown = inView(scroll, axes, area);
  const sink = React.useRef<HTMLTextAreaElement>(null);
  const rule = ruleAt(sheet, active);
  const items = isOpen(sheet, active) ? listOf(desk, sheet, rule) : null;
  const prompt = promptOf(rule);
  const [open, setOpen] = React.useState<number | null>(null);
  const here = `${sheet.id}|${active.row}|${active.column}`;
  React.useEffect(() => {
    setOpen(null);
  }, [here]);
  const inCell = editing?.from === "cell";
  React.useEffect(() => {
    if (inCell) sink.current?.focus({ preventScroll: true });
  }, [inCell, here]);

  React.useEffect(() => {
    // A sheet that the pane brings to the front takes no focus from it.
    if (document.activeElement?.tagName !== "IFRAME") sink.current?.focus({ preventScroll: true });
  }, []);

  const choose = (text: string | undefined): void => {
    setOpen(null);
    if (text !== undefined) work.take(text);
    sink.current?.focus({ preventScroll: true });
  };
  const inList = ({ key }: Key): boolean => {
    if (open === null || !items) return false;
    if (key === "ArrowDown") setOpen(Math.min(open + 1, items.length - 1));
    else if (key === "ArrowUp") setOpen(Math.max(open - 1, 0));
    else if (key === "Enter") choose(items[open]);
    else if (key === "Escape" || key === "Tab") choose(undefined);
    else return false;
    return true;
  };
  const toggle = (): void => {
    const now = items?.indexOf(shownAt(desk, sheet, active)) ?? -1;
    setOpen(open === null ? Math.max(now, 0) : null);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const key = keyOf(event);
    const lists = key.alt && key.key === "ArrowDown" && items !== null && !editing;
    if (lists) toggle();
    const taken =
      lists || inList(key) || (editing ? typing(work, key) : press(work, key, scroll.height - 2 * head.height));
    if (taken) event.preventDefault();
  };
  const look = cellLook(cellAt(sheet, active.row, active.column).style, null, "left");
  const place = { left: rect.left - 1, top: rect.top - 1, minWidth: rect.width + 1, minHeight: rect.height + 1 };

  return (
    <div className="overlay">
      <textarea
        ref={sink}
        className={inCell ? "sink typing" : "sink"}
        style={inCell ? { ...look, ...place, textAlign: "left", backgroundColor: "#ffffff" } : place}
        aria-label={`${boxAddress(area)} ${shownAt(desk, sheet, active)} ${prompt}`.trim()}
        value={inCell ? editing.text : ""}
        spellCheck={false}
        readOnly={editing?.from === "bar"}
        onChange={(event) => {
          if (editing) work.setEditing({ ...editing, text: event.currentTarget.value });
          else work.begin(event.currentTarget.value, "cell");
        }}
        onKeyDown={onKeyDown}
        onMouseDown={() => {
          if (editing && !editing.free) work.setEditing({ ...editing, free: true });
        }}
        onCopy={(event) => {
          if (!editing) handOver(event, work);
        }}
        onCut={(event) => {
          if (editing) return;
          handOver(event, work);
          work.clear();
        }}
        onPaste={(event) => {
          if (editing) return;
          event.preventDefault();
          work.paste(event.clipboardData.getData("text/plain"));
        }}
      />
      {items && shown && (
        <DropDown
          rect={rect}
          width={scroll.width}
          items={items}
          open={open}
          texts={texts}
          toggle={() => {
            toggle();
            sink.current?.focus({ preventScroll: true });
          }}
          choose={choose}
        />
      )}
      {prompt && shown && open === null && !editing && (
        <p className="prompt" role="note" style={{ left: rect.left + 12, top: rect.top + rect.height + 6 }}>
          {prompt}
        </p>
      )}
    </div>
  );
}
