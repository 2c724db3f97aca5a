import type { Difference } from "../../src/entries/index";
import { drawAnnex2 } from "../../src/forms/annex2/draw";
import { drawCompare } from "../../src/forms/compare/draw";
import { toldFiles } from "../../src/forms/ledger/told-files";
import { drawReminder, mailingList } from "../../src/forms/reminder/draw";
import { letterBinding } from "../../src/forms/reminder/rendered";
import { drawSlip } from "../../src/forms/reminder/slip";
import type { Problem } from "../../src/problems/index";
import type { SheetSpec } from "../../src/sheet/index";
import { context, unit } from "../tools/books";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";

const here = hereAt(COMMUNE);
const merged = mergedOf(here, 12);
const binding = letterBinding(here, new Map());
const texts = ({ rows }: SheetSpec): readonly string[] =>
  rows.flatMap(({ cells }) => cells.map(({ value, formula }) => String(value ?? formula ?? "").trimStart()));

test("the reminder names every unit that has not sent and no other, with its address", () => {
  const sheet = drawReminder(here, merged.units, binding);
  const said = texts(sheet!).filter((text) => /\(01A\d\d\)/.test(text));
  expect(said).toEqual(["1. Trường Ví Dụ 4 (01A04)", "2. Trường Ví Dụ 7 (01A07)"]);
  expect(texts(sheet!)).toContain("truong4@example.vn; 024 0000 0000");
  expect(
    drawReminder(
      here,
      merged.units.filter(({ status }) => status !== "not-sent"),
      binding,
    ),
  ).toBeUndefined();
});

test("a letter to one unit says its name and speaks of one; paragraphs are indented, what is centred is not", () => {
  const [one] = merged.units.filter(({ status }) => status === "not-sent");
  const sheet = drawReminder(here, [one!], binding)!;
  const said = texts(sheet);
  expect(said).toContain("Kính gửi: Trường Ví Dụ 4 (01A04)");
  expect(said.join(" ")).toContain("Đến nay đơn vị chưa gửi số liệu.");
  expect(said.join(" ")).not.toMatch(/các đơn vị|danh sách dưới đây/);
  const lines = sheet.rows.flatMap(({ cells }) => cells.filter(({ across = 1 }) => across > 1));
  for (const { value, formula, style } of lines)
    expect(/^"?\u2003\u2003/.test(String(value ?? formula))).toBe(style?.horizontal === "justify");
});

/** So many units that have not sent. */
const silent = (count: number): typeof merged.units =>
  Array.from({ length: count }, (_, at) => ({ ...merged.units[at % 12]!, status: "not-sent" as const }));
const cuts = ({ rows }: SheetSpec): readonly unknown[] =>
  rows.flatMap(({ key, breakBefore }) => (breakBefore ? [key] : []));

test("a letter fills its pages: the list and what is asked run on, and only the last sentence waits for who signs", () => {
  const pages = (count: number): readonly unknown[] => cuts(drawReminder(here, silent(count), binding)!);
  expect(pages(3)).toEqual([]);
  // “Đề nghị các đơn vị nêu trên:” goes with what is asked.
  expect(pages(20)).toEqual(["ask.0"]);
  expect(pages(60)).toEqual(["unit.0.2", "unit.0.3"]);
  // No page has the head alone, nor does the signature stand under one.
  for (const count of [3, 20, 60]) {
    const { rows, print } = drawReminder(here, silent(count), binding)!;
    const keys = rows.map(({ key = "" }) => key);
    expect(keys.filter((key, at) => /^unit\.0/.test(key) && !/^unit\.[1-9]/.test(keys[at + 1] ?? ""))).toEqual([]);
    expect(print).not.toHaveProperty("titleRows");
  }
});

test("a mailing program gets addresses that no spreadsheet takes for formulas", () => {
  const [first] = merged.units.filter(({ status }) => status === "not-sent");
  const list = mailingList([{ ...first!, unit: { ...first!.unit, name: "=1+1" } }], here);
  expect(list).toBe(
    '\ufeff"mã";"tên";"thư điện tử";"điện thoại";"hạn gửi"\r\n"01A04";"\'=1+1";"truong4@example.vn";"024 0000 0000";"30/6/2026"\r\n',
  );
});

test("the deadline in letters is that of those who are asked: the Sở's own is a later one", () => {
  const so = context("lao-cai-2021", unit("so", []), "2021-H1");
  const asked = merged.units.map((one) => ({ ...one, status: "not-sent" as const }));
  const said = texts(drawReminder(so, asked, letterBinding(so, new Map()))!).join(" ");
  expect(said).toContain("(hạn gửi: 31/5/2021)");
  expect(mailingList(asked.slice(0, 1), so)).toContain('"31/5/2021"');
});

const problem: Problem = {
  code: "SL-03",
  severity: "question",
  facts: { cell: "G12", value: "1.000" },
  place: { file: "a.xlsx", sheet: "Chỉ tiêu", cell: "G12" },
  name: "MT4-CT1a.tu.tong",
  clause: "",
};

test("a slip tells a unit what its file still wants, errors first, notes never", () => {
  const error: Problem = { ...problem, code: "SL-04", severity: "error", facts: { cell: "G13", value: "-1" } };
  const note: Problem = { ...problem, severity: "note" };
  const { sheets } = drawSlip(here, merged.units[5]!, { problems: [note, problem, error], files: [] }, binding);
  const said = texts(sheets[0]!).filter((text) => /\((SL-\d\d)\)$/.test(text));
  // Findings and files are one table with one head.
  const [line] = mergedOf(here, 3).ledger.lines;
  const change = { what: "row", sheet: "Chỉ tiêu", name: "MT5", was: "37", now: "38" } as const;
  const form = { what: "form", sheet: "", name: "", was: "1", now: "2" } as const;
  const facts = { of: "", version: "1", now: "2", values: "61", lost: "0" };
  const both = drawSlip(
    here,
    merged.units[5]!,
    { problems: [error], files: [line!], notes: [{ code: "TN-09", facts, changes: [form, change] }] },
    binding,
  ).sheets[0]!;
  expect(both.rows.flatMap(({ key = "" }) => (/^(line|file)\.\d/.test(key) ? [key] : []))).toEqual([
    ...["line.0", "line.1", "line.2"],
  ]);
  const long = { problems: Array.from({ length: 40 }, () => error), files: [] };
  expect(cuts(drawSlip(here, merged.units[5]!, long, binding).sheets[0]!)[0]).toBe("line.0.2");
  expect(texts(both)).toContain("- trang Chỉ tiêu, MT5: từ hàng 37 sang hàng 38;");
  expect(said.map((text) => text.slice(-6))).toEqual(["(SL-04", "(SL-03"].map((code) => `${code.slice(1)})`));
  expect(texts(drawSlip(here, merged.units[0]!, { problems: [], files: [] }, binding).sheets[0]!)).toContain(
    '"Không còn nội dung cần sửa."'.slice(1, -1),
  );
});

test("a slip asks the unit for what the unit can do: to choose among its files is the office's", () => {
  const [line] = mergedOf(here, 3).ledger.lines;
  const facts = { unit: "Trường Ví Dụ 1", files: "2", cells: "3", merged: "", former: "" };
  const files = [{ ...line!, state: "conflict", code: "TN-02", facts } as const];
  const said = texts(drawSlip(here, merged.units[0]!, { problems: [], files }, binding).sheets[0]!).join(" ");
  expect(said).toContain("2 tệp cùng lần gửi nhưng khác số liệu ở 3 ô");
  expect(said).toContain("gửi lại tệp đúng, ghi Lần gửi cao hơn");
  expect(said).not.toContain("Chọn tệp được dùng");
});

test("a slip to an office whose workbook the list contradicts asks that office itself", () => {
  const [line] = mergedOf(here, 3).ledger.lines;
  const facts = { why: "elsewhere", units: "Trường Ví Dụ 1 (01A01) – Xã Hoa Ban" };
  const files = [{ ...line!, state: "conflict", code: "TN-13", facts } as const];
  const said = texts(drawSlip(here, merged.units[0]!, { problems: [], files }, binding).sheets[0]!).join(" ");
  expect(said).toContain("Trường Ví Dụ 1 (01A01) – Xã Hoa Ban");
  expect(said).toContain("Đề nghị gộp lại theo danh sách đơn vị của cơ quan cấp trên");
  expect(said).not.toContain("cơ quan đó");
});

test("differences stand in the order of units and cells, whatever the order they were found in", () => {
  const of = (unit: string, code: string): Difference => ({
    ...{ unit, code, key: "tu.tong" },
    before: { file: "a.xlsx", number: 1, value: "3" },
    after: { file: "b.xlsx", number: 2, value: "=4" },
  });
  const all = [of("01A02", "MT5"), of("01A01", "MT5"), of("01A01", "MT1-a")];
  const names = { units: new Map([["01A01", "Trường Một"]]), told: toldFiles([]) };
  const sheet = drawCompare(here, all, names);
  expect(sheet).toEqual(drawCompare(here, [...all].reverse(), names));
  expect(sheet.rows.slice(2).map(({ cells }) => [cells[1]?.value, cells[3]?.value])).toEqual([
    ["01A01", "MT1-a"],
    ["01A01", "MT5"],
    ["01A02", "MT5"],
  ]);
});

test("Phụ lục II counts the silent, those that wait for a decision, the late and rates below a target in force", () => {
  const units = merged.units.map((unit, at) => (at === 0 ? { ...unit, late: 5 } : unit));
  const said = texts(drawAnnex2(here, { ...merged, units }));
  expect(said).toContain("I. Đơn vị chưa gửi số liệu (2)");
  expect(said).toContain("II. Đơn vị đã gửi, tệp chờ quyết định, chưa cộng (0)");
  expect(said).toContain("III. Đơn vị gửi chậm (1)");
  // One that sent two files of one number is neither silent nor counted.
  const open = merged.units.map((unit, at) => {
    const { number: _, ...rest } = unit;
    return at === 1 ? { ...rest, status: "with-errors" as const } : unit;
  });
  const waiting = texts(drawAnnex2(here, { ...merged, units: open }));
  expect(waiting).toContain("II. Đơn vị đã gửi, tệp chờ quyết định, chưa cộng (1)");
  expect(waiting).toContain("Xem lý do, việc cần làm ở Sổ tiếp nhận");
  expect(waiting).toContain("I. Đơn vị chưa gửi số liệu (2)");
  expect(said).toContain("Nhận ngày 05/6/2026, chậm 5 ngày");
  const share = merged.measures.find(({ measure }) => measure.id === "MT3-CT4a")!.shares.get("01A01")!;
  expect((share.n ?? 0) * 100 < (share.d ?? 0) * 60).toBe(
    said.some((text) => text === "MT3-CT4a. Nữ thạc sĩ: 7/32 (21,88%)"),
  );
  // A school answers Có or Không, and what is empty says so.
  expect(said.filter((text) => text.startsWith("MT3-CT1."))).toContain("MT3-CT1. Có nữ trong quy hoạch: Không");
  expect(said.some((text) => /: [01]\/1 /.test(text) && text.startsWith("MT3-CT1."))).toBe(false);
  const nobody = texts(drawAnnex2(here, { ...merged, units: [], measures: [] }));
  expect(nobody.filter((text) => text === "Không có.")).toHaveLength(4);
});
