import { sentenceOf } from "../../../src/words/index";
import { merge } from "../../../src/jobs/merge/merge";
import type { Accepted } from "../../../src/jobs/merge/reading";
import type { MergeWish } from "../../../src/jobs/merge/wish";
import type { Measure, Pack } from "../../../src/plan/index";
import { pack, ports } from "../../tools/books";
import { submission, wish } from "./tools";

const PARENT = pack("hanoi-605");
const FIGURES = { n: 3, more: 4, womenN: 1, womenD: 2, yes: true, luot: 5 };

/** In this plan the rate is one of all people, which the plan above asks of women; one answer stands for two above. */
const everybody = (measure: Measure): Measure =>
  measure.id === "MT3-CT3" ? { ...measure, sex: "none", numeratorIs: "tu.tong", denominatorIs: "mau.tong" } : measure;
const CHILD: Pack = {
  ...pack("dong-da-22"),
  id: "ke-hoach-thu",
  goals: pack("dong-da-22").goals.map((goal) => ({
    ...goal,
    indicators: goal.indicators.map((one) => ({ ...one, measures: one.measures.map(everybody) })),
  })),
  rollUp: [
    { from: "ke-hoach-thu/MT3-CT3", to: "hanoi-605/MT3-CT3", rule: "ratio" },
    { from: "ke-hoach-thu/MT2-CT3", to: "hanoi-605/MT2-CT3", rule: "ratio" },
    { from: "ke-hoach-thu/MT3-CT1", to: "hanoi-605/MT4-CT4a", rule: "count-yes" },
    { from: "ke-hoach-thu/MT3-CT1", to: "hanoi-605/MT4-CT4b", rule: "count-yes" },
  ],
};
const packs: MergeWish["packs"] = { ...ports.packs, find: (id) => (id === CHILD.id ? CHILD : ports.packs.find(id)) };

const school = (): Accepted => ({ ...submission("a1.xlsx", "A1", 1, FIGURES), plan: CHILD.id });

/** Figures of a measure by key and cell, as the list of sources has them. */
const listed = (files: readonly Accepted[], office: string, id: string): readonly string[] =>
  (
    merge(files, wish(office, { pack: PARENT, packs }))
      .sources.get(id)
      ?.all() ?? []
  )
    .map(({ unit, key, value, place }) => `${unit} ${key} ${value} ${place.cell}`)
    .sort();

const NUMERATOR = "A1 tu.nu 4 G9";
const DENOMINATOR = "A1 mau.nu 7 G10";

test("figures of a child plan stand in the list of sources under the cells that the plan above adds", () => {
  expect(listed([school()], "X1", "MT3-CT3")).toEqual([DENOMINATOR, NUMERATOR]);
  // Where both plans have the rate in the same cells, women are told beside everybody.
  expect(listed([school()], "X1", "MT2-CT3").map((one) => one.split(" ")[1])).toEqual([
    "mau.nu",
    "mau.tong",
    "tu.nu",
    "tu.tong",
  ]);
});

test("so do those behind a workbook that was merged under the child plan; one that feeds two stands under both", () => {
  const below = merge([school()], wish("X1", { pack: CHILD, packs }));
  const handed = [...below.sources.values()].flatMap(({ all }) => all());
  const shares = below.measures.flatMap(({ measure, shares }) => {
    const share = shares.get("A1");
    return share ? [[measure.id, share] as const] : [];
  });
  const empty = submission("xa.xlsx", "X1", 1, FIGURES);
  const office: Accepted = {
    ...empty,
    plan: CHILD.id,
    unit: { ...empty.unit, kind: "xa", levels: [] },
    lines: [],
    merged: new Map(shares),
    sources: handed.map((one) => ({ ...one, name: "", via: "" })),
  };
  expect(listed([office], "S", "MT3-CT3")).toEqual([DENOMINATOR, NUMERATOR]);
  const both = ["MT4-CT4a", "MT4-CT4b"].map((id) => listed([office], "S", id));
  expect(both).toEqual([["A1 co Có G9"], ["A1 co Có G9"]]);
  const totals = merge([office], wish("S", { pack: PARENT, packs })).measures;
  for (const id of ["MT4-CT4a", "MT4-CT4b"]) expect(totals.find(({ measure }) => measure.id === id)?.total.n).toBe(1);
});

test("two forms of one number that are of different plans wait, and each is told with its plan", () => {
  const own = { ...submission("lc.xlsx", "A1", 1, FIGURES), plan: "lien-chau" };
  const facts = (files: readonly Accepted[]) =>
    merge(files, wish("X1", { pack: PARENT, packs })).ledger.lines.map(({ state, code, facts: said }) => [
      state,
      code,
      said["plans"],
    ]);
  const plans = "605.xlsx – 605/KH-BVSTBPN; lc.xlsx – Kế hoạch của Trường THCS Liên Châu (2021-2030)";
  const form = submission("605.xlsx", "A1", 1, { ...FIGURES, n: 2 });
  expect(facts([own, form])).toEqual([
    ["conflict", "TN-02", plans],
    ["conflict", "TN-02", plans],
  ]);
  expect(merge([own, form], wish("X1", { pack: PARENT, packs })).differences).toEqual([]);
  const said = { unit: "Trường THCS Hoa Sữa", files: "2", cells: "9", merged: "", former: "", plans };
  expect(sentenceOf({ code: "TN-02", facts: said }, "vi", "pane").text).toBe(
    `Trường THCS Hoa Sữa: có 2 tệp cùng lần gửi nhưng là biểu của các kế hoạch khác nhau (${plans}). Chọn tệp được dùng; chưa chọn thì chưa cộng.`,
  );
  // Forms of one plan differ in cells.
  expect(facts([submission("a.xlsx", "A1", 1, { ...FIGURES, n: 1 }), form])).toEqual([
    ["conflict", "TN-02", undefined],
    ["conflict", "TN-02", undefined],
  ]);
});
