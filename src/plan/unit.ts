import type { Ownership, SchoolLevel, UnitKind } from "./kinds";

/** A school or an office. Codes are text: `01` is not `1`. A name is never a key. */
export type OrgUnit = {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** Empty for offices. */
  readonly levels: readonly SchoolLevel[];
  readonly ownership: Ownership;
  /** Direct office above, as printed in letters. */
  readonly parentName?: string;
  /** Xã, phường, and province, as printed. */
  readonly place?: string;
};
