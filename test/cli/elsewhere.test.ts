import { elsewhereLines } from "../../src/cli/views/ledger";
import type { LedgerLine } from "../../src/entries/index";

const line: LedgerLine = {
  path: "a.xlsx",
  sha256: "",
  state: "accepted",
  unit: null,
  of: null,
  code: null,
  sheet: null,
  cell: null,
  nameInFile: "",
  period: "",
  number: null,
  fingerprint: "",
  errors: 0,
  warnings: 0,
  facts: {},
};
const refused = (code: string, found: string, expected: string): LedgerLine => ({
  ...line,
  state: "rejected",
  code,
  facts: { found, expected },
});
const half = refused("TT-03", "2026-H1", "2026");
const said = (...lines: readonly LedgerLine[]): readonly string[] =>
  elsewhereLines({ plan: "p", period: "2026", lines }, "vi").map(({ text }) => text);

it("where more files are of one other period than of the one that is merged, it says what was likely chosen wrongly", () => {
  expect(said(half, half, line, refused("TT-03", "2025", "2026"))).toEqual([
    "Phần lớn số tệp (2) là biểu của 6 tháng đầu năm 2026, không phải năm 2026. Nếu chọn nhầm kỳ báo cáo, chọn lại 6 tháng đầu năm 2026 rồi gộp lại. (--period 2026-H1)",
  ]);
});

it("the same of a plan, without the option of a period", () => {
  const [text] = said(refused("TN-04", "605/KH", "12/KH"));
  expect(text).toMatch(/^Phần lớn số tệp \(1\) là biểu của kế hoạch 605\/KH, .*gộp lại\.$/);
});

it("files that came wrong among those that are right are the fault of who sent them", () => {
  expect(said(half, line)).toEqual([]);
  expect(said(refused("TN-06", "x", "y"))).toEqual([]);
});
