import { asShare, isWaiting, missingShare, type Share } from "../../entries/index";
import { type FormContext, partsBehind, type ResultsRead, type SourceRead } from "../../forms/index";
import type { Problem } from "../../problems/index";

/** Measures whose rows in `Tổng hợp` are not what their sources say: the first code of each. */
const heldTotals = (problems: readonly Problem[]): ReadonlyMap<string, string> =>
  new Map(
    problems.flatMap(({ code, facts, name }): readonly (readonly [string, string])[] => {
      if (code === "TH-02" || code === "TH-03") return facts.measures.split(", ").map((id) => [id, code] as const);
      return code === "TH-01" ? [[name.slice(0, name.lastIndexOf(".")), code] as const] : [];
    }),
  );

/** Units that a merged workbook lists without any figures: they have not sent, or their files waited for a decision. */
export const unitsLacking = ({ summary }: ResultsRead): readonly string[] =>
  summary.units.flatMap((one) => (one.status === "not-sent" || isWaiting(one) ? [one.unit.code] : []));

/** Lần gửi of each unit that it has figures of, also of those behind the offices below it. */
export const submissionsIn = ({ summary }: ResultsRead, sources: readonly SourceRead[]): ReadonlyMap<string, number> =>
  new Map([
    ...sources.flatMap(({ unit, via, number }) => (via === "" ? [] : [[unit, number] as const])),
    ...summary.units.flatMap(({ unit, number }) => (number === undefined ? [] : [[unit.code, number] as const])),
  ]);

/** Totals of a merged workbook as the shares of its office; one that cannot be right is not handed on. */
export function sharesOfMerged(
  { totals, summary }: ResultsRead,
  context: FormContext,
  problems: readonly Problem[],
): ReadonlyMap<string, Share> {
  const held = heldTotals(problems);
  const parts = partsBehind(summary, context);
  return new Map(
    [...totals].map(([id, { total, apart }]) => {
      const why = held.get(id);
      const told = parts.get(id);
      const share: Share = { ...asShare(total, apart), ...(told && { parts: told }) };
      return [
        id,
        why === undefined ? share : { ...missingShare(total.units.asked, apart?.units.asked ?? 0), held: why },
      ];
    }),
  );
}
