import type { IssuedBefore, IssuedFile } from "../../forms/register/index";
import { unitsAt } from "../../plan/index";
import { addressUnits, cutOffDay } from "./order";
import type { PublishWish } from "./publish";

/** What becomes of the lines of the list of before. */
export type OldFiles = {
  /** Of units that were not asked for this time, as those of other offices: they stand. */
  readonly kept: readonly IssuedBefore[];
  /** Files that nobody is to send any more: their unit has another one now, or none. */
  readonly withdrawn: readonly IssuedBefore[];
};

type Wanted = Pick<PublishWish, "pack" | "period" | "register" | "under" | "issued">;

/** The list of before against what was issued now; of another plan or period it is another issue. */
export function oldFilesOf({ pack, issued = [], ...wish }: Wanted, list: readonly IssuedFile[]): OldFiles {
  const { register, period } = wish;
  const now = new Map(list.map(({ code, path }) => [code, path]));
  const asked = new Set(addressUnits(wish).map(({ unit }) => unit.code));
  const exist = new Set(unitsAt(register, cutOffDay(period)).map(({ code }) => code));
  const before = issued.filter((file) => file.plan === pack.id && file.period === period.id);
  const stands = ({ code }: IssuedBefore): boolean => !asked.has(code) && exist.has(code);
  return {
    kept: before.filter(stands),
    withdrawn: before.filter((file) => !stands(file) && now.get(file.code) !== file.path),
  };
}
