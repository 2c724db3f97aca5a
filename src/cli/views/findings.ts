import type { FormContext, Status } from "../../jobs/index";
import type { Problem, Severity } from "../../problems/index";
import { type Language, periodName, sentenceOf, severityWord } from "../../words/index";
import { type Line, line } from "../lines";
import type { Texts } from "../texts/index";

/** One finding in JSON (`check --json`, version 1). `unit` is the unit's code. */
export type JsonFinding = {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly name: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
  readonly clause: string;
  readonly text: string;
  /** Why it stays as it is, where somebody said so in the workbook. */
  readonly ack?: string;
};

export function jsonFinding(problem: Problem, context: FormContext | undefined, language: Language): JsonFinding {
  const { code, severity, place, name, clause } = problem;
  const { expected, found, fix, text } = sentenceOf(problem, language, "terminal");
  return {
    code,
    severity,
    sheet: place.sheet,
    cell: place.cell,
    name,
    unit: context?.unit.code ?? null,
    period: context?.period.id ?? null,
    expected,
    found,
    fix,
    clause,
    text,
    ...(problem.ack !== undefined && { ack: problem.ack }),
  };
}

const ORDER: readonly Severity[] = ["error", "question", "warning", "note"];
/** Findings of one code that are told in full. */
const SHOWN = 5;
const CELLS = 30;

/** Cells where there are any; what is missing altogether is told by the names of its rows or columns. */
function cellsOf(problems: readonly Problem[]): string {
  const places = problems.map(({ place, name }) => place.cell || name);
  return places.slice(0, CELLS).join(", ") + (places.length > CELLS ? ", …" : "");
}

/** `Chỉ tiêu!G12`; a list of units in a text file has no sheets, and what is missing has no cell, but a name. */
const placeOf = ({ place: { sheet, cell }, name }: Problem): string =>
  [sheet, cell].filter((part) => part !== "").join("!") || name;

function group(problems: readonly Problem[], language: Language, texts: Texts): readonly Line[] {
  const byCode = new Map<string, Problem[]>();
  for (const problem of problems) byCode.set(problem.code, [...(byCode.get(problem.code) ?? []), problem]);
  return [...byCode.values()].flatMap((same) => {
    const told = same.slice(0, same.length === SHOWN + 1 ? SHOWN + 1 : SHOWN);
    const rest = same.slice(told.length);
    return [
      ...told.map((problem) => {
        const { text } = sentenceOf(problem, language, "terminal");
        return line(`${placeOf(problem)}: ${text}`, problem.severity, 2);
      }),
      ...(rest.length > 0 ? [line(texts.views.similar(rest.length, cellsOf(rest)), "quiet", 3)] : []),
    ];
  });
}

/** Findings by severity, repeats cut short; those for which a reason was given stand apart. */
export function findingLines(problems: readonly Problem[], language: Language, texts: Texts): readonly Line[] {
  const open = ORDER.flatMap((severity) => {
    const found = problems.filter((problem) => problem.severity === severity && problem.ack === undefined);
    if (found.length === 0) return [];
    const heading = line(`${severityWord(severity, language)} (${found.length})`, "title", 1);
    return [heading, ...group(found, language, texts)];
  });
  const seen = problems.filter(({ ack }) => ack !== undefined);
  if (seen.length === 0) return open;
  const reasons = seen.flatMap((problem) => {
    const told = `${placeOf(problem)}: ${sentenceOf(problem, language, "terminal").text}`;
    return [line(told, "quiet", 2), line(texts.views.reason(problem.ack ?? ""), "quiet", 3)];
  });
  return [...open, line(texts.views.acknowledged(seen.length), "title", 1), ...reasons];
}

export function contextLine({ unit, period, window }: FormContext, language: Language, texts: Texts): Line {
  return line(
    texts.views.unit(unit.name, unit.code, periodName(period, language), window.from, window.to),
    undefined,
    1,
  );
}

/** The summary, in the words of the status line. */
export const statusLines = ({ missing, wrong, review, sendable }: Status, texts: Texts): readonly Line[] => [
  line(texts.views.status(missing, wrong, review, sendable), sendable ? "good" : "error", 1),
];
