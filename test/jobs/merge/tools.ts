import fc from "fast-check";
import type { ReadCell, ReadLine } from "../../../src/entries/index";
import type { Accepted, Reading } from "../../../src/jobs/merge/reading";
import type { MergeWish } from "../../../src/jobs/merge/wish";
import { defaultWindow, parsePeriod, type Register, type RegisterLine } from "../../../src/plan/index";
import { pack, ports } from "../../tools/books";

const line = (code: string, name: string, more: Partial<RegisterLine>): RegisterLine => ({
  code,
  name,
  kind: "truong",
  levels: ["thcs"],
  ownership: "cong-lap",
  parent: "X1",
  ...more,
});

export const SCHOOLS = ["A1", "A2", "A3", "A4", "A5"] as const;

/** A made-up commune with five schools, under a Sở that has one school of its own. */
export const REGISTER: Register = {
  lines: [
    line("S", "Sở Giáo dục và Đào tạo Hoa Sữa", { kind: "so", levels: [], parent: "" }),
    line("X1", "Ủy ban nhân dân xã Hoa Sữa", { kind: "xa", levels: [], parent: "S" }),
    line("A1", "Trường THCS Hoa Sữa (ví dụ)", {}),
    line("A2", "Trường THCS Hoa Ban (ví dụ)", {}),
    line("A3", "Trường Tiểu học Hoa Cúc (ví dụ)", { levels: ["th"] }),
    line("A4", "Trường Mầm non Hoa Mai (ví dụ)", { levels: ["mn"] }),
    line("A5", "Trường THCS Hoa Lan (ví dụ)", { ownership: "tu-thuc" }),
    line("B1", "Trường THPT Hoa Gạo (ví dụ)", { levels: ["thpt"], parent: "S" }),
  ],
};

export const lineOf = (code: string): RegisterLine => {
  const found = REGISTER.lines.find((one) => one.code === code);
  if (!found) throw new Error(`no unit ${code}`);
  return found;
};

export function wish(office: string, more: Partial<MergeWish> = {}): MergeWish {
  const period = parsePeriod("2026-H1")!;
  const base = { pack: pack("hanoi-605"), period, window: defaultWindow(period), register: REGISTER };
  return { ...base, office: lineOf(office), packs: ports.packs, crosswalk: [], ...more };
}

const cells = (values: Readonly<Record<string, number | string>>): readonly ReadCell[] =>
  Object.entries(values).map(([key, value], at) => [key, `G${at + 9}`, value]);

const ratio = (
  measure: string,
  n: number,
  d: number,
  women?: { readonly n: number; readonly d: number },
): ReadLine => ({
  code: measure,
  measure,
  state: n === 0 && d === 0 ? "none" : "number",
  figure: { kind: "ratio", n, d },
  ...(women && { women }),
  cells: cells({ "tu.tong": n, "mau.tong": d, ...(women && { "tu.nu": women.n, "mau.nu": women.d }) }),
});

const answer = (code: string, yes: boolean): ReadLine => ({
  code,
  measure: code.replace(/\.q\d$/, ""),
  state: "number",
  figure: { kind: "answer", yes },
  cells: cells({ co: yes ? "Có" : "Không" }),
});

const count = (measure: string, value: number, before: number): ReadLine => ({
  code: measure,
  measure,
  state: value === 0 ? "zero" : "number",
  figure: { kind: "count", value },
  cumulative: before + value,
  cells: cells({ "tu.tong": value, "luyke.truoc": before }),
});

export type Figures = {
  readonly n: number;
  readonly more: number;
  readonly womenN: number;
  readonly womenD: number;
  readonly yes: boolean;
  readonly luot: number;
};

/** What a school of the commune may report: figures of every kind; women never above the total. */
export const figures: fc.Arbitrary<Figures> = fc
  .record({ n: fc.nat(3), more: fc.nat(3), w: fc.nat(100), v: fc.nat(100), yes: fc.boolean(), luot: fc.nat(3) })
  .map(({ w, v, ...rest }) => ({ ...rest, womenN: w % (rest.n + 1), womenD: v % (rest.more + 1) }));

export const linesOf = ({ n, more, womenN, womenD, yes, luot }: Figures): readonly ReadLine[] => [
  ratio("MT2-CT3", n, n + more, { n: womenN, d: womenN + womenD }),
  ratio("MT3-CT3", more, n + more),
  answer("MT3-CT1", yes),
  answer("MT4-CT3.q1", true),
  answer("MT4-CT3.q2", yes),
  count("MT4-CT2", luot, 10),
];

export const submission = (path: string, code: string, number: number, of: Figures): Accepted => {
  const lines = linesOf(of);
  const content = JSON.stringify([code, number, lines.map((one) => [one.code, one.cells])]);
  const { name, kind, levels, ownership } = REGISTER.lines.find((one) => one.code === code) ?? lineOf("A1");
  return {
    ok: true,
    path,
    sha256: `${content.length}-${path}`,
    plan: "hanoi-605",
    period: parsePeriod("2026-H1")!,
    unit: { code, name, kind, levels, ownership },
    number,
    fingerprint: "",
    notes: [],
    content,
    sheet: "Chỉ tiêu",
    lines,
    errors: 0,
    warnings: 0,
    problems: [],
  };
};

const refused = (path: string): Reading => ({
  ok: false,
  path,
  sha256: path,
  code: "zip-truncated",
  facts: {},
  sheet: null,
  cell: null,
});

type Drawn = { readonly unit: string; readonly number: number; readonly figures: Figures; readonly bad: boolean };
const drawn: fc.Arbitrary<Drawn> = fc.record({
  unit: fc.constantFrom(...SCHOOLS),
  number: fc.integer({ min: 1, max: 2 }),
  figures,
  bad: fc.nat(9).map((n) => n === 0),
});

/** Files as they come: resent word for word (one in four), contradicting, broken. Paths are distinct. */
export const files: fc.Arbitrary<readonly Reading[]> = fc
  .array(fc.tuple(drawn, fc.nat(3), fc.nat()), { maxLength: 12 })
  .map((all) => {
    const sent: Drawn[] = [];
    for (const [one, again, which] of all) sent.push((again === 0 && sent[which % (sent.length || 1)]) || one);
    return sent.map(({ unit, number, figures: of, bad }, at) =>
      bad ? refused(`thu-muc/${at}.xlsx`) : submission(`thu-muc/${at}.xlsx`, unit, number, of),
    );
  });
