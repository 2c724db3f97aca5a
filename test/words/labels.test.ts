import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ENTRY_KEYS, OWNERSHIPS, SCHOOL_LEVELS, type Target, UNIT_KINDS } from "../../src/plan";
import {
  COLUMNS,
  entryName,
  HOW_TO_FILL,
  levelName,
  longDate,
  milestoneText,
  numberWords,
  ownershipName,
  percentWords,
  periodName,
  SHEETS,
  shortDate,
  STATUS,
  statusLine,
  targetText,
  unitKindName,
} from "../../src/words";

test("days below 10 and months 1 and 2 get a leading 0, months 3 to 9 do not", () => {
  expect(longDate("2026-06-05")).toBe("ngày 05 tháng 6 năm 2026");
  expect(longDate("2026-01-31")).toBe("ngày 31 tháng 01 năm 2026");
  expect(longDate("2026-02-10")).toBe("ngày 10 tháng 02 năm 2026");
  expect(longDate("2026-12-09")).toBe("ngày 09 tháng 12 năm 2026");
  expect(shortDate("2026-05-31")).toBe("31/5/2026");
  expect(shortDate("2022-01-06")).toBe("06/01/2022");
  expect(shortDate("2026-10-15")).toBe("15/10/2026");
});

test("what is no ISO date stays as it is", () => {
  for (const text of ["", "31/5/2026", "2026", "hôm qua"]) {
    expect(longDate(text)).toBe(text);
    expect(shortDate(text)).toBe(text);
  }
});

test("periods are named as reports name them", () => {
  expect(periodName({ id: "2026-H1", year: 2026, part: "H1" })).toBe("6 tháng đầu năm 2026");
  expect(periodName({ id: "2026-H2", year: 2026, part: "H2" })).toBe("6 tháng cuối năm 2026");
  expect(periodName({ id: "2026", year: 2026, part: "year" })).toBe("năm 2026");
  expect(periodName({ id: "2026-H1", year: 2026, part: "H1" }, "en")).toBe("the first half of 2026");
});

test.each([
  [0, "0"],
  [7, "7"],
  [999, "999"],
  [1000, "1.000"],
  [-1234.5, "-1.234,5"],
  ["1234567.89", "1.234.567,89"],
  ["1000000", "1.000.000"],
  ["0.10", "0,10"],
  [1e21, "1e+21"],
  ["hai", "hai"],
])("%p is written %s", (value, text) => {
  expect(numberWords(value)).toBe(text);
});

test("rates have a decimal comma", () => {
  expect(percentWords("98.2")).toBe("98,2%");
  expect(percentWords(50)).toBe("50%");
});

const T = (target: Omit<Target, "operator">, operator: Target["operator"] = ">="): Target => ({ ...target, operator });

test.each<[string, readonly Target[], string]>([
  [
    "% cơ quan",
    [T({ year: 2025, value: "85" }, ">"), T({ year: 2030, value: "95" }, ">")],
    "Trên 85% (2025); trên 95% (2030)",
  ],
  [
    "%",
    [T({ year: 2025, value: "99.5" }, ">"), T({ year: 2030, value: "99.99" })],
    "Trên 99,5% (2025); ít nhất 99,99% (2030)",
  ],
  ["%", [T({ from: 2025, value: "60" })], "Ít nhất 60% (từ 2025)"],
  ["% website", [T({ maintain: true, value: "100" })], "100% (duy trì)"],
  ["lượt", [T({ from: 2021, to: 2030, value: "1000" })], "Ít nhất 1.000 lượt (2021–2030)"],
  ["người", [T({ year: 2030, value: "4000" }, "~")], "Khoảng 4.000 người (2030)"],
  ["% cơ sở", [T({ to: 2030, value: "100" })], "100% (đến 2030)"],
  ["có/không", [T({ from: 2022, to: 2026, value: "100" })], "100% (2022–2026)"],
  ["%", [T({ ask: true, value: "85" }, ">")], "Trên 85% (chưa ghi năm)"],
  [
    "lượt",
    [T({ year: 2025, value: "1000000" }), T({ year: 2030, value: "2000000" })],
    "Ít nhất 1.000.000 lượt (2025); ít nhất 2.000.000 lượt (2030)",
  ],
  ["%", [], ""],
])("a milestone in %s", (unit, targets, text) => {
  expect(targetText(targets, unit)).toBe(text);
});

test("a column that names the year needs the figure only", () => {
  expect(milestoneText([T({ year: 2025, value: "85" }, ">")], "% cơ quan")).toBe("Trên 85%");
  expect(milestoneText([], "%")).toBe("");
});

test("every milestone of every plan of the catalogue can be written", () => {
  const folder = join(__dirname, "../../src/plan/catalog");
  const pack = JSON.parse(readFileSync(join(folder, "hanoi-605.json"), "utf8")) as {
    goals: { indicators: { measures: { targets: Target[]; unit: string }[] }[] }[];
  };
  const measures = pack.goals.flatMap(({ indicators }) => indicators.flatMap((one) => one.measures));
  for (const { targets, unit } of measures.filter((one) => one.targets.length > 0))
    expect(targetText(targets, unit)).toMatch(/^(Ít nhất |Trên |Khoảng |)[\d.,]+(%| \p{L}+) \([\p{L}\d –]+\)(; .*)?$/u);
});

test("kinds, levels and ownerships have names in both languages", () => {
  for (const language of ["vi", "en"] as const) {
    for (const kind of UNIT_KINDS) expect(unitKindName(kind, language)).not.toBe("");
    for (const level of SCHOOL_LEVELS) expect(levelName(level, language)).not.toBe("");
    for (const ownership of OWNERSHIPS) expect(ownershipName(ownership, language)).not.toBe("");
  }
  expect(SCHOOL_LEVELS.map((level) => levelName(level))).toEqual(["Mầm non", "Tiểu học", "THCS", "THPT", "GDTX"]);
});

test("every entry has a name, and its column a heading", () => {
  for (const key of ENTRY_KEYS) {
    expect(entryName(key)).not.toBe("số liệu");
    expect(COLUMNS[key].text).not.toBe("");
  }
  expect(COLUMNS["tu.nu"]).toEqual({ group: "TỬ SỐ (hoặc số lượt, số người) KỲ NÀY", text: "Trong đó: nữ (gái)" });
});

test("labels are NFC", () => {
  const all = JSON.stringify([COLUMNS, SHEETS, STATUS, HOW_TO_FILL]);
  expect(all).toBe(all.normalize("NFC"));
});

test("the status line tells what is missing, wrong and to be looked at", () => {
  expect(statusLine("3", "1", "2", "Chưa gửi được")).toBe("Còn thiếu 3 ô, sai 1 ô, 2 ô cần xem lại – Chưa gửi được");
});
