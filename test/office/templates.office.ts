import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkBook } from "../../src/jobs/check";
import { compileReport } from "../../src/jobs/compile";
import { keyedSpot } from "../../src/jobs/fill";
import { makeTemplate } from "../../src/jobs/template";
import type { FormContext } from "../../src/forms/index";
import { packIds } from "../../src/plan/catalog/index";
import {
  address,
  type Grid,
  type GridBook,
  keyColumn,
  keyRow,
  type PlacedBook,
  type Scalar,
} from "../../src/sheet/index";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { context, pack, ports, unit } from "../tools/books";
import { convert, run, workFolder } from "../tools/libreoffice";
import { rightAnswers } from "../tools/right-answers";
import { CARRIED, WRONG_FILLINGS } from "../tools/wrong-fillings";

/** Templates filled by openpyxl, recalculated and saved by LibreOffice, then read, checked and compiled by us. */

type Answers = Readonly<Record<string, Scalar>>;
type Case = { readonly id: string; readonly here: FormContext; readonly answers: Answers };

const UNITS = [
  unit("truong", ["mn"]),
  unit("truong", ["th"]),
  unit("truong", ["thcs"]),
  unit("truong", ["th", "thcs"]),
  unit("truong", ["thpt"]),
  unit("truong", ["gdtx"]),
  unit("xa"),
  unit("phong"),
  unit("so"),
  unit("ban"),
];
const yearOf = (id: string): number => Math.min(pack(id).years.to, id === "dong-da-22" ? 2024 : 2026);
const RIGHT: readonly Case[] = packIds.flatMap((id) =>
  UNITS.filter(
    ({ kind, levels }) =>
      pack(id).units.includes(kind) && (kind !== "truong" || levels.some((level) => pack(id).levels.includes(level))),
  ).map((who, at) => {
    const here = context(id, who, at % 3 === 2 ? String(yearOf(id)) : `${yearOf(id)}-H1`);
    return { id: `right-${id}-${who.kind}-${who.levels.join("")}`, here, answers: rightAnswers(here) };
  }),
);
const THCS = context("hanoi-605", unit("truong", ["thcs"]), "2026-H1");
const CARRYING = context("hanoi-605", unit("truong", ["thcs"]), "2026-H1", CARRIED);
const WRONG: readonly Case[] = WRONG_FILLINGS.map(({ change, carried }, at) => {
  const here = carried ? CARRYING : THCS;
  return { id: `wrong-${at}`, here, answers: { ...rightAnswers(here), ...change } };
});

const folder = workFolder();
const issued = new Map<string, PlacedBook>();
let saved: string;

/** Cells that are computed have no names of their own. */
function byKeys(book: PlacedBook, name: string): { readonly sheet: string; readonly cell: string } | undefined {
  for (const one of book.sheets) {
    const spot = keyedSpot(one, name);
    if (spot) return { sheet: one.name, cell: address(spot.row, spot.column) };
  }
  return undefined;
}

function addresses(book: PlacedBook, answers: Answers): Readonly<Record<string, Readonly<Record<string, Scalar>>>> {
  const places = new Map(
    book.sheets.flatMap((sheet) =>
      sheet.names.map(({ name, area }) => [name, { sheet: sheet.name, cell: address(area.top, area.left) }] as const),
    ),
  );
  const cells: Record<string, Record<string, Scalar>> = {};
  for (const [name, value] of Object.entries(answers)) {
    const place = places.get(`ct_${name.replace(/[^A-Za-z0-9_.]/g, "_")}`) ?? byKeys(book, name);
    if (!place) throw new Error(`no cell ${name}`);
    (cells[place.sheet] ??= {})[place.cell] = value;
  }
  return cells;
}

beforeAll(async () => {
  const tasks: string[] = [];
  for (const { id, here, answers } of [...RIGHT, ...WRONG]) {
    const { pack: plan, unit: who, period, previous } = here;
    const made = await makeTemplate({ pack: plan, unit: who, period, ...(previous && { previous }) }, ports);
    if (!made.ok) throw new Error(made.refusal.code);
    issued.set(id, made.book);
    writeFileSync(join(folder, `${id}.issued.xlsx`), writeWorkbook(made.book));
    tasks.push(
      JSON.stringify({
        from: join(folder, `${id}.issued.xlsx`),
        to: join(folder, `${id}.xlsx`),
        cells: addresses(made.book, answers),
      }),
    );
  }
  run(process.env["PYTHON"] ?? "python3", [join(__dirname, "fill.py")], tasks.join("\n"));
  saved = convert(
    [...RIGHT, ...WRONG].map(({ id }) => join(folder, `${id}.xlsx`)),
    "xlsx",
    folder,
  );
});

function opened(id: string): GridBook {
  const read = readValues(readFileSync(join(saved, `${id}.xlsx`)), `${id}.xlsx`, fflateInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.book;
}

const sheet = (book: GridBook, name: string): Grid | undefined => book.sheets.find((one) => one.name === name);

/** Cells of a column of sheet `Chỉ tiêu` by row code, as LibreOffice computed them. */
function column(book: GridBook, key: string): ReadonlyMap<string, string> {
  const grid = sheet(book, "Chỉ tiêu");
  const cells = [...(grid?.cells ?? [])].map(([at, cell]) => ({
    row: keyRow(at),
    column: keyColumn(at),
    text: String(cell.value),
  }));
  const keys = cells.filter(({ row }) => row === 8);
  const of = (wanted: string): number | undefined => keys.find(({ text }) => text === wanted)?.column;
  const codes = cells.filter(({ row, column: at }) => row > 8 && at === of("ma"));
  return new Map(
    codes.map(({ row, text }) => [text, cells.find((cell) => cell.row === row && cell.column === of(key))?.text ?? ""]),
  );
}

const errorCells = (book: GridBook): readonly string[] =>
  book.sheets.flatMap((grid) =>
    [...grid.cells]
      .filter(([, { kind }]) => kind === "error")
      .map(([at, { value }]) => `${grid.name}!${address(keyRow(at), keyColumn(at))} ${String(value)}`),
  );

/** As after a paste of the values alone over every sheet. */
const valuesOnly = (book: GridBook): GridBook => ({
  ...book,
  sheets: book.sheets.map((grid) => ({
    ...grid,
    cells: new Map([...grid.cells].map(([at, { formula: _, ...cell }]) => [at, cell])),
  })),
});

const toldOf = async (book: GridBook): Promise<readonly (readonly [string, string])[]> =>
  (await checkBook(book, ports)).problems
    .filter(({ severity }) => severity !== "note")
    .map(({ code, name }) => [code, name] as const);

test("there are cases for every plan", () => {
  expect(new Set(RIGHT.map(({ here }) => here.pack.id)).size).toBe(packIds.length);
  expect(WRONG.length).toBeGreaterThanOrEqual(25);
});

describe.each(RIGHT)("$id", ({ id, here }) => {
  test("is recalculated without an error cell, and says itself that it may be sent", () => {
    const book = opened(id);
    expect(errorCells(book)).toEqual([]);
    if (sheet(book, "Chỉ tiêu"))
      expect(
        [...(sheet(book, "Chỉ tiêu")?.cells.values() ?? [])].some(({ value }) => String(value).endsWith("– Gửi được")),
      ).toBe(true);
  });
  test("is read and checked without a finding above a note, and compiled", async () => {
    expect(await toldOf(opened(id))).toEqual([]);
    const compiled = await compileReport(opened(id), ports);
    expect(compiled.ok).toBe(true);
  });
  test("a copy of its values alone is not accused of anything", async () => {
    expect(await toldOf(valuesOnly(opened(id)))).toEqual([]);
  });
  test("the bound report prints what the compiled one prints", async () => {
    const compiled = await compileReport(opened(id), ports);
    if (!compiled.ok) throw new Error("not compiled");
    const texts = (grid: Grid | undefined): readonly string[] =>
      [...(grid?.cells ?? [])]
        .filter(([at, { value }]) => keyColumn(at) < 2 && String(value).trim() !== "")
        .map(([, { value }]) => String(value));
    const rendered = compiled.book.sheets[0]?.cells
      .filter((cell) => cell.column < 2 && String(cell.value ?? "").trim() !== "")
      .map(({ value }) => String(value));
    expect(texts(sheet(opened(id), "Báo cáo"))).toEqual(rendered);
    expect(here.pack.id).toBe(compiled.context.pack.id);
  });
});

describe.each(
  WRONG.map((one, at) => ({
    ...one,
    what: WRONG_FILLINGS[at]?.what ?? "",
    found: WRONG_FILLINGS[at]?.found ?? [],
    silent: WRONG_FILLINGS[at]?.silent,
  })),
)("wrong: $what", ({ id, found, silent }) => {
  test("is found at its cell by check", async () => {
    expect(await toldOf(opened(id))).toEqual(found);
  });
  test("is told of a copy of its values alone, and nothing else", async () => {
    expect(await toldOf(valuesOnly(opened(id)))).toEqual(found);
  });
  test("is said beside its row by the workbook itself, and nowhere else", () => {
    const said = [...column(opened(id), "cansua")].flatMap(([code, text]) =>
      [...text.matchAll(/^(?!·).*\(((?:SL|MC)-\d+)\)$/gm)].map(([, rule]) => [rule, code]),
    );
    const told = silent ? [] : found;
    expect(said.sort()).toEqual(
      told.map(([rule, name]) => [rule, name.replace(/\.(tu|mau|co|ghichu|lydo|ketqua|luyke).*$/, "")]).sort(),
    );
  });
});
