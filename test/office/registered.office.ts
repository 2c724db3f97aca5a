import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type FormContext, readPlan } from "../../src/forms/index";
import { planOf } from "../../src/forms/plan/columns";
import { LINES, outcome, outcomeLines, phrases } from "../../src/forms/plan/outcome";
import { checkBook } from "../../src/jobs/check";
import { fillByName } from "../../src/jobs/fill";
import { makeTemplate } from "../../src/jobs/template";
import { concat, namesOf, planNames, rowsRegistered } from "../../src/rules/index";
import { evaluate } from "../../src/rules/evaluate";
import { readEntry } from "../../src/forms/index";
import { type Grid, type GridBook, keyColumn, keyRow, type Scalar } from "../../src/sheet/index";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { seeded, type Random } from "../hostile/random";
import { context, ports, unit } from "../tools/books";
import { convert, workFolder } from "../tools/libreoffice";
import { rightAnswers } from "../tools/right-answers";

/** Random registrations of many forms: LibreOffice's formulas say of each row what the rules say. */

const FORMS: readonly FormContext[] = [
  context("hanoi-605", unit("truong", ["thcs"]), "2026-H1"),
  context("hanoi-605", unit("truong", ["mn", "th", "thcs", "thpt", "gdtx"]), "2024-H2"),
  context("hanoi-605", unit("truong", ["th"]), "2025"),
  context("hanoi-605", unit("so"), "2030-H1"),
  context("hanoi-605", unit("xa"), "2026"),
  context("dong-da-22", unit("phong"), "2025-H1"),
  context("lien-chau", unit("truong", ["thcs"]), "2026-H2"),
];
const EACH = 6;

const RATES: readonly Scalar[] = [
  ...[null, null, 0, 0.982, 1, 35, 35.1, 38, 40, 59.99, 60, 85, 95, 99.5, 99.51, 99.99, 100, 100.5, 98.255, -2, 1e9],
  ...["98,2", "98.2%", " 60 ", "0,4", "1.000", "98,255", "cao", "", " ", "%", "1 000", "-3", "60\u00a0%", "12.5.1"],
];
const COUNTS: readonly Scalar[] = [
  null,
  0,
  1,
  100,
  119,
  120,
  121,
  4000,
  12.5,
  -1,
  1e10,
  "1.000",
  "1 000",
  "120",
  "ít",
  "1,5",
];
const ANSWERS: readonly Scalar[] = [null, "Có", "Không", " Có ", "có", "Rồi", ""];
const REASONS: readonly Scalar[] = [null, null, " ", "Mới thành lập"];

function registrations(form: FormContext, random: Random): ReadonlyMap<string, Scalar> {
  const { rows, moments } = planOf(form);
  const empty = random.below(6) === 0;
  const cells = rows.flatMap((row) => {
    const open = moments.filter(({ year }) => year <= (row.measure.asked?.to ?? Infinity));
    const list = row.asks === "boolean" ? ANSWERS : row.asks === "count" ? COUNTS : RATES;
    const some = empty || random.below(4) === 0 ? [] : open;
    return [
      ...some.map(({ key }) => [`kh.${row.code}.${key}`, random.pick(list)] as const),
      [`kh.${row.code}.lydo`, random.pick(REASONS)] as const,
    ];
  });
  return new Map([...Object.entries(rightAnswers(form)), ...cells]);
}

const folder = workFolder();
const cases = FORMS.flatMap((form, at) => Array.from({ length: EACH }, (_, n) => ({ form, id: `dang-ky-${at}-${n}` })));
let saved: string;

beforeAll(async () => {
  const random = seeded(2026);
  for (const { form, id } of cases) {
    const made = await makeTemplate(form, ports);
    if (!made.ok) throw new Error(made.refusal.code);
    writeFileSync(join(folder, `${id}.xlsx`), writeWorkbook(fillByName(made.book, registrations(form, random))));
  }
  saved = convert(
    cases.map(({ id }) => join(folder, `${id}.xlsx`)),
    "xlsx",
    folder,
  );
}, 300_000);

function opened(id: string): GridBook {
  const read = readValues(readFileSync(join(saved, `${id}.xlsx`)), `${id}.xlsx`, fflateInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.book;
}

/** Texts of a column of a sheet by the code at the end of each row. */
function column(grid: Grid | undefined, key: string): ReadonlyMap<string, string> {
  const cells = [...(grid?.cells ?? [])].map(([at, cell]) => ({
    row: keyRow(at),
    column: keyColumn(at),
    text: String(cell.value),
  }));
  const keys = cells.filter(({ text }) => text === "ma")[0];
  const of = (wanted: string): number | undefined =>
    cells.find(({ row, text }) => row === keys?.row && text === wanted)?.column;
  const wanted = of(key);
  return new Map(
    cells
      .filter(({ row, column: at }) => row > (keys?.row ?? 0) && at === keys?.column)
      .map(({ row, text }) => [text, cells.find((one) => one.row === row && one.column === wanted)?.text ?? ""]),
  );
}

const sheet = (book: GridBook, name: string): Grid | undefined => book.sheets.find((one) => one.name === name);

test.each(cases)("what a unit registers is said alike by the workbook and by the rules: $id", async ({ form, id }) => {
  const book = opened(id);
  const plan = readPlan(book, form);
  expect(plan.problems).toEqual([]);
  const said = column(sheet(book, "Kế hoạch"), "doichieu");
  const rows = rowsRegistered(plan.rows);
  const { moments } = planOf(form);
  const kept = phrases(moments);
  for (const values of plan.rows) {
    const names = planNames(values, rows);
    const value = (name: string): Scalar =>
      kept.get(name) ??
      (name === LINES ? evaluate(concat(...outcomeLines(values.of)), { ...names, value }) : names.value(name));
    expect([values.of.row.code, said.get(`kh.${values.of.row.code}`)]).toEqual([
      values.of.row.code,
      evaluate(outcome(values.of), { ...names, value }),
    ]);
  }
  // Every finding above a note has its code in the workbook, and nothing else has.
  const { problems } = await checkBook(book, ports);
  const codes = problems.filter(({ name, severity }) => name.startsWith("kh.") && severity !== "note");
  const told = [...said].flatMap(([code, text]) =>
    [...text.matchAll(/\(((?:SL|KH)-\d+)\)/g)].map(([, found]) => `${code} ${found ?? ""}`),
  );
  expect(told.sort()).toEqual(codes.map(({ code, name }) => `${name.replace(/[.][^.]+$/, "")} ${code}`).sort());
});

test.each(cases)("columns F and Đánh giá follow what is registered: $id", ({ form, id }) => {
  const book = opened(id);
  const { rows, problems } = readEntry(book, form);
  expect(problems).toEqual([]);
  const entry = sheet(book, "Chỉ tiêu");
  for (const key of ["dangky", "danhgia"]) {
    const shown = column(entry, key);
    for (const values of rows) {
      const own = namesOf(values, form.period).value(key);
      const text = own === null ? "" : String(own);
      expect([key, values.row.code, shown.get(values.row.code)]).toEqual([key, values.row.code, text]);
    }
  }
});
