import fc from "fast-check";
import { asShare, type Merged, type MeasureTotal, type ReadLine } from "../../../src/entries/index";
import { merge } from "../../../src/jobs/merge/merge";
import type { Accepted, Reading } from "../../../src/jobs/merge/reading";
import { lettersOf } from "../../../src/jobs/merge/letters";
import { contextFor } from "../../../src/jobs/template";
import { parsePeriod } from "../../../src/plan/index";
import { pack } from "../../tools/books";
import { files, figures, lineOf, REGISTER, submission, wish } from "./tools";

/** The merged workbook of the commune as the Sở reads it. */
function passedOn(readings: readonly Reading[]): Accepted {
  const merged = merge(readings, wish("X1"));
  const shares = merged.measures.map(({ measure, total, apart }) => [measure.id, asShare(total, apart)] as const);
  const empty = submission("xa.xlsx", "X1", 1, { n: 0, more: 0, womenN: 0, womenD: 0, yes: false, luot: 0 });
  return { ...empty, lines: [], unit: { ...empty.unit, kind: "xa", levels: [] }, merged: new Map(shares) };
}

type Sum = Pick<MeasureTotal, "n" | "d" | "women" | "cumulative" | "units">;
const sums = ({ measures }: Merged): ReadonlyMap<string, { readonly total: Sum; readonly apart: Sum | undefined }> => {
  const of = ({ n, d, women, cumulative, units }: MeasureTotal): Sum => ({
    ...(n !== undefined && { n }),
    ...(d !== undefined && { d }),
    ...(women && { women }),
    ...(cumulative !== undefined && { cumulative }),
    units,
  });
  return new Map(
    measures.map(({ measure, total, apart }) => [measure.id, { total: of(total), apart: apart && of(apart) }]),
  );
};

test("school → Sở and school → commune → Sở give the same totals", () =>
  fc.assert(
    fc.property(files, figures, (below, direct) => {
      const ofSo = submission("thpt.xlsx", "B1", 1, direct);
      const straight = merge([...below, ofSo], wish("S"));
      const stepwise = merge([passedOn(below), ofSo], wish("S"));
      const sent = below.some((one) => one.ok);
      if (sent) expect(sums(stepwise)).toEqual(sums(straight));
    }),
    { numRuns: 500 },
  ));

test("a school whose commune has merged is not added a second time", () => {
  const school = submission("a1.xlsx", "A1", 1, { n: 3, more: 1, womenN: 1, womenD: 1, yes: true, luot: 2 });
  const merged = merge([passedOn([school]), school], wish("S"));
  const states = merged.ledger.lines.map(({ path, state, of, code }) => ({ path, state, of, code }));
  expect(states).toEqual([
    { path: "a1.xlsx", state: "superseded", of: "xa.xlsx", code: "TN-08" },
    { path: "xa.xlsx", state: "accepted", of: null, code: null },
  ]);
  expect(merged.measures.find(({ measure }) => measure.id === "MT2-CT3")?.total).toMatchObject({ n: 3, d: 4 });
});

test("files of such a school that contradict each other wait for nobody", () => {
  const figures = { more: 1, womenN: 0, womenD: 0, yes: true, luot: 1 };
  const [one, two] = [
    submission("1.xlsx", "A1", 1, { n: 1, ...figures }),
    submission("2.xlsx", "A1", 1, { n: 2, ...figures }),
  ];
  const { lines } = merge([passedOn([one]), one, two], wish("S")).ledger;
  expect(lines.map(({ path, state, code }) => `${path} ${state} ${code}`)).toEqual([
    "1.xlsx superseded TN-08",
    "2.xlsx superseded TN-08",
    "xa.xlsx accepted null",
  ]);
});

test("an office from which nothing came is one row, and the units below it are all asked", () => {
  const merged = merge([], wish("S"));
  expect(merged.units.map(({ unit, status }) => [unit.code, status])).toEqual([
    ["X1", "not-sent"],
    ["B1", "not-sent"],
  ]);
  const answers = merged.measures.find(({ measure }) => measure.id === "MT3-CT1");
  // Three THCS, one tiểu học and the THPT; the mầm non answers apart.
  expect(answers?.total.units).toEqual({ asked: 5, given: 0, none: 0 });
  expect(answers?.apart?.units.asked).toBe(1);
});

test("a THPT inside the commune is the Sở's: its file is not the commune's", () => {
  const thpt = submission("thpt.xlsx", "B1", 1, { n: 1, more: 0, womenN: 0, womenD: 0, yes: true, luot: 0 });
  const [line] = merge([thpt], wish("X1")).ledger.lines;
  expect(line).toMatchObject({ state: "rejected", code: "TN-06" });
});

test("a code that the list does not know, or another name, is a question with answers", () => {
  const sent = submission("a.xlsx", "A1", 1, { n: 1, more: 0, womenN: 0, womenD: 0, yes: true, luot: 0 });
  const lost = merge([{ ...sent, unit: { ...sent.unit, code: "Z9" } }], wish("X1")).ledger.lines[0];
  expect(lost).toMatchObject({ state: "conflict", code: "TN-05" });
  const renamed = { ...sent, unit: { ...sent.unit, name: "Trường THCS Hoa Ban (ví dụ)" } };
  const asked = merge([renamed], wish("X1")).ledger.lines[0];
  expect(asked).toMatchObject({ state: "conflict", code: "TT-02" });
  expect(asked?.answers?.map((answer) => ("code" in answer ? answer.code : answer.kind))).toEqual([
    "A1",
    "A2",
    "ask-unit",
  ]);
  const told = merge([renamed], wish("X1", { identities: new Map([["a.xlsx", "A2"]]) }));
  expect(told.ledger.lines[0]).toMatchObject({ state: "accepted", unit: "A2" });
});

test("a form for other levels or ownership than the list says is taken, and the ledger says what may be missing", () => {
  const sent = submission("a.xlsx", "A1", 1, { n: 1, more: 0, womenN: 0, womenD: 0, yes: true, luot: 0 });
  const notes = (of: Partial<typeof sent.unit>) =>
    merge([{ ...sent, unit: { ...sent.unit, ...of } }], wish("X1")).ledger.lines[0]?.notes;
  expect(notes({ levels: ["thcs", "th"] })).toEqual([
    { code: "TN-12", facts: { found: "th,thcs;cong-lap", listed: "thcs;cong-lap" } },
  ]);
  expect(notes({ ownership: "tu-thuc" })).toMatchObject([{ code: "TN-12", facts: { found: "thcs;tu-thuc" } }]);
  expect(notes({})).toBeUndefined();
});

test("a late file is taken, and the ledger says how late", () => {
  const sent = {
    ...submission("a.xlsx", "A1", 1, { n: 1, more: 0, womenN: 0, womenD: 0, yes: true, luot: 0 }),
    due: "2026-05-31",
  };
  const [line] = merge([sent], wish("X1", { received: "2026-06-04" })).ledger.lines;
  expect(line).toMatchObject({ state: "accepted", code: "TN-03", late: 4, facts: { days: "4", due: "2026-05-31" } });
});

test("the day on which all files came stands in the line of a file that is not taken, too", () => {
  const sent = submission("a.xlsx", "A1", 1, { n: 1, more: 0, womenN: 0, womenD: 0, yes: true, luot: 0 });
  const files: readonly Reading[] = [
    { ok: false, path: "hong.xlsx", sha256: "b".repeat(64), code: "truncated", facts: {}, sheet: null, cell: null },
    { ...sent, path: "b.xlsx", sha256: "c".repeat(64), unit: { ...sent.unit, code: "B1" } },
  ];
  const days = (received?: string) =>
    merge(files, wish("X1", received === undefined ? {} : { received })).ledger.lines.map((one) => one.received);
  expect(days("2026-06-04")).toEqual(["2026-06-04", "2026-06-04"]);
  expect(days()).toEqual([undefined, undefined]);
});

test("whom the plan asks nothing is neither missed nor reminded, but has a row where it has sent", () => {
  const plan = pack("dong-da-22");
  const codes = (readings: readonly Reading[]): readonly string[] =>
    merge(readings, wish("S", { pack: plan })).units.map(({ unit }) => unit.code);
  const of = (code: string): Accepted => ({
    ...submission(`${code}.xlsx`, code, 1, { n: 1, more: 0, womenN: 0, womenD: 0, yes: true, luot: 0 }),
    plan: plan.id,
  });
  // The plan is for schools up to THCS and the office of a district, neither for a THPT nor for a commune.
  expect(codes([])).toEqual(["X1"]);
  expect(codes([of("A1")])).toEqual(["A1", "A2", "A3", "A4", "A5"]);
  expect(codes([of("B1")])).toEqual(["X1", "B1"]);
});

test("a unit whose file counts is asked nothing about a form of another period that came with it", () => {
  const good = submission("a1.xlsx", "A1", 1, { n: 1, more: 0, womenN: 0, womenD: 0, yes: true, luot: 0 });
  const old = { ...good, path: "a1-cu.xlsx", sha256: "cu", period: parsePeriod("2025-H2")! };
  const slips = (readings: readonly Reading[]): readonly string[] => {
    const office = contextFor({ pack: pack("hanoi-605"), period: good.period, unit: lineOf("X1") });
    return lettersOf(office, merge(readings, wish("X1")), readings).flatMap(({ code }) => (code === "" ? [] : [code]));
  };
  expect(slips([old])).toEqual(["A1"]);
  expect(slips([old, good])).toEqual([]);
});

test("a unit of which only a form of another period came is told so by its phiếu, and by no công văn that it has not sent", () => {
  const good = submission("a1.xlsx", "A1", 1, { n: 1, more: 0, womenN: 0, womenD: 0, yes: true, luot: 0 });
  const old = { ...good, path: "a1-cu.xlsx", period: parsePeriod("2025-H2")! };
  const office = contextFor({ pack: pack("hanoi-605"), period: good.period, unit: lineOf("X1") });
  const merged = merge([old], wish("X1"));
  const said = new Map(
    lettersOf(office, merged, [old]).map(({ path, draw }): readonly [string, string] => {
      const letter = draw();
      if (letter.kind === "list") return [path, letter.text];
      const cells = letter.book.sheets.flatMap((sheet) => sheet.cells);
      return [path, cells.map(({ value, formula }) => String(value ?? formula ?? "")).join("\n")];
    }),
  );
  const named = [...said].flatMap(([path, text]) => (text.includes(lineOf("A1").name) ? [path] : []));
  expect(named).toEqual([expect.stringMatching(/^phieu-de-nghi-chinh-sua\/.*A1/)]);
  expect(said.get("cong-van-don-doc.xlsx")).toContain(lineOf("A2").name);
  // It has not sent for this period all the same.
  expect(merged.units.find(({ unit }) => unit.code === "A1")?.status).toBe("not-sent");
  expect(said.get(named[0]!)).toContain("6 tháng cuối năm 2025");
});

test("forms of two units that were merged do not replace one another, whatever their numbers; the merged unit's later one does", () => {
  const at = (n: number) => ({ n, more: 0, womenN: 0, womenD: 0, yes: true, luot: 0 });
  const ended = (code: string) => ({ ...lineOf("A1"), code, name: `Trường cũ ${code}`, to: "2026-03-31" });
  const of = (path: string, code: string, number: number, n: number): Accepted => {
    const sent = submission(path, code, number, at(n));
    return code === "A1" ? sent : { ...sent, unit: { ...sent.unit, name: `Trường cũ ${code}` } };
  };
  const crosswalk = ["C1", "C2"].map((old) => ({ old, now: "A1", how: "sap-nhap", from: "2026-04-01" }) as const);
  const register = { lines: [...REGISTER.lines, ended("C1"), ended("C2")] };
  const merged = (readings: readonly Reading[], newest = false) =>
    merge(readings, wish("X1", { register, crosswalk, decisions: { newest } }));
  const parts = [of("c1.xlsx", "C1", 1, 1), { ...of("c2.xlsx", "C2", 2, 2), signed: "2026-06-01" }];
  for (const newest of [false, true]) {
    const { lines } = merged(parts, newest).ledger;
    expect(lines.map(({ path, state }) => `${path} ${state}`)).toEqual(["c1.xlsx conflict", "c2.xlsx conflict"]);
    expect(lines[0]?.facts["former"]).toBe("Trường cũ C1, Trường cũ C2");
  }
  const states = (number: number) =>
    merged([...parts, of("a1.xlsx", "A1", number, 3)]).ledger.lines.map(({ path, state }) => `${path} ${state}`);
  expect(states(2)).toEqual(["a1.xlsx conflict", "c1.xlsx superseded", "c2.xlsx conflict"]);
  expect(states(3)).toEqual(["a1.xlsx accepted", "c1.xlsx superseded", "c2.xlsx superseded"]);
});

test("a unit with Không in one quarter and nothing in the other raises no upper bound, nor does it through its commune", () => {
  const [yes, half] = ["A1", "A2"].map((code) =>
    submission(`${code}.xlsx`, code, 1, { n: 1, more: 1, womenN: 0, womenD: 0, yes: code === "A1", luot: 1 }),
  );
  const open = half!.lines.map(({ figure, ...one }): ReadLine =>
    one.code === "MT4-CT3.q1" ? { ...one, state: "missing", cells: [] } : { ...one, ...(figure && { figure }) },
  );
  const files = [yes!, { ...half!, lines: open }];
  const bounds = ({ measures }: Merged): unknown =>
    measures.find(({ measure }) => measure.id === "MT4-CT3")?.total.interval;
  // Of eight units, the offices among them, one says Có, and one of the seven others cannot any more.
  const [low, high] = [
    { n: 1, d: 8 },
    { n: 7, d: 8 },
  ];
  expect(bounds(merge(files, wish("S")))).toEqual({ low, high });
  expect(bounds(merge([passedOn(files)], wish("S")))).toEqual({ low, high });
});

test("what a unit is asked is asked of it also where its form, issued before it changed, has the row closed", () => {
  const sent = submission("a1.xlsx", "A1", 1, { n: 1, more: 1, womenN: 0, womenD: 0, yes: true, luot: 0 });
  const closed = { code: "MT3-CT3", measure: "MT3-CT3", state: "outOfScope", cells: [] } as const;
  const shareWith = (line: ReadLine) => {
    const lines = sent.lines.map((one) => (one.code === line.code ? line : one));
    const found = merge([{ ...sent, lines }], wish("X1")).measures.find(({ measure }) => measure.id === line.code);
    return found?.shares.get("A1");
  };
  expect(shareWith(closed)).toMatchObject({ state: "missing", units: { asked: 1, given: 0 } });
  const chosen = { ...closed, cells: [["lydo", "T9", "Không thuộc phạm vi đơn vị"]] } as const;
  expect(shareWith(chosen)).toMatchObject({ state: "outOfScope", units: { asked: 0, given: 0 } });
});

test("a school's later file that came beside the workbook of its commune, which holds an earlier one, waits and says so", () => {
  const of = (path: string, number: number, n: number) =>
    submission(path, "A1", number, { n, more: 0, womenN: 0, womenD: 0, yes: true, luot: 0 });
  const held = of("a1.xlsx", 2, 1);
  const commune = { ...passedOn([held]), holds: new Map([["A1", 2]]) };
  const told = (file: Accepted) => merge([commune, file], wish("S")).ledger.lines.find(({ unit }) => unit === "A1");
  expect(told(held)).toMatchObject({ state: "superseded", code: "TN-08", facts: { why: "" } });
  expect(told(of("sau.xlsx", 3, 2))).toMatchObject({
    state: "conflict",
    code: "TN-08",
    facts: { why: "newer", held: "2", sent: "3" },
  });
});
