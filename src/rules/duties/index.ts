import { committeeAgrees, committeeSetUp } from "./committee";
import { ownPlanNamed } from "./own-plan";
import type { DutyRule } from "./rule";
import { infoTyped } from "./typed";
import { signedAfterCutOff, signedInTime } from "./signing-day";

export { type DutyJudged, judgeDuties } from "./judge";
export { BEHALVES, NO_DAY, SIGN_FORMS } from "./typed";
export type { DutyFinding, DutyRule, DutySetting } from "./rule";

/** What a unit owes beside its figures, in the order of sheet `Thông tin`. */
export const DUTY_RULES: readonly DutyRule[] = [
  ownPlanNamed,
  committeeSetUp,
  committeeAgrees,
  signedAfterCutOff,
  signedInTime,
  infoTyped,
];
