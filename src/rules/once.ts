import { evaluate, type Names } from "./evaluate";
import type { Said } from "./holding";
import { type Judged, judgedFacts } from "./judged";

/** A value that is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What holds of one row, without anything made ready. */
export const judgedOnce = (said: readonly Said[], names: Names): readonly Judged[] =>
  said.flatMap(({ finding, source }) =>
    evaluate(finding.when, names) === true ? [judgedFacts(finding, source, names)] : [],
  );
