import type { FormContext } from "../context";
import { printedDate } from "./dates";
import { collective, headPost } from "./signing";
import type { InfoValue } from "./values";

/** The same lines that the hidden formulas of the sheet give, for a report that is rendered outside a workbook. */
export function printed(values: ReadonlyMap<string, InfoValue>, { unit }: FormContext): ReadonlyMap<string, InfoValue> {
  const text = (key: string): string => String(values.get(key)?.value ?? "");
  const form = text("sign.form");
  const ban = text("sign.for") === "Ban";
  const body = collective(unit);
  const lines = new Map<string, InfoValue>();
  const add = (from: string, key: string, value: string): void => {
    const source = values.get(from);
    if (source) lines.set(key, { value, place: source.place });
  };
  const above = form === "KT." && body !== "" && !ban ? `TM. ${body}\n` : "";
  const deputy = ["KT.", "TL.", "TUQ."].includes(form) ? `${above}${form} ${ban ? "TRƯỞNG BAN" : headPost(unit)}` : "";
  const all = ban ? "BAN" : body === "" ? text("head.own") : body;
  add("date", "date.long", printedDate(text("date")));
  add("sign.form", "sign.form.line", form === "TM." ? `TM. ${all}` : deputy);
  add("sign.post", "sign.post.line", `${form === "Q." ? "Q. " : ""}${text("sign.post")}`);
  return lines;
}
