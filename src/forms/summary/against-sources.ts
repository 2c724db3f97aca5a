import { gradeCount, type Share } from "../../entries/index";
import type { Problem } from "../../problems/index";
import { YES } from "../../rules/index";
import type { FormContext } from "../context";
import type { SourceRead } from "../sources/read";
import { type Band, bandsOf, bandTitle, columnKey, heading, type Letter } from "./bands";
import type { SummaryRead, SummaryUnit } from "./read";

/** Figures that add up behind one row of `Tổng hợp`, by the keys of their cells; undefined where one is no count. */
type Behind = {
  readonly sum: (key: string) => number | undefined;
  /** Every unit that gave figures gave this one. */
  readonly all: (key: string) => boolean;
  /** Units whose every answer is Có. */
  readonly yes: number;
};

function behind(sources: readonly SourceRead[]): Behind {
  const units = new Map<string, SourceRead[]>();
  for (const one of sources) {
    const group = units.get(one.unit);
    if (group) group.push(one);
    else units.set(one.unit, [one]);
  }
  const of = (key: string): readonly SourceRead[] => sources.filter((one) => one.key === key);
  const isAnswer = ({ key }: SourceRead): boolean => key === "co" || key.endsWith(".co");
  return {
    all: (key) => of(key).length === units.size,
    sum: (key) => {
      const values = of(key).map(({ value }) =>
        gradeCount(typeof value === "number" ? { kind: "number", value } : { kind: "text", value }),
      );
      return values.every((value) => typeof value === "number")
        ? values.reduce((total, value) => total + value, 0)
        : undefined;
    },
    yes: [...units.values()].filter((group) => {
      const answers = group.filter(isAnswer);
      return answers.length > 0 && answers.every(({ value }) => value === YES);
    }).length,
  };
}

/** A figure of the row, and what its sources say it is; the second is undefined where they do not tell. */
type Compared = readonly [letter: Letter, found: number | undefined, expected: number | undefined];

/** Of a whole year where the sources have the first half-year: without it only a part of the figure is known. */
function counted(band: Band, share: Share | undefined, from: Behind, isYear: boolean): readonly Compared[] {
  const { nature } = band.found.measure;
  const flow = nature === "flow" || nature === "flowCumulative";
  const [typed, half, opening] = [from.sum("tu.tong"), from.sum("h1"), from.sum("luyke.truoc")];
  const whole = flow && isYear;
  const n = typed === undefined || (whole && (half === undefined || !from.all("h1"))) ? undefined : typed + (half ?? 0);
  const before = nature === "headcountCumulative" ? 0 : from.all("luyke.truoc") ? opening : undefined;
  const c = n === undefined || before === undefined || share?.cumulative === undefined ? undefined : n + before;
  return [
    ["n", share?.n, n],
    ["c", share?.cumulative, c],
  ];
}

function answered(share: Share | undefined, from: Behind): readonly Compared[] {
  const n = share?.n === undefined && !share?.beside ? undefined : (share.n ?? 0) + (share.beside?.n ?? 0);
  const given = from.sum("tu.tong");
  return [["y", n, given === undefined ? undefined : from.yes + given]];
}

/** A side that nobody was asked for is 0 in both. */
const rated = ({ found: { measure } }: Band, share: Share | undefined, { sum }: Behind): readonly Compared[] => [
  ["n", share?.n, sum(measure.numeratorIs ?? "tu.tong")],
  ["d", share?.d, sum(measure.denominatorIs ?? "mau.tong")],
  ["nw", share?.women?.n, share?.women?.n === undefined ? undefined : sum("tu.nu")],
  ["dw", share?.women?.d, share?.women?.d === undefined ? undefined : sum("mau.nu")],
];

/** What the sources of a row say; a row that gave figures without any source has 0 behind it. */
function compared(band: Band, share: Share | undefined, from: Behind, isYear: boolean): readonly Compared[] {
  if (band.kind === "count") return counted(band, share, from, isYear);
  return band.kind === "answer" ? answered(share, from) : rated(band, share, from);
}

type Where = { readonly file: string; readonly sheet: string };
type Spot = Pick<SummaryRead, "addressOf">;

const CLAUSE = "Quy ước sổ tổng hợp: Tổng hợp cộng từ Nguồn số liệu";
const shown = (value: number | undefined): string => (value === undefined ? "" : String(value));

function problemOf(
  { unit }: SummaryUnit,
  band: Band,
  [letter, found, expected]: Compared,
  where: Where,
  { addressOf }: Spot,
): Problem {
  const column = columnKey(band, letter === "nw" ? "n" : letter === "dw" ? "d" : letter);
  const facts = {
    unit: unit.name,
    column: [bandTitle(band), letter === "y" ? "" : heading(band, letter)].filter((text) => text !== "").join(" › "),
    found: shown(found),
    expected: shown(expected),
  };
  const place = { ...where, cell: addressOf(unit.code, column) };
  return { code: "TH-01", severity: "error", facts, place, name: `${band.id}.${letter}`, clause: CLAUSE };
}

/** The row that a source adds to: its unit, or the office through which it came; undefined where that is not certain. */
export function rowsIn({ units }: SummaryRead): (source: SourceRead) => string | undefined {
  const codes = new Set(units.map(({ unit }) => unit.code));
  const names = new Map<string, readonly string[]>();
  for (const { unit } of units) names.set(unit.name, [...(names.get(unit.name) ?? []), unit.code]);
  return ({ unit, via }) => {
    if (via === "") return codes.has(unit) ? unit : undefined;
    const [office, ...others] = names.get(via) ?? [];
    return others.length === 0 ? office : undefined;
  };
}

/** Units with sources and without a row: their figures are in no total. */
function withoutRow(summary: SummaryRead, sources: readonly SourceRead[], own: string, where: Where) {
  const known = new Set(summary.units.flatMap(({ unit }) => [unit.code, unit.name]));
  const lost = new Map<string, { readonly name: string; readonly measures: Set<string> }>();
  for (const { unit, via, name, measure } of sources) {
    const row = via === "" ? unit : via;
    if (row === own || known.has(row)) continue;
    const one = lost.get(row) ?? { name: via === "" ? name : via, measures: new Set<string>() };
    one.measures.add(measure);
    lost.set(row, one);
  }
  return [...lost.values()].map(({ name, measures }): Problem => {
    const [first = ""] = measures;
    const facts = { unit: name, measures: [...measures].join(", ") };
    const place = { ...where, cell: summary.addressOf("#total", `${first}.s`) };
    return { code: "TH-02", severity: "error", facts, place, name: `${first}.n`, clause: CLAUSE };
  });
}

/** Figures of units without one row of sources: nobody can say where they come from. */
function untraced({ shares }: SummaryRead, { unit }: FormContext, where: Where): readonly Problem[] {
  const measures = [...shares].flatMap(([id, of]) =>
    [...of.values()].some(({ n, d }) => (n ?? d ?? 0) > 0) ? [id] : [],
  );
  const [first] = measures;
  if (first === undefined) return [];
  const facts = { unit: unit.name, measures: measures.join(", ") };
  return [
    { code: "TH-03", severity: "error", facts, place: { ...where, cell: "A1" }, name: `${first}.n`, clause: CLAUSE },
  ];
}

/** Numbers in rows of units that gave none: what stands in the totals beside the sum of the sources. */
const added = (summary: SummaryRead, context: FormContext, where: Where): readonly Problem[] => {
  const bands = new Map(bandsOf(context).map((band) => [band.id, band]));
  return summary.strays.flatMap(({ unit, measure, letter, value }) => {
    const band = bands.get(measure);
    return band ? [problemOf(unit, band, [letter, value, 0], where, summary)] : [];
  });
};

/**
 * Rows of the units in `Tổng hợp` that do not say what their sources add up to: somebody has typed over them since the
 * merge. The office's own line is typed after it and has no sources yet; what it typed for a unit came from a form.
 */
export function againstSources(
  summary: SummaryRead,
  sources: readonly SourceRead[],
  context: FormContext,
  file: string,
): readonly Problem[] {
  const where = { file, sheet: summary.sheet };
  const strays = added(summary, context, where);
  if (sources.length === 0) return [...untraced(summary, context, where), ...strays];
  const rowOf = rowsIn(summary);
  const own = context.unit.code;
  const groups = new Map<string, SourceRead[]>();
  const unsure = new Set(sources.flatMap((one) => (rowOf(one) === undefined ? [one.via] : [])));
  for (const one of sources) {
    const row = rowOf(one);
    if (row === undefined || (one.unit === own && one.via === "")) continue;
    const key = `${row} ${one.measure}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const isYear = context.period.part === "year";
  const differing = bandsOf(context).flatMap((band) =>
    summary.units.flatMap((one): readonly Problem[] => {
      if (unsure.has(one.unit.name)) return [];
      const share = summary.shares.get(band.id)?.get(one.unit.code);
      const from = groups.get(`${one.unit.code} ${band.id}`);
      if (!from && (share === undefined || share.units.given === 0)) return [];
      const all = compared(band, share, behind(from ?? []), isYear);
      const wrong = all.find(([, found, expected]) => expected !== undefined && (found ?? 0) !== expected);
      return wrong ? [problemOf(one, band, wrong, where, summary)] : [];
    }),
  );
  return [...withoutRow(summary, sources, own, where), ...differing, ...strays];
}
