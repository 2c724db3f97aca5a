import type { Rule } from "../rule";
import { degreesWithinOfficials, membersAgree, peopleWithinUnit, plannedWomenAgree } from "./across";
import { fewCounted, onTheWay } from "./advice";
import { cumulativeHeld, jumpExplained } from "./history";
import { noneChosen } from "./none-chosen";
import { ownTargetReached } from "./own-target";
import { femaleWithinTotal, nothingOccurred, withinDenominator } from "./parts";
import { missingAnswer, missingLink, missingValue, numberAsText, reasonGiven } from "./presence";
import { eachSexReached } from "./sexes";
import { answerReached, targetReached } from "./targets";
import { answerTyped, countTyped } from "./typed";

/** What holds of a total too; the others ask who fills the cells of one unit. */
export const TOTAL_RULES: readonly Rule[] = [
  femaleWithinTotal,
  withinDenominator,
  cumulativeHeld,
  targetReached,
  eachSexReached,
  nothingOccurred,
  fewCounted,
  onTheWay,
  ownTargetReached,
];

/** The rule book for entries, in the order in which findings are told. */
export const RULES: readonly Rule[] = [
  missingValue,
  missingAnswer,
  missingLink,
  reasonGiven,
  noneChosen,
  countTyped,
  answerTyped,
  femaleWithinTotal,
  withinDenominator,
  plannedWomenAgree,
  degreesWithinOfficials,
  peopleWithinUnit,
  membersAgree,
  cumulativeHeld,
  jumpExplained,
  targetReached,
  eachSexReached,
  answerReached,
  ownTargetReached,
  nothingOccurred,
  fewCounted,
  onTheWay,
  numberAsText,
];
