import React, { useEffect } from "react";
import { numberWords, safe } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import { useModel } from "../shell/model";
import type { PartsModel } from "./parts-model";

export type PartsCardProps = {
  readonly model: PartsModel;
  /** What was checked last: its figures may be others than before. */
  readonly checked: unknown;
  readonly t: PaneTexts;
};

/** Sources that are listed here; a province has thousands. */
const SHOWN = 60;

/** Of what the selected figure of a merged workbook is made, down to the cell of each school. */
export function PartsCard({ model, checked, t: { parts: t } }: PartsCardProps): JSX.Element {
  const { parts } = useModel(model);
  useEffect(() => model.watch(), [model]);
  useEffect(() => void model.renew(), [model, checked]);
  const shown = (value: number | string): string => (typeof value === "number" ? numberWords(value) : value);
  return (
    <section className="card" aria-labelledby="parts-title">
      <h3 id="parts-title">{t.title}</h3>
      {!parts && <p className="tip">{t.choose}</p>}
      {parts && (
        <>
          <p aria-live="polite">
            <strong>{safe(t.figure(parts.of, parts.title, parts.heading))}</strong>
            <br />
            {parts.lines.length === 0
              ? t.none
              : parts.sum === undefined
                ? t.count(parts.lines.length)
                : t.sum(parts.lines.length, shown(parts.sum))}
          </p>
          <ul className="plain-list">
            {parts.lines.slice(0, SHOWN).map((line) => (
              <li key={`${line.sheet}!${line.cell}`}>
                <button type="button" className="finding note" onClick={() => model.go(line)}>
                  <span className="finding-head">
                    {safe(t.line(line.source.name, line.source.unit, shown(line.source.value)))}
                  </span>
                  <span className="finding-clause">
                    {safe(
                      t.from(
                        line.source.place.file,
                        line.source.place.sheet,
                        line.source.place.cell,
                        line.source.number,
                      ),
                    )}
                    {line.source.via !== "" && ` (${safe(t.via(line.source.via))})`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {parts.lines.length > SHOWN && <p>{t.more(parts.lines.length - SHOWN)}</p>}
        </>
      )}
    </section>
  );
}
