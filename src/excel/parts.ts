import type { Area } from "../sheet/placed";
import { notWholeRows } from "./areas";
import type { Clock } from "./clock";
import { type Answer, type Ask, question } from "./request";

/** Cells of a sheet that are asked for together. */
export type Part = { readonly sheet: string; readonly area: Area };

const TOGETHER = 20_000;

const heightOf = ({ top, bottom }: Area): number => bottom - top + 1;

export const cellsIn = (area: Area): number => heightOf(area) * (area.right - area.left + 1);

/** An area in parts that one answer holds, from the top down. */
export function partsOf(sheet: string, area: Area): readonly Part[] {
  const height = Math.max(1, Math.floor(TOGETHER / (area.right - area.left + 1)));
  return Array.from({ length: Math.ceil(heightOf(area) / height) }, (_, n): Area => {
    const top = area.top + n * height;
    return { ...area, top, bottom: Math.min(area.bottom, top + height - 1) };
  }).flatMap((rows) => notWholeRows(rows).map((narrow): Part => ({ sheet, area: narrow })));
}

/** Small parts go into one request. */
export function bundles(parts: readonly Part[]): readonly (readonly Part[])[] {
  const out: Part[][] = [];
  let cells = 0;
  for (const part of parts) {
    const more = cellsIn(part.area);
    const last = out[out.length - 1];
    if (last && cells + more <= TOGETHER) last.push(part);
    else {
      out.push([part]);
      cells = 0;
    }
    cells += more;
  }
  return out;
}

/** Two lots that together are the same; undefined where one row of one sheet is left. */
function halves(parts: readonly Part[]): readonly [readonly Part[], readonly Part[]] | undefined {
  const [part] = parts;
  if (!part) return undefined;
  if (parts.length > 1) {
    const half = Math.ceil(parts.length / 2);
    return [parts.slice(0, half), parts.slice(half)];
  }
  const { sheet, area } = part;
  if (area.top === area.bottom) return undefined;
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [[{ sheet, area: { ...area, bottom: middle } }], [{ sheet, area: { ...area, top: middle + 1 } }]];
}

type Read<T> = { readonly part: Part; readonly value: T };

const all =
  <T>(parts: readonly Part[], ask: (part: Part) => Ask<T>): Ask<readonly Read<T>[]> =>
  (context) => {
    const reads = parts.map((part) => ({ part, read: ask(part)(context) }));
    return () => reads.map(({ part, read }) => ({ part, value: read() }));
  };

/** One request; parts with long texts may still be more than Excel gives: then each half of them. */
async function readTogether<T>(
  clock: Clock,
  parts: readonly Part[],
  ask: (part: Part) => Ask<T>,
): Promise<Answer<readonly Read<T>[]>> {
  const read = await question(clock, all(parts, ask));
  const split = read.ok || read.problem.code !== "too-much-data" ? undefined : halves(parts);
  if (!split) return read;
  const upper = await readTogether(clock, split[0], ask);
  if (!upper.ok) return upper;
  const lower = await readTogether(clock, split[1], ask);
  return lower.ok ? { ok: true, value: [...upper.value, ...lower.value] } : lower;
}

/**
 * Bundle after bundle, in order; parts that Excel refuses to give at once come as the parts that it gave.
 * @param mayStop see `Progress`
 */
export async function readParts<T>(
  clock: Clock,
  lots: readonly (readonly Part[])[],
  ask: (part: Part) => Ask<T>,
  each: (part: Part, value: T) => void,
  mayStop: boolean,
): Promise<Answer<void>> {
  try {
    for (const [at, parts] of lots.entries()) {
      clock.told?.({ doing: "looking", at, of: lots.length, mayStop });
      const read = await readTogether(clock, parts, ask);
      if (!read.ok) return read;
      for (const { part, value } of read.value) each(part, value);
    }
    return { ok: true, value: undefined };
  } finally {
    clock.told?.(undefined);
  }
}
