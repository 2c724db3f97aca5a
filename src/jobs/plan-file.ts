import { Pack } from "../plan/pack";
import { type ParsedPack, parsePack } from "../plan/parse";
import { measuresOf } from "../plan/index";

/**
 * What the comparison does not read is left out, and links of the plan to measures that it has taken out say nothing:
 * a measure that is gone is a finding, not a broken file.
 */
function lean(pack: Pack): Pack {
  const own = new Set(measuresOf(pack).map(({ measure }) => measure.id));
  const parents = new Set(pack.parents.map((parent) => parent.pack));
  return {
    ...pack,
    rollUp: [],
    choices: [],
    reports: [],
    covers: pack.covers
      .filter(({ measure }) => own.has(measure))
      .map((cover) => ({ ...cover, parent: cover.parent.filter((text) => parents.has(text.split("/")[0])) }))
      .filter(({ parent }) => parent.length > 0),
  };
}

/** A plan of one's own, to be held against others; it may bear any file name. */
export function planFrom(json: unknown): ParsedPack {
  const shape = Pack.safeParse(json);
  return shape.success ? parsePack(lean(shape.data), `${shape.data.id}.json`) : parsePack(json, "");
}
