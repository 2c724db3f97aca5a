import type { Source } from "../../entries/index";
import type { Pack } from "../../plan/index";
import { sortedSources } from "./draw";

/** The figures of which a total is made, down to file, sheet and cell; `key` narrows to one cell of the measure. */
export const partsOf = (sources: readonly Source[], pack: Pack, measure: string, key?: string): readonly Source[] =>
  sortedSources(sources, pack).filter((one) => one.measure === measure && (key === undefined || one.key === key));
