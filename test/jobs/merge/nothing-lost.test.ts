import fc from "fast-check";
import { type MeasureTotal, type ReadCell, type ReadLine, sourcesIn } from "../../../src/entries/index";
import { fillByName, makeTemplate, mergedWorkbook, sampleAnswers } from "../../../src/jobs/index";
import { checkBook } from "../../../src/jobs/check";
import { merge } from "../../../src/jobs/merge/merge";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Accepted } from "../../../src/jobs/merge/reading";
import { contextFor } from "../../../src/jobs/template";
import { defaultWindow, measuresOf, parsePeriod, rollUpRule, type SchoolLevel } from "../../../src/plan/index";
import { asRead, pack, ports } from "../../tools/books";
import { lineOf, REGISTER, wish } from "./tools";

const PACK = pack("hanoi-605");
const MEASURES = new Map(measuresOf(PACK).map(({ measure }) => [measure.id, measure]));

type Case = { readonly period: string; readonly levels: readonly SchoolLevel[]; readonly seed: number };
const cases: fc.Arbitrary<Case> = fc.record({
  period: fc.constantFrom("2026-H1", "2026-H2", "2026"),
  levels: fc.subarray<SchoolLevel>(["mn", "th", "thcs"], { minLength: 1 }),
  seed: fc.nat(1_000_000),
});

/** The workbook of a school of these levels, every number of it another one; wholes are above parts. */
async function read({ period, levels, seed }: Case): Promise<Accepted> {
  const unit = { ...lineOf("A1"), levels };
  const made = await makeTemplate({ pack: PACK, unit, period: parsePeriod(period)! }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  let next = seed;
  const number = (name: string): number => {
    next = (next * 1103 + 12345) % 1_000_003;
    const [, side, part] = /\.(tu|mau)\.(tong|nu)$/.exec(name) ?? [];
    return (part === "nu" ? 20 : 40) + (side === "mau" ? 60 : 0) + (next % 20);
  };
  const answers = [...sampleAnswers(made.context)].map(
    ([name, value]) =>
      [name, typeof value === "number" && MEASURES.has(name.split(".")[0]!) ? number(name) : value] as const,
  );
  const one = await readForMerge(
    { path: "A1.xlsx", sha256: "a1" },
    asRead(fillByName(made.book, new Map(answers)), "A1.xlsx"),
    ports,
  );
  if (!one.ok) throw new Error(one.code);
  return one;
}

/** What the total of one unit must show for a cell of it. */
function shown({ n = 0, d, women, cumulative = 0 }: MeasureTotal, { measure, cells }: ReadLine, key: string): unknown {
  const { numeratorIs, denominatorIs, nature } = MEASURES.get(measure)!;
  const half = Number(cells.find(([one]) => one === "h1")?.[2] ?? 0);
  if (key === "h1") return half;
  if (key === "luyke.truoc") return cumulative - n;
  if (key === (numeratorIs ?? "tu.tong")) return nature === "flowCumulative" || nature === "flow" ? n - half : n;
  if (key === (denominatorIs ?? "mau.tong")) return d;
  return key === "tu.nu" ? women?.n : women?.d;
}

const numbers = ({ lines }: Accepted): readonly (readonly [ReadLine, ReadCell])[] =>
  lines.flatMap((line) =>
    line.cells.filter(([, , value]) => typeof value === "number").map((cell) => [line, cell] as const),
  );

/** Every number that was entered: in the total that the merged workbook says, with its cell in Nguồn số liệu. */
async function lost(file: Accepted, levels: readonly SchoolLevel[]): Promise<readonly string[]> {
  const lines = REGISTER.lines.map((one) => (one.code === "A1" ? { ...one, levels } : one));
  const here = { register: { lines }, period: file.period, window: defaultWindow(file.period) };
  const merged = merge([file], wish("X1", here));
  const office = contextFor({ pack: PACK, period: file.period, unit: lineOf("X1") });
  const { results } = await checkBook(asRead(await mergedWorkbook(office, merged, ports)), ports);
  const known = new Set(
    sourcesIn(merged.sources).map(({ measure, place, value }) => `${measure} ${place.cell} ${String(value)}`),
  );
  return numbers(file).flatMap(([line, [key, cell, value]]) => {
    const { measure } = line;
    // What stays with the school by the plan, and a row that an error holds back, are told elsewhere.
    if (rollUpRule(MEASURES.get(measure)!, "truong") === "local" || line.held !== undefined) return [];
    const total = results?.totals.get(measure)?.total;
    const there = total && shown(total, line, key) === value && known.has(`${measure} ${cell} ${String(value)}`);
    return there ? [] : [`${measure}.${key} = ${String(value)}`];
  });
}

test("every number that a school entered is in a total of the merged workbook, with its cell", () =>
  fc.assert(
    fc.asyncProperty(cases, async (one) => {
      const file = await read(one);
      expect(numbers(file).length).toBeGreaterThan(10);
      expect(await lost(file, one.levels)).toEqual([]);
    }),
    { numRuns: 8 },
  ));

test("girls of a nursery school are rolled up though the commune enters who lives there", async () => {
  const file = await read({ period: "2026-H1", levels: ["mn"], seed: 5 });
  const cells = file.lines.find(({ code }) => code === "MT2-CT1a")!.cells;
  const girls = cells.find(([key]) => key === "tu.nu")?.[2];
  const total = merge(
    [file],
    wish("X1", {
      register: { lines: REGISTER.lines.map((one) => (one.code === "A1" ? { ...one, levels: ["mn"] } : one)) },
    }),
  ).measures.find(({ measure }) => measure.id === "MT2-CT1a")?.total;
  expect(total?.women).toEqual({ n: girls });
});
