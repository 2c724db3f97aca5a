import {
  carriedFrom,
  type Crosswalk,
  orgUnitOf,
  type Register,
  type RegisterLine,
  resolveUnit,
  standingAt,
  successorsAt,
  unitAt,
} from "../../src/plan/index";
import { belowAt, childrenAt } from "../../src/plan/register";
import { sameUnitName, unitNameKey } from "../../src/plan/unit-name";
import { DEPARTMENT, province } from "../tools/province";

const line = (code: string, name: string, more: Partial<RegisterLine> = {}): RegisterLine => ({
  code,
  name,
  kind: "truong",
  levels: ["thcs"],
  ownership: "cong-lap",
  parent: "01",
  ...more,
});
const NOW = "2026-06-01";

describe("names of units", () => {
  test.each([
    ["Trường THCS Hoa Sữa", "THCS hoa sữa"],
    ["Trường TH&THCS Hòa Bình", "Trường TH và THCS Hoà Bình"],
    ["Trường Trung học cơ sở Đông Đa", "TRƯỜNG THCS ĐỐNG ĐA"],
    ["Trường Tiểu học – THCS Ðại Mỗ", "TH, THCS Đại Mỗ"],
    ["Ủy ban nhân dân xã Hoa Sữa", "UBND xã Hoa Sữa"],
    ["Sở Giáo dục và Đào tạo Hà Nội", "Sở GD&ĐT Hà Nội"],
    ["Trường Mầm non Hoa Sữa".normalize("NFD"), "Trường Mầm non Hoa Sữa"],
    ["Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên A", "Trung tâm GDNN-GDTX A"],
  ])("%s is %s", (one, other) => {
    expect(unitNameKey(one)).toBe(unitNameKey(other));
  });

  test.each([
    ["Trường THCS Hoa Sữa 1", "Trường THCS Hoa Sữa 2"],
    ["Trường TH Hoa Sữa", "Trường THCS Hoa Sữa"],
    ["Trường THCS Hoa Sữa", "Trường THPT Hoa Sữa"],
  ])("%s is not %s", (one, other) => {
    expect(sameUnitName(one, other)).toBe(false);
  });
});

describe("which unit a file is from", () => {
  const register: Register = {
    lines: [
      line("01040512", "Trường THCS Hoa Sữa"),
      line("01040513", "Trường THCS Hoa Ban", { to: "2025-08-31" }),
      line("01040513", "Trường THCS Hoa Ban Mới", { from: "2025-09-01" }),
      line("01040514", "Trường THCS Hoa Sen", { to: "2025-06-30" }),
      line("01040515", "Trường THCS Hoa Cúc", { to: "2025-06-30" }),
      line("01040515A", "Trường THCS Hoa Cúc 1", { from: "2025-07-01" }),
      line("01040515B", "Trường THCS Hoa Cúc 2", { from: "2025-07-01" }),
      line("01040516", "Trường THCS Hoa Mai", { to: "2024-05-31" }),
    ],
  };
  const crosswalk: Crosswalk = [
    { old: "01040514", now: "01040512", how: "sap-nhap", from: "2025-07-01" },
    { old: "01040515", now: "01040515A", how: "chia-tach", from: "2025-07-01" },
    { old: "01040515", now: "01040515B", how: "chia-tach", from: "2025-07-01" },
  ];
  const ask = (code: string, name: string, day = NOW): ReturnType<typeof resolveUnit> =>
    resolveUnit(register, crosswalk, { code, name }, day);

  test("code and name agree", () => {
    expect(ask("01040512", "THCS Hoa sữa")).toMatchObject({ state: "known", renamed: false });
    expect(ask(" 01040512 ", "")).toMatchObject({ state: "known", renamed: false });
  });

  test("an earlier name of the same code is told, not asked", () => {
    expect(ask("01040513", "Trường THCS Hoa Ban")).toMatchObject({ state: "known", renamed: true });
  });

  test("a merged unit leads to its successor", () => {
    expect(ask("01040514", "Trường THCS Hoa Sen")).toMatchObject({
      state: "successor",
      how: "sap-nhap",
      unit: { code: "01040512" },
    });
    expect(ask("01040514", "Trường THCS Hoa Sen", "2025-06-30")).toMatchObject({ state: "known" });
  });

  test("a code whose name differs is a question with both answers", () => {
    expect(ask("01040512", "Trường THCS Hoa Ban Mới")).toEqual({
      state: "question",
      why: "name-differs",
      answers: [
        { kind: "take-code", code: "01040512", name: "Trường THCS Hoa Sữa" },
        { kind: "take-name", code: "01040513", name: "Trường THCS Hoa Ban Mới" },
        { kind: "ask-unit" },
      ],
    });
    expect(ask("01040514", "Trường THCS Hoa Đào")).toMatchObject({ state: "question", why: "name-differs" });
  });

  test("a code without its zero is not that code, only offered", () => {
    expect(ask("1040512", "")).toEqual({
      state: "question",
      why: "code-unknown",
      answers: [{ kind: "take-code", code: "01040512", name: "Trường THCS Hoa Sữa" }, { kind: "ask-unit" }],
    });
  });

  test("a split unit, an ended one and a missing code are questions", () => {
    expect(ask("01040515", "Trường THCS Hoa Cúc")).toMatchObject({ state: "question", why: "split" });
    expect(ask("01040516", "Trường THCS Hoa Mai")).toMatchObject({ state: "question", why: "ended" });
    expect(ask("", "Trường THCS Hoa Sữa")).toMatchObject({
      why: "code-missing",
      answers: [{ kind: "take-name", code: "01040512" }, { kind: "ask-unit" }],
    });
  });
});

describe("what became of a unit", () => {
  const crosswalk: Crosswalk = [
    { old: "A", now: "B", how: "sap-nhap", from: "2025-07-01" },
    { old: "B", now: "C", how: "sap-nhap", from: "2026-01-01" },
    { old: "D", now: "C", how: "sap-nhap", from: "2026-01-01" },
    { old: "E", now: "C", how: "chia-tach", from: "2026-01-01" },
    { old: "X", now: "Y", how: "doi-ten", from: "2026-01-01" },
    { old: "Y", now: "X", how: "doi-ten", from: "2026-01-01" },
  ];

  test("changes are followed to the end, a circle ends", () => {
    expect(successorsAt(crosswalk, "A", "2025-06-30")).toEqual(["A"]);
    expect(successorsAt(crosswalk, "A", "2025-12-31")).toEqual(["B"]);
    expect(successorsAt(crosswalk, "A", "2026-01-01")).toEqual(["C"]);
    expect(successorsAt(crosswalk, "X", "2026-01-01")).toEqual([]);
  });

  test("a successor carries each of what was merged into it once, and nothing of what was split", () => {
    const from = (has: readonly string[], since = "2025-12-14") =>
      carriedFrom(crosswalk, "C", { since, day: NOW, has: (code) => has.includes(code) });
    const carried = (has: readonly string[], since?: string) => from(has, since).codes;
    expect(carried(["A", "B", "C", "D", "E"])).toEqual(["C", "B", "D"]);
    expect(carried(["A", "C", "D"])).toEqual(["C", "A", "D"]);
    // Its own figures of after the merger hold those of the others already.
    expect(carried(["A", "B", "C", "D"], "2026-06-14")).toEqual(["C"]);
    expect(carried([])).toEqual([]);
    // Of B nothing is known but what went into it.
    expect([from(["A", "C", "D"]), from(["C", "D"])].map(({ complete }) => complete)).toEqual([true, false]);
  });
});

describe("a made-up province", () => {
  const { register, crosswalk, schools } = province(400, 24);

  test("both trees stand in the same list, and an upper school is never the commune's", () => {
    const before = belowAt(register, DEPARTMENT, "2025-06-30");
    const after = belowAt(register, DEPARTMENT, "2026-01-01");
    expect(before.filter(({ kind }) => kind === "phong")).toHaveLength(2);
    expect(after.filter(({ kind }) => kind === "xa")).toHaveLength(24);
    expect(before.filter(({ kind }) => kind === "truong")).toHaveLength(400);
    expect(after.filter(({ kind }) => kind === "truong")).toHaveLength(schools.length);
    const upper = schools.filter(({ levels }) => levels.includes("thpt"));
    expect(upper.length).toBeGreaterThan(3);
    expect(childrenAt(register, DEPARTMENT, NOW)).toEqual(expect.arrayContaining([...upper]));
    for (const { code } of upper) expect(unitAt(register, code, "2025-01-01")?.parent).toBe(DEPARTMENT);
  });

  test("every school of the old tree is known today, has one successor, or was split", () => {
    const states = belowAt(register, DEPARTMENT, "2025-06-30")
      .filter(({ kind }) => kind === "truong")
      .map(({ code, name }) => resolveUnit(register, crosswalk, { code, name }, NOW));
    expect(states.filter(({ state }) => state === "question")).toEqual([expect.objectContaining({ why: "split" })]);
    expect(states.filter(({ state }) => state === "successor")).toHaveLength(
      crosswalk.filter(({ how }) => how === "sap-nhap").length,
    );
  });

  test("a school has its office above, its commune and its province; an upper school has no commune from the list", () => {
    const standing = standingAt(register, NOW);
    const lower = schools.find(({ levels }) => levels.includes("mn"));
    const upper = schools.find(({ levels }) => levels.includes("thpt"));
    if (!lower || !upper) throw new Error("the province lacks a kind");
    const commune = standing.get(lower.parent)?.name ?? "";
    expect(orgUnitOf(standing, lower)).toMatchObject({
      parentName: commune,
      place: `${commune.replace("Ủy ban nhân dân ", "")}, tỉnh Hoa Sữa`,
    });
    expect(orgUnitOf(standing, upper)).toMatchObject({ parentName: "Sở Giáo dục và Đào tạo Hoa Sữa" });
    expect(orgUnitOf(standing, upper).place).toBeUndefined();
  });
});

test("a list that turns in a circle has an end", () => {
  const circle: Register = { lines: [line("1", "A", { parent: "2" }), line("2", "B", { parent: "1" })] };
  const standing = standingAt(circle, NOW);
  const [first] = circle.lines;
  expect(first && orgUnitOf(standing, first).parentName).toBe("B");
  expect(belowAt(circle, "1", NOW).map(({ code }) => code)).toEqual(["2"]);
});
