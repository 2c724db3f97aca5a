import { measuresOf, rollUpRule } from "../../src/plan/find";
import { measure, pack } from "./catalog-tools";

describe("roll-up and cascade maps", () => {
  const links = (id: string) => pack(id).rollUp.map(({ from, to, rule }) => `${from} ${rule} ${to ?? "-"}`);

  test("the district gives every measure to the Sở by the rule that the Sở itself uses", () => {
    expect(pack("dong-da-22").rollUp).toHaveLength(22);
    pack("dong-da-22").rollUp.forEach(({ from, to, rule }) => {
      expect(to).toBe(from.replace("dong-da-22", "hanoi-605"));
      const found = measure("dong-da-22", from.split("/")[1] ?? "");
      const kinds = (["truong", "phong"] as const).filter((kind) => found.enters[kind]);
      const rules = new Set(kinds.map((kind) => rollUpRule(found, kind)));
      // Children under MT2-CT1 come in two halves: the ratio is whole only in what the district compiled.
      expect(rules).toEqual(found.id.startsWith("MT2-CT1") ? new Set(["numerator", "denominator"]) : new Set([rule]));
    });
  });

  test("the school's own leaders never reach the Sở, nor do answers that do not fit its measures", () => {
    expect(links("lien-chau")).toEqual([
      "lien-chau/MT1 local -",
      "lien-chau/MT2 local -",
      "lien-chau/MT3-CT1 count-yes hanoi-605/MT3-CT1",
      "lien-chau/MT3-CT2 local -",
      "lien-chau/MT3-CT3a ratio hanoi-605/MT3-CT3",
      "lien-chau/MT3-CT3b local -",
      "lien-chau/MT4-CT1 local -",
      "lien-chau/MT4-CT2 sum hanoi-605/MT4-CT2",
      "lien-chau/MT4-CT3 local -",
      "lien-chau/MT4-CT4 count-yes hanoi-605/MT4-CT4a",
      "lien-chau/MT4-CT4 count-yes hanoi-605/MT4-CT4b",
    ]);
  });

  test("what the school leaves out of its parent, within its own level, is exactly six measures", () => {
    const covered = new Set(pack("lien-chau").covers.flatMap(({ parent }) => parent));
    const missing = measuresOf(pack("hanoi-605"))
      .filter((found) => found.measure.levels.includes("thcs") && !covered.has(`hanoi-605/${found.measure.id}`))
      .map((found) => found.measure.id);
    expect(missing).toEqual(["MT2-CT3", "MT3-CT4a", "MT3-CT4b", "MT3-CT5", "MT4-CT1a", "MT5"]);
    expect(covered.has("hanoi-605/MT3-CT2")).toBe(false);
  });

  test("the school's plan reaches to 2030 and says nothing of 2022-2026", () => {
    expect(measure("lien-chau", "MT4-CT4").asked).toEqual({ to: 2030 });
    expect(measure("hanoi-605", "MT4-CT4a").asked).toEqual({ from: 2022, to: 2026 });
  });

  test("a ratio has the same denominator in the district as in the Sở's plan", () => {
    measuresOf(pack("dong-da-22")).forEach(({ measure: own }) => {
      expect(own.denominator).toBe(measure("hanoi-605", own.id).denominator);
    });
  });
});
