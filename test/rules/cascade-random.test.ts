import fc from "fast-check";
import type { Measure, Pack, Target } from "../../src/plan/index";
import { packById } from "../../src/plan/catalog/index";
import { cascade } from "../../src/rules/cascade/index";
import { measuresIn, pack, packs, withMeasure } from "./cascade-tools";

const plans = packs.filter((plan) => measuresIn(plan).some(({ kind }) => kind !== "task"));
const above = (plan: Pack): readonly Pack[] => plan.parents.flatMap((parent) => packById(parent.pack ?? "") ?? []);

type Change = (measure: Measure) => Measure | undefined;

const target: fc.Arbitrary<Target> = fc
  .tuple(
    fc.oneof(
      fc.record({ year: fc.integer({ min: 2021, max: 2030 }) }),
      fc.record({ from: fc.integer({ min: 2021, max: 2025 }), to: fc.integer({ min: 2025, max: 2030 }) }),
      fc.record({ from: fc.integer({ min: 2021, max: 2030 }) }),
      fc.record({ to: fc.integer({ min: 2021, max: 2030 }) }),
      fc.constant({ maintain: true as const }),
      fc.constant({ ask: true as const }),
    ),
    fc.constantFrom<Target["operator"]>(">=", ">", "~"),
    fc.oneof(
      fc.integer({ min: 0, max: 100 }).map(String),
      fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${b}`),
      fc.integer({ min: 0, max: 5_000_000 }).map(String),
    ),
  )
  .map(([time, operator, value]) => ({ ...time, operator, value }));

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>(() => undefined),
  fc.array(target, { maxLength: 3 }).map((targets): Change => (measure) => ({ ...measure, targets })),
  target.map((one): Change => (measure) => ({ ...measure, targets: [...measure.targets.slice(1), one] })),
  fc
    .constantFrom<Measure["kind"]>("ratio", "count", "boolean", "task")
    .map((kind): Change => (measure) => ({ ...measure, kind })),
  fc.constant<Change>((measure) => ({ ...measure, nature: "flow" })),
  fc.constant<Change>((measure) => ({ ...measure, denominator: `${measure.denominator} (cả nam và nữ)` })),
  fc
    .subarray<Measure["levels"][number]>(["mn", "th", "thcs", "thpt", "gdtx", "agency"], { minLength: 1 })
    .map((levels): Change => (measure) => ({ ...measure, levels })),
  fc.string().map((howTo): Change => (measure) => ({ ...measure, howTo, clause: howTo })),
);

const changed = fc.constantFrom(...plans).chain((plan) => {
  const ids = measuresIn(plan).map(({ id }) => id);
  const changes = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), change), { maxLength: 5, selector: ([id]) => id });
  return changes.map((list) => ({
    plan,
    ids: list.map(([id]) => id),
    child: list.reduce((one, [id, how]) => withMeasure(one, id, how), plan),
  }));
});

test("a copy changed at random is told only of the measures that were changed", () => {
  fc.assert(
    fc.property(changed, ({ plan, ids, child }) => {
      for (const { measure } of cascade(child, [plan])) expect(ids).toContain(measure);
    }),
    { numRuns: 600, seed: 605 },
  );
});

test("a real child changed at random is told nothing new of the measures that were not", () => {
  const real = [pack("dong-da-22"), pack("lien-chau")];
  fc.assert(
    fc.property(
      changed.filter(({ plan }) => real.includes(plan)),
      ({ plan, ids, child }) => {
        const parents = above(plan);
        const touched = new Set(
          plan.covers.filter(({ measure }) => ids.includes(measure)).flatMap(({ parent }) => parent),
        );
        const rest = (of: Pack) =>
          cascade(of, parents).filter(({ plan: up, measure }) => !touched.has(`${up}/${measure}`));
        expect(rest(child)).toEqual(rest(plan));
      },
    ),
    { numRuns: 300, seed: 22 },
  );
});

test("a firm share of the same year is an error exactly where it is lower, and the law is one-way", () => {
  const at = { year: 2025 };
  const firm = fc.record({
    operator: fc.constantFrom<Target["operator"]>(">=", ">"),
    cents: fc.integer({ min: 0, max: 10_000 }),
  });
  const H = pack("hanoi-605");
  const only = ({ operator, cents }: { operator: Target["operator"]; cents: number }): Pack => {
    const value = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
    return withMeasure(H, "MT5", (measure) => ({ ...measure, targets: [{ ...at, operator, value }] }));
  };
  fc.assert(
    fc.property(firm, firm, (mine, theirs) => {
      const weaker =
        mine.cents < theirs.cents || (mine.cents === theirs.cents && mine.operator === ">=" && theirs.operator === ">");
      expect(cascade(only(mine), [only(theirs)]).map(({ code }) => code)).toEqual(weaker ? ["target-weaker"] : []);
    }),
    { numRuns: 500, seed: 2030 },
  );
});

test("a plan is judged the same twice, and nothing in it is changed", () => {
  fc.assert(
    fc.property(changed, ({ plan, child }) => {
      const before = JSON.stringify([plan, child]);
      expect(cascade(child, [plan])).toEqual(cascade(child, [plan]));
      expect(JSON.stringify([plan, child])).toBe(before);
    }),
    { numRuns: 100, seed: 1 },
  );
});
