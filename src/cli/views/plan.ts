import { measuresOf, type Measure, type Pack } from "../../plan/index";
import { shortDate, targetText } from "../../words/index";
import { columns, line, type Line } from "../lines";
import type { Texts } from "../texts/index";

/** A plan in the list, in JSON (`plans --json`). */
export type JsonPlan = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly years: Pack["years"];
  readonly issuer: string;
  readonly measures: number;
  readonly tasks: number;
};

const taskCount = ({ taskGroups }: Pack): number => taskGroups.reduce((sum, { tasks }) => sum + tasks.length, 0);

export const jsonPlan = (pack: Pack): JsonPlan => ({
  id: pack.id,
  number: pack.number,
  title: pack.title,
  years: pack.years,
  issuer: pack.issuer.name,
  measures: measuresOf(pack).length,
  tasks: taskCount(pack),
});

const yearsOf = ({ from, to }: Pack["years"]): string => (from === to ? String(from) : `${from}–${to}`);

export function planList(packs: readonly Pack[], texts: Texts): readonly Line[] {
  const rows = packs.map((pack) => {
    const { id, number, years, issuer, measures, tasks } = jsonPlan(pack);
    const cells = [id, number || texts.views.noNumber, pack.shortTitle, yearsOf(years), issuer];
    return [...cells, String(measures), String(tasks)];
  });
  const [heading = "", ...rest] = columns([texts.views.plansHeading, ...rows]);
  return [line(heading, "title"), ...rest.map((text) => line(text))];
}

function measureLine({ id, label, unit, targets, clause }: Measure): Line {
  const milestone = targets.length > 0 ? `: ${targetText(targets, unit)}` : "";
  return line(`${id}  ${label} (${unit})${milestone} [${clause}]`, undefined, 2);
}

function goalLines({ goals }: Pack, { views }: Texts): readonly Line[] {
  if (goals.length === 0) return [line(views.noTargets)];
  const lines = goals.flatMap(({ id, label, indicators }) => [
    line(`${id}  ${label}`, "title", 1),
    ...indicators.flatMap(({ measures }) => measures.map(measureLine)),
  ]);
  return [line(views.targets, "title"), ...lines];
}

const taskLines = ({ taskGroups }: Pack, { views }: Texts): readonly Line[] => [
  line(views.tasks, "title"),
  ...taskGroups.flatMap(({ id, label, tasks }) => [
    line(`${id}  ${label}`, "title", 1),
    ...tasks.map((task) => line(`${task.id}  ${task.label}`, undefined, 2)),
  ]),
];

function dutyLines({ duties, reports }: Pack, { views }: Texts): readonly Line[] {
  const dueDay = ({ day, month, before, year }: Pack["reports"][number]["due"]): string =>
    views.dueDay(day, month, before, year);
  const reported = reports.map(({ who, levels, period, due, to }) => {
    const whom = [...who, ...(levels ?? [])].join(", ");
    return line(`${views.half[period]} (${whom}): ${views.sends(dueDay(due), to)}`, undefined, 1);
  });
  const owed = duties.map(({ what, due, clause }) =>
    line(`${what}${due.length > 0 ? ` (${due.map(dueDay).join(", ")})` : ""} [${clause}]`, undefined, 1),
  );
  return [
    ...(reported.length > 0 ? [line(views.reports, "title"), ...reported] : []),
    ...(owed.length > 0 ? [line(views.duties, "title"), ...owed] : []),
  ];
}

/** A plan as a person reads it. */
export function planLines(pack: Pack, texts: Texts): readonly Line[] {
  const { views } = texts;
  const number = `${pack.number || views.noNumber}${pack.date === undefined ? "" : `, ${shortDate(pack.date)}`}`;
  const parents = pack.parents.map(({ asCited, pack: id }) => `${asCited}${id ? "" : ` (${views.uncatalogued})`}`);
  return [
    line(`${pack.id}  ${pack.title}`, "title"),
    line(number, undefined, 1),
    line(`${views.issuer}: ${pack.issuer.name}`, undefined, 1),
    line(`${views.years}: ${yearsOf(pack.years)}`, undefined, 1),
    ...(parents.length > 0 ? [line(`${views.parents}: ${parents.join("; ")}`, undefined, 1)] : []),
    ...goalLines(pack, texts),
    ...taskLines(pack, texts),
    ...dutyLines(pack, texts),
    ...(pack.choices.length > 0 ? [line(views.choices, "title")] : []),
    ...pack.choices.map(({ at, text }) => line(`${at}: ${text}`, undefined, 1)),
  ];
}
