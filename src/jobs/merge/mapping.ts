import { type Asked, type ReadLine, type Share, shareOf } from "../../entries/index";
import {
  entryRows,
  measuresOf,
  type OrgUnit,
  type Pack,
  type Period,
  rollUpRule,
  type RollUp,
  type UnitKind,
} from "../../plan/index";

/** One measure of the plan of a file, and what it becomes in the plan that is merged. */
export type Link = { readonly from: string; readonly to: string; readonly rule: RollUp["rule"] };

/** Says a thing of a plan once by key: thousands of files are of one plan. */
function once<T>(): (pack: Pack, key: string, say: () => T) => T {
  const memory = new WeakMap<Pack, Map<string, T>>();
  return (pack, key, say) => {
    const known = memory.get(pack) ?? new Map<string, T>();
    memory.set(pack, known);
    const found = known.get(key) ?? say();
    known.set(key, found);
    return found;
  };
}

const links = once<readonly Link[]>();
const asked = once<AskedBy>();

/** By the map of the child plan; within one plan every measure supplies itself. "Same id" never means the same. */
export const linksOf = (file: Pack, target: Pack, kind: UnitKind): readonly Link[] =>
  links(target, `${file.id} ${file.version} ${kind}`, () => drawLinks(file, target, kind));

function drawLinks(file: Pack, target: Pack, kind: UnitKind): readonly Link[] {
  if (file.id === target.id)
    return measuresOf(target).flatMap(({ measure }): readonly Link[] => {
      const rule = rollUpRule(measure, kind);
      return rule === "local" ? [] : [{ from: measure.id, to: measure.id, rule }];
    });
  return file.rollUp.flatMap(({ from, to, rule }): readonly Link[] => {
    const [plan, id] = to?.split("/") ?? [];
    return plan === target.id && id !== undefined && rule !== "local"
      ? [{ from: from.slice(file.id.length + 1), to: id, rule }]
      : [];
  });
}

const byTarget = new WeakMap<readonly Link[], ReadonlyMap<string, Link>>();

/** What answers a measure of the plan that is merged. */
export function linkTo(fed: readonly Link[], measure: string): Link | undefined {
  const known = byTarget.get(fed) ?? new Map(fed.map((link) => [link.to, link]));
  byTarget.set(fed, known);
  return known.get(measure);
}

export type AskedBy = ReadonlyMap<string, Asked>;

/** Which measures of a plan ask a unit in a period: a matter of its kind, its levels and its ownership. */
export const askedOf = (pack: Pack, unit: OrgUnit, period: Period): AskedBy =>
  asked(pack, [period.id, unit.kind, unit.ownership, ...unit.levels].join(), () => drawAsked(pack, unit, period));

function drawAsked(pack: Pack, unit: OrgUnit, period: Period): AskedBy {
  const rows = entryRows(pack, unit, period).filter(({ state }) => state === "asked");
  return new Map(rows.map(({ measure, local }) => [measure.id, local ? "apart" : "counted"]));
}

/** Shares of one unit by measure of the plan that is merged. A measure that neither asks nor is answered is absent. */
export function sharesOf(
  lines: readonly ReadLine[],
  fed: readonly Link[],
  asking: AskedBy,
): ReadonlyMap<string, Share> {
  const byMeasure = new Map<string, ReadLine[]>();
  for (const line of lines) {
    const group = byMeasure.get(line.measure);
    if (group) group.push(line);
    else byMeasure.set(line.measure, [line]);
  }
  const shares = new Map<string, Share>();
  const add = (id: string, link: Link | undefined, how: Asked): void => {
    const answered = link ? (byMeasure.get(link.from) ?? []) : [];
    if (answered.length > 0 || how !== "no") shares.set(id, shareOf(answered, link?.rule ?? "local", how));
  };
  for (const [id, how] of asking) add(id, linkTo(fed, id), how);
  for (const link of fed) if (!asking.has(link.to)) add(link.to, linkTo(fed, link.to), "no");
  return shares;
}
