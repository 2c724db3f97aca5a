import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keyedSpot } from "../../src/jobs/fill";
import { readInfo } from "../../src/forms/info/read";
import { nothingSaid } from "../../src/forms/tasks/alone";
import { readTasks } from "../../src/forms/tasks/read";
import { cellKey, definedName, type GridBook, type PlacedSheet, type Scalar } from "../../src/sheet/index";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { changed, placedOf, typed } from "../forms/info-book";
import { contextOf, everyContext, school } from "../forms/info-contexts";
import { packById } from "../../src/plan/catalog/index";

/** What LibreOffice computes in the hidden cells of both sheets is what the engine computes. */

const folder = mkdtempSync(join(tmpdir(), "chitieu-info-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const commune = contextOf(packById("hanoi-605")!, {
  code: "01",
  name: "UBND xã Liên Châu",
  kind: "xa",
  levels: [],
  ownership: "cong-lap",
});

const DATES: readonly Scalar[] = [
  null,
  46193,
  "20/6/2026",
  "01/02/2026",
  "5-6-2026",
  "5.6.2026",
  "31/2/2026",
  "20/6/26",
  "ngày 20 tháng 6 năm 2026",
  "2026-06-20",
  "20/6",
  "tháng 6",
];
const FORMS = ["Không", "TM.", "KT.", "Q.", "TL.", "TUQ."];
const TASKS: readonly Readonly<Record<string, Scalar>>[] = [
  {},
  { ketqua: "Đã làm" },
  { mucdo: "Đã hoàn thành" },
  { mucdo: "Đã hoàn thành", ketqua: "Đã làm" },
  { mucdo: "Đã hoàn thành", ketqua: "   " },
  { mucdo: "đang thực hiện", ketqua: 3 },
  { mucdo: "Chưa thực hiện" },
  { mucdo: "Không phát sinh" },
  { mucdo: "Rồi" },
  { soluong: 0 },
  { hinhthuc: "Hội nghị" },
];

const cases = Array.from({ length: 12 }, (_, n) => {
  const context = n % 2 === 0 ? school() : commune;
  const info = {
    "info.date": DATES[n] ?? null,
    "info.sign.form": FORMS[n % 6]!,
    "info.sign.for": n < 6 ? "Đơn vị" : "Ban",
  };
  return { context, info, name: `f${n}` };
});
const tasks = Object.fromEntries(
  everyContext
    .find(({ pack }) => pack.id === "hanoi-605")!
    .pack.taskGroups.flatMap((group) => group.tasks)
    .flatMap(({ id }, n) => Object.entries(TASKS[n] ?? {}).map(([key, value]) => [`${id}.${key}`, value])),
);

/** By its name, or by the code of its row and the key of its column. */
function spotOf(sheet: PlacedSheet, name: string): { readonly top: number; readonly left: number } {
  const named = sheet.names.find((one) => one.name === definedName(name));
  if (named) return named.area;
  const { row, column } = keyedSpot(sheet, name)!;
  return { top: row, left: column };
}

const books = cases.map(({ context, info, name }) => {
  const book = changed(changed(placedOf(context), "info", typed(info)), "tasks", typed(tasks));
  writeFileSync(join(folder, `${name}.xlsx`), writeWorkbook(book));
  return book;
});
/** A plan that has tasks only: nothing said, and one thing. */
const alone = [{}, { "NV1.1.mucdo": "Chưa thực hiện" }].map((said, n) => {
  const context = everyContext.find(({ pack }) => pack.id === "lao-cai-2021")!;
  const book = changed(placedOf(context), "tasks", typed(said));
  writeFileSync(join(folder, `a${n}.xlsx`), writeWorkbook(book));
  return { context, name: `a${n}`, sheet: book.sheets.find(({ role }) => role === "tasks")! };
});
const out = join(folder, "out");
const readBack = (name: string): GridBook => {
  const read = readValues(readFileSync(join(out, `${name}.xlsx`)), `${name}.xlsx`, fflateInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.book;
};
let computed: readonly GridBook[];
beforeAll(() => {
  const files = [...cases, ...alone].map(({ name }) => join(folder, `${name}.xlsx`));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const { status, stderr } = spawnSync(
    "soffice",
    ["--headless", profile, "--convert-to", "xlsx", "--outdir", out, ...files],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  computed = cases.map(({ name }) => readBack(name));
});

test.each(cases.map((one, n) => [n, one] as const))(
  "case %d: date and signature are printed alike",
  (n, { context }) => {
    const grid = computed[n]!.sheets[0]!;
    const sheet = books[n]!.sheets[0]!;
    const { values, problems } = readInfo(computed[n]!, context);
    const at = (name: string, right: number): unknown => {
      const { top, left } = spotOf(sheet, name);
      return grid.cells.get(cellKey(top, left + right))?.value ?? "";
    };
    const FIRST_HELPER = 3;
    expect([
      at("info.date", FIRST_HELPER + 4),
      at("info.sign.form", FIRST_HELPER),
      at("info.sign.post", FIRST_HELPER),
    ]).toEqual(["date.long", "sign.form.line", "sign.post.line"].map((key) => values.get(key)?.value));
    expect(problems.filter(({ code }) => code !== "TT-05" && code !== "TT-14")).toEqual([]);
  },
);

test("the status of every task is that of the engine, and the line on top counts them", () => {
  computed.forEach((book, n) => {
    const grid = book.sheets[1]!;
    const sheet = books[n]!.sheets[1]!;
    const { rows } = readTasks(book, cases[n]!.context);
    const shown = (name: string): unknown => {
      const { top, left } = spotOf(sheet, name);
      return grid.cells.get(cellKey(top, left))?.value ?? "";
    };
    expect(rows.map(({ id }) => shown(`${id ?? ""}.trangthai`))).toEqual(rows.map(({ status }) => status));
    const count = (mark: string): number => rows.filter(({ status }) => status.startsWith(mark)).length;
    expect(shown("nhiemvu.trangthai")).toBe(
      `Đã nhập đủ ${count("✔")} dòng; còn thiếu hoặc sai ${count("✖")} dòng; chưa nhập ${count("–")} dòng`,
    );
  });
});

test("where the plan has tasks only, a form that nobody has begun says itself that it is not to be sent", () => {
  const lines = alone.map(({ context, name, sheet }) => {
    const book = readBack(name);
    const { top, left } = spotOf(sheet, "nhiemvu.trangthai");
    const line = String(book.sheets.find((grid) => grid.name === sheet.name)?.cells.get(cellKey(top, left))?.value);
    return [line, nothingSaid(readTasks(book, context)).length];
  });
  expect(lines).toEqual([
    ["Chưa nhập nhiệm vụ nào – Chưa gửi được", 1],
    ["Đã nhập đủ 1 dòng; còn thiếu hoặc sai 0 dòng; chưa nhập 20 dòng", 0],
  ]);
});
