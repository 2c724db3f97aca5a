const padded = (value: number): string => String(value).padStart(2, "0");

function isoOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year > 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? `${year}-${padded(month)}-${padded(day)}` : undefined;
}

/** Numbers and marks of a day, and what follows: programs write `2026-06-05T00:00:00`. */
const partsOf = (text: string): readonly string[] =>
  text
    .replace(/[/.T\s-]+/g, " ")
    .trim()
    .split(" ");

/** Three numbers stand first, whatever day they are and whatever follows. */
export const beginsAsDay = (text: string): boolean => /^\d+ \d+ \d+( |$)/.test(partsOf(text).join(" "));

/**
 * A day as people type it or programs write it: `05/6/2026`, `5-6-2026`, `5 . 6 . 2026`, `2026-06-05`, with or without
 * a time of that day (`05/06/2026 00:00`) → `2026-06-05`; else undefined.
 */
export function dayOf(text: string): string | undefined {
  const [one = "", two = "", three = "", time = "", ...more] = partsOf(text);
  if (more.length > 0 || !/^[\d:]*$/.test(time)) return undefined;
  if (![one, two, three].every((part) => /^\d{1,4}$/.test(part))) return undefined;
  return one.length > 2
    ? isoOf(Number(one), Number(two), Number(three))
    : isoOf(Number(three), Number(two), Number(one));
}
