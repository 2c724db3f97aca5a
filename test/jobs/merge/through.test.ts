import { type Merged, type Source, sourcesIn } from "../../../src/entries/index";
import {
  checkBook,
  fillByName,
  handedBy,
  isWaiting,
  makeTemplate,
  mergedWorkbook,
  partsOf,
  previousFrom,
  sampleAnswers,
} from "../../../src/jobs/index";
import { keptFrom } from "../../../src/jobs/merge/kept";
import { merge } from "../../../src/jobs/merge/merge";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Accepted } from "../../../src/jobs/merge/reading";
import { contextFor, type TemplateWish } from "../../../src/jobs/template";
import { defaultWindow, parsePeriod, type RegisterLine } from "../../../src/plan/index";
import {
  cellKey,
  computed,
  type GridBook,
  type GridCell,
  parseCell,
  type PlacedBook,
  type Scalar,
} from "../../../src/sheet/index";
import { partsBehind } from "../../../src/forms/index";
import { bandsOf } from "../../../src/forms/summary/bands";
import { answered, asRead, pack, ports } from "../../tools/books";
import { lineOf, wish } from "./tools";

const PERIOD = parsePeriod("2026-H1")!;

async function accepted(book: GridBook, path: string): Promise<Accepted> {
  const one = await readForMerge({ path, sha256: path }, book, ports);
  if (!one.ok) throw new Error(one.code);
  return one;
}

async function school(code: string, more: Partial<TemplateWish> = {}): Promise<Accepted> {
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: lineOf(code), period: PERIOD, ...more }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  return accepted(asRead(fillByName(made.book, sampleAnswers(made.context)), `${code}.xlsx`), `${code}.xlsx`);
}

/** The commune's workbook after its merge, its own line typed. */
async function commune(files: readonly Accepted[], more?: Parameters<typeof wish>[1]): Promise<PlacedBook> {
  const office = contextFor({ pack: pack("hanoi-605"), period: PERIOD, unit: lineOf("X1") });
  const book = await mergedWorkbook(office, merge(files, wish("X1", more)), ports);
  return answered(book, { "own.MT3-CT3.tu.nu": 2, "own.MT3-CT3.mau.nu": 3 });
}

const line = ({ measure, key, unit, value, place, number }: Source): string =>
  [measure, key, unit, value, place.file, place.sheet, place.cell, number].join(" ");
const lines = ({ sources }: Merged, of: (source: Source) => boolean = () => true): readonly string[] =>
  sourcesIn(sources).filter(of).map(line).sort();

test("figures behind a commune's workbook are traced to the school's file, sheet and cell", async () => {
  const files = [await school("A1"), await school("A3"), await school("A4")];
  const straight = merge(files, wish("S"));
  const stepwise = merge([await accepted(asRead(await commune(files), "xa.xlsx"), "xa.xlsx")], wish("S"));
  const handedOn = lines(stepwise, ({ through }) => through === "X1");
  expect(handedOn.length).toBeGreaterThan(60);
  expect(handedOn).toEqual(lines(straight));
  const [first] = sourcesIn(stepwise.sources).filter(({ unit }) => unit === "A1");
  expect(first?.name).toBe(lineOf("A1").name);
});

test("the commune's own line is a source too, with its cell in the commune's workbook", async () => {
  const stepwise = merge(
    [await accepted(asRead(await commune([await school("A1")]), "xa.xlsx"), "xa.xlsx")],
    wish("S"),
  );
  const own = sourcesIn(stepwise.sources).filter(({ unit }) => unit === "X1");
  expect(
    own.map(({ measure, key, value, place, through }) => [measure, key, value, place.file, place.sheet, through]),
  ).toEqual([
    ["MT3-CT3", "tu.nu", 2, "xa.xlsx", "Tổng hợp", undefined],
    ["MT3-CT3", "mau.nu", 3, "xa.xlsx", "Tổng hợp", undefined],
  ]);
  for (const { place } of own) expect(place.cell).toMatch(/^[A-Z]+\d+$/);
});

test("a school whose file is there and which its commune's workbook lacks is told so and waits, until the commune merges again", async () => {
  const [a1, a3] = [await school("A1"), await school("A3")];
  const handed = async (files: readonly Accepted[]) => accepted(asRead(await commune(files), "xa.xlsx"), "xa.xlsx");
  const states = (readings: readonly Accepted[]) =>
    merge(readings, wish("S")).ledger.lines.map(({ path, state, code, facts }) => [path, state, code, facts["why"]]);
  expect(states([await handed([a1]), a1, a3])).toEqual([
    ["A1.xlsx", "superseded", "TN-08", ""],
    ["A3.xlsx", "conflict", "TN-08", "not-sent"],
    ["xa.xlsx", "accepted", null, undefined],
  ]);
  expect(states([await handed([a1, a3]), a3])[0]).toEqual(["A3.xlsx", "superseded", "TN-08", ""]);
});

test("a school that the list has and its commune merged without is missing, and its own file waits", async () => {
  const [a1, a5] = [await school("A1"), await school("A5")];
  const lines = wish("X1").register.lines;
  const old = { register: { lines: lines.filter(({ code }) => code !== "A5") } };
  const handed = await accepted(asRead(await commune([a1], old), "xa.xlsx"), "xa.xlsx");
  const [whole, listed] = [await accepted(asRead(await commune([a1]), "xa.xlsx"), "xa.xlsx"), handed];
  const asked = (readings: readonly Accepted[], more?: Parameters<typeof wish>[1]) =>
    merge(readings, wish("S", more)).measures.map(({ measure, total, apart, shares }) => [
      measure.id,
      { ...total, missing: [] },
      apart,
      shares.get("X1"),
    ]);
  expect(asked([listed])).toEqual(asked([whole]));
  const { lines: told } = merge([handed, a5], wish("S")).ledger;
  expect(told.map(({ path, state, code, facts }) => [path, state, code, facts["why"]])).toEqual([
    ["A5.xlsx", "conflict", "TN-08", "not-sent"],
    ["xa.xlsx", "accepted", null, undefined],
  ]);
  expect(told.flatMap(({ notes = [] }) => notes)).toEqual([
    { code: "TN-13", facts: { why: "lacking", units: "Trường THCS Hoa Lan (ví dụ) (A5)" } },
  ]);
  // A unit stands in the workbook by those that were merged into it.
  const now = { ...lineOf("A5"), code: "A6" };
  const merged = {
    register: { lines: [...old.register.lines, now] },
    crosswalk: [{ old: "A5", now: "A6", how: "sap-nhap", from: "2026-06-01" } as const],
  };
  expect(asked([whole], merged)).toEqual(asked([whole]));
});

test("a unit that stands in a commune's workbook and, by the list, elsewhere is never counted twice; one that the list lacks is told", async () => {
  const [a1, a5] = [await school("A1"), await school("A5")];
  const handed = await accepted(asRead(await commune([a1, a5]), "xa.xlsx"), "xa.xlsx");
  const listed = (lines: readonly RegisterLine[]) => ({ register: { lines } });
  const others = wish("S").register.lines.filter(({ code }) => code !== "A5");
  const told = ({ ledger }: Merged) => ledger.lines.map(({ path, state, code, facts }) => [path, state, code, facts]);
  const moved = merge([handed, a5], wish("S", listed([...others, { ...lineOf("A5"), parent: "S" }])));
  const units = "Trường THCS Hoa Lan (ví dụ) (A5) – Sở Giáo dục và Đào tạo Hoa Sữa";
  expect(told(moved)).toEqual([
    ["A5.xlsx", "accepted", null, {}],
    ["xa.xlsx", "conflict", "TN-13", { why: "elsewhere", units }],
  ]);
  // Whose it is, is known: who looks for the commune in Sổ tiếp nhận finds it by its code and name.
  expect(moved.ledger.lines[1]).toMatchObject({ unit: "X1", listed: lineOf("X1").name });
  // It has sent: nobody is to be told that it has not.
  const waiting = moved.units.find(({ unit }) => unit.code === "X1")!;
  expect([waiting.status, isWaiting(waiting)]).toEqual(["with-errors", true]);
  const figures = (of: Merged) => of.measures.map(({ measure, total }) => [measure.id, total.n, total.d]);
  const alone = merge([a5], wish("S", listed([...others, { ...lineOf("A5"), parent: "S" }])));
  expect(figures(moved)).toEqual(figures(alone));
  const lacking = merge([handed], wish("S", listed(others)));
  expect(told(lacking)).toEqual([["xa.xlsx", "accepted", null, {}]]);
  expect(lacking.ledger.lines[0]?.notes).toEqual([
    { code: "TN-13", facts: { why: "unknown", units: "Trường THCS Hoa Lan (ví dụ) (A5)" } },
  ]);
  // What the list has below the commune is no stranger there, nor is one that was merged into it.
  const now = { ...lineOf("A5"), code: "A6" };
  const crosswalk = [{ old: "A5", now: "A6", how: "sap-nhap", from: "2026-06-01" } as const];
  for (const more of [{}, { ...listed([...others, now]), crosswalk }])
    expect(merge([handed], wish("S", more)).ledger.lines.map(({ code, notes }) => [code, notes])).toEqual([
      [null, undefined],
    ]);
});

/** Rows of Tổng hợp by level and ownership, each figure by the key of its column. */
async function breakdown(readings: readonly Accepted[]): Promise<ReadonlyMap<string, Scalar>> {
  const so = contextFor({ pack: pack("hanoi-605"), period: PERIOD, unit: lineOf("S") });
  const { sheets } = computed(await mergedWorkbook(so, merge(readings, wish("S")), ports));
  const { cells } = sheets.find(({ role }) => role === "summary")!;
  const heads = new Map(
    cells.filter(({ value }) => value === "khoa").map(({ row, column }) => ["khoa", { row, column }]),
  );
  const { row: head, column: code } = heads.get("khoa")!;
  const keys = new Map(cells.filter(({ row }) => row === head).map(({ column, value }) => [column, String(value)]));
  const rows = new Map(cells.filter(({ column }) => column === code).map(({ row, value }) => [row, String(value)]));
  return new Map(
    cells.flatMap(({ row, column, value, formula }) => {
      const of = rows.get(row) ?? "";
      return formula !== undefined && of.startsWith("#by.")
        ? [[`${of} ${keys.get(column) ?? ""}`, value] as const]
        : [];
    }),
  );
}

test("levels and ownership add up the same, whether schools sent to the Sở or through a commune", async () => {
  const files = [await school("A1"), await school("A3"), await school("A4"), await school("A5"), await school("B1")];
  const [direct, below] = [files.slice(4), files.slice(0, 4)];
  const straight = await breakdown(files);
  const stepwise = await breakdown([...direct, await accepted(asRead(await commune(below), "xa.xlsx"), "xa.xlsx")]);
  expect(straight.size).toBeGreaterThan(300);
  expect([...stepwise]).toEqual([...straight]);
  // Also of a mầm non that has not answered on its line apart.
  const without = files.filter(({ unit }) => unit.code !== "A4");
  const lacking = await accepted(asRead(await commune(without.slice(0, 3)), "xa.xlsx"), "xa.xlsx");
  expect([...(await breakdown([...direct, lacking]))]).toEqual([...(await breakdown(without))]);
  // Schools that have not sent are among those asked, with the commune or without it.
  expect(straight.get("#by.thcs MT3-CT3.s")).toBe("1/2");
  const silent = await breakdown([...direct, await accepted(asRead(await commune([]), "xa.xlsx"), "xa.xlsx")]);
  expect([...silent]).toEqual([...(await breakdown(direct))]);
});

test("the parts of each level, down to the school behind a commune, make its figure", async () => {
  const files = [await school("A1"), await school("A3"), await school("A4"), await school("A5")];
  const readings = [await accepted(asRead(await commune(files), "xa.xlsx"), "xa.xlsx"), await school("B1")];
  const figures = await breakdown(readings);
  const so = contextFor({ pack: pack("hanoi-605"), period: PERIOD, unit: lineOf("S") });
  const above = asRead(await mergedWorkbook(so, merge(readings, wish("S")), ports), "so.xlsx");
  const { context, results } = await checkBook(above, ports);
  const { sheet, addressOf } = results!.summary;
  // An answer is no number that adds up.
  const answers = new Set(bandsOf(so).flatMap(({ id, kind }) => (kind === "answer" ? [id] : [])));
  let told = 0;
  for (const [key, value] of figures) {
    const [row = "", column = ""] = key.split(" ");
    const spot = { sheet, cell: addressOf(row, column) };
    const parts = /[.][nd]$/.test(column) ? partsOf(above, { context: context!, results: results! }, spot) : undefined;
    if (!parts || answers.has(column.slice(0, -2))) continue;
    told += parts.lines.length;
    expect([key, parts.sum ?? ""]).toEqual([key, value]);
  }
  expect(told).toBeGreaterThan(100);
  const mn = partsOf(
    above,
    { context: context!, results: results! },
    { sheet, cell: addressOf("#by.mn", "MT3-CT1.y") },
  )!;
  expect(mn.lines.map(({ source }) => source.unit)).toEqual(["A4"]);
  const all = partsOf(
    above,
    { context: context!, results: results! },
    { sheet, cell: addressOf("#total", "MT3-CT1.y") },
  )!;
  expect(all.lines.map(({ source }) => source.unit)).not.toContain("A4");
});

test("a Sở's workbook tells of levels in its turn; one of a former version does not, and says so", async () => {
  const so = contextFor({ pack: pack("hanoi-605"), period: PERIOD, unit: lineOf("S") });
  const below = await accepted(asRead(await commune([await school("A1"), await school("A3")]), "xa.xlsx"), "xa.xlsx");
  const above = asRead(await mergedWorkbook(so, merge([below], wish("S")), ports), "so.xlsx");
  // Columns of levels are drawn only where a commune tells of some: nobody typed what stands there.
  expect((await keptFrom(above, so, ports))?.leftover).toEqual([]);
  const { results } = await checkBook(above, ports);
  const { summary } = results!;
  const told = partsBehind(summary, so).get("MT3-CT4b")!;
  expect([told.get("lv.thcs"), told.get("lv.th")]).toEqual([
    below.merged!.get("MT3-CT4b")!.parts!.get("lv.thcs"),
    below.merged!.get("MT3-CT4b")!.parts!.get("lv.th"),
  ]);
  const untold = new Map(
    [...summary.shares].map(([id, shares]) => [
      id,
      new Map([...shares].map(([code, { parts: _, ...share }]) => [code, share])),
    ]),
  );
  expect(partsBehind({ ...summary, shares: untold }, so).size).toBeLessThan(untold.size);
  const old = { ...below, merged: new Map([...below.merged!].map(([id, { parts: _, ...share }]) => [id, share])) };
  const heads = async (file: Accepted): Promise<readonly string[]> =>
    (await mergedWorkbook(so, merge([file], wish("S")), ports)).sheets
      .flatMap(({ cells }) => cells.map(({ value }) => String(value)))
      .filter((text) => text.startsWith("Chia ra"));
  expect([await heads(below), await heads(old)]).toEqual([
    ["Chia ra: Mầm non"],
    ["Chia ra (trường gửi thẳng): Mầm non"],
  ]);
});

test("the parts of every total of the Sở add up to it, whichever way they came", async () => {
  const files = [await school("A1"), await school("A3")];
  const { sources, measures } = merge([await accepted(asRead(await commune(files), "xa.xlsx"), "xa.xlsx")], wish("S"));
  for (const { measure, total } of measures.filter(({ rule }) => rule === "ratio")) {
    const sum = (key: string): number =>
      sourcesIn(sources)
        .filter((one) => one.measure === measure.id && one.key === key)
        .reduce((all, { value }) => all + Number(value), 0);
    if (total.units.given > 0) {
      expect(sum(measure.numeratorIs ?? "tu.tong")).toBe(total.n ?? 0);
      expect(sum(measure.denominatorIs ?? "mau.tong")).toBe(total.d ?? 0);
    }
  }
});

/** The book with a cell of a sheet overwritten, or emptied. */
function typedOver(book: GridBook, name: string, cell: string, value: number | undefined): GridBook {
  const { row, column } = parseCell(cell)!;
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const cells = new Map<number, GridCell>(sheet.cells);
      if (value === undefined) cells.delete(cellKey(row, column));
      else cells.set(cellKey(row, column), { kind: "number", value });
      return { ...sheet, cells };
    }),
  };
}

const told = async (book: GridBook) =>
  (await checkBook(book, ports)).problems.filter(({ code }) => code.startsWith("TH-"));

test("a row of Tổng hợp that was typed over is told with cell, found and expected, and its measure is not handed on", async () => {
  const files = [await school("A1"), await school("A3")];
  const book = asRead(await commune(files), "xa.xlsx");
  expect(await told(book)).toEqual([]);
  const { results } = await checkBook(book, ports);
  const cell = results!.summary.addressOf("A1", "MT3-CT4b.d");
  const d = results!.summary.shares.get("MT3-CT4b")!.get("A1")!.d!;
  const wrong = typedOver(book, "Tổng hợp", cell, d + 10);
  const [problem, ...others] = await told(wrong);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    code: "TH-01",
    severity: "error",
    place: { file: "xa.xlsx", sheet: "Tổng hợp", cell },
    facts: { unit: lineOf("A1").name, found: String(d + 10), expected: String(d) },
  });
  const above = merge([await accepted(wrong, "xa.xlsx")], wish("S"));
  const right = merge([await accepted(book, "xa.xlsx")], wish("S"));
  for (const { measure, total } of above.measures) {
    const same = right.measures.find((one) => one.measure.id === measure.id)!.total;
    if (measure.id !== "MT3-CT4b") expect(total).toEqual(same);
    else expect([total.n, total.units]).toEqual([undefined, { ...same.units, given: 0, none: 0 }]);
  }
  expect(sourcesIn(above.sources).filter((one) => one.measure === "MT3-CT4b")).toEqual([]);
  expect(above.units.find(({ unit }) => unit.code === "X1")?.status).toBe("with-errors");
});

test("a row of a unit that was taken out of Tổng hợp is missed", async () => {
  const book = asRead(await commune([await school("A1"), await school("A3")]), "xa.xlsx");
  const { results } = await checkBook(book, ports);
  const code = results!.summary.units.find(({ unit }) => unit.code === "A1")!.place;
  const row = parseCell(code.cell)!.row;
  const gone: GridBook = {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === "Tổng hợp"
        ? { ...sheet, cells: new Map([...sheet.cells].filter(([key]) => Math.floor(key / cellKey(1, 0)) !== row)) }
        : sheet,
    ),
  };
  const [problem] = await told(gone);
  expect(problem).toMatchObject({ code: "TH-02", facts: { unit: lineOf("A1").name } });
  const above = merge([await accepted(gone, "xa.xlsx")], wish("S"));
  expect(above.measures.find(({ measure }) => measure.id === "MT3-CT4b")?.total.units.given).toBe(0);
});

test("figures of units whose sources are gone are in no total", async () => {
  const book = asRead(await commune([await school("A1")]), "xa.xlsx");
  const bare: GridBook = { ...book, sheets: book.sheets.filter(({ name }) => name !== "Nguồn số liệu") };
  expect((await told(bare)).map(({ code, facts }) => [code, facts])).toMatchObject([
    ["TH-03", { unit: lineOf("X1").name }],
  ]);
  const above = merge([await accepted(bare, "xa.xlsx")], wish("S"));
  expect(above.measures.find(({ measure }) => measure.id === "MT3-CT4b")?.total.units.given).toBe(0);
});

test("figures carried over have their cells among the sources, and nothing is missed in a year of two halves", async () => {
  const year = parsePeriod("2026")!;
  const previous = {
    period: "2026-H1",
    rows: new Map([["MT4-CT2", { result: 40, cumulative: 140 }]]),
    firstHalf: new Map([["MT4-CT2", 40]]),
  };
  const file = await school("A1", { period: year, previous });
  const at = { period: year, window: defaultWindow(year) };
  const merged = merge([file], wish("X1", at));
  const { shares } = merged.measures.find(({ measure }) => measure.id === "MT4-CT2")!;
  const of = (key: string) => sourcesIn(merged.sources).find((one) => one.measure === "MT4-CT2" && one.key === key)!;
  expect([of("luyke.truoc").value, of("h1").value]).toEqual([140, 40]);
  const n = 40 + Number(of("tu.tong").value);
  expect(shares.get("A1")).toMatchObject({ n, cumulative: 140 + n });
  const office = contextFor({ pack: pack("hanoi-605"), period: year, unit: lineOf("X1") });
  const book = asRead(await mergedWorkbook(office, merged, ports), "xa.xlsx");
  expect(await told(book)).toEqual([]);
  const { results } = await checkBook(book, ports);
  const cell = results!.summary.addressOf("A1", "MT4-CT2.c");
  expect(await told(typedOver(book, "Tổng hợp", cell, 7))).toMatchObject([{ code: "TH-01", place: { cell } }]);
  const so = contextFor({ pack: pack("hanoi-605"), period: year, unit: lineOf("S") });
  const above = merge([await accepted(book, "xa.xlsx")], wish("S", at));
  expect(await told(asRead(await mergedWorkbook(so, above, ports), "so.xlsx"))).toEqual([]);
});

test("an office's next form goes on from its own line, its report from the totals: schools have forms of their own", async () => {
  const files = [await school("A1"), await school("A3")];
  const merged = merge(files, wish("X1"));
  const office = contextFor({ pack: pack("hanoi-605"), period: PERIOD, unit: lineOf("X1") });
  const drawn = await mergedWorkbook(office, merged, ports);
  const own = { "MT3-CT3.tu.nu": 2, "MT3-CT3.mau.nu": 3, "MT4-CT2.tu.tong": 33, "MT4-CT2.luyke.truoc": 1000 };
  const typed = Object.entries(own).map(([name, value]) => [`own.${name}`, value] as const);
  const book = asRead(answered(drawn, Object.fromEntries(typed)), "xa.xlsx");
  const next = { pack: pack("hanoi-605"), period: parsePeriod("2026-H2")! };
  const handed = await handedBy(book, next, async (one) => ({ ...(await checkBook(one, ports)), sendable: true }));
  expect(handed?.previous.rows.get("MT4-CT2")).toEqual({ result: 33, cumulative: 1033 });
  expect(handed?.previous.rows.get("MT3-CT3")).toEqual({ result: 2, denominator: 3 });
  expect(handed?.previous.rows.has("MT4-CT1a")).toBe(false);
  const found = await previousFrom(book, { ...next, unit: office.unit }, ports);
  expect(found).toEqual({ ok: true, previous: handed?.previous });
  const totals = await previousFrom(book, { ...next, unit: office.unit, merged: true }, ports);
  const { n = 0, cumulative = 0 } = merged.measures.find(({ measure }) => measure.id === "MT4-CT2")!.total;
  expect(totals.ok && totals.previous.rows.get("MT4-CT2")).toEqual({ result: n + 33, cumulative: cumulative + 1033 });
});

test("of two workbooks that an office merged, what they say of its schools is compared, not only its own line", async () => {
  const [one, other] = [await school("A1"), await school("A3")];
  const book = async (files: readonly Accepted[], path: string): Promise<Accepted> =>
    accepted(asRead(await commune(files), path), path);
  const [before, after] = [await book([one], "a.xlsx"), await book([one, other], "b.xlsx")];
  const open = merge([before, after], wish("S"));
  const figures = lines(merge([after], wish("S")), ({ unit }) => unit === "A3").length;
  expect(open.differences.map(({ unit }) => unit)).toEqual(Array.from({ length: figures }, () => "A3"));
  expect(open.differences[0]).toMatchObject({ name: lineOf("A3").name, before: { value: "" } });
  expect(open.ledger.lines[0]?.facts).toMatchObject({ files: "2", cells: String(figures) });
  const { differences } = merge([before, { ...after, number: 2 }], wish("S"));
  expect(differences.map(({ after: { number }, unit }) => [number, unit])).toEqual(
    Array.from({ length: figures }, () => [2, "A3"]),
  );
});
