import type { GridCell } from "../../sheet/index";
import { longDate } from "../../words/index";

const DAY = 86_400_000;
/** Serial 1 is 1/1/1900 and 29/2/1900 is counted, which never was: from March 1900 on, days count from 30/12/1899. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;
/** 31/12/9999. */
const LAST_SERIAL = 2_958_465;

const padded = (value: number): string => String(value).padStart(2, "0");

function isoOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? `${year}-${padded(month)}-${padded(day)}` : undefined;
}

/** `05/6/2026`, `5-6-2026`, `5.6.2026`, `2026-06-05`, or a real date (1900 system) → ISO; anything else is undefined. */
export function readDate(cell: GridCell): string | undefined {
  if (cell.kind === "number") {
    const serial = Math.floor(cell.value);
    if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
    return new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);
  }
  if (cell.kind !== "text") return undefined;
  const [one = "", two = "", three = "", ...more] = cell.value.trim().split(/[/.-]/);
  if (more.length > 0 || ![one, two, three].every((part) => /^\d{1,4}$/.test(part))) return undefined;
  return one.length > 2
    ? isoOf(Number(one), Number(two), Number(three))
    : isoOf(Number(three), Number(two), Number(one));
}

/** As documents print it; what is no date stays as it was typed. */
export const printedDate = (value: string | number): string => longDate(String(value));
