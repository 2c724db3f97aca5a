import React from "react";
import type { ReportPlan } from "../../jobs/index";
import { measuresOf } from "../../plan/index";
import type { PaneTexts } from "../../words/pane";

export type VerdictsProps = { readonly plan: Pick<ReportPlan, "verdicts" | "context">; readonly t: PaneTexts };

/** A form that nobody has filled in has no verdicts either. */
const setsTargets = ({ context }: VerdictsProps["plan"]): boolean =>
  measuresOf(context.pack).some(({ measure }) => measure.kind !== "task");

export const Verdicts = ({ plan, t }: VerdictsProps): JSX.Element =>
  plan.verdicts.length === 0 ? (
    <p>{setsTargets(plan) ? t.compile.noVerdicts : t.compile.noTargets}</p>
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
        {plan.verdicts.map(({ code, measure, quarter, label, result, verdict }) => (
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
