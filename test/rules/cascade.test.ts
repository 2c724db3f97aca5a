import type { Pack, Target } from "../../src/plan/index";
import { cascade } from "../../src/rules/cascade/index";
import { brief, measuresIn, pack, packs, step, withMeasure, withTarget, withTargets } from "./cascade-tools";

const H = pack("hanoi-605");
const SCHOOL = pack("lien-chau");
/** A plan that takes the parent over word for word. */
const copy = (plan: Pack): Pack => ({ ...plan, id: `${plan.id}-chep`, covers: [], rollUp: [] });
const heard = (child: Pack, ...parents: readonly Pack[]): readonly string[] => brief(cascade(child, parents));

test.each(packs)("$id held against itself gives nothing to say", (plan) => {
  expect(cascade(plan, [plan])).toEqual([]);
  expect(heard({ ...plan, id: "chep" }, plan)).toEqual([]);
  if (measuresIn(plan).length > 0) expect(heard(copy(plan), plan)).toEqual([]);
});

const compared = packs.flatMap((plan) =>
  measuresIn(plan)
    .filter(({ kind }) => kind === "ratio" || kind === "boolean")
    .flatMap(({ id, targets }) => targets.map((target, at) => ({ plan, name: `${plan.id}/${id}`, id, at, target }))),
);
const yearNamed = ({ year, from, to }: Target): number | null => year ?? from ?? to ?? null;

describe("the smallest step, for every share of every plan", () => {
  test("there are shares to step on, of every kind of time", () => {
    expect(compared.length).toBeGreaterThan(40);
    expect(new Set(compared.flatMap(({ target }) => Object.keys(target)))).toEqual(
      new Set(["year", "from", "to", "maintain", "ask", "operator", "value"]),
    );
  });

  test.each(compared)("$name $target: down is one error at that measure and year", ({ plan, id, at, target }) => {
    const lower = step(target.value, -1)!;
    const weaker: Target[] = [{ ...target, value: lower }];
    if (target.operator === ">") weaker.push({ ...target, operator: ">=" });
    for (const one of weaker) {
      const found = cascade(withTarget(plan, id, at, one), [plan]);
      expect(brief(found)).toEqual([`target-weaker ${id} ${yearNamed(target) ?? ""}`.trim()]);
      expect(found[0]).toMatchObject({ severity: "error", plan: plan.id, facts: { child: one, parent: target } });
    }
  });

  test.each(compared)("$name $target: up is never accused", ({ plan, id, at, target }) => {
    const stricter: Target[] = [
      { ...target, value: step(target.value, 1)! },
      { ...target, operator: ">" },
    ];
    for (const one of stricter) expect(heard(withTarget(plan, id, at, one), plan)).toEqual([]);
  });
});

test("decimals are compared exactly: 99.5, 99.50 and 099.5 are the same, 99.4999999999999999999 is less", () => {
  const with25 = (value: string): Pack => withTarget(H, "MT2-CT2", 0, { year: 2025, operator: ">=", value });
  for (const same of ["99.5", "99.50", "099.5"]) expect(heard(with25(same), H)).toEqual([]);
  expect(heard(with25("99.4999999999999999999"), H)).toEqual(["target-weaker MT2-CT2 2025"]);
});

describe("time", () => {
  const firm = { operator: ">=", value: "60" } as const;
  test.each<[string, readonly Target[], readonly string[]]>([
    ["a milestone in place of an open span", [{ year: 2025, ...firm }], ["period-lost MT3-CT4a 2025"]],
    ["a later beginning", [{ from: 2026, ...firm }], ["period-lost MT3-CT4a 2025"]],
    ["an earlier beginning", [{ from: 2021, ...firm }], []],
    [
      "two spans that meet",
      [
        { from: 2025, to: 2027, ...firm },
        { from: 2028, ...firm },
      ],
      [],
    ],
    [
      "two spans with a gap",
      [
        { from: 2025, to: 2026, ...firm },
        { from: 2028, ...firm },
      ],
      ["period-lost MT3-CT4a 2025"],
    ],
    ["every period", [{ maintain: true, ...firm }], []],
    [
      "one of two spans weaker",
      [
        { from: 2025, to: 2027, ...firm },
        { from: 2028, operator: ">=", value: "59" },
      ],
      ["target-weaker MT3-CT4a 2025"],
    ],
    ["the year left open", [{ ask: true, ...firm }], ["period-lost MT3-CT4a 2025"]],
    ["no figure", [], ["no-number MT3-CT4a"]],
  ])("from 2025 on, answered by %s", (_, targets, expected) => {
    expect(heard(withTargets(H, "MT3-CT4a", targets), H)).toEqual(expected);
  });

  test("a milestone is answered by a span over it, not by its neighbours", () => {
    const asked = (target: Target): readonly string[] => heard(withTarget(H, "MT5", 0, target), H);
    expect(asked({ from: 2024, to: 2026, operator: ">=", value: "40" })).toEqual([]);
    expect(asked({ year: 2026, operator: ">=", value: "40" })).toEqual(["year-lost MT5 2025"]);
    expect(asked({ to: 2025, operator: ">=", value: "40" })).toEqual([]);
    expect(asked({ ask: true, operator: ">=", value: "40" })).toEqual(["year-lost MT5 2025"]);
  });

  test("years that the child's plan does not run in are not wanted of it", () => {
    const yearly: Pack = { ...copy(H), kind: "ke-hoach-nam", years: { from: 2025, to: 2025 } };
    const only25 = measuresIn(H).reduce(
      (plan, { id, targets }) =>
        withTargets(
          plan,
          id,
          targets.filter(({ year }) => year !== 2030),
        ),
      yearly,
    );
    expect(heard(only25, H)).toEqual([]);
    expect(heard(withTarget(only25, "MT5", 0, { year: 2025, operator: ">=", value: "39" }), H)).toEqual([
      "target-weaker MT5 2025",
    ]);
  });

  test("a quarter that is lost is told once", () => {
    expect(
      heard(
        withMeasure(H, "MT4-CT3", (m) => ({ ...m, nature: "flow" })),
        H,
      ),
    ).toEqual(["quarter-lost MT4-CT3"]);
  });
});

describe("about", () => {
  const about = (value: string): Target => ({ year: 2025, operator: "~", value });
  test("is never an error: a person is asked where it may be too little", () => {
    expect(heard(withTarget(H, "MT5", 0, about("41")), H)).toEqual([]);
    for (const value of ["40", "39"]) {
      const found = cascade(withTarget(H, "MT5", 0, about(value)), [H]);
      expect(found.map(({ code, severity }) => [code, severity])).toEqual([["about-target", "question"]]);
    }
  });
  test("in the parent is reached by the same figure, and asked about below it", () => {
    const parent = withTarget(H, "MT5", 0, about("40"));
    const child = (value: string): Pack => withTarget(H, "MT5", 0, { year: 2025, operator: ">=", value });
    expect(heard(child("40"), parent)).toEqual([]);
    expect(heard(child("39"), parent)).toEqual(["about-target MT5 2025"]);
  });
});

describe("counts", () => {
  const counted = (target: Target): readonly string[] => heard(withTarget(H, "MT4-CT1a", 0, target), H);
  test("are shares: less is a note, all or more is nothing", () => {
    expect(counted({ year: 2025, operator: ">=", value: "1" })).toEqual(["share MT4-CT1a 2025"]);
    expect(counted({ year: 2025, operator: "~", value: "1000000" })).toEqual([]);
    expect(counted({ year: 2025, operator: ">=", value: "1000001" })).toEqual([]);
  });
  test("of another year are lost", () => {
    expect(counted({ year: 2026, operator: ">=", value: "1000000" })).toEqual(["year-lost MT4-CT1a 2025"]);
  });
  test("of the whole plan may be said of its last year", () => {
    const whole = withTargets(H, "MT4-CT2", [{ year: 2030, operator: ">=", value: "1000" }]);
    expect(heard(whole, H)).toEqual([]);
  });
});

describe("what is counted", () => {
  test("in another way is one question, whatever the figures", () => {
    const asCount = withMeasure(H, "MT5", (m) => ({ ...m, kind: "count", unit: "người", targets: [] }));
    expect(heard(asCount, H)).toEqual(["kind-changed MT5"]);
    // An office's own answer is no share of the units under it.
    const yes = withMeasure(H, "MT3-CT2", (m) => ({ ...m, kind: "boolean", targets: [] }));
    expect(heard(yes, H)).toEqual(["kind-changed MT3-CT2"]);
  });
  test("of another base is one question, whatever the figures", () => {
    const other = withMeasure(H, "MT5", (m) => ({ ...m, denominator: "tổng số công chức", targets: [] }));
    expect(heard(other, H)).toEqual(["denominator-changed MT5"]);
    const spaced = withMeasure(H, "MT5", (m) => ({ ...m, denominator: `  ${m.denominator.toUpperCase()} ` }));
    expect(heard(spaced, H)).toEqual([]);
  });
  test("in words only has no number", () => {
    expect(
      heard(
        withMeasure(H, "MT5", (m) => ({ ...m, kind: "task", targets: [] })),
        H,
      ),
    ).toEqual(["no-number MT5"]);
    expect(
      heard(
        withMeasure(H, "MT1-a", (m) => ({ ...m, kind: "task" })),
        H,
      ),
    ).toEqual([]);
  });
  test("of fewer levels than the issuer has is told, of levels it has not is nothing", () => {
    const without = (plan: Pack, id: string, gone: string): Pack =>
      withMeasure(plan, id, (m) => ({ ...m, levels: m.levels.filter((level) => level !== gone) }));
    const found = cascade(without(H, "MT4-CT1b", "thpt"), [H]);
    expect(found.map(({ code, facts }) => [code, facts])).toEqual([["scope-narrowed", { levels: ["thpt"] }]]);
    expect(heard(without(pack("dong-da-22"), "MT3-CT1", "thpt"), H).filter((one) => !one.startsWith("share"))).toEqual(
      [],
    );
  });
  test("tasks are not compared", () => {
    expect(
      heard(
        withMeasure(SCHOOL, "MT1", () => undefined),
        SCHOOL,
      ),
    ).toEqual([]);
  });
});

describe("which measure answers which", () => {
  test("a measure taken out is missed", () => {
    for (const { id } of measuresIn(H))
      expect(
        heard(
          withMeasure(copy(H), id, () => undefined),
          H,
        ),
      ).toEqual([`missing ${id}`]);
  });
  test("the same id is not the same meaning: the school's leaders do not answer for state agencies", () => {
    expect(heard(SCHOOL, H)).toContain("out-of-scope MT3-CT2");
  });
  test("two plans under one meet in what it asks", () => {
    const found = heard(SCHOOL, pack("dong-da-22"));
    expect(found).toEqual(heard(SCHOOL, H));
  });
  test("without any map one question is asked, not a list of accusations", () => {
    expect(heard({ ...SCHOOL, covers: [] }, H)).toEqual(["unmapped"]);
    expect(heard(pack("cong-van-2020"), H)).toEqual(["unmapped"]);
    expect(heard(H, pack("cong-van-2020"))).toEqual([]);
  });
  test("every measure that answers must hold", () => {
    const above = ["hanoi-605/MT5"];
    const both = (value: string): Pack => {
      const half = { ...measuresIn(H).find(({ id }) => id === "MT5")!, id: "MT5-b" };
      const split = withMeasure(copy(H), "MT5", (m) => ({ ...m, id: "MT5-a" }));
      const [first, ...rest] = split.goals.at(-1)!.indicators;
      const measures = [...first!.measures, { ...half, targets: half.targets.map((t) => ({ ...t, value })) }];
      const goals = [
        ...split.goals.slice(0, -1),
        { ...split.goals.at(-1)!, indicators: [{ ...first!, measures }, ...rest] },
      ];
      const own = measuresIn(H).map(({ id }) => ({ measure: id, parent: [`hanoi-605/${id}`] }));
      return {
        ...split,
        goals,
        covers: [...own, { measure: "MT5-a", parent: above }, { measure: "MT5-b", parent: above }],
      };
    };
    expect(heard(both("60"), H)).toEqual([]);
    expect(heard(both("50"), H)).toEqual(["target-weaker MT5 2030"]);
  });
  test("a kindergarten is not asked for the children who live around it", () => {
    const kindergarten: Pack = { ...SCHOOL, issuer: { ...SCHOOL.issuer, levels: ["mn"] } };
    expect(heard(kindergarten, H)).toContain("out-of-scope MT2-CT1a");
  });
});

describe("two plans above", () => {
  const other = (change: (plan: Pack) => Pack): Pack =>
    change({ ...H, id: "tinh-khac", shortTitle: "Kế hoạch của tỉnh" });
  const child = copy(H);
  test("that agree are nothing to say", () => {
    expect(
      heard(
        child,
        H,
        other((plan) => plan),
      ),
    ).toEqual([]);
  });
  test("that disagree are a note, and the stricter binds", () => {
    const stricter = other((plan) => withTarget(plan, "MT5", 0, { year: 2025, operator: ">", value: "40" }));
    const found = cascade(child, [H, stricter]);
    expect(brief(found)).toEqual(["target-weaker MT5 2025", "parents-disagree MT5 2025"]);
    expect(found.map(({ plan }) => plan)).toEqual(["tinh-khac", "tinh-khac"]);
    expect(found[1]).toMatchObject({ severity: "note", facts: { plan: "Kế hoạch của tỉnh", otherPlan: H.shortTitle } });
  });
  test("may promise different totals", () => {
    const more = other((plan) => withTarget(plan, "MT4-CT1a", 0, { year: 2025, operator: ">=", value: "5000000" }));
    expect(heard(child, H, more)).toEqual(["share MT4-CT1a 2025"]);
  });
});
