import type { Measure, Target } from "./measure";
import type { Period } from "./period";

/**
 * How a target is looked at in a period (our choice):
 * - due: judged now · floor: the 2025 milestone that must still hold · progress: the coming milestone, never a miss yet.
 */
export type Judgement = { readonly role: "due" | "floor" | "progress"; readonly target: Target };

const byYear = (targets: readonly Target[]): readonly (Target & { year: number })[] =>
  targets.flatMap((t) => (t.year === undefined ? [] : [{ ...t, year: t.year }])).sort((a, b) => a.year - b.year);

const inSpan = ({ from, to }: Target, year: number): boolean =>
  (from === undefined || year >= from) && (to === undefined || year <= to);

/** Every rule of a row asks for them; measures never change. */
const known = new WeakMap<Measure, ReadonlyMap<number, readonly Judgement[]>>();

/**
 * Up to the year of the first milestone that milestone is in force; after it the last one passed is a floor and the
 * next is "tiến độ". Spans, open-ended and maintained targets are judged at every period they cover.
 */
export function judgements(measure: Measure, { year }: Period): readonly Judgement[] {
  const years = known.get(measure);
  const found = years?.get(year);
  if (found) return found;
  const made = judged(measure, year);
  known.set(measure, new Map([...(years ?? []), [year, made]]));
  return made;
}

function judged(measure: Measure, year: number): readonly Judgement[] {
  const dated = byYear(measure.targets);
  const next = dated.find((t) => t.year >= year);
  const passed = dated.filter((t) => t.year < year).at(-1);
  const spans = measure.targets.filter((t) => t.maintain || (t.year === undefined && !t.ask && inSpan(t, year)));
  return [
    ...spans.map((target): Judgement => ({ role: "due", target })),
    ...(passed ? [{ role: "floor", target: passed } satisfies Judgement] : []),
    ...(next ? [{ role: passed && next.year > year ? "progress" : "due", target: next } satisfies Judgement] : []),
  ];
}
