import type { MergeSeen } from "./hands";

/** More than this in an open workbook would hold Excel up for minutes. */
const MOST_CELLS = 200_000;

/** Why the result does not go into the open workbook; undefined where it may. */
export type Unwritable = "own" | "other" | "large";

export const unwritable = ({ standing, cells }: Pick<MergeSeen, "standing" | "cells">): Unwritable | undefined => {
  if (standing === "own" || standing === "other") return standing;
  return cells > MOST_CELLS ? "large" : undefined;
};
