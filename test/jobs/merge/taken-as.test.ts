import { checkBook } from "../../../src/jobs/index";
import { keptFrom, type KeptWork } from "../../../src/jobs/merge/kept";
import type { Accepted, Reading } from "../../../src/jobs/merge/reading";
import { type MergeChoices, type MergeDone, mergePlace, mergeReadings } from "../../../src/jobs/merge/run";
import type { Crosswalk } from "../../../src/plan/index";
import { type Grid, type GridBook, keyColumn, keyRow, type PlacedBook } from "../../../src/sheet/index";
import { asRead, ports } from "../../tools/books";
import { setCell } from "../../tools/edits";
import { PACK, PERIOD, school } from "./filled-school";
import { lineOf, REGISTER } from "./tools";

/** Whose a file is that says so wrongly: what a person answered holds for the same bytes, and for no other file. */
const OLD = { ...lineOf("A5"), code: "C9", name: "Trường THCS Hoa Lan Cũ (ví dụ)", to: "2026-01-31" };
const CROSSWALK: Crosswalk = [{ old: "C9", now: "A5", how: "sap-nhap", from: "2026-02-01" }];
const ASK = {
  pack: PACK,
  period: PERIOD,
  register: { lines: [...REGISTER.lines, OLD] },
  crosswalk: CROSSWALK,
  office: "X1",
};
const found = mergePlace(ASK, ports);
if (!found.ok) throw new Error(found.code);
const place = found;

let files: readonly Accepted[] = [];
/** A file of school A2 that says a name of nobody. */
let [stranger, a1, a5]: Accepted[] = [];
const SHA = "d".repeat(64);
beforeAll(async () => {
  const a2 = await school("A2");
  stranger = { ...a2, path: "la.xlsx", sha256: SHA, unit: { ...a2.unit, name: "Trường THCS Không Rõ" } };
  [a1, a5] = [await school("A1"), await school("A5")];
  files = [a1, stranger];
});

const mergeAll = (given: readonly Reading[], choices: MergeChoices = {}): Promise<MergeDone> =>
  mergeReadings(given, place, choices, ports);
const statesOf = ({ merged }: MergeDone): readonly string[] =>
  merged.ledger.lines.map(({ path, state, unit }) => `${path} ${state} ${unit ?? ""}`);
const read = (book: PlacedBook): GridBook => asRead(book, "xa.xlsx");
const keptOf = async (book: GridBook): Promise<KeptWork> => (await keptFrom(book, place.context, ports))!;
const again = async (book: GridBook, given: readonly Reading[], more: MergeChoices = {}): Promise<MergeDone> =>
  mergeAll(given, { ...more, kept: await keptOf(book) });

const ledgerOf = ({ sheets }: GridBook): Grid => sheets.find(({ name }) => name === "Sổ tiếp nhận")!;
function at(grid: Grid, sha256: string, column: string): readonly [row: number, column: number] {
  const key = (text: string): number => [...grid.cells].find(([, { value }]) => value === text)![0];
  return [keyRow(key(sha256)), keyColumn(key(column))];
}
function textOf(book: GridBook, sha256: string, column = "ghichu"): unknown {
  const grid = ledgerOf(book);
  const [row, wanted] = at(grid, sha256, column);
  return [...grid.cells].find(([key]) => keyRow(key) === row && keyColumn(key) === wanted)?.[1].value ?? "";
}
function withNote(book: GridBook, sha256: string, value: string): GridBook {
  const grid = ledgerOf(book);
  const noted = setCell(grid, ...at(grid, sha256, "ghichu"), { kind: "text", value });
  return { ...book, sheets: book.sheets.map((one) => (one === grid ? noted : one)) };
}

const AS_A2 = { identities: new Map([["la.xlsx", "A2"]]) };

test("whose a file is stands in Ghi chú and is not asked again, in whatever order and under whatever name the files come", async () => {
  expect(statesOf(await mergeAll(files))).toEqual(["A1.xlsx accepted A1", "la.xlsx conflict A2"]);
  const first = await mergeAll(files, AS_A2);
  expect(statesOf(first)).toEqual(["A1.xlsx accepted A1", "la.xlsx accepted A2"]);
  const seen = read(first.book);
  expect([textOf(seen, SHA), textOf(seen, SHA, "nguoi")]).toEqual(["Nhận theo mã A2", "Theo lựa chọn khi gộp"]);
  expect((await checkBook(seen, ports)).problems.filter(({ code }) => code.startsWith("TH-"))).toEqual([]);
  const second = await again(seen, [...files].reverse());
  expect(second.book).toEqual(first.book);
  expect((await again(read(second.book), files)).book).toEqual(first.book);
  expect(statesOf(await again(seen, [{ ...stranger!, path: "ten-khac.xlsx" }]))).toEqual(["ten-khac.xlsx accepted A2"]);
});

test("the answer is for those bytes alone: a file of the same name, unit and figures is asked about again", async () => {
  const seen = read((await mergeAll(files, AS_A2)).book);
  expect(statesOf(await again(seen, [{ ...stranger!, sha256: "e".repeat(64) }]))).toEqual(["la.xlsx conflict A2"]);
});

test("a copy of the same bytes is a duplicate at once, not only when it is merged again", async () => {
  const copy = { ...stranger!, path: "ban-sao.xlsx" };
  const first = await mergeAll([copy, ...files], AS_A2);
  expect(statesOf(first)).toEqual(["A1.xlsx accepted A1", "ban-sao.xlsx accepted A2", "la.xlsx duplicate A2"]);
  expect((await again(read(first.book), [...files, copy])).book).toEqual(first.book);
});

test.each([
  ["nhận theo mã A2", "accepted A2"],
  ["Nhận theo mã “A2”: trường đã xác nhận", "accepted A2"],
  ["Nhập hộ. Nhận theo mã A2.", "accepted A2"],
  ["Nhận theo mã", "conflict A2"],
  ["Không nhận theo mã A2", "conflict A2"],
  ["Dùng tệp này", "conflict A2"],
])("an officer writes “%s” beside a file of nobody: %s; no word of it is lost", async (note, state) => {
  const noted = withNote(read((await mergeAll(files)).book), SHA, note);
  const done = await again(noted, files);
  expect(statesOf(done)[1]).toBe(`la.xlsx ${state}`);
  expect(textOf(read(done.book), SHA)).toBe(note);
});

test("what was said is taken back with the note, and what is said now takes its place", async () => {
  const noted = withNote(read((await mergeAll(files, AS_A2)).book), SHA, "Nhận theo mã A2. Trường xác nhận");
  const other = await again(noted, files, { identities: new Map([["la.xlsx", "A3"]]) });
  expect(statesOf(other)[1]).toBe("la.xlsx accepted A3");
  expect(textOf(read(other.book), SHA)).toBe("Nhận theo mã A3. Trường xác nhận");
  expect(statesOf(await again(withNote(noted, SHA, "Trường xác nhận"), files))[1]).toBe("la.xlsx conflict A2");
});

test("a code that no unit below the office has takes the file for nobody, and stays to be put right", async () => {
  const noted = withNote(read((await mergeAll(files)).book), SHA, "Nhận theo mã A22");
  const done = await again(noted, files);
  expect(done.merged.ledger.lines[1]).toMatchObject({ state: "rejected", code: "TN-06", facts: { unit: "A22" } });
  expect(textOf(read(done.book), SHA)).toBe("Nhận theo mã A22");
});

test("two answers for one content are none", async () => {
  const copy = { ...stranger!, path: "ban-sao.xlsx" };
  const both = new Map([
    ["la.xlsx", "A2"],
    ["ban-sao.xlsx", "A3"],
  ]);
  const seen = read((await mergeAll([stranger!, copy], { identities: both })).book);
  expect(statesOf(await again(seen, [copy, stranger!]))).toEqual(["ban-sao.xlsx conflict A2", "la.xlsx conflict A2"]);
});

test("“Dùng tệp này” is heard of a file that is taken for a unit whose code it does not say", async () => {
  const own = { ...a1!, path: "A2.xlsx", sha256: "f".repeat(64), unit: lineOf("A2"), content: "khac" };
  const first = await mergeAll([stranger!, own], AS_A2);
  expect(statesOf(first)).toEqual(["A2.xlsx conflict A2", "la.xlsx conflict A2"]);
  const noted = withNote(read(first.book), SHA, "Nhận theo mã A2. Dùng tệp này");
  const done = await again(noted, [own, stranger!]);
  expect(statesOf(done)).toEqual(["A2.xlsx superseded A2", "la.xlsx accepted A2"]);
  expect((await again(read(done.book), [stranger!, own])).book).toEqual(done.book);
});

test("“Dùng tệp này” is heard of a form of a school that was merged into the one it is taken for", async () => {
  const old = { ...a5!, path: "C9.xlsx", sha256: "9".repeat(64), unit: OLD, content: "khac" };
  const first = await mergeAll([a5!, old]);
  expect(statesOf(first)).toEqual(["A5.xlsx conflict A5", "C9.xlsx conflict A5"]);
  const done = await again(withNote(read(first.book), old.sha256, "Dùng tệp này"), [a5!, old]);
  expect(statesOf(done)).toEqual(["A5.xlsx superseded A5", "C9.xlsx accepted A5"]);
});
