import { BAD_NUMBER, type CellFault, Unsure } from "./value";

const DAY = 86_400_000;
/** Day 0 of the 1900 system as all programs count it from 1/3/1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 1/3/1900: before it programs differ by a day. */
const FIRST = 61;
/** 31/12/9999: after it only some programs know days. */
const LAST = 2_958_465;

/** Months and days beyond their ends roll over; years below 1900 count from 1900. */
export function dateNumber(year: number, month: number, day: number): number | CellFault {
  const full = Math.trunc(year) < 1900 ? 1900 + Math.trunc(year) : Math.trunc(year);
  if (year < 0 || full > 9999) return BAD_NUMBER;
  const number = (Date.UTC(full, Math.trunc(month) - 1, Math.trunc(day)) - EPOCH) / DAY;
  if (number < FIRST) throw new Unsure(`a day of ${full}`);
  return number;
}

const part =
  (read: (date: Date) => number) =>
  (value: number): number => {
    const day = Math.floor(value);
    if (day < FIRST || day > LAST) throw new Unsure(`day ${value}`);
    return read(new Date(EPOCH + day * DAY));
  };

export const dayOf = part((date) => date.getUTCDate());
export const monthOf = part((date) => date.getUTCMonth() + 1);
export const yearOf = part((date) => date.getUTCFullYear());
