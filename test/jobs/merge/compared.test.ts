import { merge } from "../../../src/jobs/merge/merge";
import type { Accepted } from "../../../src/jobs/merge/reading";
import type { Decisions } from "../../../src/jobs/merge/union";
import { type Figures, submission, wish } from "./tools";

const FIGURES: Figures = { n: 1, more: 2, womenN: 0, womenD: 1, yes: true, luot: 0 };
/** A1 sends; nothing but lượt tập huấn differs from file to file. */
const sent = (path: string, number: number, luot: number): Accepted =>
  submission(path, "A1", number, { ...FIGURES, luot });
const told = (files: readonly Accepted[], decisions: Decisions = {}): readonly string[] =>
  merge(files, wish("X1", { decisions }))
    .differences.map(({ before, after }) => `${before.file} ${before.value} → ${after.file} ${after.value}`)
    .sort();

test("each submission is compared with the next one: what the second changed is not lost when the third comes", () => {
  expect(told([sent("1", 1, 10), sent("2", 2, 20), sent("3", 3, 30)])).toEqual(["1 10 → 2 20", "2 20 → 3 30"]);
  expect(told([sent("3", 3, 30), sent("1", 1, 10)])).toEqual(["1 10 → 3 30"]);
});

test("files of one number are each compared with the one that counts, earlier ones with that, too", () => {
  const files = [sent("1", 1, 10), sent("a", 2, 20), sent("b", 2, 21), sent("c", 2, 22)];
  const [first = "", ...others] = ["a", "b", "c"];
  expect(told(files)).toEqual([`1 10 → ${first} 20`, ...others.map((path, at) => `a 20 → ${path} ${21 + at}`)]);
  expect(told(files, { chosen: new Map([["A1", "b"]]) })).toEqual(["1 10 → b 21", "a 20 → b 21", "c 22 → b 21"]);
  expect(told([...files, sent("3", 3, 30)])).toEqual(["1 10 → a 20", "a 20 → 3 30", "b 21 → 3 30", "c 22 → 3 30"]);
});
