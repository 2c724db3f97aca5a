/** What one workbook of a unit is known by among its others. */
export type Sent = {
  readonly code: string;
  /** Lần gửi. */
  readonly number: number;
  /** Last day of its data, ISO. */
  readonly until: string;
};

/** The workbook of a unit that counts; not sure where another of the same period and number says something else. */
export type Last<T> = { readonly handed: T; readonly isSure: boolean };

/** The later period, then the higher number, decides; of two of the same number that differ nobody can say. */
export function latestOf<T extends Sent>(all: readonly T[], says: (one: T) => string): ReadonlyMap<string, Last<T>> {
  const byRank = [...all].sort((a, b) => (a.until === b.until ? b.number - a.number : a.until < b.until ? 1 : -1));
  const best = new Map<string, Last<T>>();
  for (const one of byRank) {
    const top = best.get(one.code)?.handed;
    if (!top) best.set(one.code, { handed: one, isSure: true });
    else if (top.until === one.until && top.number === one.number && says(top) !== says(one))
      best.set(one.code, { handed: top, isSure: false });
  }
  return best;
}
