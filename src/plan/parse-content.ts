import { measuresOf } from "./find";
import type { Pack } from "./pack";
import { choiceErrors } from "./parse-choices";
import { at, type PackError, type Path, shown } from "./parse-issues";
import { measureErrors } from "./parse-measure";
import { fold } from "./fold";

type Named = { readonly path: Path; readonly text: string };

/** What the schema cannot say of one pack: unique ids and texts, ids that nest, targets in time, cells that fit. */
export const contentErrors = (pack: Pack): readonly PackError[] => [
  ...nfcErrors(pack, []),
  ...idErrors(pack),
  ...textErrors(pack),
  ...measuresOf(pack).flatMap((found) => measureErrors(pack, found)),
  ...choiceErrors(pack),
];

const nfcErrors = (value: unknown, path: Path): readonly PackError[] => {
  if (typeof value === "string")
    return value === value.normalize("NFC")
      ? []
      : [{ path: at(path), found: shown(value), expected: "chữ Unicode dựng sẵn (NFC)" }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    nfcErrors(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
};

/** Each text but the first of its like is an error that names the first. */
const repeated = (named: readonly Named[], key: (text: string) => string, what: string): readonly PackError[] => {
  const first = new Map<string, Path>();
  return named.flatMap(({ path, text }) => {
    const like = key(text);
    const known = first.get(like);
    if (known === undefined) first.set(like, path);
    return known === undefined ? [] : [{ path: at(path), found: shown(text), expected: `${what}, khác ${at(known)}` }];
  });
};

const same = (text: string): string => text;

const idErrors = (pack: Pack): readonly PackError[] => {
  const measures = measuresOf(pack);
  const goals = pack.goals.map((goal, i) => ({ path: ["goals", i, "id"], text: goal.id }));
  const indicators = pack.goals.flatMap((goal, i) =>
    goal.indicators.map((indicator, j) => ({
      path: ["goals", i, "indicators", j, "id"],
      text: indicator.id,
      parent: goal.id,
    })),
  );
  const groups = pack.taskGroups.map((group, i) => ({ path: ["taskGroups", i, "id"], text: group.id }));
  const tasks = pack.taskGroups.flatMap((group, i) =>
    group.tasks.map((task, j) => ({
      path: ["taskGroups", i, "tasks", j, "id"],
      text: task.id,
      parent: `${group.id}.`,
    })),
  );
  const ofMeasures = measures.map(({ measure, indicator, path }) => ({
    path: [...path, "id"],
    text: measure.id,
    parent: indicator.id,
  }));
  const duties = pack.duties.map((duty, i) => ({ path: ["duties", i, "id"], text: duty.id }));
  const sections = pack.report.sections.map((section, i) => ({
    path: ["report", "sections", i, "id"],
    text: section.id,
  }));
  return [
    ...[goals, indicators, ofMeasures, groups, tasks, duties, sections].flatMap((list) =>
      repeated(list, same, "một mã riêng"),
    ),
    ...[...indicators, ...ofMeasures, ...tasks]
      .filter(({ text, parent }) => !text.startsWith(parent))
      .map(({ path, text, parent }) => ({ path: at(path), found: shown(text), expected: `bắt đầu bằng ${parent}` })),
  ];
};

/** Rows of a sheet are recognised by their texts, so these must differ even without case and marks. */
const textErrors = (pack: Pack): readonly PackError[] => {
  const measures = measuresOf(pack);
  const labels: readonly Named[] = [
    ...pack.goals.map((goal, i) => ({ path: ["goals", i, "label"], text: goal.label })),
    ...pack.goals.flatMap((goal, i) =>
      goal.indicators.map((indicator, j) => ({ path: ["goals", i, "indicators", j, "label"], text: indicator.label })),
    ),
    ...measures.map(({ measure, path }) => ({ path: [...path, "label"], text: measure.label })),
  ];
  const short = measures.map(({ measure, path }) => ({ path: [...path, "shortLabel"], text: measure.shortLabel }));
  const tasks: readonly Named[] = pack.taskGroups.flatMap((group, i) => [
    { path: ["taskGroups", i, "label"], text: group.label },
    ...group.tasks.map((task, j) => ({ path: ["taskGroups", i, "tasks", j, "label"], text: task.label })),
  ]);
  const howTos = pack.units.map((kind) =>
    measures
      .filter(({ measure }) => measure.enters[kind])
      .map(({ measure, path }): Named => {
        const own = measure.howToFor?.[kind];
        return own === undefined
          ? { path: [...path, "howTo"], text: measure.howTo }
          : { path: [...path, "howToFor", kind], text: own };
      }),
  );
  const errors = [labels, short, tasks, ...howTos].flatMap((list) => repeated(list, fold, "một câu riêng"));
  return errors.filter((error, i) => errors.findIndex((other) => other.path === error.path) === i);
};
