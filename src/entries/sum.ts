/** A rate as its two counts. */
export type Counts = { readonly n: number; readonly d: number };

/** Sum of rates over units. 0/0 is a unit where nothing occurred: it is counted apart and changes nothing. */
export type SummedRate = Counts & { readonly units: number; readonly none: number };

/** As long as every step is a whole number that a double holds, a double holds the sum exactly. */
function exactSum(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) {
    sum += value;
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(sum)) return wideSum(values);
  }
  return sum;
}

function wideSum(values: readonly number[]): number {
  const total = values.reduce((sum, value) => sum + BigInt(value), 0n);
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) throw new Error("a sum beyond 2^53 cannot be kept exactly");
  return Number(total);
}

/** Σn / Σd: percentages are never averaged. */
export function sumRates(rates: readonly Counts[]): SummedRate {
  return {
    n: exactSum(rates.map(({ n }) => n)),
    d: exactSum(rates.map(({ d }) => d)),
    units: rates.length,
    none: rates.filter(({ n, d }) => n === 0 && d === 0).length,
  };
}

/** Σ of counts over units. */
export const sumCounts = (values: readonly number[]): number => exactSum(values);
