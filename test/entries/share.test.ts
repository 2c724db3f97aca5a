import { type ReadLine, shareOf } from "../../src/entries/index";

const quarter = (nth: number, yes: boolean): ReadLine => ({
  code: `MT9.q${nth}`,
  measure: "MT9",
  state: "number",
  figure: { kind: "answer", yes },
  cells: [],
});

test.each(["quarters", "count-yes"] as const)(
  "a unit of which a plan below asks each quarter says Có above where every quarter is Có: %s",
  (rule) => {
    expect(shareOf([quarter(1, true), quarter(2, true)], rule, "counted")).toMatchObject({ n: 1, d: 1 });
    expect(shareOf([quarter(1, true), quarter(2, false)], rule, "counted")).toMatchObject({ n: 0, d: 1 });
    const { figure: _, ...open } = quarter(2, true);
    const half = shareOf([quarter(1, false), { ...open, state: "missing" }], rule, "counted");
    expect(half).toMatchObject({ state: "missing", surelyNo: 1, units: { asked: 1, given: 0 } });
  },
);

test("of whom nothing occurred, women are 0 as all are: their column is no gap, and nothing is said where they are not asked", () => {
  const nothing: ReadLine = {
    code: "MT2",
    measure: "MT2",
    state: "none",
    figure: { kind: "ratio", n: 0, d: 0 },
    cells: [],
  };
  const asked = shareOf([{ ...nothing, women: { n: 0, d: 0 } }], "ratio", "counted");
  expect(asked).toMatchObject({ n: 0, d: 0, women: { n: 0, d: 0 }, units: { none: 1 } });
  expect(shareOf([{ ...nothing, women: { n: 0, d: 0 } }], "ratio", "counted")).toBe(asked);
  expect(shareOf([nothing], "ratio", "counted").women).toBeUndefined();
});
