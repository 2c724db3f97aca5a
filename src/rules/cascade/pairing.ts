import { type Measure, measuresOf, type Pack } from "../../plan/index";

/** Which measures of the child answer a measure of the parent, by the parent's id. */
export type Pairing = ReadonlyMap<string, readonly Measure[]>;

type Link = readonly [parentId: string, measure: Measure];

const all = (pack: Pack): readonly Measure[] => measuresOf(pack).map(({ measure }) => measure);

const grouped = (links: readonly Link[]): Pairing => {
  const groups = new Map<string, Measure[]>();
  for (const [id, measure] of links) {
    const group = groups.get(id) ?? [];
    if (!group.includes(measure)) groups.set(id, [...group, measure]);
  }
  return groups;
};

const coveredBy = (pack: Pack, measure: Measure): readonly string[] =>
  pack.covers.filter((cover) => cover.measure === measure.id).flatMap((cover) => cover.parent);

/** What the child's own map says. */
function byMap(child: Pack, parent: Pack): readonly Link[] {
  const prefix = `${parent.id}/`;
  return all(child).flatMap((measure) =>
    coveredBy(child, measure)
      .filter((text) => text.startsWith(prefix))
      .map((text): Link => [text.slice(prefix.length), measure]),
  );
}

/** A plan written from the parent's text: most of its measures bear the parent's ids with the parent's words. */
function byId(child: Pack, parent: Pack): readonly Link[] {
  const words = new Map(all(parent).map(({ id, label }) => [id, label]));
  const own = all(child);
  const alike = own.filter(({ id, label }) => words.get(id) === label);
  return 2 * alike.length > own.length
    ? own.filter(({ id }) => words.has(id)).map((measure) => [measure.id, measure])
    : [];
}

/** Two plans that answer the same measures of a third: they meet there. */
function byAncestor(child: Pack, parent: Pack): readonly Link[] {
  return all(parent).flatMap((above) => {
    const origins = new Set(coveredBy(parent, above));
    return all(child)
      .filter((measure) => coveredBy(child, measure).some((text) => origins.has(text)))
      .map((measure): Link => [above.id, measure]);
  });
}

/** The first that says anything. The same id alone is never the same meaning. Undefined: nothing says it. */
export function pair(child: Pack, parent: Pack): Pairing | undefined {
  for (const way of [byMap, byId, byAncestor]) {
    const links = way(child, parent);
    if (links.length > 0) return grouped(links);
  }
  return undefined;
}
