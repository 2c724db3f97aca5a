// Serial dates, and the texts that Excel takes for dates when they are typed (en-US order).

const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export const serialOf = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - epoch) / dayMs;

/** The calendar day of a serial, as UTC. */
export const dateOf = (serial: number): Date => new Date(epoch + Math.round(serial * dayMs));

export type TypedDate = { readonly serial: number; readonly format: string };

function day(year: number, month: number, date: number, format: string): TypedDate | null {
  const full = year < 30 ? year + 2000 : year < 100 ? year + 1900 : year;
  const made = new Date(Date.UTC(full, month - 1, date));
  const exists = made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  if (!exists || full < 1900 || full > 9999) return null;
  return { serial: serialOf(full, month, date), format };
}

/** "1/2/2026", "2026-01-02", "1/2", "5/2026", "2-Jan", "8:30" → serial; null when it is text. */
export function dateTyped(text: string, today: Date): TypedDate | null {
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/.exec(text);
  if (slashed) return day(Number(slashed[3]), Number(slashed[1]), Number(slashed[2]), "m/d/yyyy");
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (short) return day(today.getFullYear(), Number(short[1]), Number(short[2]), "d-mmm");
  const month = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (month) return day(Number(month[2]), Number(month[1]), 1, "mmm-yy");
  const named = /^(\d{1,2})[- ]([A-Za-z]{3})(?:[- ](\d{2}|\d{4}))?$/.exec(text);
  const index = months.indexOf((named?.[2] ?? "").toLowerCase());
  if (named && index >= 0)
    return named[3]
      ? day(Number(named[3]), index + 1, Number(named[1]), "d-mmm-yy")
      : day(today.getFullYear(), index + 1, Number(named[1]), "d-mmm");
  const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!time) return null;
  const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  return { serial: seconds / 86_400, format: time[3] ? "h:mm:ss" : "h:mm" };
}
