import { MAX_COUNT, type Grade, type RawCell } from "./grade";

/** Hundredths of a percent in 100 %: the unit in which registered rates are kept and compared. */
const WHOLE_RATE = 10_000;

/** Spreadsheets keep and show 15 digits. */
const DIGITS = 15;
/** A number as text has no more digits than a count. */
const LONGEST = 9;

/** At most 1 is rather a share that was typed as 0,982, or 100 % of a cell of percents: a person is asked. */
function rateOfNumber(value: number): Grade {
  if (value > 0 && value <= 1) return "mo";
  if (Number.isInteger(value)) return value >= 0 && value <= 100 ? value * 100 : "sai";
  const [, whole = "", part = ""] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(String(Number(value.toPrecision(DIGITS)))) ?? [];
  return whole === "" || value > 100 ? "sai" : Number(whole + part.padEnd(2, "0"));
}

const countOfNumber = (value: number): Grade =>
  Number.isInteger(value) && value >= 0 && value <= MAX_COUNT ? value : "sai";

/** Without spaces and signs of percent, and with a point: the text as helper 1 of `rules/registered-formula` has it. */
const bare = (text: string): string => text.replace(/[\u00a0 %]/g, "").replace(/,/g, ".");

function ofText(text: string, isRate: boolean): Grade {
  const clean = bare(text);
  if (clean === "") return text.replace(/ /g, "") === "" ? null : "chu";
  // 0,982 is the share that people mean by 98,2 %, or a very small percentage.
  if (isRate && clean.startsWith("0.")) return "mo";
  const digits = clean.replace(/\./g, "");
  if (!/^(?:0|[1-9]\d*)$/.test(digits) || digits.length > LONGEST) return "chu";
  const mark = clean.indexOf(".");
  const decimals = mark < 0 ? -1 : clean.length - mark - 1;
  if (!isRate) return mark < 0 ? Number(digits) : decimals === 3 ? "mo" : "sai";
  if (decimals > 2) return "mo";
  const rate = Number(digits) * 10 ** (2 - Math.max(decimals, 0));
  return rate > WHOLE_RATE ? "sai" : rate;
}

/**
 * Grades a cell in which a unit registers a figure: hundredths of a percent for a rate (`98,2` is 9820), or a count;
 * or why it is none (see `Grade`). What may be thousands is asked about, never guessed.
 */
export function gradeRegistered(cell: RawCell | undefined, kind: "rate" | "count"): Grade {
  if (cell === undefined) return null;
  const isRate = kind === "rate";
  if (cell.kind === "number" && typeof cell.value === "number")
    return isRate ? rateOfNumber(cell.value) : countOfNumber(cell.value);
  return cell.kind === "text" && typeof cell.value === "string" ? ofText(cell.value, isRate) : "chu";
}
