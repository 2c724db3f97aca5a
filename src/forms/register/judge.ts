import type { RegisterLine, UnitKind } from "../../plan/index";
import type { Problem } from "../../problems/index";
import { shortDate } from "../../words/index";
import { type ListLine, listProblem } from "./table";

/** A line with the place where it stands, before lines are held against each other. */
export type PlacedLine = { readonly line: RegisterLine; readonly at: ListLine };

type Judged = { readonly lines: readonly RegisterLine[]; readonly problems: readonly Problem[] };

const cellOf = ({ at }: PlacedLine, key = "code"): string => at(key).place.cell;

/** Do two spans share a day? An open side reaches without end. */
const overlap = (a: RegisterLine, b: RegisterLine): boolean =>
  (a.from ?? "") <= (b.to ?? "9") && (b.from ?? "") <= (a.to ?? "9");

const same = (a: RegisterLine, b: RegisterLine): boolean => JSON.stringify(a) === JSON.stringify(b);

function backwards(one: PlacedLine): readonly Problem[] {
  const { from, to } = one.line;
  if (from === undefined || to === undefined || from <= to) return [];
  const facts = { cell: cellOf(one, "to"), from: shortDate(from), to: shortDate(to) };
  return [listProblem("DS-09", "error", facts, one.at("to").place)];
}

type Twice = { readonly held: ReadonlySet<PlacedLine>; readonly problems: readonly Problem[] };

/** Two lines of one code for the same days: the same words count once, other words wait for a person. */
function duplicates(all: readonly PlacedLine[]): Twice {
  const byCode = new Map<string, PlacedLine[]>();
  for (const one of all) byCode.set(one.line.code, [...(byCode.get(one.line.code) ?? []), one]);
  const held = new Set<PlacedLine>();
  const problems: Problem[] = [];
  for (const group of byCode.values())
    group.forEach((one, n) => {
      const other = group.slice(0, n).find(({ line }) => overlap(line, one.line));
      if (!other) return;
      const facts = { cell: cellOf(one), code: one.line.code, otherCell: cellOf(other) };
      const equal = same(one.line, other.line);
      held.add(one);
      if (!equal) held.add(other);
      const { place } = one.at("code");
      problems.push(listProblem(equal ? "DS-11" : "DS-10", equal ? "warning" : "question", facts, place));
    });
  return { held, problems };
}

const ABOVE: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  truong: ["xa", "phong", "so"],
  xa: ["so"],
  phong: ["so"],
  so: [],
  ban: ["truong", "xa", "phong", "so", "ban"],
};

/** Where the list has an office that units of such a kind stand under, one without any is counted by nobody. */
function noParent(one: PlacedLine, offices: readonly PlacedLine[]): readonly Problem[] {
  const { line } = one;
  // A Ban may stand at the top of its list.
  if (line.kind === "ban") return [];
  const above = offices.some((office) => ABOVE[line.kind].includes(office.line.kind) && overlap(office.line, line));
  if (!above) return [];
  const facts = { cell: cellOf(one, "parent"), code: line.code };
  return [listProblem("DS-19", "warning", facts, one.at("parent").place)];
}

function underParent(
  one: PlacedLine,
  byCode: ReadonlyMap<string, readonly PlacedLine[]>,
  written: ReadonlySet<string>,
): readonly Problem[] {
  const { line } = one;
  const { place } = one.at("parent");
  const facts = { cell: cellOf(one, "parent"), code: line.code, parent: line.parent };
  const parents = (byCode.get(line.parent) ?? []).filter((parent) => overlap(parent.line, line));
  const [parent] = parents;
  // A line that waits for an answer is told already.
  const waits = !byCode.has(line.parent) && written.has(line.parent);
  if (!parent) return waits ? [] : [listProblem("DS-12", "error", facts, place)];
  const upper = line.levels.includes("thpt") || line.levels.includes("gdtx");
  if (parent.line.kind === "xa" && upper) return [listProblem("DS-15", "warning", facts, place)];
  if (ABOVE[line.kind].includes(parent.line.kind)) return [];
  const kinds = { kind: one.at("kind").text, parentKind: parent.at("kind").text };
  return [listProblem("DS-14", "warning", { ...facts, ...kinds }, place)];
}

/** Every circle once, told at its first line. */
function circles(all: readonly PlacedLine[], byCode: ReadonlyMap<string, readonly PlacedLine[]>): readonly Problem[] {
  const problems: Problem[] = [];
  const done = new Set<PlacedLine>();
  for (const start of all) {
    const path: PlacedLine[] = [];
    let one: PlacedLine | undefined = start;
    while (one && !done.has(one) && !path.includes(one)) {
      path.push(one);
      const { line }: PlacedLine = one;
      one = byCode.get(line.parent)?.find((parent) => overlap(parent.line, line));
    }
    const at = one ? path.indexOf(one) : -1;
    if (one && at >= 0) {
      const codes = [...path.slice(at), one].map(({ line }) => line.code).join(" → ");
      const facts = { cell: cellOf(one, "parent"), code: one.line.code, codes };
      problems.push(listProblem("DS-13", "error", facts, one.at("parent").place));
    }
    for (const seen of path) done.add(seen);
  }
  return problems;
}

const levelless = (one: PlacedLine): readonly Problem[] =>
  one.line.kind === "truong" && one.line.levels.length === 0
    ? [listProblem("DS-07", "error", { cell: cellOf(one, "levels"), code: one.line.code }, one.at("levels").place)]
    : [];

/**
 * The lines held against each other.
 * @param written all codes of the list, those of lines that wait included
 */
export function judgeLines(all: readonly PlacedLine[], written: ReadonlySet<string>): Judged {
  const dated = all.map((one) => ({ one, wrong: backwards(one) }));
  const forward = dated.filter(({ wrong }) => wrong.length === 0).map(({ one }) => one);
  const { held, problems } = duplicates(forward);
  const used = forward.filter((one) => !held.has(one));
  const byCode = new Map<string, readonly PlacedLine[]>();
  for (const one of used) byCode.set(one.line.code, [...(byCode.get(one.line.code) ?? []), one]);
  const offices = used.filter(({ line }) => line.kind !== "truong");
  return {
    lines: used.map(({ line }) => line),
    problems: [
      ...dated.flatMap(({ wrong }) => wrong),
      ...problems,
      ...used.flatMap(levelless),
      ...used.flatMap((one) => (one.line.parent === "" ? noParent(one, offices) : underParent(one, byCode, written))),
      ...circles(used, byCode),
    ],
  };
}
