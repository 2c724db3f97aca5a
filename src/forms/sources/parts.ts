import type { Source, Sources } from "../../entries/index";
import { inOrder } from "./draw";

/** The figures of which a total is made, down to file, sheet and cell; `key` narrows to one cell of the measure. */
export const partsOf = (sources: Sources, measure: string, key?: string): readonly Source[] =>
  inOrder(sources.get(measure)?.all() ?? []).filter((one) => key === undefined || one.key === key);
