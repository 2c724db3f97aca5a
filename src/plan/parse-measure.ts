import type { FoundMeasure } from "./find";
import type { EntryKey, UnitKind } from "./kinds";
import type { Measure, Target } from "./measure";
import type { Pack } from "./pack";
import { at, type PackError, type Path, shown } from "./parse-issues";

const error = (path: Path, found: unknown, expected: string): PackError => ({
  path: at(path),
  found: shown(found),
  expected,
});

export const measureErrors = (pack: Pack, { measure, path }: FoundMeasure): readonly PackError[] => [
  ...targetErrors(pack, measure, path),
  ...partErrors(measure, path),
  ...entersErrors(pack, measure, path),
];

/** What a target is set for; two targets for the same are a contradiction. */
const slot = ({ year, from, to, maintain, ask }: Target): string => [year, from, to, maintain, ask].join();

const targetErrors = (pack: Pack, measure: Measure, path: Path): readonly PackError[] => {
  const { from, to } = pack.years;
  return measure.targets.flatMap((target, i) => {
    const here = [...path, "targets", i];
    const outside = (["year", "from", "to"] as const).filter((key) => {
      const year = target[key];
      return year !== undefined && (year < from || year > to);
    });
    const first = measure.targets.findIndex((other) => slot(other) === slot(target));
    return [
      ...outside.map((key) => error([...here, key], target[key], `năm trong kế hoạch, ${from}-${to}`)),
      ...(target.from !== undefined && target.to !== undefined && target.from > target.to
        ? [error([...here, "to"], target.to, `không trước năm ${target.from}`)]
        : []),
      ...(first < i ? [error(here, target, `thời điểm khác ${at([...path, "targets", first])}`)] : []),
      ...(measure.unit.startsWith("%") && Number(target.value) > 100
        ? [error([...here, "value"], target.value, "tỷ lệ từ 0 đến 100")]
        : []),
    ];
  });
};

/** A ratio says which cells are its numerator and its denominator; nothing else has them. */
const partErrors = (measure: Measure, path: Path): readonly PackError[] =>
  (["numeratorIs", "denominatorIs"] as const).flatMap((key) => {
    const value = measure[key];
    if (measure.kind === "ratio" && value === undefined)
      return [error([...path, key], value, "ô của tử số, mẫu số, vì đây là tỷ lệ")];
    if (measure.kind !== "ratio" && value !== undefined)
      return [error([...path, key], value, "không có, vì đây không phải tỷ lệ")];
    return [];
  });

const ANSWER: readonly EntryKey[] = ["co", "ghichu"];
const COUNT: readonly EntryKey[] = ["tu.tong", "tu.nu", "ghichu"];

/** Cells that a kind of unit may fill. The cumulative of last period is filled by the form. */
const allowed = (measure: Measure, kind: UnitKind): readonly EntryKey[] => {
  const asks = measure.asks?.[kind] ?? measure.kind;
  if (asks === "task") return ["ghichu"];
  if (asks === "boolean") return ANSWER;
  if (asks === "count") return COUNT;
  if (measure.sex === "female") return ["tu.nu", "mau.nu", "ghichu"];
  if (measure.sex === "numerator-female") return ["mau.tong", "mau.nu", "ghichu"];
  if (measure.sex === "none") return ["tu.tong", "mau.tong", "ghichu"];
  return ["tu.tong", "tu.nu", "mau.tong", "mau.nu", "ghichu"];
};

const entersErrors = (pack: Pack, measure: Measure, path: Path): readonly PackError[] => {
  const entries = pack.units.map((kind) => ({ kind, cells: measure.enters[kind] }));
  const strangers = Object.keys(measure.enters).filter((kind) => pack.units.every((known) => known !== kind));
  const agency = measure.levels.includes("agency");
  const school = measure.levels.some((level) => level !== "agency");
  return [
    ...strangers.map((kind) =>
      error([...path, "enters", kind], kind, `một trong các loại đơn vị của kế hoạch: ${pack.units.join(", ")}`),
    ),
    ...entries.flatMap(({ kind, cells = [] }) =>
      cells.flatMap((cell, i) => {
        const fits = allowed(measure, kind);
        return fits.includes(cell) ? [] : [error([...path, "enters", kind, i], cell, `một trong: ${fits.join(", ")}`)];
      }),
    ),
    ...entries
      .filter(({ kind, cells }) => cells !== undefined && !(kind === "truong" ? school : agency))
      .map(({ kind, cells }) =>
        error([...path, "enters", kind], cells, "levels có cấp học hoặc agency của đơn vị này"),
      ),
    ...(measure.kind !== "task" && entries.every(({ cells }) => cells === undefined)
      ? [error([...path, "enters"], measure.enters, "ít nhất một loại đơn vị nhập")]
      : []),
    ...unfilled(measure, path),
  ];
};

/** A part of a ratio that nobody types would be 0 for ever. Counted ratios get their parts from the register. */
const unfilled = (measure: Measure, path: Path): readonly PackError[] => {
  const cells = Object.values(measure.enters).flat();
  if (measure.kind !== "ratio" || cells.includes("co")) return [];
  return (["numeratorIs", "denominatorIs"] as const)
    .filter((key) => measure[key] !== undefined && cells.every((cell) => cell !== measure[key]))
    .map((key) => error([...path, key], measure[key], "một ô có trong enters"));
};
