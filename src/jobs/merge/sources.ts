import type { ReadLine, Share, Source } from "../../entries/index";
import type { RegisterLine } from "../../plan/index";
import type { Link } from "./mapping";
import type { Accepted, OwnLine } from "./reading";

type Answers = ReadonlyMap<string, { readonly share: Share; readonly lines: readonly ReadLine[] }>;

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

/** Every figure that a unit supplied to a total, with its cell. What does not count is no source. */
export const sourcesOf = (file: OwnLine, unit: RegisterLine, answers: Answers): readonly Source[] =>
  [...answers].flatMap(([measure, { share, lines }]) =>
    share.units.given === 0
      ? []
      : lines.flatMap((line) => figuresOf(file, line).map((figure) => ({ ...figure, measure, unit: unit.code }))),
  );

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
): readonly Source[] {
  const held = new Set([...(file.merged ?? [])].flatMap(([id, share]) => (share.held === undefined ? [] : [id])));
  const to = new Map(links.flatMap((link) => (held.has(link.from) ? [] : [[link.from, link.to] as const])));
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
  return [...own, ...below];
}
