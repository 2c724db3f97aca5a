// What a cell shows: enough of number formats for whole and decimal numbers, percentages, dates and
// text. What it does not know it shows as General.
import type { Separators } from "../formula/local";
import type { Value } from "./book";
import { dateOf } from "./dates";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function general(value: number, by: Separators): string {
  const size = Math.abs(value);
  if (value !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [digits = "", power = ""] = value.toExponential(5).split("e");
    const sign = power.startsWith("-") ? "-" : "+";
    const short = digits.replace(/\.?0+$/, "").replace(".", by.decimal);
    return `${short}E${sign}${power.replace(/[+-]/, "").padStart(2, "0")}`;
  }
  return String(Number(value.toPrecision(10))).replace(".", by.decimal);
}

function fixed(value: number, format: string, by: Separators): string {
  const [whole = "", fraction = ""] = format.split(".");
  const places = fraction.replace(/[^0#?]/g, "");
  const needed = fraction.replace(/[^0]/g, "").length;
  const [int = "0", decimals = ""] = Math.abs(value).toFixed(places.length).split(".");
  const padded = int.padStart(whole.replace(/[^0]/g, "").length, "0");
  const grouped = whole.includes(",") ? padded.replace(/\B(?=(\d{3})+$)/g, by.thousands) : padded;
  const shown = whole.replace(/[^0#]/g, "").endsWith("0") || int !== "0" ? grouped : "";
  const kept = decimals.replace(/0+$/, "").padEnd(needed, "0");
  return shown + (kept ? by.decimal + kept : "");
}

/** Dates that Excel shows by the settings of the computer, here those of Vietnam. */
const localDates: ReadonlyMap<string, string> = new Map([
  ["m/d/yyyy", "dd/mm/yyyy"],
  ["m/d/yyyy h:mm", "dd/mm/yyyy h:mm"],
]);

const pad = (n: number): string => String(n).padStart(2, "0");

function date(serial: number, format: string): string {
  const at = dateOf(serial);
  const hours = at.getUTCHours();
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(at.getUTCFullYear()),
    yy: pad(at.getUTCFullYear() % 100),
    mmm: months[at.getUTCMonth()] ?? "",
    mm: pad(at.getUTCMonth() + 1),
    m: String(at.getUTCMonth() + 1),
    dd: pad(at.getUTCDate()),
    d: String(at.getUTCDate()),
    hh: pad(hours),
    h: String(hours),
    ss: pad(at.getUTCSeconds()),
    ":mm": `:${pad(at.getUTCMinutes())}`,
  };
  return format.replace(/yyyy|yy|:mm|mmm|mm|m|dd|d|hh|h|ss/gi, (p) => parts[p.toLowerCase()] ?? p);
}

function section(value: number, format: string): readonly [string, boolean] {
  const parts = format.split(";");
  if (value < 0 && parts.length > 1) return [parts[1] ?? "", false];
  if (value === 0 && parts.length > 2) return [parts[2] ?? "", false];
  return [parts[0] ?? "", value < 0];
}

function number(value: number, format: string, by: Separators): string {
  const [raw, negative] = section(value, format);
  const bare = raw.replace(/\[[^\]]*\]|_.|\*./g, "");
  const quoted = /"[^"]*"|\\./g;
  const code = bare.replace(quoted, "");
  if (/general/i.test(code)) return general(value, by);
  if (/[ymdhs]/i.test(code)) return value < 0 ? "########" : date(value, bare);
  const digits = /[#0?][#0?,.]*/.exec(code)?.[0];
  if (digits === undefined) return bare.replace(/["\\]/g, "");
  const scaled = code.includes("%") ? value * 100 : value;
  const text = fixed(scaled, digits, by);
  return (negative ? "-" : "") + bare.replace(/[#0?][#0?,.]*/, () => text).replace(/["\\]/g, "");
}

export function showText(value: Value, format: string, by: Separators): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") {
    const code = (by.decimal === "," ? localDates.get(format) : undefined) ?? format;
    return code === "General" || code === "@" ? general(value, by) : number(value, code, by);
  }
  const forText = format.split(";")[3];
  return forText === undefined ? value : forText.replace("@", value).replace(/["\\]/g, "");
}
