import {
  carriedOver,
  checker,
  type Handed,
  handedBy,
  makeTemplate,
  officePlanOf,
  officesOf,
  type Previous,
} from "../../../src/jobs/index";
import type { Registered } from "../../../src/forms/index";
import { stillStanding } from "../../../src/jobs/publish/registered";
import { type Crosswalk, parsePeriod } from "../../../src/plan/index";
import { answered, asRead, context, pack, ports, unit } from "../../tools/books";
import { rightAnswers } from "../../tools/right-answers";

const now = parsePeriod("2026-H1");
if (!now) throw new Error("no period");

const previous = (n: number): Previous => ({
  period: "2025",
  rows: new Map([
    ["MT4-CT1a", { result: n, cumulative: 10 * n }],
    ["MT3-CT4b", { result: n, denominator: 2 * n }],
    ["MT3-CT1", { result: n > 5 ? "Có" : "Không" }],
  ]),
  firstHalf: new Map([["MT4-CT1a", n]]),
});
const handed = (code: string, n: number, number = 1, until = "2025-12-14"): Handed => ({
  code,
  name: `Trường ${code}`,
  number,
  until,
  previous: previous(n),
  asked: new Set(["MT4-CT1a", "MT3-CT4b", "MT3-CT1"]),
  registered: new Map([["MT5", new Map([["2030", String(n)]])]]),
});
const merged: Crosswalk = [
  { old: "A", now: "C", how: "sap-nhap", from: "2026-01-01" },
  { old: "B", now: "C", how: "sap-nhap", from: "2026-01-01" },
  { old: "D", now: "E", how: "chia-tach", from: "2026-01-01" },
];

test("a successor carries the flows and balances of all that was merged into it, once", () => {
  const { previous: carried, registered } = carriedOver(
    [handed("A", 1), handed("B", 2), handed("C", 4)],
    ["C"],
    merged,
    now,
  );
  expect(carried.get("C")).toEqual({
    period: "2025",
    rows: new Map<string, object>([
      ["MT4-CT1a", { result: 7, cumulative: 70 }],
      ["MT3-CT4b", { result: 7, denominator: 14 }],
      ["MT3-CT1", { result: "Không" }],
    ]),
    firstHalf: new Map([["MT4-CT1a", 7]]),
  });
  // What three units have registered is not added up: the successor registers anew.
  expect(registered.size).toBe(0);
});

const check = checker(ports);

test("answers that differ say nothing of both, and nobody carries what a split unit had", () => {
  const { previous: carried } = carriedOver([handed("A", 9), handed("B", 2), handed("D", 3)], ["C", "E"], merged, now);
  expect(carried.get("C")?.rows.get("MT3-CT1")).toEqual({});
  expect(carried.has("E")).toBe(false);
});

test("what one of those that were merged does not say is not the sum of the others; what it was not asked is", () => {
  const silent: Handed = { ...handed("B", 2), previous: { period: "2025", rows: new Map(), firstHalf: new Map() } };
  const of = (files: readonly Handed[]) => carriedOver(files, ["C"], merged, now).previous.get("C");
  const lacking = of([handed("A", 1), silent]);
  expect([...(lacking?.rows.values() ?? [])]).toEqual([{}, {}, {}]);
  expect(lacking?.firstHalf.size).toBe(0);
  const alone = of([handed("A", 1), { ...silent, asked: new Set() }]);
  expect(alone).toEqual(previous(1));
  // Of one that went into it nothing has come at all.
  expect(of([handed("A", 1)])).toBeUndefined();
  expect(carriedOver([handed("A", 1)], ["C"], merged, now).registered.size).toBe(0);
});

test("a balance is carried from the period right before: of a half-year between nothing is in it", async () => {
  const here = context("hanoi-605", unit("truong", ["thcs"]), "2025-H1");
  const made = await makeTemplate({ pack: here.pack, unit: here.unit, period: here.period }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const book = asRead(answered(made.book, rightAnswers(here)));
  const rowOf = async (code: string, id: string) =>
    (await handedBy(book, { pack: pack("hanoi-605"), period: parsePeriod(id)! }, check))?.previous.rows.get(code);
  const [next, year, later] = [
    await rowOf("MT4-CT1a", "2025-H2"),
    await rowOf("MT4-CT1a", "2025"),
    await rowOf("MT4-CT1a", "2026-H1"),
  ];
  expect([next?.cumulative, year?.cumulative]).toEqual([expect.any(Number), expect.any(Number)]);
  expect(later).toEqual({ result: next?.result });
  // People are counted once from the beginning: their latest count is the least that there can be.
  expect((await rowOf("MT4-CT1c", "2026-H1"))?.cumulative).toEqual(expect.any(Number));
});

test("the later period counts, then the higher number; two of one number that differ count for nothing", () => {
  const one = carriedOver([handed("A", 1, 1), handed("A", 2, 2), handed("A", 5, 9, "2025-06-14")], ["A"], [], now);
  expect(one.previous.get("A")).toEqual(previous(2));
  expect(one.registered.get("A")).toEqual(new Map([["MT5", new Map([["2030", "2"]])]]));
  expect(carriedOver([handed("A", 1), handed("A", 2)], ["A"], [], now).previous.size).toBe(0);
  expect(carriedOver([handed("A", 1), handed("A", 1)], ["A"], [], now).previous.size).toBe(1);
});

test("who gives nothing is named: two workbooks that differ, and units that nobody of the list has taken in", () => {
  const two = [handed("A", 1), handed("A", 2), handed("B", 2), handed("D", 3), handed("Z", 4)];
  const { previous: carried, registered, unsure, unlisted } = carriedOver(two, ["C", "E"], merged, now);
  expect(unsure).toEqual([{ code: "A", name: "Trường A" }]);
  expect(unlisted.map(({ code }) => code)).toEqual(["D", "Z"]);
  // C took in A and B: the figures of B alone would look like those of both.
  expect([carried.size, registered.size]).toEqual([0, 0]);
  expect(carriedOver([handed("A", 1), handed("B", 2)], ["C"], merged, now)).toMatchObject({ unsure: [], unlisted: [] });
});

test("lượt of a half-year are compared with those of a half-year: a year gives its second half, a half-year no year", async () => {
  const of = async (period: string, next: string): Promise<Previous | undefined> => {
    const here = context("hanoi-605", unit("truong", ["thcs"]), period);
    const made = await makeTemplate({ pack: here.pack, unit: here.unit, period: here.period }, ports);
    if (!made.ok) throw new Error(made.refusal.code);
    const opening = { "MT4-CT1b.tu.tong": 30, "MT4-CT1b.luyke.truoc": 1000 };
    const typed = { ...rightAnswers(here), ...opening, ...(period === "2025" && { "MT4-CT1b.h1": 500 }) };
    const wish = { pack: pack("hanoi-605"), period: parsePeriod(next)! };
    return (await handedBy(asRead(answered(made.book, typed)), wish, check))?.previous;
  };
  const luot = async (period: string, next: string) => (await of(period, next))?.rows.get("MT4-CT1b");
  expect(await luot("2025", "2026-H1")).toEqual({ result: 30, cumulative: 1530 });
  expect(await luot("2025", "2026")).toEqual({ result: 530, cumulative: 1530 });
  expect(await luot("2025-H2", "2026-H1")).toEqual({ result: 30, cumulative: 1030 });
  expect(await luot("2025-H2", "2026")).toEqual({ cumulative: 1030 });
  const [year, half] = [await of("2025", "2026-H1"), await of("2025-H2", "2026-H1")];
  expect([year?.period, half?.period]).toEqual(["2025-H2", "2025-H2"]);
  // What is no flow is compared all the same.
  expect((await of("2025-H2", "2026"))?.rows.get("MT3-CT4b")?.result).toEqual(expect.any(Number));
});

test("a sendable workbook of the period before hands its figures on, an empty one does not", async () => {
  const here = context("hanoi-605", unit("truong", ["thcs"]), "2025");
  const made = await makeTemplate({ pack: here.pack, unit: here.unit, period: here.period }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const wish = { pack: pack("hanoi-605"), period: now };
  expect(await handedBy(asRead(made.book), wish, check)).toBeUndefined();
  const filled = await handedBy(asRead(answered(made.book, rightAnswers(here))), wish, check);
  expect(filled).toMatchObject({
    code: here.unit.code,
    number: 1,
    until: "2025-12-14",
    previous: { period: "2025-H2" },
  });
  expect(filled?.previous.rows.get("MT4-CT1a")?.cumulative).toBeGreaterThan(0);
  // What was registered for the period that is over goes with it.
  const named = (key: string, value: number): Readonly<Record<string, number>> => ({ [`kh.MT4-CT1a.${key}`]: value });
  const typed = { ...rightAnswers(here), ...named("nam", 100), ...named("2030", 500), "kh.MT5.2030": 60.5 };
  const registered = (await handedBy(asRead(answered(made.book, typed)), wish, check))?.registered;
  expect(registered).toEqual(
    new Map([
      ["MT4-CT1a", new Map([["2030", "500"]])],
      ["MT5", new Map([["2030", "60.5"]])],
    ]),
  );
});

test("in the year of its milestone a registered rate or answer is that of the year; a count is counted from the beginning", () => {
  const figures = (key: string) =>
    new Map([
      ["MT5", new Map([[key, "60.5"]])],
      ["MT3-CT1", new Map([[key, "Có"]])],
      ["MT4-CT1a", new Map([[key, "500"]])],
    ]);
  const [then, coming] = [parsePeriod("2029")!, parsePeriod("2030-H1")!];
  const standing = (registered: Registered) =>
    stillStanding(registered, { pack: pack("hanoi-605"), then, now: coming });
  const { "MT4-CT1a": _, ...nam } = Object.fromEntries(figures("nam"));
  expect(standing(figures("2030"))).toEqual(new Map(Object.entries(nam)));
  expect(standing(figures("nam"))).toEqual(new Map());
  expect(standing(figures("2035"))).toEqual(figures("2035"));
});

test("the plan of an office is what it registers for times still to come, by its last workbook; of two of one number that differ, none", async () => {
  const office = context("hanoi-605", unit("xa"), "2026-H1");
  const made = await makeTemplate({ pack: office.pack, unit: office.unit, period: office.period }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const wish = { pack: pack("hanoi-605"), period: now };
  expect(await officePlanOf(asRead(made.book), wish, check)).toBeUndefined();
  const of = (nam: number) => asRead(answered(made.book, { "kh.MT5.nam": nam, "kh.MT5.ky": "nhiều" }));
  const plan = await officePlanOf(of(45), wish, check);
  const other = await officePlanOf(of(46), wish, check);
  if (!plan || !other) throw new Error("no plan");
  const { code, name } = office.unit;
  const registered = new Map([["MT5", new Map([["nam", "45"]])]]);
  expect(plan).toEqual({ code, name, number: 1, until: "2026-06-14", registered });
  const sure = { offices: new Map([[code, registered]]), unsure: [] };
  expect(officesOf([plan, plan])).toEqual(sure);
  expect(officesOf([plan, other])).toEqual({ offices: new Map(), unsure: [{ code, name }] });
  expect(officesOf([{ ...other, until: "2025-11-30" }, plan])).toEqual(sure);
  expect(officesOf([plan, { ...other, number: 0 }])).toEqual(sure);
  expect(await officePlanOf(of(45), { ...wish, pack: pack("lien-chau") }, check)).toBeUndefined();
});
