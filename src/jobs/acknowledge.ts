import { ACK_SECTION, findMeta, mayAcknowledge, readMeta, withAck, withSection } from "../forms/index";
import type { Problem } from "../problems/index";
import type { GridBook, PlacedBook } from "../sheet/index";
import type { Ports } from "./ports";
import { bookKey, type Done, type Outcome, type SheetStore } from "./workbook";

/** `_chitieu` with the reason in it; undefined where the workbook is none of ours, or the finding holds it back. */
function metaWith(book: GridBook, problem: Problem, reason: string, { packs }: Pick<Ports, "packs">) {
  const grid = findMeta(book);
  const meta = readMeta(book, packs);
  if (!grid || !meta.ok || !mayAcknowledge(problem)) return undefined;
  const sheet = withSection(grid, ACK_SECTION, withAck(meta.records, problem, reason));
  const made: PlacedBook = { sheets: [sheet] };
  return { made, key: bookKey(meta.context) };
}

/**
 * Keeps in the workbook why a warning or a note stays as it is; an empty reason takes it back. Errors and questions
 * cannot be acknowledged: they are corrected or answered.
 */
export async function acknowledge(
  store: SheetStore,
  book: GridBook,
  problem: Problem,
  reason: string,
  ports: Pick<Ports, "packs">,
): Promise<Outcome<Done> | undefined> {
  const found = metaWith(book, problem, reason, ports);
  return found && store.addSheets(found.made, { job: "ack", key: found.key, same: "keep" });
}
