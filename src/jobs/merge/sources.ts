import { byMeasure, type ReadCell, type ReadLine, type Share, type Source } from "../../entries/index";
import { fileName, membersOf } from "../../forms/index";
import type { RegisterLine } from "../../plan/index";
import { feeds, type Link } from "./mapping";
import type { Accepted, OwnLine } from "./reading";

/** Cells that hold words about a figure are no figure. */
const WORDS: ReadonlySet<string> = new Set(["lydo", "ghichu"]);

/** `MT4-CT3.q1` and `co` → `q1.co`: a quarter is told apart under its measure. */
const keyOf = ({ code, measure }: ReadLine, key: string): string =>
  code === measure ? key : `${code.slice(measure.length + 1)}.${key}`;

/** Whose the figures of a file are, and where they stand. */
type From = Pick<Source, "unit" | "number"> & Omit<Source["place"], "cell">;

const fromOf = ({ path, sheet, number }: OwnLine, { code }: RegisterLine): From => ({
  unit: code,
  file: fileName(path),
  sheet,
  number,
});

type Keys = Link["keys"];

/** The key of a figure in the plan that is merged; undefined where that plan does not ask it. */
const keyBy = (keys: Keys, key: string): string | undefined => (keys?.has(key) ? keys.get(key) : key);

/** Puts the figures of a line into a list, as those of a measure of the plan that is merged. */
function addFigures(out: Source[], measure: string, line: ReadLine, { unit, file, sheet, number }: From, keys: Keys) {
  for (const cells of [line.cells, line.carried ?? []])
    for (const [own, cell, value] of cells) {
      const key = WORDS.has(own) ? undefined : keyBy(keys, own);
      if (key !== undefined)
        out.push({ measure, key: keyOf(line, key), unit, value, place: { file, sheet, cell }, number });
    }
}

function countIn(cells: readonly ReadCell[] = [], keys: Keys): number {
  let count = 0;
  for (const [key] of cells) if (!WORDS.has(key) && keyBy(keys, key) !== undefined) count += 1;
  return count;
}

/** Figures behind a total, which are made when they are listed. */
export type Given = {
  readonly count: number;
  /** Puts them into a list, as those of a measure. */
  readonly list: (measure: string, out: Source[]) => void;
};

/** Those of a line. A class: there is one for every line of thousands of files. */
class LineGiven implements Given {
  constructor(
    private readonly line: ReadLine,
    private readonly from: From,
    private readonly keys: Keys,
  ) {}

  get count(): number {
    return countIn(this.line.cells, this.keys) + countIn(this.line.carried, this.keys);
  }

  list(measure: string, out: Source[]): void {
    addFigures(out, measure, this.line, this.from, this.keys);
  }
}

/** Tells what one row supplied to totals, by their measures. */
export type Figures = (put: (measure: string, given: Given) => void) => void;

export const NO_FIGURES: Figures = () => undefined;

/** Every figure that a unit supplied to a total, with its cell. What does not count is no source. */
export const sourcesOf =
  (file: OwnLine, unit: RegisterLine, links: readonly Link[], shares: ReadonlyMap<string, Share>): Figures =>
  (put) => {
    const from = fromOf(file, unit);
    for (const line of file.lines)
      for (const { to, keys } of feeds(links, line.measure))
        if ((shares.get(to)?.units.given ?? 0) > 0) put(to, new LineGiven(line, from, keys));
  };

/** Figures that are there already. */
const held =
  (sources: readonly Source[]): Figures =>
  (put) => {
    for (const [measure, { count, all }] of byMeasure(sources))
      put(measure, {
        count,
        list: (_, out) => {
          for (const source of all()) out.push(source);
        },
      });
  };

/**
 * The figures that a merged workbook handed on: the office's own line with its cells in that workbook, and those of the
 * units below it as it lists them.
 * @param links what a measure of its plan becomes in the plan that is merged
 * @param family units below the office by code, as the list has them
 */
export function sourcesThrough(
  file: Accepted,
  office: RegisterLine,
  links: readonly Link[],
  family: ReadonlyMap<string, RegisterLine>,
): Figures {
  const barred = new Set([...(file.merged ?? [])].flatMap(([id, share]) => (share.held === undefined ? [] : [id])));
  const linksFrom = (measure: string): readonly Link[] => (barred.has(measure) ? [] : feeds(links, measure));
  // Of a measure by quarters nothing counts while one of them is open.
  const open = new Set(
    file.lines.flatMap((one) => (one.held !== undefined || one.state === "missing" ? [one.measure] : [])),
  );
  const all: Source[] = [];
  const from = fromOf(file, office);
  for (const line of file.lines)
    for (const { to, keys } of open.has(line.measure) ? [] : linksFrom(line.measure))
      addFigures(all, to, line, from, keys);
  const below = (file.sources ?? []).flatMap(({ name, via: _, members: told, ...source }): readonly Source[] => {
    // Its own line was read where it stands.
    if (source.unit === office.code) return [];
    const line = family.get(source.unit);
    const members = line ? membersOf(line) : told;
    const known = { ...source, through: office.code, name: line?.name ?? name, ...(members && { members }) };
    return linksFrom(source.measure).flatMap(({ to: measure, keys }) => {
      const key = keyBy(keys, source.key);
      return key === undefined ? [] : [{ ...known, measure, key }];
    });
  });
  return held([...all, ...below]);
}
