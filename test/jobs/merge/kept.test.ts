import { withAck } from "../../../src/forms/index";
import { checkBook, fillByName, makeTemplate, sampleAnswers } from "../../../src/jobs/index";
import { keptFrom, type KeptWork } from "../../../src/jobs/merge/kept";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Accepted } from "../../../src/jobs/merge/reading";
import { mergePlace, mergeReadings } from "../../../src/jobs/merge/run";
import { parsePeriod } from "../../../src/plan/index";
import {
  cellKey,
  computed,
  type Grid,
  type GridBook,
  type GridCell,
  parseCell,
  type PlacedBook,
  type Scalar,
} from "../../../src/sheet/index";
import { answered, asRead, pack, ports } from "../../tools/books";
import { lineOf, REGISTER } from "./tools";

const PERIOD = parsePeriod("2026-H1")!;
const ASK = { pack: pack("hanoi-605"), period: PERIOD, register: REGISTER, crosswalk: [], office: "X1" };

async function school(code: string): Promise<Accepted> {
  const made = await makeTemplate({ pack: ASK.pack, unit: lineOf(code), period: PERIOD }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const book = asRead(fillByName(made.book, sampleAnswers(made.context)), `${code}.xlsx`);
  const one = await readForMerge({ path: `${code}.xlsx`, sha256: code.padEnd(64, "0") }, book, ports);
  if (!one.ok) throw new Error(one.code);
  return one;
}

const place = (): Extract<ReturnType<typeof mergePlace>, { ok: true }> => {
  const found = mergePlace(ASK, ports);
  if (!found.ok) throw new Error(found.code);
  return found;
};
const merged = async (files: readonly Accepted[], kept?: KeptWork): Promise<PlacedBook> =>
  (await mergeReadings(files, place(), kept ? { kept } : {}, ports)).book;
const keptOf = async (book: GridBook): Promise<KeptWork> => {
  const kept = await keptFrom(book, place().context, ports);
  if (!kept) throw new Error("nothing kept");
  return kept;
};
const rowsOf = async (book: PlacedBook): Promise<readonly string[]> =>
  (await checkBook(asRead(book), ports)).results!.summary.units.map(({ unit }) => unit.code);

test("the reason for a finding is kept while what was found stays, and lapses when one more unit changes it", async () => {
  const files = [await school("A1")];
  const first = await merged(files);
  const own = asRead(answered(first, { "own.MT3-CT3.tu.nu": 1, "own.MT3-CT3.mau.nu": 3 }), "xa.xlsx");
  const { problems } = await checkBook(own, ports);
  const more = [...files, await school("A3")];
  const later = (await checkBook(asRead(await merged(more, await keptOf(own)), "xa.xlsx"), ports)).problems;
  const warned = problems.filter(({ severity }) => severity === "warning");
  // One that the figures of the unit that comes later change.
  const finding = warned.find(({ code, name, facts }) =>
    later.some((one) => one.code === code && one.name === name && JSON.stringify(one.facts) !== JSON.stringify(facts)),
  );
  expect(finding).toBeDefined();
  const records = withAck(
    [{ section: "khac", key: "a", index: "", value: "của chương trình khác" }],
    finding!,
    "Đã rà lại.",
  );
  const kept = { ...(await keptOf(own)), records: [...records, { section: "khac", key: "a", index: "", value: "b" }] };
  const second = asRead(await merged(files, kept), "xa.xlsx");
  const seen = (await checkBook(second, ports)).problems.filter(({ ack }) => ack !== undefined);
  expect(seen.map(({ code, name, ack }) => [code, name, ack])).toEqual([[finding!.code, finding!.name, "Đã rà lại."]]);
  const lapsed = (await checkBook(asRead(await merged(more, kept), "xa.xlsx"), ports)).problems;
  expect(lapsed.filter(({ ack }) => ack !== undefined)).toEqual([]);
  // Twice is once, also of what another program has left there.
  const again = await keptOf(second);
  expect(again.records?.map(({ section }) => section).sort()).toEqual(["ack", "khac"]);
  expect(await merged(files, again)).toEqual(await merged(files, kept));
});

test("rows of units stand in the order of the list, whatever came first, and the own line stays with one more unit", async () => {
  const [a1, a2, a3] = [await school("A1"), await school("A2"), await school("A3")];
  const first = await merged([a3, a1]);
  const typed = asRead(answered(first, { "own.MT3-CT3.tu.nu": 2, "own.MT3-CT3.mau.nu": 3 }), "xa.xlsx");
  const kept = await keptOf(typed);
  const second = await merged([a2, a3, a1], kept);
  expect(await rowsOf(second)).toEqual(["A1", "A2", "A3", "A4", "A5"]);
  expect(await rowsOf(second)).toEqual(await rowsOf(first));
  expect(second).toEqual(await merged([a1, a2, a3], kept));
  const { results } = await checkBook(asRead(second, "xa.xlsx"), ports);
  expect(results?.summary.typed.get("MT3-CT3.mau.nu")).toBe(3);
  const alone = (await checkBook(asRead(await merged([a1, a2, a3])), ports)).results!.totals.get("MT3-CT3")!.total;
  expect(results?.totals.get("MT3-CT3")?.total).toMatchObject({ n: (alone.n ?? 0) + 2, d: (alone.d ?? 0) + 3 });
});

test("“Không dùng tệp này” beside one of two files of a unit takes the other", async () => {
  const one = await school("A1");
  const other: Accepted = { ...one, path: "A1-khac.xlsx", sha256: "A1b".padEnd(64, "0"), content: "khac" };
  const states = async (kept?: KeptWork) =>
    (await mergeReadings([one, other], place(), kept ? { kept } : {}, ports)).merged.ledger.lines.map(
      ({ path, state }) => `${path} ${state}`,
    );
  expect(await states()).toEqual(["A1-khac.xlsx conflict", "A1.xlsx conflict"]);
  const kept = { ...(await keptOf(asRead(await merged([one, other]), "xa.xlsx"))) };
  const decisions = new Map([[one.sha256, false]]);
  expect(await states({ ...kept, decisions })).toEqual(["A1-khac.xlsx accepted", "A1.xlsx superseded"]);
});

test("every unit has its name in the ledger, the sources and the comparison, also the office itself and a school behind another", async () => {
  const form = async (code: string, path: string, answers: Readonly<Record<string, number>>): Promise<Accepted> => {
    const made = await makeTemplate({ pack: ASK.pack, unit: lineOf(code), period: PERIOD }, ports);
    if (!made.ok) throw new Error(made.refusal.code);
    const book = answered(fillByName(made.book, sampleAnswers(made.context)), answers);
    const one = await readForMerge({ path, sha256: path.padEnd(64, "0") }, asRead(book, path), ports);
    if (!one.ok) throw new Error(one.code);
    return one;
  };
  const unnamed = ({ sheets }: PlacedBook): readonly string[] =>
    sheets.flatMap(({ name, cells }) => {
      const head = cells.find(({ value }) => value === "Tên theo danh sách" || value === "Tên đơn vị");
      const code = cells.find(({ row, value }) => row === head?.row && value === "Mã đơn vị");
      if (!head || !code || name === "Tổng hợp") return [];
      const at = (column: number) =>
        new Map(cells.filter((one) => one.column === column).map(({ row, value }) => [row, value]));
      const names = at(head.column);
      return [...at(code.column)].filter(([row, value]) => value && !names.get(row)).map(([row]) => `${name} ${row}`);
    });
  const own = [
    await form("X1", "m/xa-1.xlsx", {}),
    await form("X1", "m/xa-2.xlsx", { "MT5.tu.tong": 1, "info.submission": 2 }),
  ];
  const commune = await merged([await school("A1"), ...own]);
  expect(commune.sheets.map(({ name }) => name)).toContain("So sánh lần gửi");
  expect(unnamed(commune)).toEqual([]);
  const so = mergePlace({ ...ASK, office: "S" }, ports);
  if (!so.ok) throw new Error(so.code);
  const files = [
    await readForMerge({ path: "m/xa.xlsx", sha256: "X1".padEnd(64, "0") }, asRead(commune, "xa.xlsx"), ports),
  ];
  const { book } = await mergeReadings([...files, await school("A1")], so, {}, ports);
  expect(unnamed(book)).toEqual([]);
  const said = book.sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value)));
  expect(said).toContain(`Số liệu của ${lineOf("A1").name} đã có trong tệp tổng hợp xa.xlsx.`);
});

test("a row of tasks for which the form has no room is kept on a sheet of its own, once, however often it is merged", async () => {
  const files = [await school("A1")];
  const kept = await keptOf(asRead(await merged(files), "xa.xlsx"));
  const [group] = ASK.pack.taskGroups;
  const name = `tasks!${group!.id}.t99.ten`;
  const extra = { ...kept, typed: new Map([...(kept.typed ?? []), [name, "Việc ngoài kế hoạch (ví dụ)"] as const]) };
  const lines = async (book: PlacedBook) => (await keptOf(asRead(book, "xa.xlsx"))).leftover?.map(({ value }) => value);
  const second = await merged(files, extra);
  expect(await lines(second)).toEqual(["Việc ngoài kế hoạch (ví dụ)"]);
  const third = await merged([...files, await school("A2")], await keptOf(asRead(second, "xa.xlsx")));
  expect(await lines(third)).toEqual(["Việc ngoài kế hoạch (ví dụ)"]);
});

test("what people typed over cells that a merge draws is kept on a sheet of its own, once; what a merge drew never is", async () => {
  const files = [await school("A1"), await school("A3")];
  const first = asRead(await merged(files), "xa.xlsx");
  expect((await keptOf(first)).leftover).toEqual([]);
  // A program that keeps values only has typed nothing either.
  const bare = ({ formula: _, ...cell }: GridCell): GridCell => cell;
  const flat = (grid: Grid): Grid => ({
    ...grid,
    cells: new Map([...grid.cells].map(([key, cell]) => [key, bare(cell)])),
  });
  const results = asRead(computed(await merged(files)), "xa.xlsx");
  expect((await keptOf({ ...results, sheets: results.sheets.map(flat) })).leftover).toEqual([]);
  const code = "A3";
  const type = (book: GridBook, sheet: string, typed: ReadonlyMap<string, Scalar>): GridBook => ({
    ...book,
    sheets: book.sheets.map((grid) => {
      if (grid.name !== sheet) return grid;
      const cells = new Map(grid.cells);
      for (const [cell, value] of typed) {
        const { row, column } = parseCell(cell)!;
        cells.set(
          cellKey(row, column),
          typeof value === "number" ? { kind: "number", value } : { kind: "text", value: String(value) },
        );
      }
      return { ...grid, cells };
    }),
  });
  const { summary } = (await checkBook(first, ports)).results!;
  const at = (row: string, column: string): string => summary.addressOf(row, column);
  const typed = new Map<string, Scalar>([
    // A number that stands in the form as well, as that of a column.
    [at("#total", "MT3-CT3.n"), 7],
    [at(code, "MT3-CT3.s"), "Đã gọi điện (ví dụ)"],
    [at(code, "MT3-CT2.y"), "Hỏi lại (ví dụ)"],
    ["B60", "Ghi chú dưới bảng (ví dụ)"],
    ["ZZ3", "Ghi chú bên cạnh (ví dụ)"],
    // The office is not asked for this one: its cell is grey.
    [at("#own.main", "MT3-CT4b.d"), 50],
  ]);
  const annex = new Map([["E10", "Xem lại mốc (ví dụ)"]]);
  const ledger = new Map([
    ["AZ5", "Đã nhắc (ví dụ)"],
    ["D2", "Đã gọi (ví dụ)"],
    ["B40", "Người lập (ví dụ)"],
  ]);
  const over = type(type(type(first, "Tổng hợp", typed), "Sổ tiếp nhận", ledger), "Phụ lục I", annex);
  const left = async (book: GridBook) =>
    ((await keptOf(book)).leftover ?? []).map(({ sheet, cell, value }) => `${sheet}!${cell} ${value}`).sort();
  const wanted = [
    ...[...typed].map(([cell, value]) => `Tổng hợp!${cell} ${String(value)}`),
    ...[...ledger].map(([cell, value]) => `Sổ tiếp nhận!${cell} ${value}`),
    ...[...annex].map(([cell, value]) => `Phụ lục I!${cell} ${value}`),
  ].sort();
  expect(await left(over)).toEqual(wanted);
  // With one more unit every row below it has moved and every figure may be another: nothing of that is anybody's own.
  const second = asRead(await merged([...files, await school("A2")], await keptOf(over)), "xa.xlsx");
  expect(await left(second)).toEqual(wanted);
});

/** The office's own form with its tasks, a receiver and a sentence of the report, as a file. */
async function ownForm(more: Readonly<Record<string, Scalar>> = {}, sha256 = "f".repeat(64)): Promise<Accepted> {
  const made = await makeTemplate({ pack: ASK.pack, unit: lineOf("X1"), period: PERIOD }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const typed = { ...FORM, ...more };
  const filled = fillByName(made.book, new Map([...sampleAnswers(made.context), ...Object.entries(typed)]));
  const one = await readForMerge({ path: "xa-bieu.xlsx", sha256 }, asRead(filled), ports);
  if (!one.ok) throw new Error(one.code);
  return one;
}
const FORM = {
  "NV1.1.ketqua": "Đã kiện toàn Ban (ví dụ)",
  "info.receivers.3": "Hội Phụ nữ xã (ví dụ)",
  "source.IV.1": "Nhiều (ví dụ)",
};

const valueOf = (book: PlacedBook, text: string): number =>
  book.sheets.flatMap(({ cells }) => cells).filter(({ value, formula }) => formula === undefined && value === text)
    .length;

test("what the office wrote into its own form stands in its merged workbook, and what it writes there since stays", async () => {
  const files = [await school("A1"), await ownForm()];
  const first = await merged(files);
  expect(Object.values(FORM).map((text) => valueOf(first, text))).toEqual([1, 1, 1]);
  // Sentences about figures are those of the merged workbook: they say of how many units.
  const sentences = (book: PlacedBook): ReadonlySet<unknown> =>
    new Set((book.sheets.find(({ role }) => role === "report")?.cells ?? []).map(({ value }) => value));
  const without = sentences(await merged([await school("A1")]));
  const taken = [...sentences(first)].filter((text) => !without.has(text));
  expect([taken.length, taken.filter((text) => !String(text).includes("ví dụ"))]).toEqual([5, []]);
  const cleared = asRead(
    answered(first, { "NV1.1.ketqua": null, "info.receivers.3": "Hội Nông dân xã (ví dụ)" }),
    "xa.xlsx",
  );
  const second = await merged(files, await keptOf(cleared));
  expect(Object.values(FORM).map((text) => valueOf(second, text))).toEqual([0, 0, 1]);
  expect(valueOf(second, "Hội Nông dân xã (ví dụ)")).toBe(1);
});

test("a form that comes after the first merge fills what is still empty", async () => {
  const first = await merged([await school("A1")]);
  const typed = asRead(answered(first, { "NV1.2.ketqua": "Đã ban hành (ví dụ)" }), "xa.xlsx");
  const late = await ownForm({ "NV1.2.ketqua": "Bản cũ (ví dụ)" });
  const second = await merged([await school("A1"), late], await keptOf(typed));
  expect([
    valueOf(second, FORM["NV1.1.ketqua"]),
    valueOf(second, "Đã ban hành (ví dụ)"),
    valueOf(second, "Bản cũ (ví dụ)"),
  ]).toEqual([1, 1, 0]);
});

test("of two forms of the office that contradict each other nothing is taken, and nothing of a school", async () => {
  const [one, other] = [await ownForm(), await ownForm({ "MT4-CT2.tu.tong": 77 }, "e".repeat(64))];
  const book = await merged([one, { ...other, path: "khac.xlsx" }]);
  expect(Object.values(FORM).map((text) => valueOf(book, text))).toEqual([0, 0, 0]);
  expect((await school("A1")).typed).toBeUndefined();
});
