import type { ReadCell } from "../../../src/entries/index";
import { checkBook, mergedWorkbook } from "../../../src/jobs/index";
import { merge } from "../../../src/jobs/merge/merge";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Accepted } from "../../../src/jobs/merge/reading";
import { contextFor } from "../../../src/jobs/template";
import { parsePeriod } from "../../../src/plan/index";
import { cellKey, computed, parseCell } from "../../../src/sheet/index";
import { asRead, pack, ports } from "../../tools/books";
import { lineOf, submission, wish } from "./tools";

/** A school that reports this many lượt; `before` undefined: it does not know what stood before. */
function sent(code: string, luot: number, before: number | undefined): Accepted {
  const one = submission(`${code}.xlsx`, code, 1, { n: 1, more: 0, womenN: 0, womenD: 0, yes: true, luot });
  const lines = one.lines.map(({ cumulative, cells, ...line }) => ({
    ...line,
    cells: cells.flatMap((cell): readonly ReadCell[] => {
      const [key, at] = cell;
      if (key !== "luyke.truoc") return [cell];
      return before === undefined ? [] : [[key, at, before]];
    }),
    ...(cumulative !== undefined && before !== undefined && { cumulative: before + luot }),
  }));
  return { ...one, lines };
}

const ROWS = ["#total", "#by.th", "#by.thcs", "#by.public", "#by.private"] as const;

/** Lũy kế of MT4-CT2 as the workbook of an office shows it, and what its sheet Chỉ tiêu says of before and after. */
async function shown(office: string, files: readonly Accepted[]) {
  const here = contextFor({ pack: pack("hanoi-605"), period: parsePeriod("2026-H1")!, unit: lineOf(office) });
  const merged = merge(files, wish(office));
  const book = asRead(computed(await mergedWorkbook(here, merged, ports)), `${office}.xlsx`);
  const results = (await checkBook(book, ports)).results;
  const grid = book.sheets.find(({ name }) => name === results?.sheet);
  const cells = ROWS.map((row) => {
    const at = parseCell(results?.summary.addressOf(row, "MT4-CT2.c") ?? "");
    return at && grid?.cells.get(cellKey(at.row, at.column))?.value;
  });
  const before = results?.rows.find(({ row }) => row.code === "MT4-CT2")?.cell("luyke.truoc")?.value;
  const passed = await readForMerge({ path: book.file, sha256: book.file }, book, ports);
  const total = merged.measures.find(({ measure }) => measure.id === "MT4-CT2")?.total;
  return { cells, before, passed, total: total?.cumulative };
}

test("a unit that does not know what stood before adds its period to the balance, at every level and in every part", async () => {
  const below = [sent("A1", 5, 10), sent("A2", 500, undefined), sent("A3", 0, 3), sent("A5", 7, undefined)];
  const commune = await shown("X1", below);
  expect(commune).toMatchObject({ cells: [525, 3, 522, 518, ""], before: 13, total: 525 });
  if (!commune.passed.ok) throw new Error(commune.passed.code);
  const direct = sent("B1", 20, 100);
  const [stepwise, straight] = [await shown("S", [commune.passed, direct]), await shown("S", [...below, direct])];
  expect(stepwise).toMatchObject({ cells: [645, 3, 522, 638, ""], before: 113, total: 645 });
  expect(straight).toMatchObject({ cells: stepwise.cells, before: 113, total: 645 });
});

test("where nobody knows what stood before there is no balance", async () => {
  expect(await shown("X1", [sent("A1", 5, undefined)])).toMatchObject({
    cells: ["", "", "", "", ""],
    total: undefined,
  });
});
