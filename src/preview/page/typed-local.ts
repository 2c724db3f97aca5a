// What a person types in Vietnamese spelling, in the spelling the workbook takes: "12,5" → "12.5", "31/12/2026" →
// "2026-12-31". What is a number elsewhere but not here stays text.
import { fromLocal, type Separators } from "../formula/local";

const day = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

const escaped = (sign: string): string => `\\${sign}`;

export type LocalTyped = { readonly text: string; readonly isDate: boolean };

/** @param isText the cell's number format is "@" */
export function fromTyped(text: string, by: Separators, isText: boolean): LocalTyped {
  const plain = (made: string): LocalTyped => ({ text: made, isDate: false });
  if (isText || by.decimal === ".") return plain(text);
  if (/^[=+\-@]/.test(text) && text.startsWith("=")) return plain(fromLocal(text, by));
  const trimmed = text.trim();
  const date = day.exec(trimmed);
  if (date) {
    const [, d = "", m = "", y = ""] = date;
    return { text: `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`, isDate: true };
  }
  const [group, decimal] = [escaped(by.thousands), escaped(by.decimal)];
  const number = new RegExp(`^[+-]?(\\d{1,3}(${group}\\d{3})+|\\d+)(${decimal}\\d+)?%?$`);
  if (number.test(trimmed)) return plain(trimmed.split(by.thousands).join("").replace(by.decimal, "."));
  // 1.5 and 1,234.5 are numbers in English only.
  return plain(/^[+-]?[\d.,]+%?$/.test(trimmed) ? `'${text}` : text);
}
