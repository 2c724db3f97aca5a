import { mulberry, type Random } from "./random";
import { cellsOf, type RawBook } from "./raw-book";

/** What is typed into one cell. */
export type Typed = { readonly sheet: string; readonly address: string; readonly value: string | number };

const ENTRY = "Chỉ tiêu";

/** Figures of one row that agree with each other: part of all, women among them. */
function figures(random: Random): Readonly<Record<string, number>> {
  const all = 6 + random(60);
  const women = 1 + random(all);
  const part = 1 + random(all);
  const [least, most] = [Math.max(0, part + women - all), Math.min(part, women)];
  return {
    "mau.tong": all,
    "mau.nu": women,
    "tu.tong": part,
    "tu.nu": least + random(most - least + 1),
    "luyke.truoc": random(4_000),
  };
}

/** Answers to every row of a published workbook, drawn by a seed; a row in twenty stays empty. */
export function answersFor(book: RawBook, seed: number, submission: number): readonly Typed[] {
  const random = mulberry(seed);
  const there = cellsOf(book, ENTRY);
  const rows = new Map<string, Readonly<Record<string, number>> | undefined>();
  const typed: Typed[] = [];
  for (const [name, { sheet, address }] of book.names) {
    const [, row = "", key = ""] = /^ct_(MT[^.]*)\.(?:q\d\.)?(.+)$/.exec(name) ?? [];
    if (sheet !== ENTRY || row === "" || there.has(address)) continue;
    if (!rows.has(row)) rows.set(row, random(20) === 0 ? undefined : figures(random));
    // Women are planned for in the next row: No would contradict it, and what contradicts is not added.
    const answer = row === "MT3_CT1" || random(3) > 0 ? "Có" : "Không";
    const value = key === "co" ? answer : rows.get(row)?.[key];
    if (rows.get(row) && value !== undefined) typed.push({ sheet, address, value });
  }
  const number = book.names.get("ct_info.submission");
  return number && submission > 1 ? [...typed, { ...number, value: submission }] : typed;
}
