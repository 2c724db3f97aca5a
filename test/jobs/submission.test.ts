import type { Entry } from "../../src/entries/index";
import { readSubmission } from "../../src/jobs/submission";
import { makeTemplate } from "../../src/jobs/template";
import type { Scalar } from "../../src/sheet/index";
import { answered, asRead, context, ports, unit } from "../tools/books";
import { rightAnswers } from "../tools/right-answers";

const HERE = context("hanoi-605", unit("truong", ["thcs"], { ownership: "tu-thuc" }), "2026-H1");

async function entries(change: Readonly<Record<string, Scalar>>): Promise<ReadonlyMap<string, Entry>> {
  const made = await makeTemplate({ pack: HERE.pack, unit: HERE.unit, period: HERE.period }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const read = await readSubmission(asRead(answered(made.book, { ...rightAnswers(HERE), ...change })), ports);
  if (!read.ok) throw new Error("not read");
  expect(read.submission).toMatchObject({ plan: "hanoi-605", number: 1, file: "thu.xlsx" });
  return new Map(read.submission.entries.map((entry) => [entry.code, entry]));
}

test("all six states survive reading", async () => {
  const found = await entries({
    "MT4-CT1a.tu.tong": 0,
    "MT2-CT3.tu.tong": 0,
    "MT2-CT3.tu.nu": 0,
    "MT2-CT3.mau.tong": 0,
    "MT2-CT3.mau.nu": 0,
    "MT5.tu.tong": null,
    "MT5.mau.tong": null,
    "MT5.lydo": "Chưa có số liệu",
    "MT5.ghichu": "đang kiện toàn Ban",
    "MT4-CT3.q1.co": null,
    "MT4-CT3.q1.lydo": "Không phát sinh",
  });
  const states = (...codes: readonly string[]): readonly unknown[] => codes.map((code) => found.get(code)?.state);
  expect(states("MT3-CT5", "MT4-CT1a", "MT2-CT3", "MT3-CT3", "MT5", "MT4-CT3.q1")).toEqual([
    "number",
    "zero",
    "none",
    "outOfScope",
    "missing",
    "none",
  ]);
  expect(found.get("MT5")).toMatchObject({ reason: "Chưa có số liệu", note: "đang kiện toàn Ban" });
});

test("figures are counts, never percentages, and every value has its file, sheet and cell", async () => {
  const found = await entries({
    "MT2-CT3.tu.nu": 9,
    "MT2-CT3.mau.nu": 9,
    "MT4-CT1a.luyke.truoc": 100,
    "MT4-CT1a.tu.tong": "1 200",
  });
  expect(found.get("MT2-CT3")).toMatchObject({ figure: { kind: "ratio", n: 20, d: 20 }, women: { n: 9, d: 9 } });
  expect(found.get("MT4-CT1a")).toMatchObject({ figure: { kind: "count", value: 1200 }, cumulative: 1300 });
  expect(found.get("MT1-a")?.figure).toEqual({ kind: "answer", yes: true });
  for (const entry of found.values())
    for (const place of entry.places.values())
      expect(place).toMatchObject({ file: "thu.xlsx", sheet: "Chỉ tiêu", cell: expect.stringMatching(/^[A-Z]+\d+$/) });
});

test("a figure that waits for its autumn is chưa đến kỳ", async () => {
  const office = context("hanoi-605", unit("xa"), "2026-H1");
  const made = await makeTemplate(office, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const read = await readSubmission(asRead(answered(made.book, rightAnswers(office))), ports);
  if (!read.ok) throw new Error("not read");
  expect(read.submission.entries.find(({ code }) => code === "MT2-CT4a")?.state).toBe("notYet");
  expect(read.submission.entries.find(({ code }) => code === "MT2-CT1a")?.figure).toEqual({
    kind: "part",
    side: "denominator",
    value: 20,
  });
});
