import type { Submission } from "../entries/index";
import { readEntry, readInfo, submissionOf } from "../forms/index";
import type { Problem } from "../problems/index";
import type { GridBook } from "../sheet/index";
import { checkBook } from "./check";
import { inUse } from "./in-use";
import type { Ports } from "./ports";

export type SubmissionRead =
  | {
      readonly ok: true;
      readonly submission: Submission;
      readonly problems: readonly Problem[];
      readonly sendable: boolean;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A workbook as a submission: every value with its state and its cell, and what the check says of it. */
export async function readSubmission(given: GridBook, ports: Ports): Promise<SubmissionRead> {
  const book = inUse(given);
  const { context, problems, sendable } = await checkBook(book, ports);
  if (!context) return { ok: false, problems };
  const typed = readInfo(book, context).values.get("submission")?.value;
  const number = typeof typed === "number" ? typed : context.submission;
  const { rows, sheet } = readEntry(book, context);
  return { ok: true, submission: submissionOf(rows, context, { file: book.file, sheet }, number), problems, sendable };
}
