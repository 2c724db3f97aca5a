/** One line of `npm run bench`. For speed ratio = peer / ours, for a limit ratio = ours / limit. */
export type Row = {
  readonly name: string;
  readonly ours: number;
  readonly peer: string;
  readonly ratio: number;
  readonly unit: string;
  readonly n: number;
  readonly runs: number;
};

export const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Milliseconds of CPU of this process for one of `n` files: the median of the runs. */
export async function cost(runs: number, n: number, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000 / n);
  }
  return median(taken);
}
