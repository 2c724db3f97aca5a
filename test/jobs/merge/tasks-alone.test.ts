import { checkBook, fillByName, makeTemplate, statusOf } from "../../../src/jobs/index";
import { merge } from "../../../src/jobs/merge/merge";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Reading } from "../../../src/jobs/merge/reading";
import { parsePeriod } from "../../../src/plan/index";
import type { GridBook, PlacedBook, Scalar } from "../../../src/sheet/index";
import { asRead, pack, ports } from "../../tools/books";
import { lineOf, wish } from "./tools";

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
