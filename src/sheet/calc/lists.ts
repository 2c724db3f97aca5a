import type { Many, Value } from "./value";

/** A list of the same size, value by value. */
export function each({ rows, columns }: Many, at: (n: number) => Value): Many {
  const values: Value[] = [];
  for (let n = 0; n < rows * columns; n += 1) values.push(at(n));
  return { rows, columns, values };
}

class Answers extends Map<unknown, Many> {}
const known = new WeakMap<Many, Answers>();

/** What was made of a list before, by what was asked of it: tables ask the same of a column in every row. */
export function once(list: Many, asked: unknown, compute: () => Many): Many {
  const answers = known.get(list) ?? new Answers();
  known.set(list, answers);
  const answer = answers.get(asked) ?? compute();
  answers.set(asked, answer);
  return answer;
}
