import fc from "fast-check";
import { infoFields } from "../../src/forms/info/fields";
import { type InfoRead, readInfo } from "../../src/forms/info/read";
import { receiverDefaults } from "../../src/forms/info/receivers";
import { fold } from "../../src/plan/index";
import type { GridBook, PlacedSheet, Scalar } from "../../src/sheet/index";
import { again, changed, cleared, inserted, KEY_COLUMN, placedOf, renamed, typed, withoutNames } from "./info-book";
import { everyContext, school } from "./info-contexts";

const FILLED: Readonly<Record<string, Scalar>> = {
  "info.unit.plan": "12/KH-THCSKL, 05/4/2022",
  "info.staff.tong": 62,
  "info.staff.nu": 48,
  "info.pupils.dtts.tong": 0,
  "info.final.dtts.nu": 3,
  "info.ban.exists": "Có",
  "info.maker.phone": "0912345678",
  "info.sign.name": "Nguyễn Thị Hoa",
  "info.date": "20/6/2026",
};
const READ: readonly (readonly [string, string | number])[] = [
  ["unit.code", "01001234"],
  ["unit.plan", "12/KH-THCSKL, 05/4/2022"],
  ["staff.tong", 62],
  ["staff.nu", 48],
  ["pupils.dtts.tong", 0],
  ["final.dtts.nu", 3],
  ["party.tong", ""],
  ["ban.exists", "Có"],
  ["maker.phone", "0912345678"],
  ["sign.name", "Nguyễn Thị Hoa"],
  ["date", "2026-06-20"],
  ["date.long", "ngày 20 tháng 6 năm 2026"],
];

const context = school();
const filled = changed(placedOf(context), "info", typed(FILLED));
const read = (change: (sheet: PlacedSheet) => PlacedSheet = (sheet) => sheet): InfoRead =>
  readInfo(again(changed(filled, "info", change)), context);
const codes = ({ problems }: InfoRead): readonly string[] => problems.map(({ code }) => code);
const values = (info: InfoRead): readonly (readonly [string, unknown])[] =>
  READ.map(([key]) => [key, info.values.get(key)?.value]);

test("every unit of every plan gets a sheet that is read back as issued, without a finding", () => {
  for (const one of everyContext) {
    const info = readInfo(again(placedOf(one)), one);
    expect([one.pack.id, one.unit.kind, info.problems]).toEqual([one.pack.id, one.unit.kind, []]);
    expect(info.values.get("unit.code")?.value).toBe("01");
    expect(info.values.get("plan.cited")?.value).toBe(one.pack.citedAs);
    expect(info.values.get("window.to")?.value).toBe(one.window.to);
    for (const key of ["to.1", "sign.post", "head.own", "number"]) expect(info.values.get(key)?.value).not.toBe("");
    receiverDefaults(one).forEach((name, at) => expect(info.values.get(`receivers.${at + 1}`)?.value).toBe(name));
  }
});

test("labels are unique in the sheet, or rows could not be told by them", () => {
  for (const one of everyContext) {
    const labels = infoFields(one).map(({ label }) => fold(label));
    expect(new Set(labels).size).toBe(labels.length);
  }
});

test("what people typed is read with its place; leading zeros live", () => {
  const info = read();
  expect(values(info)).toEqual(READ);
  expect(info.values.get("staff.nu")?.place).toEqual({ file: "truong.xlsx", sheet: "Thông tin", cell: "C24" });
  expect(info.problems).toEqual([]);
});

test("a real date is read as the day it shows, in the 1900 system", () => {
  const info = read(typed({ "info.date": 46193 }));
  expect(info.values.get("date")?.value).toBe("2026-06-20");
});

test.each(["20/6/2026", "20-06-2026", "20.6.2026", " 20/06/2026 ", "2026-06-20"])(
  "the date %s is the 20th of June",
  (text) => {
    expect(read(typed({ "info.date": text })).values.get("date")?.value).toBe("2026-06-20");
  },
);

test.each(["31/2/2026", "20/6/26", "ngày 20 tháng 6 năm 2026"])("%s stays as it was typed", (text) => {
  expect(read(typed({ "info.date": text })).values.get("date.long")?.value).toBe(text);
});

describe("rows are found again", () => {
  test("after rows were inserted anywhere", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1, max: 5 }), (before, count) => {
        const info = read(inserted(before, count));
        expect(values(info)).toEqual(READ);
        expect(info.problems).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test("after the sheet was renamed", () => {
    const info = read(renamed("Trang 1"));
    expect([info.sheet, values(info), codes(info)]).toEqual(["Trang 1", READ, []]);
  });

  test("without the hidden column, and it is told once", () => {
    const info = read(cleared(({ column }) => column === KEY_COLUMN.info));
    expect([values(info), codes(info)]).toEqual([READ, ["BM-06"]]);
  });

  test("without the defined names, and it is told once", () => {
    const info = read(withoutNames);
    expect([values(info), codes(info)]).toEqual([READ, ["BM-06"]]);
  });

  test("but not by a label alone: without hidden column and names nothing is read", () => {
    const info = read((sheet) => withoutNames(cleared(({ column }) => column === KEY_COLUMN.info)(sheet)));
    expect(info.values.size).toBe(0);
    expect(codes(info)).toContain("BM-04");
  });

  test("but not where two labels were exchanged: both rows are refused", () => {
    const swap: Readonly<Record<string, string>> = { "Giáo viên": "Nhân viên", "Nhân viên": "Giáo viên" };
    const info = read((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, value: swap[String(cell.value)] ?? cell.value })),
    }));
    expect(codes(info)).toEqual(["BM-04", "BM-04"]);
    expect([info.values.has("teachers.tong"), info.values.has("employees.tong")]).toEqual([false, false]);
    expect(values(info)).toEqual(READ);
  });

  test("and without the sheet it is said that it is missing", () => {
    const book: GridBook = again({ sheets: filled.sheets.filter(({ role }) => role !== "info") });
    expect(codes(readInfo(book, context))).toEqual(["BM-09"]);
  });
});

describe("findings", () => {
  const found = (cells: Readonly<Record<string, Scalar>>): readonly unknown[] =>
    read(typed(cells)).problems.map(({ code, severity, facts, place }) => [code, severity, facts, place.cell]);

  test("TT-01: no unit code", () => {
    expect(found({ "info.unit.code": null })).toEqual([["TT-01", "error", { cell: "B7" }, "B7"]]);
  });

  test("TT-06: a code that lost its leading zero is another code", () => {
    const facts = { cell: "B7", expected: "01001234", found: "1001234" };
    expect(found({ "info.unit.code": 1001234 })).toEqual([["TT-06", "error", facts, "B7"]]);
  });

  test("TT-03: the period of another workbook", () => {
    const facts = { expected: "2026-H1", found: "6 tháng cuối năm 2026" };
    expect(found({ "info.period": "6 tháng cuối năm 2026" })).toEqual([["TT-03", "error", facts, "B16"]]);
    expect(found({ "info.period": "6 THÁNG ĐẦU NĂM 2026" })).toEqual([]);
  });

  test("TT-07: a receiver that had ended on the day of signing, however it is abbreviated", () => {
    const facts = {
      receiver: "Phòng GD&ĐT quận Đống Đa",
      until: "2025-06-30",
      instead: "Ủy ban nhân dân các xã, phường",
    };
    const [problem] = read(typed({ "info.receivers.2": "- Phòng GD&ĐT quận Đống Đa;" })).problems;
    expect([problem?.code, problem?.severity, problem?.facts]).toEqual(["TT-07", "warning", facts]);
    expect(found({ "info.receivers.2": "Ủy ban nhân dân phường Kim Liên" })).toEqual([]);
    expect(found({ "info.receivers.2": "Phòng Văn hóa - Xã hội" })).toEqual([]);
  });

  test("figures: a word, a doubtful mark, more women than people", () => {
    expect(found({ "info.party.tong": "nhiều" })).toEqual([["SL-04", "error", { cell: "B30", value: "nhiều" }, "B30"]]);
    expect(found({ "info.party.tong": "1.000" })).toEqual([
      ["SL-03", "question", { cell: "B30", value: "1.000" }, "B30"],
    ]);
    expect(found({ "info.staff.nu": 63 })).toEqual([
      [
        "SL-05",
        "error",
        { measure: "Cán bộ, giáo viên, nhân viên", female: "63", femaleCell: "C24", total: "62", totalCell: "B24" },
        "C24",
      ],
    ]);
  });
});
