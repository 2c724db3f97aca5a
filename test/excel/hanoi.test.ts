import { drawBook, fingerprintText, type FormContext } from "../../src/forms/index";
import { bookKey, readForm } from "../../src/jobs/workbook";
import { place } from "../../src/sheet/place";
import type { PlacedBook } from "../../src/sheet/placed";
import { school } from "../forms/info-contexts";
import { bootDesk, counted, type Desk, must, prints } from "./desk";
import { messyBook, USERS } from "./messy";

const ALL = school({ levels: ["mn", "th", "thcs", "thpt", "gdtx"] });

const form = (context: FormContext): PlacedBook => place(drawBook(context, fingerprintText(context).slice(0, 64)));

const textBytes = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(JSON.stringify(text)), 0);

/** Bytes that the form itself has: its texts and formulas, and its names at what Office.js makes of one. */
const contentBytes = ({ sheets }: PlacedBook): number =>
  sheets.reduce((sum, sheet) => {
    const texts = sheet.cells.map(({ formula, value }) => formula ?? (typeof value === "string" ? value : ""));
    return sum + textBytes(texts) + 310 * sheet.names.length;
  }, 0);

async function inserted(desk: Desk, context: FormContext) {
  desk.workbook.open(await messyBook(desk));
  const book = form(context);
  return counted(desk, () => desk.store.addSheets(book, { job: "insert", key: bookKey(context), same: "keep" }));
}

test("inserting every table of the plan takes at most 7 requests", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  const { value, requests, bytes, largest } = await inserted(desk, ALL);
  must(value);
  expect(requests).toBeLessThanOrEqual(6);
  expect(largest).toBeLessThan(1_000_000);
  expect(bytes - contentBytes(form(ALL))).toBeLessThan(105_000);
  expect(desk.missing()).toEqual([]);
});

test("the form is read in two requests, and a check changes nothing", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  must((await inserted(desk, ALL)).value);
  const before = desk.workbook.book();
  const { value, requests } = await counted(desk, async () => {
    return readForm(desk.store, { sheets: [], tables: [], hasMeta: true });
  });
  expect(
    must(value)
      ?.sheets.filter(({ cells }) => cells.size > 0)
      .map(({ name }) => name),
  ).toContain("Chỉ tiêu");
  expect(requests).toBe(2);
  expect(desk.workbook.book()).toBe(before);
});

test("the report takes the place of the one that was issued, and the user's sheets are as they were", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  must((await inserted(desk, ALL)).value);
  const before = desk.workbook.book();
  const issued = form(ALL).sheets.filter(({ role }) => role === "report" || role === "annex");
  const report = { sheets: issued.map((sheet) => ({ ...sheet, cells: sheet.cells.slice(0, 40), merges: [] })) };
  const { value, requests } = await counted(desk, () =>
    desk.store.addSheets(report, { job: "compile", key: bookKey(ALL), same: "replace" }),
  );
  expect(must(value).replaced).toEqual(report.sheets.map(({ name }) => name));
  expect(requests).toBeLessThanOrEqual(6);
  expect(prints(desk.workbook.book(), USERS)).toEqual(prints(before, USERS));
});
