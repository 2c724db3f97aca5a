import type { Measure, Target } from "../../plan/index";

/** The columns "Mốc 2025" and "Mốc 2030": the last years of the plan's two stages. */
export type Milestones = { readonly first: readonly Target[]; readonly second: readonly Target[] };

const stage = ({ year, to }: Target, second: number): "first" | "second" | "both" => {
  const end = year ?? to;
  return end === undefined ? "both" : end >= second ? "second" : "first";
};

/** A target stands under the stage in which it falls due; open-ended and maintained ones under both. */
export const milestones = ({ targets }: Measure, second: number): Milestones => ({
  first: targets.filter((target) => stage(target, second) !== "second"),
  second: targets.filter((target) => stage(target, second) !== "first"),
});
