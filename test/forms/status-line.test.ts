import { signature } from "../../src/forms/report/signature";
import { checkBook } from "../../src/jobs/check";
import { makeTemplate } from "../../src/jobs/template";
import { cellKey, computed, type Scalar } from "../../src/sheet/index";
import { nodeInflate } from "../../src/cli/inflate";
import { readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { answered, context, ports, unit } from "../tools/books";
import { rightAnswers } from "../tools/right-answers";

const THCS = context("hanoi-605", unit("truong", ["thcs"]), "2026-H1");

/** What the form itself says on top of sheet `Chỉ tiêu`, and whether the program finds an error. */
async function said(change: Readonly<Record<string, Scalar>>) {
  const made = await makeTemplate(THCS, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const bytes = writeWorkbook(computed(answered(made.book, { ...rightAnswers(THCS), ...change })));
  const read = readValues(bytes, "thu.xlsx", nodeInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  const entry = read.book.sheets.find(({ name }) => name === "Chỉ tiêu");
  const { problems } = await checkBook(read.book, ports);
  const errors = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return [String(entry?.cells.get(cellKey(2, 0))?.value), errors] as const;
}

test("the form that is right says that it can be sent", async () => {
  expect(await said({})).toEqual(["Còn thiếu 0 ô, sai 0 ô, 0 ô cần xem lại – Gửi được", []]);
});

test.each([
  ["TT-15", { "info.submission": 0 }],
  ["TT-14", { "info.date": "31/6/2026" }],
  ["TT-09", { "info.ban.exists": "Không", "info.ban.members.tong": 12, "MT5.tu.tong": 8, "MT5.mau.tong": 12 }],
  ["SL-05", { "info.party.tong": 50, "info.party.nu": 60 }],
  ["SL-04", { "info.staff.tong": "sáu mươi" }],
] as const)("an error in Thông tin (%s) holds the form back, as it does when it is checked", async (code, change) => {
  const [line, errors] = await said(change);
  expect(errors).toEqual([code]);
  expect(line).toBe("Còn thiếu 0 ô, sai 1 ô, 0 ô cần xem lại – Chưa gửi được");
});

test("the name of who signs stands a signature below the post, beside Nơi nhận and not below all its lines", () => {
  const rows = signature(THCS, { kind: "bound" });
  const right = rows.map(({ cells }) => cells.find(({ column }) => column === "right")?.formula ?? "");
  const told = right.flatMap((text, at) => (text === "" ? [] : [at]));
  // The gap above, the form of signing and the post; five empty lines; another post and the name.
  expect(told).toEqual([1, 2, 8, 9]);
  // Ten receivers under their heading.
  expect(rows).toHaveLength(12);
});
