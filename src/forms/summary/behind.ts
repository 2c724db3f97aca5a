import type { Part } from "../../entries/index";
import { ruleOfTotal } from "../../plan/index";
import type { FormContext } from "../context";
import { bandsOf } from "./bands";
import { partsIn } from "./members";
import type { SummaryRead } from "./read";

/** What a merged workbook tells the level above of its schools: by measure, then by level and ownership. */
export const partsBehind = (
  { units, shares }: SummaryRead,
  context: FormContext,
): ReadonlyMap<string, ReadonlyMap<string, Part>> =>
  new Map(
    bandsOf(context).flatMap((band) => {
      const of = shares.get(band.id);
      const rows = units.flatMap(({ unit }) => {
        const share = of?.get(unit.code);
        return share ? [{ unit, share }] : [];
      });
      const parts = partsIn(rows, band, ruleOfTotal(band.found.measure));
      return parts ? [[band.id, parts] as const] : [];
    }),
  );
