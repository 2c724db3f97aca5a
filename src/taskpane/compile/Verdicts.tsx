import React from "react";
import type { RowVerdict } from "../../jobs/index";
import type { PaneTexts } from "../../words/pane";

export type VerdictsProps = { readonly verdicts: readonly RowVerdict[]; readonly t: PaneTexts };

export const Verdicts = ({ verdicts, t }: VerdictsProps): JSX.Element =>
  verdicts.length === 0 ? (
    <p>{t.compile.noVerdicts}</p>
  ) : (
    <table className="verdicts">
      <caption>{t.compile.verdicts}</caption>
      <thead>
        <tr>
          <th scope="col">{t.compile.indicator}</th>
          <th scope="col">{t.compile.result}</th>
          <th scope="col">{t.compile.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {verdicts.map(({ code, measure, quarter, label, result, verdict }) => (
          <tr key={code}>
            <th scope="row">
              {t.compile.row(measure, quarter)} <span className="label">{label}</span>
            </th>
            <td>{result}</td>
            <td>{verdict}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
