import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What may have gathered before somebody tidies up, bytes. */
const SLACK = 16 * 1024 * 1024;

/** Tidies up where enough has gathered; `now`: in any case. */
export type Tidy = (now?: "now") => void;

export const noTidy: Tidy = () => undefined;

const taken = (): number => {
  const { used_heap_size: used, external_memory: outside } = getHeapStatistics();
  return used + outside;
};

/**
 * The engine lets what is thrown away gather up to hundreds of megabytes before it looks: right for a server, too much
 * for the computer of an office on which Excel is open too. From here on young objects have little room and the heap
 * grows in small steps; who works through many files says between two of them that this is a good moment.
 */
export function thrifty(): Tidy {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--optimize-for-size");
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  let least = taken();
  return (now) => {
    if (now === undefined && taken() < least + SLACK) return;
    collect();
    least = taken();
  };
}
