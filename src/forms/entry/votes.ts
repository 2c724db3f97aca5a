/** Where an anchor says that something stands; undefined where the anchor is gone or stands more than once. */
export type Vote = { readonly by: string; readonly at: number | undefined };

export type Verdict =
  | {
      readonly kind: "found";
      readonly at: number;
      /** Anchors that are gone or say otherwise. */ readonly against: readonly string[];
    }
  | { readonly kind: "tie"; readonly sides: readonly number[] }
  | { readonly kind: "lost" };

/** Two anchors must agree, and no two others may agree on another place. */
export function majority(votes: readonly Vote[]): Verdict {
  const at = votes[0]?.at;
  // In most workbooks nothing was moved.
  if (at !== undefined && votes.length > 1 && votes.every((vote) => vote.at === at))
    return { kind: "found", at, against: [] };
  const counts = new Map<number, number>();
  for (const { at } of votes) if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
  const agreed = [...counts].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1]);
  const [first, second] = agreed;
  if (!first) return { kind: "lost" };
  if (second && second[1] === first[1]) return { kind: "tie", sides: agreed.map(([at]) => at) };
  return { kind: "found", at: first[0], against: votes.filter(({ at }) => at !== first[0]).map(({ by }) => by) };
}

/** The value that occurs most often; undefined where none does or two share the first place. */
export function mode(values: readonly number[]): number | undefined {
  const [only] = values;
  if (only === undefined || values.every((value) => value === only)) return only;
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] !== second?.[1] ? first[0] : undefined;
}
