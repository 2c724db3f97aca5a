// The sheet as it comes out of the printer, page after page.
import * as React from "react";
import { drawRows, type Range } from "./cells";
import { type Page, type Paper, paperOf } from "./pages";
import type { Workbook } from "./use-workbook";

type Props = { readonly work: Workbook; readonly close: () => void };

/** A run of rows, moved so that its first row is at `top`. */
function Run(props: { work: Workbook; rows: Range; columns: Range; top: number }): React.ReactElement {
  const { work, rows, columns, top } = props;
  const { axes } = work;
  const [left, width] = [axes.columns.start(columns.from), axes.columns.start(columns.to + 1)];
  const [first, end] = [axes.rows.start(rows.from), axes.rows.start(rows.to + 1)];
  return (
    <div className="run" style={{ top, width: width - left + 1, height: end - first + 1 }}>
      <div className="origin" style={{ left: -left + 1, top: -first + 1 }}>
        {drawRows(work, rows, columns, true)}
      </div>
    </div>
  );
}

function Sheet(props: { work: Workbook; paper: Paper; page: Page; index: number }): React.ReactElement {
  const { work, paper, page, index } = props;
  const { axes, texts } = work;
  const titles = page.titles ? axes.rows.start(page.titles.to + 1) - axes.rows.start(page.titles.from) : 0;
  const { margins, scale } = paper;
  const width = (axes.columns.start(page.columns.to + 1) - axes.columns.start(page.columns.from)) * scale;
  const spare = paper.centered ? Math.max(0, (paper.width - margins.left - margins.right - width) / 2) : 0;
  return (
    <section
      className="paper"
      aria-label={texts.page(index + 1, paper.pages.length)}
      style={{ width: paper.width, height: paper.height }}
    >
      {paper.numbered(index) && (
        <p className="number" style={{ top: paper.header }}>
          {index + 1}
        </p>
      )}
      <div
        className="origin"
        style={{ left: margins.left + spare, top: margins.top, transform: `scale(${scale})`, transformOrigin: "0 0" }}
      >
        {page.titles && <Run work={work} rows={page.titles} columns={page.columns} top={0} />}
        <Run work={work} rows={page.rows} columns={page.columns} top={titles} />
      </div>
    </section>
  );
}

export function PrintView({ work, close }: Props): React.ReactElement {
  const { texts, sheet, axes } = work;
  const paper = paperOf(sheet, axes);
  const view = React.useRef<HTMLDialogElement>(null);
  React.useEffect(() => {
    if (view.current && !view.current.open) view.current.showModal();
  }, []);
  return (
    <dialog ref={view} className="print-view" aria-label={texts.print} onCancel={close}>
      <div className="print-bar">
        <h2>
          {texts.print} – {sheet.name}
        </h2>
        {paper && (
          <button
            onClick={() => {
              window.print();
            }}
          >
            {texts.printNow}
          </button>
        )}
        <button onClick={close}>{texts.close}</button>
      </div>
      {paper ? (
        <div className="papers">
          {paper.pages.map((page, i) => (
            <Sheet key={i} work={work} paper={paper} page={page} index={i} />
          ))}
        </div>
      ) : (
        <p>{texts.noPages}</p>
      )}
    </dialog>
  );
}
