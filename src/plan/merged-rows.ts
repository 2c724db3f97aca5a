import { measuresOf } from "./find";
import type { EntryKey } from "./kinds";
import type { Measure } from "./measure";
import type { Pack } from "./pack";
import type { Period } from "./period";
import { type EntryRow, periodState } from "./scope";
import type { OrgUnit } from "./unit";

const FOUR: readonly EntryKey[] = ["tu.tong", "tu.nu", "mau.tong", "mau.nu"];

/** Nobody below the office answers: Có or Không is its own. Offices that have offices below them count theirs. */
const answersAlone = ({ asks, enters }: Measure, { kind }: OrgUnit): boolean =>
  (kind === "xa" || kind === "phong") && asks?.[kind] === "boolean" && enters.truong === undefined;

function cellsOf(measure: Measure, asks: EntryRow["asks"]): readonly EntryKey[] {
  if (asks === "boolean") return ["co"];
  if (asks === "count") return ["tu.tong"];
  // By sex only where those who answer enter both parts of the rate by sex.
  if (FOUR.every((key) => measure.enters.truong?.includes(key))) return FOUR;
  return [measure.numeratorIs ?? "tu.tong", measure.denominatorIs ?? "mau.tong"];
}

/**
 * The rows of an office's results after a merge: every measure of the plan in one row, with the figures of its total.
 * Answers of units are a rate of units; quarters are one row. Counts are judged at the issuer of the plan alone.
 */
export const mergedRows = (pack: Pack, unit: OrgUnit, period: Period): readonly EntryRow[] =>
  measuresOf(pack)
    .filter(({ measure }) => measure.kind !== "task")
    .map(({ goal, indicator, measure }) => {
      const state = periodState(measure, period);
      const asks = answersAlone(measure, unit) ? "boolean" : measure.kind === "count" ? "count" : "ratio";
      const cells = state === "asked" ? cellsOf(measure, asks) : [];
      const merged = pack.issuer.kind === unit.kind ? "issuer" : "office";
      return { code: measure.id, goal, indicator, measure, state, cells, asks, local: false, merged };
    });
