import type { HostNote, HostProblem } from "../../src/problems/host";
import { hostNoteEn, hostProblemEn } from "../../src/words/host-en";
import { hostNoteVi, hostProblemVi } from "../../src/words/host-vi";

const PROBLEMS: { readonly [code in HostProblem["code"]]: Extract<HostProblem, { readonly code: code }> } = {
  "host-too-old": { code: "host-too-old", needed: "ExcelApi 1.9" },
  "book-read-only": { code: "book-read-only" },
  "structure-protected": { code: "structure-protected" },
  "sheet-protected": { code: "sheet-protected", sheet: "Chỉ tiêu" },
  "name-taken": { code: "name-taken", sheet: "Chỉ tiêu" },
  "last-visible-sheet": { code: "last-visible-sheet" },
  "sheet-read": { code: "sheet-read", sheet: "Theo dõi", cell: "B3", reads: "Chỉ tiêu" },
  "name-read": { code: "name-read", name: "TongSo", reads: "Chỉ tiêu" },
  "rule-read": { code: "rule-read", sheet: "Theo dõi", reads: "Chỉ tiêu" },
  "cell-edit": { code: "cell-edit" },
  stopped: { code: "stopped" },
  "host-busy": { code: "host-busy" },
  "host-silent": { code: "host-silent", seconds: 30 },
  "too-much-data": { code: "too-much-data" },
  "sheet-hidden": { code: "sheet-hidden", sheet: "Báo cáo" },
  "sheet-missing": { code: "sheet-missing", sheet: "Báo cáo" },
  "cell-hidden": { code: "cell-hidden", sheet: "Chỉ tiêu", cell: "G12", line: "row" },
  "changed-meanwhile": { code: "changed-meanwhile", sheet: "Chỉ tiêu", cell: "G12" },
  "not-as-written": { code: "not-as-written", sheet: "Báo cáo" },
  "nothing-to-undo": { code: "nothing-to-undo" },
  "host-failed": { code: "host-failed", detail: "GeneralException" },
};

const NOTES: { readonly [code in HostNote["code"]]: Extract<HostNote, { readonly code: code }> } = {
  "undo-offered": { code: "undo-offered", added: ["Thông tin"], replaced: ["Báo cáo"] },
  "page-not-set": { code: "page-not-set", sheets: ["Báo cáo"] },
  "undo-cells": { code: "undo-cells", cells: 2 },
  recovered: { code: "recovered" },
};

const vietnamese = [...Object.values(PROBLEMS).map(hostProblemVi), ...Object.values(NOTES).map(hostNoteVi)];

test.each(vietnamese)("“%s” names what to do in Vietnamese", (sentence) => {
  const plain = sentence.replace(/\(mã hỗ trợ: [^)]*\)|Ctrl\+Z|Enter|Esc|Excel/g, "");
  expect(plain).toMatch(/^[^a-z].*\.$/s);
  expect(plain).not.toMatch(/\b(the|and|sheet|workbook|error|undo|undefined|code)\b/i);
  expect(plain).not.toMatch(/\d{5}|\{|\}/);
});

test("a sheet and a cell are named where they are known", () => {
  expect(hostProblemVi(PROBLEMS["changed-meanwhile"])).toContain("Trang “Chỉ tiêu”, ô G12");
  expect(hostProblemVi(PROBLEMS["cell-hidden"])).toContain("Ô G12 của trang “Chỉ tiêu”");
  expect(hostProblemVi(PROBLEMS["name-taken"])).toContain("“Chỉ tiêu”");
});

test("after a job the note says where Excel's own undo ends", () => {
  expect(hostNoteVi(NOTES["undo-offered"])).toContain("Ctrl+Z");
  expect(hostNoteEn(NOTES["undo-offered"])).toContain("Ctrl+Z");
});

test("each sentence is there in English too, and no two are the same", () => {
  const english = [...Object.values(PROBLEMS).map(hostProblemEn), ...Object.values(NOTES).map(hostNoteEn)];
  expect(new Set(english).size).toBe(vietnamese.length);
  expect(new Set(vietnamese).size).toBe(vietnamese.length);
});
