import { sameSheet } from "../sheet/set-aside";

/** Excel takes 31 characters; the suffix is that of Excel's own copies. */
export function freeName(name: string, taken: readonly string[]): string {
  for (let n = 2; ; n += 1) {
    const suffix = ` (${n})`;
    const wanted = `${name.slice(0, 31 - suffix.length)}${suffix}`;
    if (!taken.some((one) => sameSheet(one, wanted))) return wanted;
  }
}
