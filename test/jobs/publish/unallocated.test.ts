import { drawBook, readMeta } from "../../../src/forms/index";
import { carriedWhole, type Handed, type Previous } from "../../../src/jobs/index";
import { type Crosswalk, parsePeriod, type Period, type RegisterLine } from "../../../src/plan/index";
import { place } from "../../../src/sheet/index";
import { asRead, context, pack, ports, unit } from "../../tools/books";

/** Districts ended on 30/6/2025; their schools went to several communes, what they had counted themselves to nobody. */
const base = { levels: [], ownership: "cong-lap" } as const;
const district = (code: string, more: Partial<RegisterLine> = {}): RegisterLine => ({
  ...base,
  ...{ code, name: `Phòng Giáo dục và Đào tạo ${code}`, kind: "phong", parent: "S", to: "2025-06-30" },
  ...more,
});
const LINES: readonly RegisterLine[] = [
  { ...base, code: "S", name: "Sở Giáo dục và Đào tạo Hoa Sữa", kind: "so", parent: "" },
  district("Q1"),
  district("Q2"),
  { ...base, code: "X1", name: "Ủy ban nhân dân xã Hoa Sữa", kind: "xa", parent: "S", from: "2025-07-01" },
  { ...base, code: "A1", name: "Trường THCS A1", kind: "truong", levels: ["thcs"], parent: "Q1", to: "2025-06-30" },
];
const period = (id: string): Period => parsePeriod(id)!;

const previous = (cumulative: number | undefined, half?: number): Previous => ({
  period: "2025-H1",
  rows: new Map([
    ["MT4-CT2", { result: 3, ...(cumulative !== undefined && { cumulative }) }],
    ["MT4-CT1c", { result: 40, cumulative: 40 }],
    ["MT3-CT4b", { result: 5, denominator: 9 }],
  ]),
  firstHalf: new Map(half === undefined ? [] : [["MT4-CT2", half]]),
});
const ASKED = new Set(["MT4-CT2", "MT4-CT1c", "MT3-CT4b"]);
const handed = (code: string, from: Previous, more: Partial<Handed> = {}): Handed => ({
  ...{ code, name: code, number: 1, until: "2025-06-14", previous: from, asked: ASKED, registered: new Map() },
  ...more,
});
const carried = (files: readonly Handed[], crosswalk: Crosswalk = [], at = "2025-H2", lines = LINES) =>
  carriedWhole(files, { pack: pack("hanoi-605"), period: period(at), register: { lines }, crosswalk });
const openingOf = (found: ReturnType<typeof carried>, code = "S"): unknown =>
  found.previous.get(code)?.rows.get("MT4-CT2")?.cumulative;
const codes = (all: readonly { readonly code: string }[]): readonly string[] => all.map(({ code }) => code);

test("balances of districts that ended stay with the Sở, once; what compares with the period before, and people, do not add", () => {
  const found = carried([handed("S", previous(100)), handed("Q1", previous(20)), handed("Q2", previous(3))]);
  expect(found.previous.get("S")?.rows).toEqual(
    new Map([
      ["MT4-CT2", { result: 3, cumulative: 123 }],
      ["MT4-CT1c", { result: 40, cumulative: 40 }],
      ["MT3-CT4b", { result: 5, denominator: 9 }],
    ]),
  );
  expect(found.unallocated.map(({ office, from }) => [office.code, codes(from)])).toEqual([["S", ["Q1", "Q2"]]]);
  expect(found.unlisted).toEqual([]);
});

test("the form says of which dissolved offices its locked balances are made, and keeps it when it is drawn again", () => {
  const [one, two] = [handed("Q1", previous(20)), handed("Q2", previous(3))];
  const of = carried([handed("S", previous(100)), one, two]).previous.get("S");
  expect(of?.unallocated).toEqual(["Q1", "Q2"]);
  const here = context("hanoi-605", unit("so", []), "2025-H2");
  const book = asRead(place(drawBook({ ...here, ...(of && { previous: of }) }, "f")));
  const said = book.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value)));
  expect(said.filter((text) => text.includes("số dư chưa phân bổ"))).toEqual([
    expect.stringMatching(/Không có thì nhập 0\. Lũy kế .* cơ quan đã kết thúc hoạt động: Q1; Q2\.$/),
  ]);
  const meta = readMeta(book, ports.packs);
  expect(meta.ok && meta.context.previous?.unallocated).toEqual(["Q1", "Q2"]);
  // Of a balance that stays open nothing is said, nor where no office ended.
  const open = carried([handed("S", previous(100)), handed("Q1", previous(undefined)), two]).previous.get("S");
  expect(open).not.toHaveProperty("unallocated");
  expect(carried([handed("S", previous(100))]).previous.get("S")).not.toHaveProperty("unallocated");
});

test("the next form of the Sở holds them already: nothing is added again", () => {
  const later = handed("S", { ...previous(150), period: "2025-H2" }, { until: "2025-12-14" });
  const found = carried([later, handed("Q1", previous(20))], [], "2026-H1");
  expect(openingOf(found)).toBe(150);
  expect(found.unallocated).toEqual([]);
});

test("of a whole year the first half of the districts counts, too", () => {
  const found = carried([handed("S", previous(100, 7)), handed("Q1", previous(20, 2))], [], "2025");
  expect(found.previous.get("S")?.firstHalf.get("MT4-CT2")).toBe(9);
});

test("a balance that one of them does not say leaves the cell open: a part would look like the whole", () => {
  const found = carried([handed("S", previous(100)), handed("Q1", previous(undefined)), handed("Q2", previous(3))]);
  expect(openingOf(found)).toBeUndefined();
  expect(found.previous.get("S")?.rows.get("MT3-CT4b")).toEqual({ result: 5, denominator: 9 });
  // One that was never asked for it has none.
  const unasked = handed("Q1", previous(undefined), { asked: new Set() });
  expect(openingOf(carried([handed("S", previous(100)), unasked]))).toBe(100);
});

test("where the Sở has sent nothing, or a school was closed, nobody gets the balance, and that is told", () => {
  const found = carried([handed("Q1", previous(20)), handed("A1", previous(8))]);
  expect([found.previous.has("S"), found.unallocated]).toEqual([false, []]);
  expect(codes(found.unlisted)).toEqual(["Q1", "A1"]);
});

test("a district that went into one office is carried by that one; of one that was divided the balance stays above", () => {
  const files = [handed("S", previous(100)), handed("Q1", previous(20)), handed("X1", previous(1))];
  const went = (how: Crosswalk[number]["how"]): Crosswalk => [{ old: "Q1", now: "X1", how, from: "2025-07-01" }];
  expect(openingOf(carried(files, went("sap-nhap")))).toBe(100);
  expect(openingOf(carried(files, went("sap-nhap")), "X1")).toBe(21);
  expect(openingOf(carried(files, went("chia-tach")))).toBe(120);
  expect(openingOf(carried(files, went("chia-tach")), "X1")).toBe(1);
});

test("two workbooks of one district that contradict each other leave the cell open", () => {
  const found = carried([handed("S", previous(100)), handed("Q1", previous(20)), handed("Q1", previous(21))]);
  expect(openingOf(found)).toBeUndefined();
  expect([codes(found.unsure), found.unlisted, found.unallocated]).toEqual([["Q1"], [], []]);
});

test("where the Sở itself went into that of another province, balances of its districts stay with that one", () => {
  const lines: readonly RegisterLine[] = [
    ...LINES,
    { ...base, code: "S2", name: "Sở Giáo dục và Đào tạo Hoa Ban", kind: "so", parent: "", to: "2025-06-30" },
    district("Q3", { parent: "S2" }),
  ];
  const went: Crosswalk = [{ old: "S2", now: "S", how: "sap-nhap", from: "2025-07-01" }];
  const files = [handed("S", previous(100)), handed("S2", previous(40)), handed("Q1", previous(20))];
  const found = carried([...files, handed("Q3", previous(3))], went, "2025-H2", lines);
  expect([openingOf(found), found.unlisted]).toEqual([163, []]);
  expect(found.unallocated.map(({ office, from }) => [office.code, codes(from)])).toEqual([["S", ["Q1", "Q3"]]]);
  // The two may stand under a new code as well.
  const anew: readonly RegisterLine[] = [
    ...lines.map((line) => (line.code === "S" ? { ...line, to: "2025-06-30" } : line)),
    { ...base, code: "N", name: "Sở Giáo dục và Đào tạo Hoa Sữa mới", kind: "so", parent: "", from: "2025-07-01" },
  ];
  const both = ["S", "S2"].map((old) => ({ old, now: "N", how: "sap-nhap", from: "2025-07-01" }) as const);
  expect(openingOf(carried(files, both, "2025-H2", anew), "N")).toBe(160);
});

test("units that are issued no form carry nothing: how many do is said of forms", () => {
  const files = [handed("S", previous(100)), handed("Q1", previous(20)), handed("A1", previous(8))];
  expect([...carried(files).previous.keys()]).toEqual(["S"]);
  const wanted = { pack: pack("hanoi-605"), period: period("2025-H2"), register: { lines: LINES }, crosswalk: [] };
  const below = carriedWhole([...files, handed("X1", previous(1))], { ...wanted, under: "S" });
  expect([[...below.previous.keys()], below.unallocated]).toEqual([["X1"], []]);
});
