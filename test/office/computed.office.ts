import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeInflate } from "../../src/cli/inflate";
import { drawBook, fingerprintText, type FormContext } from "../../src/forms/index";
import { mergedWorkbook } from "../../src/jobs/merged-workbook";
import {
  address,
  cellKey,
  computed,
  type GridCell,
  place,
  type PlacedBook,
  type PlacedCell,
} from "../../src/sheet/index";
import { readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { seeded } from "../hostile/random";
import { places, variants } from "../parity/cases";
import { type Filling, randomFilling } from "../parity/fillings";
import { CELLS, FACTS } from "../sheet/formula-facts";
import { sheetOf } from "../sheet/formula-sheet";
import { answered, ports } from "../tools/books";
import { convert, workFolder } from "../tools/libreoffice";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";

const folder = workFolder();
const random = seeded(20260614);

/** LibreOffice joins TRUE and FALSE to a text as 1 and 0, and saves both as numbers. */
const shown = (value: string): string => value.replace(/TRUE/g, "1").replace(/FALSE/g, "0");

function isAlike({ value }: PlacedCell, theirs: GridCell | undefined): boolean {
  const found = theirs?.value ?? "";
  if (typeof value === "number" || typeof value === "boolean") {
    const number = Number(value);
    return found !== "" && Math.abs(number - Number(found)) <= 1e-12 * Math.max(1, Math.abs(number));
  }
  return shown(value ?? "") === shown(String(found));
}

type Compared = { readonly formulas: number; readonly unsure: number; readonly different: readonly string[] };

/** Our results beside those of LibreOffice, which gets the books without any. */
function compared(name: string, books: readonly PlacedBook[]): Compared {
  const files = books.map((book, at) => {
    const file = join(folder, `${name}${at}.xlsx`);
    writeFileSync(file, writeWorkbook(book));
    return file;
  });
  const out = convert(files, "xlsx", folder);
  let [formulas, unsure] = [0, 0];
  const different: string[] = [];
  for (const [at, book] of books.entries()) {
    const read = readValues(readFileSync(join(out, `${name}${at}.xlsx`)), "", nodeInflate);
    if (!read.ok) throw new Error(read.refusal.code);
    for (const sheet of computed(book).sheets) {
      const grid = read.book.sheets.find((one) => one.name === sheet.name);
      for (const cell of sheet.cells.filter(({ formula }) => formula !== undefined)) {
        formulas += 1;
        if (cell.value === null) unsure += 1;
        const theirs = grid?.cells.get(cellKey(cell.row, cell.column));
        if (cell.value !== null && !isAlike(cell, theirs))
          different.push(
            `${name}${at} ${sheet.name} ${address(cell.row, cell.column)}: ${String(cell.value)}, theirs ${String(theirs?.value)}: ${cell.formula ?? ""}`,
          );
      }
    }
  }
  return { formulas, unsure, different };
}

test("formulas of every kind come to what LibreOffice makes of them", () => {
  const formulas = FACTS.map(([formula]) => formula);
  const sheet = sheetOf("Tờ", CELLS, formulas);
  const cells = [...sheet.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  expect(compared("facts", [{ sheets: [{ ...sheet, cells }] }])).toEqual({
    formulas: formulas.length,
    unsure: 0,
    different: [],
  });
});

/** TRUE and FALSE in a cell are numbers to LibreOffice; to Excel, and here, they are not. */
const withoutTruths = (filling: Filling): Filling =>
  Object.fromEntries(
    Object.entries(filling).filter(([, held]) => {
      const value = typeof held === "object" && held !== null && "value" in held ? held.value : held;
      return typeof value !== "boolean";
    }),
  );

async function filled(context: FormContext): Promise<PlacedBook> {
  const issued = place(drawBook(context, await ports.digest(fingerprintText(context))));
  return answered(issued, withoutTruths(randomFilling(context, random)));
}

test("forms with whatever people type into them: what is computed is right, and little is not", async () => {
  const plans = [...new Set(places.map(({ pack }) => pack.id))];
  const some = plans.flatMap((id) => {
    const of = places.filter(({ pack }) => pack.id === id);
    return [of[0], of[of.length - 1]].flatMap((one, at) => (one ? (variants(one, random)[at + 1] ?? []) : []));
  });
  const { formulas, unsure, different } = compared("form", await Promise.all(some.map(filled)));
  expect(different).toEqual([]);
  expect(formulas).toBeGreaterThan(5_000);
  expect(unsure / formulas).toBeLessThan(0.03);
});

test("a merged workbook has the result of every formula", async () => {
  const here = hereAt(COMMUNE);
  const { formulas, unsure, different } = compared("merged", [await mergedWorkbook(here, mergedOf(here, 12), ports)]);
  expect([unsure, different]).toEqual([0, []]);
  expect(formulas).toBeGreaterThan(2_000);
});
