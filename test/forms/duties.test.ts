import { hintLines } from "../../src/forms/info/hints";
import { checkBook, checker, type CheckResult, ruleBook } from "../../src/jobs/check";
import { packById } from "../../src/plan/catalog/index";
import { dutyOf } from "../../src/plan/duty";
import type { SchoolLevel, UnitKind } from "../../src/plan/kinds";
import type { FormContext } from "../../src/forms/context";
import type { PlacedBook, Scalar } from "../../src/sheet/index";
import { drawBook, fingerprintText } from "../../src/forms/index";
import { place } from "../../src/sheet/place";
import { answered, asRead, ports } from "../tools/books";
import { contextOf, school } from "./info-contexts";

const DUTY = /^TT-(04|05|09|10|11)$/;

const issued = async (context: FormContext): Promise<PlacedBook> =>
  place(drawBook(context, await ports.digest(fingerprintText(context))));

async function told(
  cells: Readonly<Record<string, Scalar>>,
  context: FormContext = school(),
): Promise<readonly unknown[]> {
  const filled = answered(await issued(context), { "info.unit.plan": "12/KH-THCS", ...cells });
  const { problems } = await checkBook(asRead(filled), ports);
  return problems
    .filter(({ code }) => DUTY.test(code))
    .map(({ code, severity, facts, place }) => [code, severity, facts, place.sheet, place.cell]);
}

const codes = async (...given: Parameters<typeof told>): Promise<readonly unknown[]> =>
  (await told(...given)).map((one) => (one as readonly unknown[]).slice(0, 2));

const of = (kind: UnitKind, level?: SchoolLevel, pack = "hanoi-605"): FormContext =>
  contextOf(packById(pack)!, {
    code: "01",
    name: "Đơn vị Hoa Sữa",
    kind,
    levels: level ? [level] : [],
    ownership: "cong-lap",
  });

test("workbooks judged one after another are each held to their own days and to what is asked of them", async () => {
  const [first, later] = [school(), { ...school(), window: { from: "2026-01-01", to: "2026-06-30" } }];
  const forms = [first, later, { ...first, due: "2026-06-01" }, of("xa"), of("truong", "mn"), first];
  const check = checker(ports);
  for (const form of forms) {
    const book = asRead(answered(await issued(form), { "info.date": "15/6/2026", "info.ban.exists": "Không" }));
    const duties = async (judge: Promise<CheckResult>) => (await judge).problems.filter(({ code }) => DUTY.test(code));
    expect(await duties(check(book))).toEqual(await duties(checkBook(book, ports, undefined, ruleBook("none"))));
  }
});

describe("TT-04: a unit without a committee says why", () => {
  const none = { "info.ban.exists": "Không" };

  test("a school under 605 is warned (III.2), an office is told", async () => {
    expect(await told(none)).toEqual([["TT-04", "warning", { cell: "B37" }, "Thông tin", "B37"]]);
    expect(await codes(none, of("xa"))).toEqual([["TT-04", "note"]]);
  });

  test("with a reason, with a committee or without an answer nothing is said", async () => {
    expect(await told({ ...none, "info.ban.decision": "Trường mới thành lập" })).toEqual([]);
    expect(await told({ ...none, "info.ban.decision": "  " })).toHaveLength(1);
    expect(await told({ "info.ban.exists": "Có" })).toEqual([]);
    expect(await told({})).toEqual([]);
  });
});

test("TT-09: members without a committee, and a committee without members", async () => {
  const facts = (answer: string, members: string) => [
    ["TT-09", "error", { cell: "B36", answer, members }, "Thông tin", "B36"],
  ];
  const reason = { "info.ban.decision": "Trường mới" };
  expect(await told({ ...reason, "info.ban.exists": "không", "info.ban.members.tong": 7 })).toEqual(
    facts("Không", "7"),
  );
  expect(await told({ "info.ban.exists": "Có", "info.ban.members.tong": 0 })).toEqual(facts("Có", "0"));
  expect(await told({ "info.ban.exists": "Có", "info.ban.members.tong": 7 })).toEqual([]);
  expect(await told({ ...reason, "info.ban.exists": "Không", "info.ban.members.tong": 0 })).toEqual([]);
});

test("TT-10: an own plan is a duty by kind and level, and only told", async () => {
  const empty = { "info.unit.plan": null };
  expect(await codes(empty, of("truong", "thpt"))).toEqual([["TT-10", "note"]]);
  expect(await codes(empty, of("phong"))).toEqual([["TT-10", "note"]]);
  expect(await told(empty, of("truong", "thcs"))).toEqual([]);
  expect(await codes(empty, of("truong", "thcs", "dong-da-22"))).toEqual([["TT-10", "note"]]);
  expect(await told(empty, of("so"))).toEqual([]);
});

test("a duty with a day of one year is owed from that day on", async () => {
  const thpt = packById("hanoi-605")!;
  const only = { ...thpt, duties: thpt.duties.filter(({ id }) => id === "TC10") };
  const at = (to: string): readonly string[] =>
    hintLines("unit.plan", { ...of("truong", "thpt"), pack: only, window: { from: "2021-01-01", to } });
  expect(at("2022-03-30")).toEqual([]);
  expect(at("2022-03-31")).toHaveLength(1);
});

describe("the day of signing", () => {
  const window = { from: "2025-12-15", to: "2026-06-14" };
  const context = { ...school(), window, due: "2026-06-30" };
  const on = (date: Scalar, submission = 1) => told({ "info.date": date, "info.submission": submission }, context);

  test("TT-05 before the cut-off, TT-11 after the deadline, nothing on the days themselves", async () => {
    expect(await on("13/6/2026")).toEqual([
      ["TT-05", "warning", { signed: "2026-06-13", cutOff: "2026-06-14" }, "Thông tin", "B54"],
    ]);
    expect(await on("14/6/2026")).toEqual([]);
    expect(await on("30/06/2026")).toEqual([]);
    expect(await on("01/7/2026")).toEqual([
      ["TT-11", "warning", { signed: "2026-07-01", due: "2026-06-30" }, "Thông tin", "B54"],
    ]);
  });

  test("what is sent again may be signed later; what is no day is not judged; a plan without dates has no deadline", async () => {
    expect(await on("01/7/2026", 2)).toEqual([]);
    expect(await on("31/6/2026")).toEqual([]);
    expect(await on("… tháng 7 năm 2026")).toEqual([]);
    const { due: _, ...open } = context;
    expect(await told({ "info.date": "01/12/2026" }, open)).toEqual([]);
  });

  test("a real date is judged as the day it shows", async () => {
    expect(await on(46204)).toHaveLength(1);
  });
});

test("each duty that a cell shows falls on the kinds and levels that the plan names", () => {
  const owed = (pack: string, kind: UnitKind, level?: SchoolLevel) =>
    (["committee", "own-plan"] as const).map((one) => dutyOf(packById(pack)!, of(kind, level).unit, one)?.id);
  expect(owed("hanoi-605", "truong", "thpt")).toEqual(["TC3", "TC4"]);
  expect(owed("hanoi-605", "truong", "mn")).toEqual(["TC3", undefined]);
  expect(owed("hanoi-605", "phong")).toEqual([undefined, "TC1"]);
  expect(owed("dong-da-22", "truong", "mn")).toEqual(["TC1", "TC2"]);
  expect(owed("lao-cai-2021", "truong", "th")).toEqual([undefined, "TC10"]);
  expect(owed("cong-van-2020", "truong", "th")).toEqual([undefined, undefined]);
});
