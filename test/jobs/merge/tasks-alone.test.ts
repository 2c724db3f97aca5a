import { checkBook, fillByName, makeTemplate, statusOf } from "../../../src/jobs/index";
import { keptFrom } from "../../../src/jobs/merge/kept";
import { merge } from "../../../src/jobs/merge/merge";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Reading } from "../../../src/jobs/merge/reading";
import { mergePlace, mergeReadings } from "../../../src/jobs/merge/run";
import { parsePeriod } from "../../../src/plan/index";
import type { GridBook, PlacedBook, Scalar } from "../../../src/sheet/index";
import { asRead, pack, ports } from "../../tools/books";
import { lineOf, REGISTER, wish } from "./tools";

const period = parsePeriod("2021-H1")!;
const plan = pack("lao-cai-2021");

async function form(code = "A1"): Promise<PlacedBook> {
  const made = await makeTemplate({ pack: plan, unit: lineOf(code), period }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.book;
}

const answered = async (answers: Readonly<Record<string, Scalar>>, code?: string): Promise<GridBook> =>
  asRead(fillByName(await form(code), new Map(Object.entries(answers))));

const reading = async (path: string, answers: Readonly<Record<string, Scalar>>, code = "A1"): Promise<Reading> =>
  readForMerge({ path, sha256: path }, await answered(answers, code), ports);

const DONE = { "NV1.1.mucdo": "Đã hoàn thành", "NV1.1.ketqua": "Đã ban hành kế hoạch" };

test("an untouched form of a plan that has tasks only is not to be sent: one thing is missing, and it is told where", async () => {
  const { problems, sendable } = await checkBook(await answered({}), ports);
  expect(problems.filter(({ code }) => code === "SL-31").map(({ place }) => [place.sheet, place.cell])).toEqual([
    ["Nhiệm vụ", "J8"],
  ]);
  expect([sendable, statusOf(problems)]).toEqual([false, { missing: 1, wrong: 0, review: 0, sendable: false }]);
});

test.each([
  ["a task of the plan is said to be done", DONE],
  ["a task is said not to have been begun", { "NV5.4.mucdo": "Chưa thực hiện" }],
  ["a result stands without its degree", { "NV2.1.ketqua": "Hai buổi" }],
])("it is an answer where %s", async (_, answers) => {
  expect((await checkBook(await answered(answers), ports)).sendable).toBe(true);
});

test("a form that asks for figures as well says nothing of empty tasks", async () => {
  const made = await makeTemplate(
    { pack: pack("hanoi-605"), unit: lineOf("A1"), period: parsePeriod("2026-H1")! },
    ports,
  );
  const { problems } = await checkBook(asRead(made.ok ? made.book : { sheets: [] }), ports);
  expect(problems.map(({ code }) => code)).not.toContain("SL-31");
});

test("a merge tells an untouched form as one with errors, and of two forms of one number that differ decides for none", async () => {
  const of = { ...wish("X1"), pack: plan, period };
  const empty = merge([await reading("trong.xlsx", {}), await reading("a2.xlsx", DONE, "A2")], of);
  expect(empty.units.slice(0, 2).map(({ status, errors }) => [status, errors])).toEqual([
    ["with-errors", 1],
    ["received", 0],
  ]);
  const both = merge([await reading("trong.xlsx", {}), await reading("day.xlsx", DONE)], of);
  expect(both.ledger.lines.map(({ state, facts }) => [state, facts.cells])).toEqual([
    ["conflict", "2"],
    ["conflict", "2"],
  ]);
});

test("what an office says of its own tasks in its merged workbook stays when it merges again, and it answers for its units", async () => {
  const place = mergePlace({ pack: plan, period, register: REGISTER, crosswalk: [], office: "X1" }, ports);
  if (!place.ok) throw new Error(place.code);
  const files = [await reading("a1.xlsx", DONE)];
  const first = await mergeReadings(files, place, {}, ports);
  const told = fillByName(first.book, new Map(Object.entries(DONE)));
  const kept = await keptFrom(asRead(told, "xa.xlsx"), place.context, ports);
  const second = await mergeReadings(files, place, kept ? { kept } : {}, ports);
  const again = asRead(second.book, "xa.xlsx");
  const { tasks, sendable } = await checkBook(again, ports);
  expect([tasks?.rows[0]?.cells.get("ketqua")?.value, sendable]).toEqual([DONE["NV1.1.ketqua"], true]);
  const above = merge([await readForMerge({ path: "xa.xlsx", sha256: "x" }, again, ports)], {
    ...wish("S"),
    pack: plan,
    period,
  });
  expect(above.units.map(({ unit, status }) => [unit.code, status])).toEqual([
    ["X1", "received"],
    ["B1", "not-sent"],
  ]);
});
