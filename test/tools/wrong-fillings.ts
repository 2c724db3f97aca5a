import type { Previous } from "../../src/forms/index";
import type { Scalar } from "../../src/sheet/index";

/** One thing done wrong in an otherwise right THCS workbook of Hà Nội for 2026-H1, and what must be said of it. */
export type WrongFilling = {
  readonly what: string;
  readonly change: Readonly<Record<string, Scalar>>;
  /** Issued with the figures of 2025 carried over. */
  readonly carried?: true;
  /** No formula can say it: the workbook itself keeps silent. */
  readonly silent?: true;
  /** Code and name of the cell; exactly these and nothing else above a note. */
  readonly found: readonly (readonly [string, string])[];
};

/** Figures of 2025 that fit the right answers: a whole year of flows, people counted once, the same denominators. */
export const CARRIED: Previous = {
  period: "2025",
  rows: new Map([
    ["MT2-CT3", { result: 20, denominator: 20 }],
    ["MT3-CT4a", { result: 20, denominator: 20 }],
    ["MT4-CT1a", { result: 240, cumulative: 1000 }],
    ["MT4-CT1b", { result: 240, cumulative: 1000 }],
    ["MT4-CT1c", { result: 100, cumulative: 100 }],
    ["MT4-CT2", { result: 240, cumulative: 1000 }],
    ["MT5", { result: 20, denominator: 20 }],
  ]),
  firstHalf: new Map(),
};

export const WRONG_FILLINGS: readonly WrongFilling[] = [
  { what: "numerator not entered", change: { "MT2-CT3.tu.tong": null }, found: [["SL-01", "MT2-CT3.tu.tong"]] },
  {
    what: "women of the denominator not entered",
    change: { "MT2-CT3.mau.nu": null },
    found: [["SL-01", "MT2-CT3.mau.nu"]],
  },
  { what: "answer not chosen", change: { "MT3-CT1.co": null }, found: [["SL-01", "MT3-CT1.co"]] },
  { what: "quarter not answered", change: { "MT4-CT3.q2.co": null }, found: [["SL-11", "MT4-CT3.q2.co"]] },
  {
    what: "Có for a quarter without a link",
    change: { "MT4-CT3.q1.ghichu": null },
    found: [["SL-12", "MT4-CT3.q1.ghichu"]],
  },
  {
    what: "words where a link belongs",
    change: { "MT4-CT3.q2.ghichu": "đã đăng trên trang của trường" },
    found: [["SL-12", "MT4-CT3.q2.ghichu"]],
  },
  { what: "text for a number", change: { "MT5.mau.tong": "năm người" }, found: [["SL-02", "MT5.mau.tong"]] },
  { what: "percent typed as text", change: { "MT5.tu.tong": "98,2%" }, found: [["SL-02", "MT5.tu.tong"]] },
  { what: "1.000 as text", change: { "MT4-CT1a.tu.tong": "1.000" }, found: [["SL-03", "MT4-CT1a.tu.tong"]] },
  { what: "1,000 as text", change: { "MT4-CT1b.tu.tong": "1,000" }, found: [["SL-03", "MT4-CT1b.tu.tong"]] },
  { what: "a fraction of a person", change: { "MT4-CT1c.tu.tong": 12.5 }, found: [["SL-04", "MT4-CT1c.tu.tong"]] },
  { what: "a negative count", change: { "MT4-CT2.tu.tong": -3 }, found: [["SL-04", "MT4-CT2.tu.tong"]] },
  { what: "a rate typed as a number", change: { "MT5.tu.tong": 0.982 }, found: [["SL-04", "MT5.tu.tong"]] },
  { what: "12,5 as text", change: { "MT4-CT1c.tu.tong": "12,5" }, found: [["SL-04", "MT4-CT1c.tu.tong"]] },
  { what: "a number no school can have", change: { "MT4-CT1a.tu.tong": 1e10 }, found: [["SL-04", "MT4-CT1a.tu.tong"]] },
  {
    what: "more women than people among masters",
    change: { "MT3-CT4a.mau.nu": 21 },
    found: [["SL-05", "MT3-CT4a.mau.nu"]],
  },
  {
    what: "more women than pupils in the numerator",
    change: { "MT2-CT3.tu.tong": 19, "MT2-CT3.tu.nu": 20, "MT2-CT3.mau.tong": 19 },
    found: [
      ["SL-05", "MT2-CT3.tu.nu"],
      ["SL-05", "MT2-CT3.mau.nu"],
    ],
  },
  { what: "numerator over denominator", change: { "MT5.tu.tong": 21 }, found: [["SL-06", "MT5.tu.tong"]] },
  { what: "trained over planned", change: { "MT3-CT3.tu.nu": 30 }, found: [["SL-06", "MT3-CT3.tu.nu"]] },
  {
    what: "men of the numerator over men of the denominator",
    change: { "MT2-CT3.tu.nu": 10, "MT2-CT3.mau.nu": 15 },
    found: [["SL-06", "MT2-CT3.tu.tong"]],
  },
  {
    what: "a rate typed over its formula",
    change: { "MT5.ketqua": 0.95 },
    found: [["SL-08", "MT5.ketqua"]],
    silent: true,
  },
  {
    what: "a verdict typed over its formula",
    change: { "MT2-CT3.danhgia": "Chưa đạt" },
    found: [["SL-08", "MT2-CT3.danhgia"]],
    silent: true,
  },
  { what: "an answer of its own", change: { "MT4-CT4b.co": "Rồi" }, found: [["SL-10", "MT4-CT4b.co"]] },
  {
    what: "none occurred chosen for lượt",
    change: { "MT4-CT2.tu.tong": null, "MT4-CT2.lydo": "Không phát sinh" },
    found: [["SL-15", "MT4-CT2.lydo"]],
  },
  {
    what: "reason without words",
    change: { "MT5.tu.tong": null, "MT5.mau.tong": null, "MT5.lydo": "Chưa có số liệu" },
    found: [["SL-20", "MT5.ghichu"]],
  },
  {
    what: "none occurred chosen for a rate",
    change: { "MT5.tu.tong": null, "MT5.mau.tong": null, "MT5.lydo": "Không phát sinh" },
    found: [["SL-22", "MT5.lydo"]],
  },
  {
    what: "a reason beside a figure",
    change: { "MT5.lydo": "Chưa có số liệu", "MT5.ghichu": "đang thống kê" },
    found: [["SL-23", "MT5.lydo"]],
  },
  { what: "a reason of its own", change: { "MT5.lydo": "bận" }, found: [["SL-24", "MT5.lydo"]] },
  { what: "floor of 2025 not held", change: { "MT5.tu.tong": 7 }, found: [["MC-05", "MT5.ketqua"]] },
  { what: "open-ended target missed", change: { "MT3-CT4a.mau.nu": 11 }, found: [["MC-01", "MT3-CT4a.ketqua"]] },
  {
    what: "exactly the figure that must be exceeded",
    change: { "MT3-CT5.mau.nu": 7 },
    found: [["MC-03", "MT3-CT5.ketqua"]],
  },
  {
    what: "99,495 % shows as the floor of 99,5 % that must be exceeded",
    change: { "MT2-CT3.tu.tong": 19899, "MT2-CT3.tu.nu": 9949, "MT2-CT3.mau.tong": 20000, "MT2-CT3.mau.nu": 9999 },
    found: [["MC-02", "MT2-CT3.ketqua"]],
  },
  {
    what: "the milestone is reached on the whole, but not by women",
    change: { "MT2-CT3.tu.tong": 999, "MT2-CT3.tu.nu": 99, "MT2-CT3.mau.tong": 1000, "MT2-CT3.mau.nu": 100 },
    found: [["MC-04", "MT2-CT3.tu.nu"]],
  },
  {
    what: "the milestone is reached on the whole, but not by men",
    change: { "MT2-CT3.tu.tong": 999, "MT2-CT3.tu.nu": 900, "MT2-CT3.mau.tong": 1000, "MT2-CT3.mau.nu": 900 },
    found: [["MC-04", "MT2-CT3.tu.nam"]],
  },
  { what: "Không where the plan wants Có", change: { "MT4-CT4a.co": "Không" }, found: [["MC-06", "MT4-CT4a.co"]] },
  {
    what: "no women in the planning, and yet a number of them",
    change: { "MT3-CT1.co": "Không" },
    found: [
      ["SL-13", "MT3-CT1.co"],
      ["MC-06", "MT3-CT1.co"],
    ],
  },
  {
    what: "women in the planning, and yet none of them",
    change: { "MT3-CT3.tu.nu": 0, "MT3-CT3.mau.nu": 0 },
    found: [["SL-13", "MT3-CT1.co"]],
  },
  {
    what: "masters and doctors above the officials",
    change: { "info.officials.tong": 39 },
    found: [["SL-14", "MT3-CT4a.mau.tong"]],
  },
  {
    what: "more people reached than the unit has",
    change: { "info.staff.tong": 119 },
    found: [["SL-25", "MT4-CT1c.tu.tong"]],
  },
  {
    what: "another number of members than in Thông tin",
    change: { "info.ban.members.tong": 21 },
    found: [["SL-26", "MT5.mau.tong"]],
  },
  {
    what: "fewer people than were counted before",
    carried: true,
    change: { "MT4-CT1c.tu.tong": 99 },
    found: [["SL-16", "MT4-CT1c.tu.tong"]],
  },
  {
    what: "many times the lượt of the year before",
    carried: true,
    change: { "MT4-CT1a.tu.tong": 361 },
    found: [["SL-17", "MT4-CT1a.tu.tong"]],
  },
  {
    what: "a fraction of the lượt of the year before",
    carried: true,
    change: { "MT4-CT2.tu.tong": 39 },
    found: [["SL-17", "MT4-CT2.tu.tong"]],
  },
  {
    what: "many times the pupils of the year before",
    carried: true,
    change: { "MT2-CT3.tu.tong": 61, "MT2-CT3.tu.nu": 30, "MT2-CT3.mau.tong": 61, "MT2-CT3.mau.nu": 30 },
    found: [["SL-17", "MT2-CT3.mau.tong"]],
  },
  {
    what: "opening balance unknown and not explained",
    change: { "MT4-CT1a.luyke.truoc": null },
    found: [["SL-18", "MT4-CT1a.luyke.truoc"]],
  },
];
