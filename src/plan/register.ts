import type { OrgUnit } from "./unit";

/**
 * One line of the list of units (danh sách đơn vị): a unit with its place in the tree for a span of time. A unit that
 * moved has one line for each span, under the same code: both trees, before and after 1/7/2025, are the same data.
 */
export type RegisterLine = OrgUnit & {
  /** Code of the office above; empty at the top. */
  readonly parent: string;
  /** ISO dates, both included; absent: open on that side. */
  readonly from?: string;
  readonly to?: string;
  readonly email?: string;
  readonly phone?: string;
  /** Day on which its file came, where the office keeps it here (ISO). */
  readonly received?: string;
};

export type Register = { readonly lines: readonly RegisterLine[] };

/** What became of a unit: merged, split, renamed, or moved under another office. */
export type CrosswalkLine = {
  readonly old: string;
  readonly now: string;
  readonly how: "sap-nhap" | "chia-tach" | "doi-ten" | "chuyen-cap";
  /** First day of the new state, ISO. */
  readonly from: string;
};

/** The line in force on a day (ISO, inclusive). */
export const inForce = ({ from, to }: Pick<RegisterLine, "from" | "to">, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** The list as it stands on one day, by code and by the office above. */
type Standing = {
  readonly lines: readonly RegisterLine[];
  readonly byCode: ReadonlyMap<string, RegisterLine>;
  readonly byParent: ReadonlyMap<string, readonly RegisterLine[]>;
};

function standing({ lines: all }: Register, day: string): Standing {
  const lines = all.filter((line) => inForce(line, day));
  const byCode = new Map<string, RegisterLine>();
  const byParent = new Map<string, RegisterLine[]>();
  for (const line of lines) {
    // A code that stands twice is a problem of the list; the first line is meant.
    if (!byCode.has(line.code)) byCode.set(line.code, line);
    const group = byParent.get(line.parent);
    if (group) group.push(line);
    else byParent.set(line.parent, [line]);
  }
  return { lines, byCode, byParent };
}

/** A merge asks of one list and one day for every file. */
const known = new WeakMap<Register, { readonly day: string; readonly standing: Standing }>();

function standingOn(register: Register, day: string): Standing {
  const before = known.get(register);
  if (before?.day === day) return before.standing;
  const now = standing(register, day);
  known.set(register, { day, standing: now });
  return now;
}

/** Units that exist on a day, in the order of the list. */
export const unitsAt = (register: Register, day: string): readonly RegisterLine[] => standingOn(register, day).lines;

export const unitAt = (register: Register, code: string, day: string): RegisterLine | undefined =>
  standingOn(register, day).byCode.get(code);

/** Units directly under an office on a day. */
export const childrenAt = (register: Register, code: string, day: string): readonly RegisterLine[] =>
  standingOn(register, day).byParent.get(code) ?? [];

/** All units under an office on a day, each after the office above it; a list that turns in a circle ends. */
export function belowAt(register: Register, code: string, day: string): readonly RegisterLine[] {
  const { byParent } = standingOn(register, day);
  const found: RegisterLine[] = [];
  const seen = new Set([code]);
  const open = [...(byParent.get(code) ?? [])].reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next.code)) continue;
    seen.add(next.code);
    found.push(next);
    open.push(...[...(byParent.get(next.code) ?? [])].reverse());
  }
  return found;
}
