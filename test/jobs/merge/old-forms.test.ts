import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nodeInflate } from "../../../src/cli/inflate";
import { ledgerJson, noteLines } from "../../../src/cli/views/ledger";
import { lineRow } from "../../../src/forms/ledger/line";
import { toldFiles } from "../../../src/forms/ledger/told-files";
import { drawBook, findMeta, fingerprintText } from "../../../src/forms/index";
import { merge } from "../../../src/jobs/merge/merge";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Reading } from "../../../src/jobs/merge/reading";
import type { Ports } from "../../../src/jobs/ports";
import { packById } from "../../../src/plan/catalog/index";
import { type Measure, measuresOf, type Pack } from "../../../src/plan/index";
import { type GridBook, type GridCell, place } from "../../../src/sheet/index";
import { changesSentence, changeTexts, targetText } from "../../../src/words/index";
import { readValues } from "../../../src/xlsx/read";
import values from "../../forms/v1/values.json";
import { answered, asRead, context, pack, ports, unit } from "../../tools/books";
import { toTcvn3 } from "../../tools/tcvn3";
import { REGISTER, wish } from "./tools";

/** A workbook that was issued and filled before forms had a version 2. */
function opened(name: string): GridBook {
  const file = join(__dirname, "../../forms/v1", `${name}.xlsx`);
  const read = readValues(readFileSync(file), `${name}.xlsx`, nodeInflate, () => true, "mark");
  if (!read.ok) throw new Error(read.refusal.code);
  return read.book;
}
const reading = (book: GridBook): Promise<Reading> => readForMerge({ path: book.file, sha256: book.file }, book, ports);

const FIGURE = /\.(tu|mau)\.(tong|nu)$|\.co$|\.luyke\.truoc$/;

test.each(Object.entries(values))(
  "a file of form version 1 is merged with every value, and said to be old: %s",
  async (name, wanted) => {
    const one = await reading(opened(name));
    if (!one.ok) throw new Error(one.code);
    const found = new Map(
      one.lines.flatMap(({ code, cells }) => cells.map(([key, , value]) => [`${code}.${key}`, value])),
    );
    const figures = Object.entries(wanted).filter(([key, value]) => FIGURE.test(key) && value !== null);
    expect(figures.length).toBeGreaterThan(5);
    expect(Object.fromEntries(figures.map(([key]) => [key, found.get(key)]))).toEqual(Object.fromEntries(figures));
    const [note, ...others] = one.notes;
    expect(others).toEqual([]);
    const typed = one.lines.flatMap(({ cells }) => cells);
    const facts = { of: "", version: "1", now: "2", values: String(typed.length), lost: "0" };
    expect(note).toMatchObject({ code: "TN-09", facts });
    const changes = note?.changes ?? [];
    expect(changes.slice(0, 2)).toEqual([
      { what: "form", sheet: "", name: "", was: "1", now: "2" },
      { what: "sheet", sheet: "Kế hoạch", name: "Kế hoạch", was: "", now: "Kế hoạch" },
    ]);
    // Every row of entries went down by the hidden row of notes; nothing else of the form moved.
    const moved = changes.slice(2);
    expect(new Set(moved.map(({ what, sheet }) => `${what} ${sheet}`))).toEqual(new Set(["row Chỉ tiêu"]));
    expect(moved.map(({ name }) => name)).toEqual(one.lines.map(({ code }) => code));
    expect(moved.every(({ was, now }) => Number(now) === Number(was) + 1)).toBe(true);
    const said = changesSentence(changes, "vi");
    expect(said).toMatch(/^Thay đổi so với biểu mẫu của tệp: thêm trang Kế hoạch; trang Chỉ tiêu, MT\d/);
  },
);

const PLAN = pack("hanoi-605");
const withMeasure = (id: string, change: Partial<Measure>, version: number): Pack => ({
  ...PLAN,
  version,
  goals: PLAN.goals.map((goal) => ({
    ...goal,
    indicators: goal.indicators.map((indicator) => ({
      ...indicator,
      measures: indicator.measures.map((one) => (one.id === id ? { ...one, ...change } : one)),
    })),
  })),
});
const portsWith = (plan: Pack): Ports => ({
  ...ports,
  packs: { ...ports.packs, find: (id) => (id === plan.id ? plan : packById(id)) },
});
const NEWER = withMeasure(
  "MT3-CT4a",
  {
    label: "Tỷ lệ nữ thạc sĩ (tên mới)",
    howTo: "Cách nhập mới",
    targets: [{ year: 2030, operator: ">", value: "70.5" }],
  },
  2,
);

/** Issued for the plan as it stands in the catalogue, with a figure typed in. */
async function issued(): Promise<GridBook> {
  const here = context(PLAN.id, unit("truong", ["thcs"]), "2026-H1");
  const drawn = place(drawBook(here, await ports.digest(fingerprintText(here))));
  return asRead(answered(drawn, { "MT3-CT4a.mau.tong": 30, "MT3-CT4a.mau.nu": 17 }));
}

test("a file issued for an earlier version of the plan is taken, and all that the plan says otherwise is listed", async () => {
  const one = await readForMerge({ path: "a.xlsx", sha256: "a" }, await issued(), portsWith(NEWER));
  if (!one.ok) throw new Error(one.code);
  expect(one.lines.find(({ code }) => code === "MT3-CT4a")?.figure).toEqual({ kind: "ratio", n: 17, d: 30 });
  const before = measuresOf(PLAN).find(({ measure }) => measure.id === "MT3-CT4a")!.measure;
  const of = { sheet: "Chỉ tiêu", name: "MT3-CT4a" };
  expect(one.notes[0]?.changes).toEqual([
    { what: "plan", sheet: "", name: "605/KH-BVSTBPN", was: "1", now: "2" },
    { ...of, what: "label", was: before.label, now: "Tỷ lệ nữ thạc sĩ (tên mới)" },
    { ...of, what: "howTo", was: before.howTo, now: "Cách nhập mới" },
    { ...of, what: "target", was: targetText(before.targets, before.unit), now: "Trên 70,5% (2030)" },
  ]);
  // The unit has edited nothing.
  expect(one.problems.filter(({ code }) => code.startsWith("BM-") || code === "SL-19")).toEqual([]);
});

test("who changes a milestone in such a file is found out all the same", async () => {
  const book = withRecord(await issued(), "MT3-CT4a", "ratio >=1@2025");
  expect(await readForMerge({ path: "a.xlsx", sha256: "a" }, book, portsWith(NEWER))).toMatchObject({
    ok: false,
    code: "BM-07",
  });
});

test("a file issued for a later version of the plan is refused, naming both versions", async () => {
  const book = withRecord(await issued(), "pack.version", "3");
  expect(await readForMerge({ path: "a.xlsx", sha256: "a" }, book, portsWith(NEWER))).toMatchObject({
    ok: false,
    code: "BM-03",
    facts: { of: "605/KH-BVSTBPN", version: "3", supported: "2" },
  });
});

test("the line of an old form in the ledger is taken, with what the form lacked", async () => {
  const one = await reading(opened("thcs"));
  if (!one.ok) throw new Error(one.code);
  const lines = [...REGISTER.lines, { ...one.unit, parent: "X1" }];
  const { ledger } = merge([one], wish("X1", { register: { lines }, period: one.period }));
  const [line] = ledger.lines;
  expect(line).toMatchObject({ state: "accepted", code: null, notes: [{ code: "TN-09" }] });
  const changes = one.notes[0]?.changes ?? [];
  expect(ledgerJson(ledger)).toMatchObject({ files: [{ unit: one.unit.code, changes }] });
  const why = lineRow(line!, 0, { units: new Map(), told: toldFiles([]) }, new Map()).cells.find(
    ({ column }) => column === "lydo",
  )?.value;
  expect(why).toContain(changesSentence(changes, "vi"));
  expect(noteLines(ledger, "vi").map(({ text }) => text)).toEqual([
    "1 tệp dùng biểu mẫu phiên bản cũ, đã đọc đủ số liệu.",
    ...changeTexts(changes, "vi"),
  ]);
});

/** The book with a cell of `_chitieu` changed: section, key, value. */
function withRecord(book: GridBook, key: string, value: string): GridBook {
  const meta = findMeta(book)!;
  const cells = [...meta.cells];
  const at = cells.find(([, cell]) => cell.value === key)![0];
  const changed = new Map(
    cells.map(([spot, cell]) => [spot, spot === at + 2 ? ({ kind: "text", value } as GridCell) : cell]),
  );
  return { ...book, sheets: book.sheets.map((sheet) => (sheet === meta ? { ...meta, cells: changed } : sheet)) };
}

test("a form newer than the program is refused, naming both versions", async () => {
  const one = await reading(withRecord(opened("thcs"), "form.version", "7"));
  expect(one).toMatchObject({ ok: false, code: "BM-03", facts: { version: "7", supported: "2" } });
});

/** Every text of the sheet that people typed into, as an old program would store it. */
const rewritten = (book: GridBook, how: (text: string) => string, font?: string): GridBook => ({
  ...book,
  sheets: book.sheets.map((sheet) =>
    sheet.name === "Thông tin"
      ? {
          ...sheet,
          cells: new Map(
            [...sheet.cells].map(([at, cell]) => [
              at,
              cell.kind === "text" && cell.value === "Nguyễn Thị Ví Dụ"
                ? { ...cell, value: how(cell.value), ...(font && { font }) }
                : cell,
            ]),
          ),
        }
      : sheet,
  ),
});

test.each([
  ["TN-10", (text: string) => toTcvn3(text), ".VnTime"],
  ["TN-11", (text: string) => text.normalize("NFD"), undefined],
])("letters in old codes are read as they were meant, and the ledger says so: %s", async (code, how, font) => {
  const one = await reading(rewritten(opened("thcs"), how, font));
  if (!one.ok) throw new Error(one.code);
  expect(one.notes.map((note) => note.code)).toEqual(["TN-09", code]);
  const plain = await reading(opened("thcs"));
  expect(one.content).toBe(plain.ok && plain.content);
});
