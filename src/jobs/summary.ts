import type { UnitStatus } from "../entries/index";
import type { UnitKind } from "../plan/index";
import type { CheckResult } from "./check";

/** A unit as a merged workbook lists it. */
export type ListedUnit = {
  readonly unit: { readonly code: string; readonly name: string; readonly kind: UnitKind };
  readonly status: UnitStatus;
  readonly number?: number;
};

/** Units of a merged workbook; undefined where the workbook is none. */
export const summaryOf = ({ results }: CheckResult): readonly ListedUnit[] | undefined => results?.summary.units;
