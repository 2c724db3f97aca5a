import { beginsAsDay, dayOf } from "../../plan/index";
import { NO_DAY } from "../../rules/index";
import type { GridCell } from "../../sheet/index";
import { longDate } from "../../words/index";

const DAY = 86_400_000;
/** Serial 1 is 1/1/1900 and 29/2/1900 is counted, which never was: from March 1900 on, days count from 30/12/1899. */
const EPOCH = Date.UTC(1899, 11, 30);
/** From there to 1/1/1904, day 0 of workbooks of old programs on the Mac. */
const SINCE_1904 = 1462;
/** 1/1/1901: of the year before, programs do not count alike. */
const FIRST_SERIAL = 367;
/** 31/12/9999. */
const LAST_SERIAL = 2_958_465;

/**
 * `05/6/2026`, `5-6-2026`, `5.6.2026`, `2026-06-05`, with a time or not, or a real date (of either system) → ISO; anything
 * else is undefined.
 */
export function readDate(cell: GridCell): string | undefined {
  if (cell.kind === "number") {
    const serial = Math.floor(cell.value) + (cell.since1904 ? SINCE_1904 : 0);
    if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
    return new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);
  }
  return cell.kind === "text" ? dayOf(cell.value) : undefined;
}

/** A number that is shown as a date: somebody typed 15/11 and the program made a date of it. */
export const looksLikeDate = (cell: GridCell): boolean => cell.kind === "number" && /[dy]/i.test(cell.format ?? "");

/** What stands in a cell, for a workbook of ours: those count days from 1900. */
export const asTakenOver = (cell: GridCell): GridCell["value"] =>
  cell.kind === "number" && cell.since1904 && looksLikeDate(cell) ? cell.value + SINCE_1904 : cell.value;

/**
 * What a formula makes of the cell of a day: a number (20260605), or `NO_DAY` where neither a day nor words stand there:
 * a day that never was or with words behind it, a number or a truth value. Words (`… tháng 6 năm 2026`) are printed as they are: "".
 */
export function gradeDay(cell: GridCell | undefined): number | string {
  const day = cell && readDate(cell);
  if (day !== undefined) return Number(day.replace(/-/g, ""));
  switch (cell?.kind) {
    case "number":
    case "boolean":
      return NO_DAY;
    case "text":
      return beginsAsDay(cell.value) ? NO_DAY : "";
    default:
      return "";
  }
}

/** As documents print it; what is no date stays as it was typed. */
export const printedDate = (value: string | number): string => longDate(String(value));
