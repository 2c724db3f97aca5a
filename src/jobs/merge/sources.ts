import type { ReadLine, Share, Source } from "../../entries/index";
import type { RegisterLine } from "../../plan/index";
import type { Accepted } from "./reading";

type Answers = ReadonlyMap<string, { readonly share: Share; readonly lines: readonly ReadLine[] }>;

/** Cells that hold words about a figure are no figure. */
const WORDS: ReadonlySet<string> = new Set(["lydo", "ghichu"]);

/** `MT4-CT3.q1` and `co` → `q1.co`: a quarter is told apart under its measure. */
const keyOf = ({ code, measure }: ReadLine, key: string): string =>
  code === measure ? key : `${code.slice(measure.length + 1)}.${key}`;

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Every figure that a unit supplied to a total, with its cell. What does not count is no source. */
export const sourcesOf = (file: Accepted, unit: RegisterLine, answers: Answers): readonly Source[] =>
  [...answers].flatMap(([measure, { share, lines }]) =>
    share.units.given === 0
      ? []
      : lines.flatMap((line) =>
          line.cells
            .filter(([key]) => !WORDS.has(key))
            .map(([key, cell, value]) => ({
              measure,
              key: keyOf(line, key),
              unit: unit.code,
              value,
              place: { file: fileName(file.path), sheet: file.sheet, cell },
              number: file.number,
            })),
        ),
  );
