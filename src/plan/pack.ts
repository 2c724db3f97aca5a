import { z } from "zod";
import { SCHOOL_LEVELS, UNIT_KINDS } from "./kinds";
import { Measure } from "./measure";

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "ngày dạng NNNN-TT-NN");

/** A document named as the ground of the plan. `correct` differs from `asCited` where the plan misprints it. */
const Parent = z.strictObject({
  asCited: z.string(),
  correct: z.string(),
  date: date.optional(),
  issuer: z.string().optional(),
  title: z.string().optional(),
  /** Id in the catalogue; absent: the text is not at hand. */
  pack: z.string().optional(),
});

const Indicator = z.strictObject({
  id: z.string(),
  /** As the plan prints it: "a) Chỉ tiêu 1"; empty where the plan has no such label. */
  heading: z.string(),
  label: z.string().max(120),
  clause: z.string(),
  measures: z.array(Measure).min(1),
});

const Goal = z.strictObject({
  id: z.string().regex(/^MT\d+$/),
  heading: z.string(),
  label: z.string().max(140),
  clause: z.string(),
  indicators: z.array(Indicator),
});

/** Columns of sheet `Nhiệm vụ` that the plan itself fills for a group. */
const Task = z.strictObject({
  id: z.string().regex(/^NV\d+(\.\d+)?$/),
  label: z.string().max(240),
  form: z.string().optional(),
  /** Đối tượng: whom it reaches. */
  audience: z.string().optional(),
  /** Đối tượng thực hiện: who acts. */
  actor: z.string().optional(),
  when: z.string().optional(),
});
const TaskGroup = z.strictObject({
  id: z.string().regex(/^NV\d+$/),
  label: z.string().max(200),
  clause: z.string(),
  form: z.string().optional(),
  audience: z.string().optional(),
  actor: z.string().optional(),
  tasks: z.array(Task),
});

/** Day and month of every year; `before` excludes the day itself ("trước ngày 1/6" means 31/5 at the latest). */
const Due = z.strictObject({ day: z.int(), month: z.int(), before: z.boolean(), year: z.int().optional() });
const Duty = z.strictObject({
  id: z.string(),
  what: z.string(),
  clause: z.string(),
  /** Kinds of unit that owe it. */
  who: z.array(z.enum(UNIT_KINDS)),
  /** Only schools of these levels; offices are not concerned. */
  levels: z.array(z.enum(SCHOOL_LEVELS)).optional(),
  due: z.array(Due),
  receiver: z.string().optional(),
  contact: z.string().optional(),
  /** The address as the document prints it, where it is misprinted. */
  contactAsPrinted: z.string().optional(),
  /** What of sheet `Thông tin` shows whether it is done: the unit's own committee, or its own plan. */
  shownBy: z.enum(["committee", "own-plan"]).optional(),
});

/** A section of the report: `id` is the Roman number printed before the heading. */
const Section = z.strictObject({
  id: z.string().regex(/^[IVX]+$/, "số La Mã"),
  heading: z.string(),
  /** What fills it: entries by goal, tasks by group, or text that people write. */
  from: z.enum(["text", "goals", "tasks", "info"]),
  prompts: z.array(z.string()).optional(),
});

/**
 * Nơi nhận is dated data: a receiver may have ended before the day of signing. `who`: kinds of unit whose report
 * goes to it; absent: all kinds.
 */
const Receiver = z.strictObject({
  name: z.string().min(3),
  who: z.array(z.enum(UNIT_KINDS)).optional(),
  until: date.optional(),
  from: date.optional(),
  replacedBy: z.string().optional(),
});

/**
 * Deadline of a report, by the kind (and school levels) of the unit that sends. The report of December is `year`;
 * a document that asks for "tháng 12" asks the same day of H2. `inherited`: id of the pack whose text sets it.
 */
const ReportDue = z.strictObject({
  who: z.array(z.enum(UNIT_KINDS)).min(1),
  levels: z.array(z.enum(SCHOOL_LEVELS)).optional(),
  period: z.enum(["H1", "H2", "year"]),
  due: Due,
  to: z.string(),
  inherited: z.string().optional(),
});

/** `local` never leaves the unit and has no `to`. Both ends are written "pack/measure". */
const RollUp = z.strictObject({
  from: z.string(),
  to: z.string().optional(),
  rule: z.enum(["sum", "ratio", "count-yes", "latest-sum", "local", "numerator", "denominator", "quarters"]),
});

export const Pack = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().min(1),
  kind: z.enum(["ke-hoach-giai-doan", "ke-hoach-nam", "cong-van"]),
  title: z.string(),
  shortTitle: z.string().max(80),
  number: z.string(),
  date: date.optional(),
  /** Where number and date were read, when not in the text itself. */
  numberFrom: z.string().optional(),
  /** `sheet` names: what a report calls the plan. */
  citedAs: z.string(),
  issuer: z.strictObject({
    name: z.string(),
    kind: z.enum(UNIT_KINDS),
    levels: z.array(z.enum(SCHOOL_LEVELS)),
    place: z.string(),
  }),
  years: z.strictObject({ from: z.int(), to: z.int() }),
  /** Kinds of unit that work under the plan. */
  units: z.array(z.enum(UNIT_KINDS)).min(1),
  levels: z.array(z.enum(SCHOOL_LEVELS)),
  parents: z.array(Parent),
  goals: z.array(Goal),
  taskGroups: z.array(TaskGroup).min(1),
  duties: z.array(Duty),
  reports: z.array(ReportDue),
  report: z.strictObject({ subject: z.string(), sections: z.array(Section).min(3), receivers: z.array(Receiver) }),
  /** `from` supplies `to`. Never read "same id" as "same meaning". */
  rollUp: z.array(RollUp),
  /** Measures of a parent ("pack/measure") that one measure here answers: MT1 → hanoi-605/MT1-a, hanoi-605/MT1-b. */
  covers: z.array(z.strictObject({ measure: z.string(), parent: z.array(z.string()).min(1) })),
  /** Decisions of this project where the document is silent; a Sở confirms them once. `at`: "MT4-CT1a.nature", "plan". */
  choices: z.array(z.strictObject({ at: z.string(), text: z.string() })),
});
export type Pack = z.infer<typeof Pack>;
export type Goal = Pack["goals"][number];
export type Indicator = Goal["indicators"][number];
export type TaskGroup = Pack["taskGroups"][number];
export type Task = TaskGroup["tasks"][number];
export type Duty = Pack["duties"][number];
export type ReportDue = Pack["reports"][number];
export type RollUp = Pack["rollUp"][number];
export type Section = Pack["report"]["sections"][number];
