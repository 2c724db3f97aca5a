/** Before this nobody can say how long the rest takes, milliseconds. */
const SOON = 1_000;

/** Whole seconds until the end, at the pace so far; undefined where it is too early to say, or there is nothing left. */
export function secondsLeft(at: number, of: number, elapsed: number): number | undefined {
  if (at <= 0 || at >= of || elapsed < SOON) return undefined;
  return Math.max(1, Math.round(((of - at) * elapsed) / at / 1_000));
}
