import {
  addressOf,
  and,
  columnOf,
  eq,
  type Expr,
  isBlank,
  isNumber,
  isText,
  literal,
  not,
  or,
  ref,
  substitute,
} from "../expr";
import { ANSWER, graded, NO_DATA, NOT_OURS, NOTE, numericCells, REASON, REASONS, YES } from "../names";
import type { Finding, Rule } from "../rule";

const reasonColumns = { reasonColumn: columnOf(ref("lydo")), noteColumn: columnOf(ref("ghichu")) };

/** Every open cell is filled, or the row says why not. Opening balances are asked for but may be unknown. */
export const missingValue: Rule = {
  id: "missing-value",
  source: "Quy ước nhập: ô trống phải có lý do",
  findings: ({ row }) =>
    numericCells(row).map((key): Finding => {
      const when = and(isBlank(graded(key)), isBlank(REASON));
      const measure = literal(row.code);
      if (key === "luyke.truoc")
        return {
          code: "SL-18",
          severity: "warning",
          at: key,
          when: and(when, isBlank(NOTE)),
          facts: { measure, cell: addressOf(ref(key)), noteColumn: columnOf(ref("ghichu")) },
        };
      const facts = { measure, cell: addressOf(ref(key)), what: key, why: "", ...reasonColumns };
      return { code: "SL-01", severity: "error", missing: true, at: key, when, facts };
    }),
};

/** Có or Không is chosen, for each quarter where the measure goes by quarters. */
export const missingAnswer: Rule = {
  id: "missing-answer",
  source: "Quy ước nhập: xác nhận từng quý",
  findings: ({ row }): readonly Finding[] => {
    if (!row.cells.includes("co")) return [];
    const when = and(isBlank(ANSWER), isBlank(REASON));
    const common = { severity: "error", missing: true, at: "co", when } as const;
    const cell = addressOf(ref("co"));
    const measure = literal(row.measure.id);
    if (row.quarter !== undefined)
      return [{ ...common, code: "SL-11", facts: { measure, cell, quarter: String(row.quarter) } }];
    return [{ ...common, code: "SL-01", facts: { measure, cell, what: "co", why: "", ...reasonColumns } }];
  },
};

/** A Có that needs evidence has its link. */
export const missingLink: Rule = {
  id: "missing-link",
  source: "Quy ước nhập: Có thì dán đường dẫn",
  findings: ({ row }) => {
    if (!row.measure.evidence || !row.cells.includes("ghichu") || !row.cells.includes("co")) return [];
    return [
      {
        code: "SL-12",
        severity: "error",
        missing: true,
        at: "ghichu",
        // No address of a page is without a dot.
        when: and(eq(ANSWER, YES), eq(NOTE, substitute(NOTE, ".", ""))),
        facts: {
          measure: row.measure.id,
          cell: addressOf(ref("ghichu")),
          quarter: String(row.quarter ?? ""),
          noteColumn: columnOf(ref("ghichu")),
        },
      },
    ];
  },
};

const known = (reasons: readonly string[]): Expr => or(...reasons.map((reason) => eq(REASON, reason)));

/** A reason is one of the list, is explained, and does not stand beside a figure. */
export const reasonGiven: Rule = {
  id: "reason-given",
  source: "Quy ước nhập: lý do chưa có số liệu",
  findings: ({ row }): readonly Finding[] => {
    if (row.cells.length === 0) return [];
    const explains = or(eq(REASON, NO_DATA), eq(REASON, NOT_OURS));
    const measure = literal(row.code);
    // Balances are carried over whatever the reason; "Không phát sinh" beside a figure is told by none-chosen.
    const typed = numericCells(row).filter((key) => key !== "luyke.truoc" && key !== "h1");
    const values = [
      ...typed.map((key) => not(isBlank(graded(key)))),
      ...(row.cells.includes("co") ? [not(isBlank(ANSWER))] : []),
    ];
    const beside = row.asks === "boolean" ? known(REASONS) : explains;
    return [
      {
        code: "SL-20",
        severity: "error",
        missing: true,
        at: "ghichu",
        when: and(explains, isBlank(NOTE)),
        facts: { measure, cell: addressOf(ref("ghichu")), reason: REASON, noteColumn: columnOf(ref("ghichu")) },
      },
      {
        code: "SL-23",
        severity: "warning",
        at: "lydo",
        when: and(beside, or(...values)),
        facts: { measure, cell: addressOf(ref("lydo")), reason: REASON },
      },
      {
        code: "SL-24",
        severity: "question",
        at: "lydo",
        when: and(not(isBlank(REASON)), not(known(REASONS))),
        facts: { measure, cell: addressOf(ref("lydo")), value: REASON },
      },
    ];
  },
};

/** A count kept as text is read as what it shows, and said. */
export const numberAsText: Rule = {
  id: "number-as-text",
  source: "Quy ước nhập: số lưu dạng chữ",
  findings: ({ row }) =>
    numericCells(row).map((key) => ({
      code: "SL-21",
      severity: "note",
      at: key,
      when: and(isText(ref(key)), isNumber(graded(key))),
      facts: { cell: addressOf(ref(key)), value: ref(key), number: graded(key) },
    })),
};
