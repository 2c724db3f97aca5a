import { checkPlan } from "../../src/jobs/check-plan";
import type { Pack } from "../../src/plan/index";
import { packById, packIds } from "../../src/plan/catalog/index";

const packs = { ids: packIds, find: packById };
const pack = (id: string): Pack => packById(id)!;
const said = (child: Pack, given?: readonly Pack[], wish = {}): readonly string[] =>
  checkPlan(child, given, packs, wish).findings.map(({ severity, code, measure, year }) =>
    [severity, code, measure ?? "", year ?? ""].join(" ").trim(),
  );

/** What people found by reading the documents against each other. */
const DISTRICT = [
  "note share MT4-CT1a 2025",
  "note share MT4-CT1a 2030",
  "note share MT4-CT1b 2025",
  "note share MT4-CT1b 2030",
  "note share MT4-CT1c 2030",
  "note share MT4-CT2",
];
const SCHOOL = [
  "warning missing MT2-CT3",
  "question denominator-changed MT3-CT3",
  "warning missing MT3-CT4a",
  "warning missing MT3-CT4b",
  "warning missing MT3-CT5",
  "warning missing MT4-CT1a",
  "question kind-changed MT4-CT1b",
  "question kind-changed MT4-CT1c",
  "warning no-number MT4-CT2",
  "warning quarter-lost MT4-CT3",
  "warning year-lost MT4-CT4a 2022",
  "warning missing MT5",
  "note parent-unknown",
];

test("the district's plan against the Sở's: six shares and nothing else", () => {
  expect(said(pack("dong-da-22"))).toEqual(DISTRICT);
  expect(said(pack("dong-da-22"), [pack("hanoi-605")])).toEqual(DISTRICT);
});

test("the school's plan against the Sở's: what is left out, what is open, and nothing else", () => {
  expect(said(pack("lien-chau"))).toEqual(SCHOOL);
  expect(said(pack("lien-chau"), [pack("hanoi-605")])).toEqual(SCHOOL);
});

test("what does not concern a lower secondary school is told to those who want all", () => {
  const all = said(pack("lien-chau"), undefined, { all: true });
  const silent = ["MT2-CT1a", "MT2-CT1b", "MT2-CT2", "MT2-CT4a", "MT2-CT4b", "MT3-CT2"];
  expect(all.filter((one) => !SCHOOL.includes(one))).toEqual(silent.map((id) => `note out-of-scope ${id}`));
  expect(all).toHaveLength(SCHOOL.length + silent.length);
});

test("the plans it was held against are named", () => {
  expect(checkPlan(pack("lien-chau"), undefined, packs).parents).toEqual([pack("hanoi-605")]);
  expect(checkPlan(pack("hanoi-605"), undefined, packs).parents).toEqual([]);
});

test("a cited plan that is not at hand is one note each; other plans given to compare with are no citations", () => {
  expect(said(pack("hanoi-605"))).toEqual(["note parent-unknown", "note parent-unknown", "note parent-unknown"]);
  expect(said(pack("hanoi-605"), [pack("hanoi-605")])).toEqual([]);
  const stranger: Pack = { ...pack("dong-da-22"), parents: [{ asCited: "1/KH", correct: "1/KH", pack: "chua-co" }] };
  expect(said(stranger)).toEqual(["note parent-unknown"]);
});

test("a plan cited twice is compared once", () => {
  const child = pack("dong-da-22");
  expect(said({ ...child, parents: [...child.parents, ...child.parents] })).toEqual(DISTRICT);
});
