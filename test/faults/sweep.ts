import type { Desk } from "../excel/desk";
import { allCases, coveringCases } from "./cases";
import { clean, run, type Verdict } from "./drive";
import type { Job } from "./jobs";
import { MOVES, runMove } from "./moves";

/** One line a job; `requests` is how many the job makes when nothing is wrong. */
export type Line = {
  readonly job: string;
  readonly requests: number;
  readonly cases: number;
  readonly torn: number;
  readonly userSheetsChanged: number;
  readonly leftovers: number;
};

const count = (verdicts: readonly Verdict[], is: (verdict: Verdict) => boolean): number => verdicts.filter(is).length;

export async function sweep(desk: Desk, job: Job, all: boolean): Promise<Line> {
  const good = await clean(desk, job);
  const verdicts: Verdict[] = [];
  for (const one of (all ? allCases : coveringCases)(good.actions)) verdicts.push(await run(desk, job, good, one));
  // Who deletes what a recovery would bring back has deleted it: moves are for jobs.
  for (const move of job.recovery ? [] : MOVES)
    for (let request = 0; request < good.actions.length; request += 1)
      verdicts.push(await runMove(desk, job, good, move, request));
  return {
    job: job.name,
    requests: good.actions.length,
    cases: verdicts.length,
    torn: count(verdicts, ({ torn }) => torn),
    userSheetsChanged: count(verdicts, ({ users }) => users.length > 0),
    leftovers: count(verdicts, ({ left }) => left.length > 0),
  };
}

/** What every line must say. */
export const UNHURT = { torn: 0, userSheetsChanged: 0, leftovers: 0 } as const;
