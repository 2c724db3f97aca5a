import { formRows } from "../../src/forms/index";
import { type Names, type Programs, programsOf, type RowValues, YES } from "../../src/rules/index";
import { context, unit } from "../tools/books";

/** Women in the planning of leaders: Có in one row, how many in another. */
const form = context("hanoi-605", unit("truong", ["thcs"]), "2026-H1");
const rows = formRows(form);
const planned = rows.filter(({ code }) => code === "MT3-CT1");

const around = (count: number): Names => ({
  value: (name) => (name === "MT3-CT3.mau.nu.gt" ? count : null),
  address: (name) => name,
});

const programsFor = (of: typeof rows): Programs => programsOf({ period: form.period, rows: of });

/** Whether Có is told to stand beside none. */
const isTold = (programs: Programs, count: number, alike?: object): boolean =>
  planned.some((row) => {
    const cell = (key: string) => (key === "co" ? ({ kind: "text", value: YES } as const) : undefined);
    const values: RowValues = { row, cell, address: (key) => key, ...(alike && { alike }) };
    const judged = programs(row).judge(values, around(count));
    return judged.some(({ code }) => code === "SL-13");
  });

test("a row that holds the same as before is judged anew where another row says otherwise", () => {
  const [programs, alike] = [programsFor(rows), {}];
  expect([0, 3, 3, 0].map((count) => isTold(programs, count, alike))).toEqual([true, false, false, true]);
});

test("what was asked of a row before other rows were known decides nothing when it is judged", () => {
  const programs = programsFor(rows);
  // What is made ready pays from the second workbook on.
  isTold(programs, 0);
  for (const row of planned) {
    const cell = (key: string) => (key === "co" ? ({ kind: "text", value: YES } as const) : undefined);
    const values: RowValues = { row, cell, address: (key) => key };
    const { names, judge } = programs(row);
    expect([names(values).value("co"), names(values).value("MT3-CT3.mau.nu.gt")]).toEqual([YES, null]);
    const codes = [3, 0, 3].map((count) => judge(values, around(count)).some(({ code }) => code === "SL-13"));
    expect(codes).toEqual([false, true, false]);
    expect(names(values).value("MT3-CT3.mau.nu.gt")).toBeNull();
  }
});

test("a row is held against rows of its own form, whatever other forms with that row ask", () => {
  expect([rows, planned, rows].map((of) => isTold(programsFor(of), 0))).toEqual([true, false, true]);
});
