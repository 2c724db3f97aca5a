import type { Merged, Source } from "../../../src/entries/index";
import { fillByName, makeTemplate, mergedWorkbook, sampleAnswers } from "../../../src/jobs/index";
import { merge } from "../../../src/jobs/merge/merge";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Accepted } from "../../../src/jobs/merge/reading";
import { contextFor } from "../../../src/jobs/template";
import { parsePeriod } from "../../../src/plan/index";
import type { GridBook, PlacedBook } from "../../../src/sheet/index";
import { answered, asRead, pack, ports } from "../../tools/books";
import { lineOf, wish } from "./tools";

const PERIOD = parsePeriod("2026-H1")!;

async function accepted(book: GridBook, path: string): Promise<Accepted> {
  const one = await readForMerge({ path, sha256: path }, book, ports);
  if (!one.ok) throw new Error(one.code);
  return one;
}

async function school(code: string): Promise<Accepted> {
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: lineOf(code), period: PERIOD }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  return accepted(asRead(fillByName(made.book, sampleAnswers(made.context)), `${code}.xlsx`), `${code}.xlsx`);
}

/** The commune's workbook after its merge, its own line typed. */
async function commune(files: readonly Accepted[]): Promise<PlacedBook> {
  const office = contextFor({ pack: pack("hanoi-605"), period: PERIOD, unit: lineOf("X1") });
  const book = await mergedWorkbook(office, merge(files, wish("X1")), ports);
  return answered(book, { "own.MT3-CT3.tu.nu": 2, "own.MT3-CT3.mau.nu": 3 });
}

const line = ({ measure, key, unit, value, place, number }: Source): string =>
  [measure, key, unit, value, place.file, place.sheet, place.cell, number].join(" ");
const lines = ({ sources }: Merged, of: (source: Source) => boolean = () => true): readonly string[] =>
  sources.filter(of).map(line).sort();

test("figures behind a commune's workbook are traced to the school's file, sheet and cell", async () => {
  const files = [await school("A1"), await school("A3"), await school("A4")];
  const straight = merge(files, wish("S"));
  const stepwise = merge([await accepted(asRead(await commune(files), "xa.xlsx"), "xa.xlsx")], wish("S"));
  const handedOn = lines(stepwise, ({ through }) => through === "X1");
  expect(handedOn.length).toBeGreaterThan(60);
  expect(handedOn).toEqual(lines(straight));
  const [first] = stepwise.sources.filter(({ unit }) => unit === "A1");
  expect(first?.name).toBe(lineOf("A1").name);
});

test("the commune's own line is a source too, with its cell in the commune's workbook", async () => {
  const stepwise = merge(
    [await accepted(asRead(await commune([await school("A1")]), "xa.xlsx"), "xa.xlsx")],
    wish("S"),
  );
  const own = stepwise.sources.filter(({ unit }) => unit === "X1");
  expect(
    own.map(({ measure, key, value, place, through }) => [measure, key, value, place.file, place.sheet, through]),
  ).toEqual([
    ["MT3-CT3", "tu.nu", 2, "xa.xlsx", "Tổng hợp", undefined],
    ["MT3-CT3", "mau.nu", 3, "xa.xlsx", "Tổng hợp", undefined],
  ]);
  for (const { place } of own) expect(place.cell).toMatch(/^[A-Z]+\d+$/);
});

test("the parts of every total of the Sở add up to it, whichever way they came", async () => {
  const files = [await school("A1"), await school("A3")];
  const { sources, measures } = merge([await accepted(asRead(await commune(files), "xa.xlsx"), "xa.xlsx")], wish("S"));
  for (const { measure, total } of measures.filter(({ rule }) => rule === "ratio")) {
    const sum = (key: string): number =>
      sources
        .filter((one) => one.measure === measure.id && one.key === key)
        .reduce((all, { value }) => all + Number(value), 0);
    if (total.units.given > 0) {
      expect(sum(measure.numeratorIs ?? "tu.tong")).toBe(total.n ?? 0);
      expect(sum(measure.denominatorIs ?? "mau.tong")).toBe(total.d ?? 0);
    }
  }
});
