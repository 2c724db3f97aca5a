import type { Reading } from "../jobs/index";

type Accepted = Extract<Reading, { readonly ok: true }>;
type Line = Accepted["lines"][number];

/** A reading on its way from one thread to another: a line that was told before is its number. */
export type Told =
  Exclude<Reading, Accepted> | (Omit<Accepted, "lines"> & { readonly lines: readonly (Line | number)[] });

/** Lines that are numbered at the most. */
const MOST = 20_000;

/** Tells the lines that many files share once; both ends count them alike. */
export function teller(): (reading: Reading) => Told {
  const numbers = new WeakMap<Line, number>();
  let told = 0;
  const tell = (line: Line): Line | number => {
    const known = numbers.get(line);
    if (known !== undefined) return known;
    if (told < MOST) numbers.set(line, told);
    told += 1;
    return line;
  };
  return (reading) => (reading.ok ? { ...reading, lines: reading.lines.map(tell) } : reading);
}

/** Takes what one teller tells, in its order: equal lines are one object again. */
export function hearer(): (told: Told) => Reading {
  const heard: Line[] = [];
  const hear = (line: Line | number): Line => {
    if (typeof line !== "number") {
      if (heard.length < MOST) heard.push(line);
      return line;
    }
    const known = heard[line];
    if (!known) throw new Error(`line ${line} was never told`);
    return known;
  };
  return (told) => (told.ok ? { ...told, lines: told.lines.map(hear) } : told);
}
