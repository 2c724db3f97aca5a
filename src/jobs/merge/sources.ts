import { byMeasure, type ReadCell, type ReadLine, type Share, type Source } from "../../entries/index";
import type { RegisterLine } from "../../plan/index";
import { type Link, linkTo } from "./mapping";
import type { Accepted, OwnLine } from "./reading";

/** Cells that hold words about a figure are no figure. */
const WORDS: ReadonlySet<string> = new Set(["lydo", "ghichu"]);

/** `MT4-CT3.q1` and `co` → `q1.co`: a quarter is told apart under its measure. */
const keyOf = ({ code, measure }: ReadLine, key: string): string =>
  code === measure ? key : `${code.slice(measure.length + 1)}.${key}`;

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

type Figure = Pick<Source, "key" | "value" | "place" | "number">;

const figuresOf = ({ path, sheet, number }: OwnLine, line: ReadLine): readonly Figure[] =>
  [...line.cells, ...(line.carried ?? [])]
    .filter(([key]) => !WORDS.has(key))
    .map(([key, cell, value]) => ({
      key: keyOf(line, key),
      value,
      place: { file: fileName(path), sheet, cell },
      number,
    }));

const countIn = (cells: readonly ReadCell[] = []): number =>
  cells.reduce((sum, [key]) => (WORDS.has(key) ? sum : sum + 1), 0);

/** What one row supplied to a total, by its measure. */
export type Figures = {
  readonly count: (measure: string) => number;
  readonly of: (measure: string) => readonly Source[];
};

export const NO_FIGURES: Figures = { count: () => 0, of: () => [] };

/** Every figure that a unit supplied to a total, with its cell. What does not count is no source. */
export function sourcesOf(
  file: OwnLine,
  unit: RegisterLine,
  links: readonly Link[],
  shares: ReadonlyMap<string, Share>,
): Figures {
  const linesOf = (measure: string): readonly ReadLine[] => {
    const from = (shares.get(measure)?.units.given ?? 0) > 0 ? linkTo(links, measure)?.from : undefined;
    return from === undefined ? [] : file.lines.filter((line) => line.measure === from);
  };
  return {
    count: (measure) =>
      linesOf(measure).reduce((sum, { cells, carried }) => sum + countIn(cells) + countIn(carried), 0),
    of: (measure) =>
      linesOf(measure).flatMap((line) =>
        figuresOf(file, line).map((figure) => ({ ...figure, measure, unit: unit.code })),
      ),
  };
}

/** Figures that are there already. */
function held(sources: readonly Source[]): Figures {
  const found = byMeasure(sources);
  return { count: (measure) => found.get(measure)?.count ?? 0, of: (measure) => found.get(measure)?.all() ?? [] };
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
  const own = file.lines.flatMap((line): readonly Source[] => {
    const measure = to.get(line.measure);
    return measure === undefined || open.has(line.measure)
      ? []
      : figuresOf(file, line).map((figure) => ({ ...figure, measure, unit: office.code }));
  });
  const below = (file.sources ?? []).flatMap(({ name, via: _, ...source }): readonly Source[] => {
    const measure = to.get(source.measure);
    // Its own line was read where it stands.
    if (measure === undefined || source.unit === office.code) return [];
    return [{ ...source, measure, through: office.code, name: names.get(source.unit) ?? name }];
  });
  return held([...own, ...below]);
}
