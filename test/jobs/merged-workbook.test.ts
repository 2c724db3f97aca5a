import type { FormContext } from "../../src/forms/index";
import { checkBook } from "../../src/jobs/check";
import { type Compiled, compileReport } from "../../src/jobs/compile";
import { mergedWorkbook } from "../../src/jobs/merged-workbook";
import { makeTemplate } from "../../src/jobs/template";
import { namesOf } from "../../src/rules/index";
import { packIds } from "../../src/plan/catalog/index";
import { sentenceOf } from "../../src/words/index";
import { address, computed, type GridBook, type PlacedBook, type Scalar } from "../../src/sheet/index";
import { answered, asRead, context, pack, ports, unit } from "../tools/books";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";

const here = hereAt(COMMUNE);
const merged = mergedOf(here, 12);

/** Everything that the office enters itself. */
const OWN: Readonly<Record<string, Scalar>> = {
  "own.MT2-CT1a.mau.tong": 400,
  "own.MT2-CT1a.mau.nu": 190,
  "own.MT2-CT1b.mau.tong": 300,
  "own.MT2-CT1b.mau.nu": 140,
  "own.MT3-CT2.co": "Có",
  "own.MT3-CT3.tu.nu": 2,
  "own.MT3-CT3.mau.nu": 2,
  "own.MT3-CT4a.mau.tong": 5,
  "own.MT3-CT4a.mau.nu": 3,
  "own.MT3-CT5.mau.tong": 1,
  "own.MT3-CT5.mau.nu": 1,
  "own.MT4-CT2.tu.tong": 7,
  "own.MT4-CT2.luyke.truoc": 100,
  "own.MT4-CT3.q1.co": "Có",
  "own.MT4-CT3.q1.ghichu": "https://xa.example.vn/bdg",
  "own.MT4-CT3.q2.co": "Có",
  "own.MT4-CT3.q2.ghichu": "https://xa.example.vn/bdg",
  "own.MT5.tu.tong": 4,
  "own.MT5.mau.tong": 9,
};
const workbook = (): Promise<PlacedBook> => mergedWorkbook(here, merged, ports);
const filled = async (change: Readonly<Record<string, Scalar>> = {}): Promise<GridBook> =>
  asRead(answered(await workbook(), { ...OWN, ...change }));

const contextOf = (made: Compiled): FormContext => {
  if (!made.ok) throw new Error("not compiled");
  return made.context;
};

const texts = (book: PlacedBook, role: string): readonly string[] =>
  (book.sheets.find((sheet) => sheet.role === role)?.cells ?? []).map(({ value }) => String(value ?? ""));

test("the office's totals are judged as its own figures are: targets, not who fills which cell", async () => {
  const { problems, sendable } = await checkBook(await filled(), ports);
  expect(problems.filter(({ severity }) => severity === "error" || severity === "question")).toEqual([]);
  expect(sendable).toBe(true);
  expect(problems.filter(({ code }) => code === "MC-05").map(({ name }) => name)).toContain("MT3-CT1.ketqua");
});

test("what the office still owes of its own is asked, cell by cell", async () => {
  const { problems } = await checkBook(await filled({ "own.MT3-CT2.co": null, "own.MT5.tu.tong": null }), ports);
  const owed = problems.filter(({ code }) => code === "SL-01");
  expect(owed.map(({ name, place }) => [name, place.sheet])).toEqual([
    ["MT3-CT2.co", "Tổng hợp"],
    ["MT5.tu.tong", "Tổng hợp"],
  ]);
  for (const { place } of owed) expect(place.cell).toMatch(/^[A-Z]+\d+$/);
  // Reason and note stand in rows of their own there: the column alone would not lead to them.
  expect(problems[0]?.facts).toMatchObject({
    reasonColumn: expect.stringMatching(/^[A-Z]+ \([A-Z]+\d+\)$/) as string,
    noteColumn: expect.stringMatching(/^[A-Z]+ \([A-Z]+\d+\)$/) as string,
  });
});

test("more children in school than live in the area is told of the total, until the office's own note says why", async () => {
  const few = { "own.MT2-CT1a.mau.tong": 5, "own.MT2-CT1a.mau.nu": 2 };
  const told = async (change: Readonly<Record<string, Scalar>>) =>
    (await checkBook(await filled(change), ports)).problems.filter(({ code }) => code === "SL-07");
  const { n, d } = merged.measures.find(({ measure }) => measure.id === "MT2-CT1a")!.total;
  const [whole] = await told(few);
  expect(whole).toMatchObject({ severity: "warning", name: "MT2-CT1a.tu.tong", place: { sheet: "Tổng hợp" } });
  expect(whole?.facts).toMatchObject({ measure: "MT2-CT1a", n: String(n), d: String((d ?? 0) + 5) });
  expect(whole?.facts).toMatchObject({ noteColumn: expect.stringMatching(/^[A-Z]+ \([A-Z]+\d+\)$/) as string });
  // Where nobody lives there is no rate that could look odd.
  expect(await told({ "own.MT2-CT1a.mau.tong": 0, "own.MT2-CT1a.mau.nu": 0 })).not.toEqual([]);
  expect(await told({ ...few, "own.MT2-CT1a.ghichu": "Có trẻ xã bên đến học" })).toEqual([]);
});

test("totals are added again from the units and the own line, whatever the workbook shows", async () => {
  const read = await filled();
  const { results, rows } = await checkBook(read, ports);
  const total = merged.measures.find(({ measure }) => measure.id === "MT3-CT3")!.total;
  expect(results?.totals.get("MT3-CT3")?.total).toMatchObject({ n: total.n! + 2, d: total.d! + 2 });
  const quarters = merged.measures.find(({ measure }) => measure.id === "MT4-CT3")!.total;
  expect(results?.totals.get("MT4-CT3")?.total).toMatchObject({ n: quarters.n! + 1, d: quarters.d! + 1 });
  const values = rows.find(({ row }) => row.code === "MT4-CT2")!;
  const names = namesOf(values, here.period);
  const luot = merged.measures.find(({ measure }) => measure.id === "MT4-CT2")!.total;
  expect([names.value("ketqua"), names.value("luyke")]).toEqual([luot.n! + 7, luot.cumulative! + 107]);
});

test("the report says of how many units a figure is, and units that answer apart are not in it", async () => {
  const made = await compileReport(await filled(), ports, { draft: true });
  if (!made.ok) throw new Error("not compiled");
  const report = texts(made.book, "report").join("\n");
  const { n, d, units } = merged.measures.find(({ measure }) => measure.id === "MT3-CT1")!.total;
  expect(report).toContain(`${n!}/${d!} cơ sở, đạt `);
  expect(report).toContain(`(tổng hợp từ ${units.given}/${units.asked} đơn vị)`);
  expect(texts(made.book, "annex")).toContain(String(n));
  expect(report).not.toMatch(/Khoảng có thể/);
});

test("the report that is given the workbook of the period before keeps the office's own line and its balance", async () => {
  const report = async (previous?: GridBook): Promise<readonly (string | undefined)[]> => {
    const made = await compileReport(await filled(), ports, { draft: true, ...(previous && { previous }) });
    if (!made.ok) throw new Error("not compiled");
    const said = texts(made.book, "report").find((text) => text.includes("được tập huấn làm truyền thông"));
    return [/trong kỳ [\d.]+ lượt/.exec(said ?? "")?.[0], /lũy kế .* đơn vị\)/.exec(said ?? "")?.[0]];
  };
  const before = context("hanoi-605", COMMUNE, "2025-H2");
  const drawn = await mergedWorkbook(before, mergedOf(before, 12), ports);
  const earlier = asRead(answered(drawn, { "own.MT4-CT2.tu.tong": 30, "own.MT4-CT2.luyke.truoc": 70 }));
  const alone = await report();
  expect(alone[0]).toMatch(/^trong kỳ \d/);
  expect(await report(earlier)).toEqual(alone);
  // Totals of the period before are nothing to hold the own line against.
  const { previous } = contextOf(await compileReport(await filled(), ports, { draft: true, previous: earlier }));
  const { problems } = await checkBook(await filled(), ports, previous);
  expect(problems.filter(({ code, name }) => code === "SL-17" && name.startsWith("MT4-CT2"))).toEqual([]);
});

test("the office's own form is no period before of what it merged: totals would be held against its own figures", async () => {
  const before = context("hanoi-605", COMMUNE, "2025-H2");
  const form = await makeTemplate({ pack: before.pack, unit: before.unit, period: before.period }, ports);
  if (!form.ok) throw new Error(form.refusal.code);
  const previous = asRead(form.book);
  const made = await compileReport(await filled(), ports, { draft: true, previous });
  expect(made).toMatchObject({ ok: false, problems: [{ code: "TT-08", facts: { own: "yes" } }] });
  if (!made.ok) expect(sentenceOf(made.problems[0]!, "vi", "pane").text).toContain("cần sổ tổng hợp kỳ trước");
});

test("agencies of before 1/7/2025 are not compared with those that took over", async () => {
  const so = unit("so", [], { code: "01", name: "Sở Ví Dụ" });
  const book = async (period: string): Promise<GridBook> => {
    const of = context("hanoi-605", so, period);
    return asRead(await mergedWorkbook(of, mergedOf(of, 12), ports));
  };
  const annex = async (period: string, before: string): Promise<string> => {
    const made = await compileReport(await book(period), ports, { draft: true, previous: await book(before) });
    return made.ok ? texts(made.book, "annex").join("\n") : "";
  };
  const note = / đơn vị; không so sánh được với kỳ trước/g;
  expect((await annex("2025-H2", "2025-H1")).match(note)).toHaveLength(1);
  expect((await annex("2026-H1", "2025-H2")).match(note)).toBeNull();
});

test("a count is judged at the issuer of the plan, and at no office below it", async () => {
  const verdictAt = async (office: "xa" | "so", code = "MT4-CT1a"): Promise<unknown> => {
    const place = office === "xa" ? here : hereAt(unit("so", [], { code: "01", name: "Sở Ví Dụ" }));
    const { rows } = await checkBook(asRead(await mergedWorkbook(place, mergedOf(place, 12), ports)), ports);
    const values = rows.find(({ row }) => row.code === code)!;
    return namesOf(values, place.period).value("danhgia");
  };
  expect(await verdictAt("xa")).toBe("Không giao chỉ tiêu");
  expect(await verdictAt("so")).toBe("Mốc 2025: Không giữ được; Mốc 2030: Đang thực hiện");
  // About 4 000 people by 2030: a handful of them is no failure, and has not reached it.
  expect(await verdictAt("so", "MT4-CT1c")).toBe("Đang thực hiện");
});

test.each(packIds)("no cell of the merged workbook of %s shows an error", async (id) => {
  const office = unit(pack(id).units.find((kind) => kind !== "truong" && kind !== "ban") ?? "truong", []);
  const of = context(id, office, `${pack(id).years.from}-H1`);
  const { sheets } = computed(await mergedWorkbook(of, mergedOf(of, 3), ports));
  const shown = sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, error }) => (error ? [`${name} ${address(row, column)}`] : [])),
  );
  expect(shown).toEqual([]);
  expect(
    sheets.flatMap(({ cells }) => cells.filter(({ formula, value }) => formula !== undefined && value === null)),
  ).toEqual([]);
});
