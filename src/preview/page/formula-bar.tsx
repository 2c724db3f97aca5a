// The address of the active cell, and its content as one edits it.
import * as React from "react";
import { boxAddress } from "../model/a1";
import { editableAt } from "./edit";
import { follow } from "./keys";
import { areaAt } from "./move";
import type { Workbook } from "./use-workbook";

export function FormulaBar({ work }: { readonly work: Workbook }): React.ReactElement {
  const { desk, sheet, active, selection, editing, texts } = work;
  const area = areaAt(sheet, active);
  const single = area.rows === selection.rows && area.columns === selection.columns;
  const address = boxAddress(single ? { ...active, rows: 1, columns: 1 } : selection);
  const [typed, setTyped] = React.useState<string | null>(null);
  const text = editing ? editing.text : editableAt(desk, sheet, active);
  const toGrid = (): void => {
    document.querySelector<HTMLElement>(".sink")?.focus({ preventScroll: true });
  };
  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label={texts.nameBox}
        value={typed ?? address}
        spellCheck={false}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onBlur={() => {
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          if (event.key === "Enter" && typed !== null) work.goTo(typed);
          setTyped(null);
          toGrid();
        }}
      />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        className="content"
        aria-label={texts.formulaBar}
        rows={1}
        value={text}
        spellCheck={false}
        onFocus={() => {
          if (!editing) work.begin(null, "bar");
          else work.setEditing({ ...editing, from: "bar", free: true });
        }}
        onChange={(event) => {
          if (editing) work.setEditing({ ...editing, text: event.currentTarget.value });
        }}
        onBlur={() => {
          // Leaving without a word keeps what stood there.
          if (editing?.from === "bar" && editing.text === editableAt(desk, sheet, active)) work.cancel();
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            work.cancel();
            toGrid();
          } else if (event.key === "Enter" || event.key === "Tab") {
            event.preventDefault();
            if (work.commit()) follow(work, event.key, event.shiftKey);
            toGrid();
          }
        }}
      />
    </div>
  );
}
