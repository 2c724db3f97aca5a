import { fillByName, makeTemplate, sampleAnswers } from "../../../src/jobs/index";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Accepted } from "../../../src/jobs/merge/reading";
import { parsePeriod } from "../../../src/plan/index";
import { asRead, pack, ports } from "../../tools/books";
import { lineOf } from "./tools";

export const PERIOD = parsePeriod("2026-H1")!;
export const PACK = pack("hanoi-605");

/** The form of a school of the list as the product draws it, filled in without a fault, read for a merge. */
export async function school(code: string): Promise<Accepted> {
  const made = await makeTemplate({ pack: PACK, unit: lineOf(code), period: PERIOD }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const book = asRead(fillByName(made.book, sampleAnswers(made.context)), `${code}.xlsx`);
  const one = await readForMerge({ path: `${code}.xlsx`, sha256: code.toLowerCase().padEnd(64, "0") }, book, ports);
  if (!one.ok) throw new Error(one.code);
  return one;
}
