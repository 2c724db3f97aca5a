import type { Source, Sources } from "./merged";

/** All of them, in no order of their own. */
export const sourcesIn = (sources: Sources): readonly Source[] => [...sources.values()].flatMap(({ all }) => all());

/** A list of figures by measure. */
export function byMeasure(sources: readonly Source[]): Sources {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const group = groups.get(source.measure);
    if (group) group.push(source);
    else groups.set(source.measure, [source]);
  }
  return new Map([...groups].map(([id, group]) => [id, { count: group.length, all: () => group }]));
}
