import type { MergedUnit } from "../entries/index";

/** Files of a unit came, but they contradict each other: no number of a submission counts. */
export const isWaiting = ({ status, number }: Pick<MergedUnit, "status" | "number">): boolean =>
  status === "with-errors" && number === undefined;
