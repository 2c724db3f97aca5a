import type { Request } from "./args";

const MOST = 64;
export const JOBS = [`1–${MOST}`];

/** Threads that the command line asks for; undefined where it leaves that to us. */
export function jobsAsked(values: Request["values"]): number | undefined | "unknown" {
  const typed = values.get("jobs");
  if (typed === undefined) return undefined;
  const jobs = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  return jobs >= 1 && jobs <= MOST ? jobs : "unknown";
}
