import { byMeasure, type ReadCell, type ReadLine, type Share, type Source } from "../../entries/index";
import type { RegisterLine } from "../../plan/index";
import { feeds, type Link, linkTo } from "./mapping";
import type { Accepted, OwnLine } from "./reading";

/** Cells that hold words about a figure are no figure. */
const WORDS: ReadonlySet<string> = new Set(["lydo", "ghichu"]);

/** `MT4-CT3.q1` and `co` → `q1.co`: a quarter is told apart under its measure. */
const keyOf = ({ code, measure }: ReadLine, key: string): string =>
  code === measure ? key : `${code.slice(measure.length + 1)}.${key}`;

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Puts the figures of a line into a list, as those of a measure of the plan that is merged. */
function addFigures(
  out: Source[],
  { path, sheet, number }: OwnLine,
  line: ReadLine,
  of: Pick<Source, "measure" | "unit">,
): void {
  const { measure, unit } = of;
  const file = fileName(path);
  for (const cells of [line.cells, line.carried ?? []])
    for (const [key, cell, value] of cells)
      if (!WORDS.has(key))
        out.push({ measure, key: keyOf(line, key), unit, value, place: { file, sheet, cell }, number });
}

function countIn(cells: readonly ReadCell[] = []): number {
  let count = 0;
  for (const [key] of cells) if (!WORDS.has(key)) count += 1;
  return count;
}

/** What one row supplied to a total, by its measure. */
export type Figures = {
  /** Tells how many there are of each measure, once or more. */
  readonly count: (add: (measure: string, more: number) => void) => void;
  /** Puts them into a list. */
  readonly list: (measure: string, out: Source[]) => void;
};

export const NO_FIGURES: Figures = { count: () => undefined, list: () => undefined };

/** Every figure that a unit supplied to a total, with its cell. What does not count is no source. */
export function sourcesOf(
  file: OwnLine,
  unit: RegisterLine,
  links: readonly Link[],
  shares: ReadonlyMap<string, Share>,
): Figures {
  const gave = (measure: string): boolean => (shares.get(measure)?.units.given ?? 0) > 0;
  return {
    count: (add) => {
      for (const line of file.lines)
        for (const { to } of feeds(links, line.measure))
          if (gave(to)) add(to, countIn(line.cells) + countIn(line.carried));
    },
    list: (measure, out) => {
      const own = gave(measure) ? linkTo(links, measure)?.from : undefined;
      if (own === undefined) return;
      for (const line of file.lines)
        if (line.measure === own) addFigures(out, file, line, { measure, unit: unit.code });
    },
  };
}

/** Figures that are there already. */
function held(sources: readonly Source[]): Figures {
  const found = byMeasure(sources);
  return {
    count: (add) => {
      for (const [measure, { count }] of found) add(measure, count);
    },
    list: (measure, out) => {
      for (const source of found.get(measure)?.all() ?? []) out.push(source);
    },
  };
}

/**
 * The figures that a merged workbook handed on: the office's own line with its cells in that workbook, and those of the
 * units below it as it lists them.
 * @param links what a measure of its plan becomes in the plan that is merged
 * @param names of units by code, as the list has them
 */
export function sourcesThrough(
  file: Accepted,
  office: RegisterLine,
  links: readonly Link[],
  names: ReadonlyMap<string, string>,
): Figures {
  const barred = new Set([...(file.merged ?? [])].flatMap(([id, share]) => (share.held === undefined ? [] : [id])));
  const to = new Map(links.flatMap((link) => (barred.has(link.from) ? [] : [[link.from, link.to] as const])));
  // Of a measure by quarters nothing counts while one of them is open.
  const open = new Set(
    file.lines.flatMap((one) => (one.held !== undefined || one.state === "missing" ? [one.measure] : [])),
  );
  const all: Source[] = [];
  for (const line of file.lines) {
    const measure = to.get(line.measure);
    if (measure !== undefined && !open.has(line.measure)) addFigures(all, file, line, { measure, unit: office.code });
  }
  const below = (file.sources ?? []).flatMap(({ name, via: _, ...source }): readonly Source[] => {
    const measure = to.get(source.measure);
    // Its own line was read where it stands.
    if (measure === undefined || source.unit === office.code) return [];
    return [{ ...source, measure, through: office.code, name: names.get(source.unit) ?? name }];
  });
  return held([...all, ...below]);
}
