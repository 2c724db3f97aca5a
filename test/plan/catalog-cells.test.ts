import { catalog } from "../../src/plan/catalog";
import { fold } from "../../src/plan/fold";
import { measuresOf } from "../../src/plan/find";
import { type SchoolLevel, UNIT_KINDS, type UnitKind } from "../../src/plan/kinds";
import { measure, pack } from "./catalog-tools";

const text = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(text)
      : [];

/** Cells that a school or an office fills for one half-year. */
const cells = (id: string, kind: UnitKind, levels: readonly SchoolLevel[] = []): readonly string[] =>
  measuresOf(pack(id)).flatMap(({ measure: one }) => {
    const mine = [...one.levels, ...(one.localLevels ?? [])];
    const reached = kind === "truong" ? levels.some((level) => mine.includes(level)) : mine.includes("agency");
    const quarters = one.nature === "quarter" ? 2 : 1;
    return reached
      ? Array.from({ length: quarters }, () => (one.enters[kind] ?? []).map((key) => `${one.id}.${key}`)).flat()
      : [];
  });

describe("who fills which cells", () => {
  test("a public THCS fills 27 cells in the first half of 2026, two of them links", () => {
    const filled = cells("hanoi-605", "truong", ["thcs"]);
    expect(filled).toHaveLength(27);
    expect(filled.filter((cell) => cell.endsWith("ghichu"))).toHaveLength(2);
    expect(filled.filter((cell) => cell.startsWith("MT3-CT4a"))).toEqual(["MT3-CT4a.mau.tong", "MT3-CT4a.mau.nu"]);
  });

  test("a mầm non fills 26 cells: children of its own, MT3-CT1 apart, no MT4-CT1b", () => {
    const filled = cells("hanoi-605", "truong", ["mn"]);
    expect(filled).toHaveLength(26);
    expect(filled.filter((cell) => cell.startsWith("MT2"))).toEqual([
      "MT2-CT1a.tu.tong",
      "MT2-CT1a.tu.nu",
      "MT2-CT1b.tu.tong",
      "MT2-CT1b.tu.nu",
    ]);
    expect(filled.some((cell) => cell.startsWith("MT4-CT1b"))).toBe(false);
    expect(measure("hanoi-605", "MT3-CT1").localLevels).toEqual(["mn"]);
  });

  test.each(["xa", "phong", "so", "ban"] as const)(
    "%s fills the line of its own office and nothing of the schools",
    (kind) => {
      const own = [
        "MT2-CT1a",
        "MT2-CT1b",
        "MT2-CT4a",
        "MT2-CT4b",
        "MT3-CT2",
        "MT3-CT3",
        "MT3-CT4a",
        "MT3-CT5",
        "MT4-CT2",
        "MT4-CT3",
        "MT5",
      ];
      const filled = new Set(cells("hanoi-605", kind).map((cell) => cell.split(".")[0]));
      expect([...filled]).toEqual(own);
    },
  );

  test("the school under its own plan fills 12 cells a half-year", () => {
    expect(cells("lien-chau", "truong", ["thcs"])).toHaveLength(12);
  });

  test("nobody types the cumulative of last period", () => {
    const keys = catalog.flatMap((one) =>
      measuresOf(one).flatMap((found) => Object.values(found.measure.enters).flat()),
    );
    expect(keys).not.toContain("luyke.truoc");
  });

  test("only public schools answer for công chức, viên chức", () => {
    const bound = measuresOf(pack("hanoi-605")).filter((found) => found.measure.ownership);
    expect(bound.map((found) => found.measure.id)).toEqual(["MT3-CT3", "MT3-CT4a"]);
  });
});

describe("texts", () => {
  test.each(catalog.map((one) => [one.id, one] as const))(
    "of %s are NFC, without doubled or hanging spaces",
    (_id, one) => {
      const wrong = text(one).filter((t) => t !== t.normalize("NFC") || /\s\s/.test(t) || t !== t.trim());
      expect(wrong).toEqual([]);
    },
  );

  test.each(UNIT_KINDS)("no two rows of %s read the same without case and marks", (kind) => {
    catalog.forEach((one) => {
      const rows = measuresOf(one).filter((found) => found.measure.enters[kind]);
      const howTo = rows.map((found) => fold(found.measure.howToFor?.[kind] ?? found.measure.howTo));
      const labels = rows.map((found) => fold(found.measure.label));
      expect(new Set(howTo).size).toBe(howTo.length);
      expect(new Set(labels).size).toBe(labels.length);
    });
  });

  test("labels are short, and quarters are named in the how-to", () => {
    const labels = catalog.flatMap((one) => measuresOf(one).map((found) => found.measure.label));
    expect(labels.filter((label) => label.length > 90)).toEqual([]);
    const quarterly = catalog.flatMap((one) => measuresOf(one)).filter((found) => found.measure.nature === "quarter");
    expect(quarterly.every((found) => found.measure.howTo.includes("{quy}") && found.measure.evidence)).toBe(true);
  });
});
