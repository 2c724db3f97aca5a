import type { EntryRow } from "../../plan/index";
import type { ProblemCode } from "../../problems/index";
import type { Scalar } from "../../sheet/index";
import { type Change, type ErrorClass, everywhere, figures, has, type Seed } from "./seed";

/** A value typed into one figure of the row: the first, or the first of those wanted. */
const typed = (id: string, rule: string, code: ProblemCode, value: Scalar, wanted = /./): ErrorClass => ({
  id,
  rule,
  seed: (row) => {
    const key = figures(row).find((one) => wanted.test(one));
    return key === undefined ? undefined : { change: { [key]: value }, code, at: key };
  },
});

type Found = Omit<Seed, "code"> | undefined;

const one = (id: string, rule: string, code: ProblemCode, seed: (row: EntryRow) => Found): ErrorClass => ({
  id,
  rule,
  seed: (row) => {
    const found = seed(row);
    return found && { ...found, code };
  },
});

const change = (at: string, values: Change): Found => ({ at, change: values });
const NONE = "Không phát sinh";
const NO_DATA = "Chưa có số liệu";

/** Cells left empty. */
const MISSING: readonly ErrorClass[] = [
  typed("SL-01 numerator", "missing-value", "SL-01", null, /^tu/),
  typed("SL-01 denominator", "missing-value", "SL-01", null, /^mau/),
  typed("SL-01 spaces only", "missing-value", "SL-01", "  "),
  one("SL-01 answer", "missing-answer", "SL-01", (row) =>
    has(row, "co") && row.quarter === undefined ? change("co", { co: null }) : undefined,
  ),
  one("SL-11 quarter", "missing-answer", "SL-11", (row) =>
    has(row, "co") && row.quarter !== undefined ? change("co", { co: null }) : undefined,
  ),
  one("SL-12 link", "missing-link", "SL-12", (row) =>
    has(row, "co", "ghichu") && row.measure.evidence ? change("ghichu", { ghichu: null }) : undefined,
  ),
  one("SL-18 opening balance", "missing-value", "SL-18", (row) =>
    has(row, "luyke.truoc") ? change("luyke.truoc", { "luyke.truoc": null }) : undefined,
  ),
];

/** Cells filled with what does not belong there. */
const TYPED: readonly ErrorClass[] = [
  typed("SL-02 words", "count-typed", "SL-02", "khoảng 12"),
  typed("SL-02 percent", "count-typed", "SL-02", "98,2%"),
  typed("SL-03 dot", "count-typed", "SL-03", "1.000"),
  typed("SL-03 comma", "count-typed", "SL-03", "2,500", /^mau|^tu/),
  typed("SL-04 fraction", "count-typed", "SL-04", 12.5),
  typed("SL-04 negative", "count-typed", "SL-04", -3),
  typed("SL-04 beyond reason", "count-typed", "SL-04", 1e10),
  typed("SL-04 rate", "count-typed", "SL-04", 0.982),
  typed("SL-21 number as text", "number-as-text", "SL-21", "12", /tong$/),
  one("SL-10 answer of one's own", "answer-typed", "SL-10", (row) =>
    has(row, "co") ? change("co", { co: "Rồi" }) : undefined,
  ),
];

/** Reasons that do not fit. */
const REASONS: readonly ErrorClass[] = [
  one("SL-15 none occurred for a count", "none-chosen", "SL-15", (row) =>
    row.asks === "count" && figures(row).length > 0
      ? change("lydo", { ...everywhere(row, null), lydo: NONE })
      : undefined,
  ),
  one("SL-22 none occurred for a rate", "none-chosen", "SL-22", (row) =>
    row.asks === "ratio" && figures(row).length > 0
      ? change("lydo", { ...everywhere(row, null), lydo: NONE })
      : undefined,
  ),
  one("SL-20 reason without words", "reason-given", "SL-20", (row) =>
    figures(row).length > 0 ? change("ghichu", { ...everywhere(row, null), lydo: NO_DATA }) : undefined,
  ),
  one("SL-23 reason beside a figure", "reason-given", "SL-23", (row) =>
    figures(row).length > 0 ? change("lydo", { lydo: NO_DATA, ghichu: "đang rà soát" }) : undefined,
  ),
  one("SL-24 reason of one's own", "reason-given", "SL-24", (row) =>
    figures(row).length > 0 ? change("lydo", { lydo: "bận" }) : undefined,
  ),
];

export const TYPING: readonly ErrorClass[] = [...MISSING, ...TYPED, ...REASONS];
