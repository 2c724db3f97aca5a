// Under the sheet: its tabs, what was said last, and what the selection adds up to.
import * as React from "react";
import { storedCells } from "../model/grid";
import { showText } from "../model/text";
import { valueAt } from "../objects/range-read";
import type { Workbook } from "./use-workbook";

function totals({ desk, sheet, selection, texts }: Workbook): string {
  const values = storedCells(sheet, selection)
    .slice(0, 20_000)
    .map(({ row, column }) => valueAt(desk, sheet, row, column))
    .filter((value) => value !== "");
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (values.length < 2) return "";
  const sum = numbers.reduce((all, one) => all + one, 0);
  const shown = showText(Number(sum.toPrecision(12)), "#,##0.##", desk.options.separators);
  return [texts.count(values.length), ...(numbers.length > 1 ? [texts.sum(shown)] : [])].join(" · ");
}

export function StatusBar({ work }: { readonly work: Workbook }): React.ReactElement {
  const { book, sheet, texts, session, note } = work;
  return (
    <footer className="foot">
      <p role="status" className={note ? "note said" : "note"}>
        {note}
      </p>
      <nav aria-label={texts.sheets} className="tabs">
        {book.sheets
          .filter(({ visibility }) => visibility === "Visible")
          .map(({ id, name, tabColor }) => (
            <button
              key={id}
              aria-current={id === sheet.id ? "page" : undefined}
              style={tabColor ? { borderBottomColor: tabColor } : undefined}
              onClick={() => {
                if (!work.commit()) return;
                work.attempt(() => {
                  session.user.activate(name);
                });
              }}
            >
              {name}
            </button>
          ))}
        <span className="totals">{totals(work)}</span>
      </nav>
    </footer>
  );
}
