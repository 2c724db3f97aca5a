const padded = (value: number): string => String(value).padStart(2, "0");

function isoOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year > 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? `${year}-${padded(month)}-${padded(day)}` : undefined;
}

/** A day as people type it: `05/6/2026`, `5-6-2026`, `5 . 6 . 2026`, `2026-06-05` → `2026-06-05`; else undefined. */
export function dayOf(text: string): string | undefined {
  const [one = "", two = "", three = "", ...more] = text.trim().split(/\s*[/.-]\s*/);
  if (more.length > 0 || ![one, two, three].every((part) => /^\d{1,4}$/.test(part))) return undefined;
  return one.length > 2
    ? isoOf(Number(one), Number(two), Number(three))
    : isoOf(Number(three), Number(two), Number(one));
}
