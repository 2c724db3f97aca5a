import type { MergedUnit } from "../../../src/entries/index";
import { checkBook } from "../../../src/jobs/index";
import { keptFrom, type KeptWork } from "../../../src/jobs/merge/kept";
import type { Accepted } from "../../../src/jobs/merge/reading";
import { type MergeChoices, type MergeDone, mergePlace, mergeReadings } from "../../../src/jobs/merge/run";
import { type Grid, type GridBook, keyColumn, keyRow, parseCell, type PlacedBook } from "../../../src/sheet/index";
import { asRead, ports } from "../../tools/books";
import { setCell } from "../../tools/edits";
import { PACK, PERIOD, school } from "./filled-school";
import { REGISTER } from "./tools";

/** Nhập hộ: a unit sent a paper, and the office filled its form in. */
const ASK = { pack: PACK, period: PERIOD, register: REGISTER, crosswalk: [], office: "X1" };

const found = mergePlace(ASK, ports);
if (!found.ok) throw new Error(found.code);
const place = found;

let [a1, a2]: Accepted[] = [];
beforeAll(async () => {
  [a1, a2] = [{ ...(await school("A1")), errors: 0 }, await school("A2")];
});

const mergeAll = (files: readonly Accepted[], choices: MergeChoices = {}): Promise<MergeDone> =>
  mergeReadings(files, place, choices, ports);
const statusOf = (done: MergeDone, code: string): MergedUnit["status"] | undefined =>
  done.merged.units.find(({ unit }) => unit.code === code)?.status;
const keptOf = async (book: GridBook): Promise<KeptWork> => {
  const kept = await keptFrom(book, place.context, ports);
  if (!kept) throw new Error("nothing kept");
  return kept;
};
const read = (book: PlacedBook): GridBook => asRead(book, "xa.xlsx");

const ledgerOf = ({ sheets }: GridBook): Grid => sheets.find(({ name }) => name === "Sổ tiếp nhận")!;

/** Row and column of the note beside a file. */
function noteAt(grid: Grid, sha256: string): readonly [row: number, column: number] {
  const at = (text: string): number => [...grid.cells].find(([, { value }]) => value === text)![0];
  return [keyRow(at(sha256)), keyColumn(at("ghichu"))];
}
const noteOf = (book: GridBook, sha256: string): unknown => {
  const grid = ledgerOf(book);
  const [row, column] = noteAt(grid, sha256);
  return [...grid.cells].find(([key]) => keyRow(key) === row && keyColumn(key) === column)?.[1].value ?? "";
};
function withNote(book: GridBook, sha256: string, value: string): GridBook {
  const grid = ledgerOf(book);
  const noted = setCell(grid, ...noteAt(grid, sha256), { kind: "text", value });
  return { ...book, sheets: book.sheets.map((one) => (one === grid ? noted : one)) };
}

test("a file that the office filled in has its unit “Nhập hộ”, in the ledger too, and stays so when merged again", async () => {
  const first = await mergeAll([a1!, a2!], { typedFor: new Map([["A1.xlsx", true]]) });
  expect([statusOf(first, "A1"), statusOf(first, "A2")]).toEqual(["typed-for", "received"]);
  const seen = read(first.book);
  expect([noteOf(seen, a1!.sha256), noteOf(seen, a2!.sha256)]).toEqual(["Nhập hộ", ""]);
  const { results, problems } = await checkBook(seen, ports);
  expect(results?.summary.units.slice(0, 2).map(({ status }) => status)).toEqual(["typed-for", "received"]);
  expect(problems.filter(({ code }) => code.startsWith("TH-"))).toEqual([]);
  const again = await mergeAll([a2!, a1!], { kept: await keptOf(seen) });
  expect(again.book).toEqual(first.book);
});

test("what was said is taken back, and lapses when the unit itself sends a higher Lần gửi", async () => {
  const first = await mergeAll([a1!, a2!], { typedFor: new Map([[a1!.sha256, true]]) });
  const kept = await keptOf(read(first.book));
  const back = await mergeAll([a1!, a2!], { kept, typedFor: new Map([[a1!.sha256, false]]) });
  expect(statusOf(back, "A1")).toBe("received");
  expect(noteOf(read(back.book), a1!.sha256)).toBe("");
  const own = { ...a1!, path: "A1-lan-2.xlsx", sha256: "b".repeat(64), content: "khac", number: 2 };
  const later = await mergeAll([a1!, a2!, own], { kept });
  expect(statusOf(later, "A1")).toBe("received");
  expect(later.merged.ledger.lines.map(({ path, state, typedFor }) => [path, state, typedFor])).toEqual([
    ["A1-lan-2.xlsx", "accepted", undefined],
    ["A1.xlsx", "superseded", undefined],
    ["A2.xlsx", "accepted", undefined],
  ]);
});

test.each([
  ["nhập hộ", "typed-for"],
  ["NHẬP HỘ: theo bản giấy ngày 02/6/2026", "typed-for"],
  ["Nhập hộp thư của trường", "received"],
  ["Đã nhập hộ", "received"],
])("an officer writes “%s” in column Ghi chú: %s; no word of it is lost", async (note, status) => {
  const noted = withNote(read((await mergeAll([a1!, a2!])).book), a1!.sha256, note);
  const again = await mergeAll([a1!, a2!], { kept: await keptOf(noted) });
  expect(statusOf(again, "A1")).toBe(status);
  expect(noteOf(read(again.book), a1!.sha256)).toBe(note);
});

test("a note of the officer's own follows the words, and is left when they are taken back", async () => {
  const noted = withNote(read((await mergeAll([a1!])).book), a1!.sha256, "Bản giấy lưu ở văn thư");
  const kept = await keptOf(noted);
  const said = await mergeAll([a1!], { kept, typedFor: new Map([[a1!.sha256, true]]) });
  expect(noteOf(read(said.book), a1!.sha256)).toBe("Nhập hộ. Bản giấy lưu ở văn thư");
  const back = { kept: await keptOf(read(said.book)), typedFor: new Map([[a1!.sha256, false]]) };
  expect(noteOf(read((await mergeAll([a1!], back)).book), a1!.sha256)).toBe("Bản giấy lưu ở văn thư");
});

test("a file with errors is one with errors, whoever filled it in", async () => {
  const wrong = { ...a1!, errors: 1 };
  expect(statusOf(await mergeAll([wrong], { typedFor: new Map([["A1.xlsx", true]]) }), "A1")).toBe("with-errors");
});

test("figures typed into the row of a unit have no cell of a form behind them, whatever its status says", async () => {
  const seen = read((await mergeAll([a1!])).book);
  const { results } = await checkBook(seen, ports);
  const { summary } = results!;
  const grid = seen.sheets.find(({ name }) => name === summary.sheet)!;
  const put = (on: Grid, column: string, value: string | number): Grid => {
    const { row, column: at } = parseCell(summary.addressOf("A2", column))!;
    return setCell(on, row, at, typeof value === "number" ? { kind: "number", value } : { kind: "text", value });
  };
  const typed = put(put(put(grid, "tinhtrang", "Nhập hộ"), "MT3-CT3.n", 4), "MT3-CT3.d", 5);
  const book = { ...seen, sheets: seen.sheets.map((one) => (one === grid ? typed : one)) };
  const { problems } = await checkBook(book, ports);
  expect(problems.filter(({ code }) => code === "TH-01").map(({ name, facts }) => [name, facts])).toEqual([
    ["MT3-CT3.n", expect.objectContaining({ unit: "Trường THCS Hoa Ban (ví dụ)", found: "4", expected: "0" })],
    ["MT3-CT3.d", expect.objectContaining({ found: "5", expected: "0" })],
  ]);
});

test("a choice between two files that was made in the pane or by an option stands in the ledger and holds at the next merge; a later one takes its place", async () => {
  const other: Accepted = { ...a1!, path: "A1-khac.xlsx", sha256: "c".repeat(64), content: "khac" };
  const chosen = (file: Accepted) => ({ decisions: { chosen: new Map([["A1", file.path]]) } });
  const seenOf = async (choices: MergeChoices): Promise<readonly [readonly unknown[], GridBook]> => {
    const { merged, book } = await mergeAll([a1!, other], choices);
    const seen = read(book);
    const states = merged.ledger.lines.map(({ path, state }) => `${path} ${state}`);
    return [[...states, noteOf(seen, other.sha256), noteOf(seen, a1!.sha256)], seen];
  };
  const [first, book] = await seenOf({ ...chosen(other), typedFor: new Map([[other.sha256, true]]) });
  expect(first).toEqual(["A1-khac.xlsx accepted", "A1.xlsx superseded", "Nhập hộ. Dùng tệp này", ""]);
  expect((await seenOf({ kept: await keptOf(book) }))[0]).toEqual(first);
  const noted = withNote(book, other.sha256, "Dùng tệp này – trường xác nhận");
  const [second, revoked] = await seenOf({ kept: await keptOf(noted), ...chosen(a1!) });
  const wanted = ["A1-khac.xlsx superseded", "A1.xlsx accepted", "trường xác nhận", "Dùng tệp này"];
  expect(second).toEqual(wanted);
  expect((await seenOf({ kept: await keptOf(revoked) }))[0]).toEqual(wanted);
  // Words that go on say something else: nobody has decided.
  const asked = withNote(withNote(revoked, a1!.sha256, ""), other.sha256, "Dùng tệp này hay tệp kia?");
  expect((await seenOf({ kept: await keptOf(asked) }))[0].slice(0, 2)).toEqual([
    "A1-khac.xlsx conflict",
    "A1.xlsx conflict",
  ]);
});
