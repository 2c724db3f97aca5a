// What Excel makes of one value written into `Range.values`: the same it makes of typing it, in
// en-US spelling whatever the locale. Anything that begins with = + - @ is a formula, "1/2" is a
// date, "001" is 1, and a leading apostrophe is the only way to say "text".
import { normalFormula } from "../formula/normal";
import { isFormula } from "../formula/valid";
import { fail } from "../protocol/errors";
import type { Value } from "./book";
import { dateTyped } from "./dates";

export type Typed = {
  readonly value: Value;
  readonly formula: string | null;
  readonly quoted: boolean;
  /** number format that typing implies, where the cell had none */
  readonly format: string | null;
};

const errors = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;
const grouped = /^\d{1,3}(,\d{3})+(\.\d*)?$/;
const bare = /^(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

const just = (value: Value, format: string | null = null): Typed => ({
  value,
  formula: null,
  quoted: false,
  format,
});

function number(text: string): Typed | null {
  const [, open = "", sign = "", money = "", body = "", percent = ""] =
    /^(\()?([+-]?)(\$?)\s*([\d.,]+(?:[eE][+-]?\d+)?)(%?)\)?$/.exec(text) ?? [];
  if (!bare.test(body) && !grouped.test(body)) return null;
  if ((open === "(") !== text.endsWith(")")) return null;
  const size = Number(body.replace(/,/g, "")) / (percent ? 100 : 1);
  if (!Number.isFinite(size)) return null;
  const value = sign === "-" || open ? -size : size;
  if (percent) return just(value, body.includes(".") ? "0.00%" : "0%");
  if (money) return just(value, "$#,##0.00");
  if (body.includes(",")) return just(value, body.includes(".") ? "#,##0.00" : "#,##0");
  return just(value, /e/i.test(body) ? "0.00E+00" : null);
}

function formula(text: string): Typed {
  const body = text.startsWith("=") ? text : `=${text}`;
  if (!isFormula(body)) fail("InvalidArgument", "There is a problem with this formula.");
  return { value: "", formula: normalFormula(body), quoted: false, format: null };
}

function text(value: string, today: Date): Typed {
  if (value.startsWith("'")) return { ...just(value.slice(1)), quoted: true };
  const trimmed = value.trim();
  if (trimmed === "") return just(value);
  const asNumber = number(trimmed);
  if (asNumber) return asNumber;
  if (/^(true|false)$/i.test(trimmed)) return just(/^t/i.test(trimmed));
  if (errors.test(trimmed)) return just({ error: trimmed });
  const date = dateTyped(trimmed, today);
  if (date) return just(date.serial, date.format);
  return /^[=+\-@]./.test(trimmed) ? formula(value) : just(value);
}

/** @param isText the cell's number format is "@" */
export function typed(value: unknown, isText: boolean, today: Date): Typed {
  if (typeof value === "boolean") return just(value);
  if (typeof value === "number") return just(isText ? String(value) : value);
  if (typeof value !== "string") return fail("InvalidArgument");
  if (value.length > 32_767) return fail("InvalidArgument");
  if (value === "") return just("");
  if (isText) return value.startsWith("'") ? text(value, today) : just(value);
  return text(value, today);
}
