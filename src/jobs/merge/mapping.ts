import { type Asked, type ReadLine, type Share, shareOf } from "../../entries/index";
import {
  type EntryKey,
  entryRows,
  type Measure,
  measureById,
  measuresOf,
  type OrgUnit,
  type Pack,
  type Period,
  rollUpRule,
  type RollUp,
  type UnitKind,
} from "../../plan/index";

/** One measure of the plan of a file, and what it becomes in the plan that is merged. */
export type Link = {
  readonly from: string;
  readonly to: string;
  readonly rule: RollUp["rule"];
  /** Keys of cells of a rate where the two plans put it into other cells; `undefined`: what the plan above does not ask. */
  readonly keys?: ReadonlyMap<string, EntryKey | undefined>;
};

const BY_SEX: readonly EntryKey[] = ["tu.nu", "mau.nu"];

/** The same rate stands in other cells where one plan counts women alone and the other one everybody. */
function keysBetween(from: Measure | undefined, to: Measure | undefined): Link["keys"] {
  if (from?.kind !== "ratio" || to?.kind !== "ratio") return undefined;
  const women = to.sex === "total+female" ? [] : BY_SEX.map((key) => [key, undefined] as const);
  const sides = (["numeratorIs", "denominatorIs"] as const).flatMap((side) => {
    const [own, above] = [from[side], to[side]];
    return own && above ? [[own, above] as const] : [];
  });
  return sides.some(([own, above]) => own !== above) ? new Map([...women, ...sides]) : undefined;
}

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
    if (plan !== target.id || id === undefined || rule === "local") return [];
    const own = from.slice(file.id.length + 1);
    const keys = keysBetween(measureById(file, own)?.measure, measureById(target, id)?.measure);
    return [{ from: own, to: id, rule, ...(keys && { keys }) }];
  });
}

/** Of a unit that sent nothing. */
export const NO_LINKS: readonly Link[] = [];

type Ways = {
  readonly to: ReadonlyMap<string, Link>;
  readonly from: ReadonlyMap<string, readonly Link[]>;
};

const ways = new WeakMap<readonly Link[], Ways>();

function waysOf(fed: readonly Link[]): Ways {
  const known = ways.get(fed);
  if (known) return known;
  const to = new Map(fed.map((link) => [link.to, link]));
  const from = new Map<string, Link[]>();
  for (const link of to.values()) from.set(link.from, [...(from.get(link.from) ?? []), link]);
  ways.set(fed, { to, from });
  return { to, from };
}

/** What answers a measure of the plan that is merged. */
export const linkTo = (fed: readonly Link[], measure: string): Link | undefined => waysOf(fed).to.get(measure);

/** What a measure of the plan of a file answers. */
export const feeds = (fed: readonly Link[], measure: string): readonly Link[] =>
  waysOf(fed).from.get(measure) ?? NO_LINKS;

export type AskedBy = ReadonlyMap<string, Asked>;

/** Which measures of a plan ask a unit in a period: a matter of its kind, its levels and its ownership. */
export const askedOf = (pack: Pack, unit: OrgUnit, period: Period): AskedBy =>
  asked(pack, [period.id, unit.kind, unit.ownership, ...unit.levels].join(), () => drawAsked(pack, unit, period));

function drawAsked(pack: Pack, unit: OrgUnit, period: Period): AskedBy {
  const rows = entryRows(pack, unit, period).filter(({ state }) => state === "asked");
  return new Map(rows.map(({ measure, local }) => [measure.id, local ? "apart" : "counted"]));
}

/** A form that was issued before the unit changed has the row closed: nobody has said that it is not the unit's. */
const isClosed = ({ state, cells }: ReadLine): boolean => state === "outOfScope" && cells.length === 0;

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
  for (const { id, link, how } of stepsOf(fed, asking)) {
    const lines = (link && byMeasure.get(link.from)) ?? [];
    const answered = how !== "no" && lines.every(isClosed) ? [] : lines;
    if (answered.length > 0 || how !== "no") shares.set(id, shareOf(answered, link?.rule ?? "local", how));
  }
  return shares;
}

type Step = { readonly id: string; readonly link: Link | undefined; readonly how: Asked };

const steps = new WeakMap<AskedBy, WeakMap<readonly Link[], readonly Step[]>>();

/** What is asked, then what is answered all the same, each measure with what answers it: the same for many units. */
function stepsOf(fed: readonly Link[], asking: AskedBy): readonly Step[] {
  const known = steps.get(asking) ?? new WeakMap<readonly Link[], readonly Step[]>();
  steps.set(asking, known);
  const found = known.get(fed);
  if (found) return found;
  const others = fed.flatMap(({ to }) => (asking.has(to) ? [] : [to]));
  const all = [...asking, ...others.map((id) => [id, "no"] as const)];
  const made = all.map(([id, how]): Step => ({ id, link: linkTo(fed, id), how }));
  known.set(fed, made);
  return made;
}
