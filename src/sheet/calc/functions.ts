import { dateNumber, dayOf, monthOf, yearOf } from "./dates";
import { BAD_NUMBER, BAD_VALUE, CellFault, numberOf, textOf, Unsure, type Value } from "./value";

/** A function of single values. An error value among them is the result, unless the function asks for errors. */
type Single = (...args: readonly Value[]) => Value;

const numeric =
  (compute: (...numbers: readonly number[]) => Value): Single =>
  (...args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = numberOf(arg);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
    return compute(...numbers);
  };

const textual =
  (compute: (text: string) => Value): Single =>
  (arg) => {
    const text = textOf(arg ?? null);
    return typeof text === "string" ? compute(text) : text;
  };

/** A text, then numbers; those left out are as given. */
const cut =
  (compute: (text: string, ...numbers: readonly number[]) => Value): Single =>
  (first, ...rest) => {
    const text = textOf(first ?? null);
    return typeof text === "string" ? numeric((...numbers) => compute(text, ...numbers))(...rest) : text;
  };

/** Halves go away from zero; the last digits that a double cannot hold decide nothing. */
function round(value: number, places: number): number {
  const power = 10 ** places;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * power).toPrecision(15)))) / power;
}

function find(what: Value, within: Value, start: Value = 1): Value {
  const [wanted, text, from] = [textOf(what), textOf(within), numberOf(start)];
  if (wanted instanceof CellFault) return wanted;
  if (text instanceof CellFault) return text;
  if (from instanceof CellFault) return from;
  const at = text.indexOf(wanted, from - 1);
  return at < 0 ? BAD_VALUE : at + 1;
}

function substitute(...args: readonly Value[]): Value {
  const texts: string[] = [];
  for (const arg of args) {
    const text = textOf(arg);
    if (text instanceof CellFault) return text;
    texts.push(text);
  }
  const [text = "", old = "", fresh = "", which] = texts;
  if (which !== undefined) throw new Unsure("SUBSTITUTE of one of several");
  return old === "" ? text : text.split(old).join(fresh);
}

/** Whole numbers with at least so many digits: the only format that our formulas ask for. */
function formatted(value: Value, format: Value): Value {
  const number = numberOf(value);
  if (typeof number !== "number") return number;
  if (typeof format !== "string" || !/^0+$/.test(format) || number < 0) throw new Unsure(`TEXT by ${String(format)}`);
  return String(round(number, 0)).padStart(format.length, "0");
}

const left = cut((text, length = 1) => (length < 0 ? BAD_VALUE : text.slice(0, Math.trunc(length))));
const right = cut((text, length = 1) =>
  length < 0 ? BAD_VALUE : Math.trunc(length) === 0 ? "" : text.slice(-Math.trunc(length)),
);
const middle = cut((text, start = 1, length = 0) =>
  start < 1 || length < 0 ? BAD_VALUE : text.substr(Math.trunc(start) - 1, Math.trunc(length)),
);

/** Of texts and numbers, by name; what they mean where something is missing is as every program has it. */
export const SINGLE: ReadonlyMap<string, Single> = new Map<string, Single>([
  ["ABS", numeric((value = 0) => Math.abs(value))],
  ["DATE", numeric((year = 0, month = 0, day = 0) => dateNumber(year, month, day))],
  ["DAY", numeric((value = 0) => dayOf(value))],
  ["FIND", (what = null, within = null, start) => find(what, within, start)],
  ["INT", numeric((value = 0) => Math.floor(value))],
  ["LEFT", left],
  ["LEN", textual((text) => text.length)],
  ["MID", middle],
  ["MOD", numeric((value = 0, by = 0) => (by === 0 ? BAD_NUMBER : value - by * Math.floor(value / by)))],
  ["MONTH", numeric((value = 0) => monthOf(value))],
  ["REPT", cut((text, times = 0) => (times < 0 ? BAD_VALUE : text.repeat(Math.trunc(times))))],
  ["RIGHT", right],
  ["ROUND", numeric((value = 0, places = 0) => round(value, places))],
  ["SUBSTITUTE", substitute],
  ["TEXT", (value = null, format = null) => formatted(value, format)],
  ["TRIM", textual((text) => text.replace(/ +/g, " ").replace(/^ | $/g, ""))],
  ["UPPER", textual((text) => text.toUpperCase())],
  ["VALUE", (value = null) => numberOf(value)],
  ["YEAR", numeric((value = 0) => yearOf(value))],
]);

/** What a value is: these ask of errors too. */
export const ASKS: ReadonlyMap<string, (value: Value) => boolean> = new Map<string, (value: Value) => boolean>([
  ["ISBLANK", (value) => value === null],
  ["ISERROR", (value) => value instanceof CellFault],
  ["ISLOGICAL", (value) => typeof value === "boolean"],
  ["ISNUMBER", (value) => typeof value === "number"],
  ["ISTEXT", (value) => typeof value === "string"],
]);
