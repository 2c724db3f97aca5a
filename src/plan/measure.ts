import { z } from "zod";
import { ENTRY_KEYS, OWNERSHIPS, SCHOOL_LEVELS, UNIT_KINDS } from "./kinds";

// The page of the add-in allows no code that is made from texts.
z.config({ jitless: true });

const decimal = z.string().regex(/^\d+(\.\d+)?$/, "số thập phân viết bằng chữ, dấu chấm");

/**
 * A milestone: operator and value (text, never a float) for one year, a span of years, from a year on,
 * or at every period (`maintain`). `~` is "khoảng": it never fails by itself.
 */
export const Target = z
  .strictObject({
    year: z.int().optional(),
    from: z.int().optional(),
    to: z.int().optional(),
    maintain: z.literal(true).optional(),
    /** The document leaves the year open; a person must be asked. */
    ask: z.literal(true).optional(),
    operator: z.enum([">=", ">", "~"]),
    value: decimal,
  })
  .refine(
    (t) =>
      [t.year !== undefined, t.from !== undefined || t.to !== undefined, t.maintain, t.ask].filter(Boolean).length ===
      1,
    {
      error: "mốc ghi đúng một trong: year; from, to; maintain; ask",
    },
  );
export type Target = z.infer<typeof Target>;

const Cells = z.array(z.enum(ENTRY_KEYS)).min(1);

/**
 * What one row of entry counts.
 * - kind: `ratio` numerator/denominator, `count` lượt or people, `boolean` có/không, `task` narrative only.
 * - nature decides how periods add (see `entries/natures`).
 * - enters: which cells each kind of unit fills. A kind that is absent has no row of this measure.
 * - numeratorIs "mau.nu": the numerator is the women (or the led-by-women) among the denominator, typed as column K.
 */
export const Measure = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+[a-z]?)?(-[a-z])?$/),
  kind: z.enum(["ratio", "count", "boolean", "task"]),
  nature: z.enum([
    "stock",
    "flow",
    "flowCumulative",
    "headcountCumulative",
    "schoolYear",
    "year",
    "yearFlow",
    "quarter",
  ]),
  /** Own short label, at most 90 characters. */
  label: z.string().min(3).max(90),
  /** Heading of the band in `Tổng hợp`, at most 40 characters. */
  shortLabel: z.string().min(2).max(40),
  numerator: z.string(),
  denominator: z.string(),
  /** Đơn vị tính of the result as printed: "%", "% cơ sở", "lượt", "người", "có/không". */
  unit: z.string().min(1),
  /** What the entry cells count: "trẻ", "học sinh", "người", "đề tài" …, for sentences. */
  counts: z.string(),
  sex: z.enum(["none", "total+female", "female", "numerator-female"]),
  numeratorIs: z.enum(["tu.tong", "tu.nu", "mau.nu"]).optional(),
  denominatorIs: z.enum(["mau.tong", "mau.nu"]).optional(),
  levels: z.array(z.enum([...SCHOOL_LEVELS, "agency"])).min(1),
  /** Kinds of school that answer on a line of their own, outside the denominator (MN for MT3-CT1). */
  localLevels: z.array(z.enum(SCHOOL_LEVELS)).optional(),
  /** Absent: every ownership. */
  ownership: z.array(z.enum(OWNERSHIPS)).optional(),
  enters: z.partialRecord(z.enum(UNIT_KINDS), Cells),
  /** What the form asks of a unit kind where it is not `kind` itself. */
  asks: z.partialRecord(z.enum(UNIT_KINDS), z.enum(["ratio", "count", "boolean"])).optional(),
  /** "Có" needs evidence (a link) in the note. */
  evidence: z.boolean().optional(),
  /** n > d is a warning, not an error (children from elsewhere). */
  mayExceed: z.boolean().optional(),
  /** Text of column C. Quarterly measures may use `{quy}`. */
  howTo: z.string().min(5),
  /** Own wording of how-to for unit kinds that fill other cells than a school. */
  howToFor: z.partialRecord(z.enum(UNIT_KINDS), z.string()).optional(),
  targets: z.array(Target),
  /** The text of the plan leaves the measure open; findings become questions. */
  ambiguous: z.string().optional(),
  /** Clause of the plan, by number: "I.2.3.d". */
  clause: z.string().min(1),
  /**
   * Years that the document itself states for the measure; outside them it is not asked. Absent: all years of the plan.
   * The cascade reads it too: "đến năm 2030" answers a parent's span to 2030, not its 2022-2026.
   */
  asked: z.strictObject({ from: z.int().optional(), to: z.int().optional() }).optional(),
});
export type Measure = z.infer<typeof Measure>;
