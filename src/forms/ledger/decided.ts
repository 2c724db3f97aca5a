import type { LedgerLine } from "../../entries/index";
import { DECISIONS } from "../../words/index";
import { noteTakenAs, takenAsIn, withoutTakenAs } from "./taken-as";
import { noteSaying, withoutTypedFor } from "./typed-for";

/** The words and what follows a mark after them; a sentence that goes on says something else. */
const saying = (words: string): RegExp => new RegExp(`^${words}\\s*(?:$|[.,;:(–-]\\s*)`, "iu");
const USE = saying(DECISIONS.use);
const DROP = saying(DECISIONS.drop);

const said = (note: string): string => withoutTypedFor(withoutTakenAs(note)).replace(/[ \u00a0]+/g, " ");

/** Whether a note of `Sổ tiếp nhận` says to use its file or not to; undefined where it says neither. */
export function decisionOf(note: string): boolean | undefined {
  const words = said(note);
  return USE.test(words) ? true : DROP.test(words) ? false : undefined;
}

/** Without the decision, whatever else people wrote. */
const others = (note: string): string => said(note).replace(USE, "").replace(DROP, "");

/**
 * Whether a file is used, and who filled it in. A choice that somebody made elsewhere, in the pane or by an option,
 * is written down, and the one that it revoked is taken back; a note beside another file that does not count stays.
 */
function decidedNote({ state, typedFor, decidedBy }: LedgerLine, note: string): string {
  const counts = state === "accepted";
  const decided = decidedBy === "person" && decisionOf(note) !== counts && (counts || decisionOf(note) === true);
  const words = decided ? [...(counts ? [DECISIONS.use] : []), others(note)].filter((text) => text !== "") : [note];
  return counts ? noteSaying(typedFor === true, words.join(". ")) : words.join(". ");
}

/** The note of a file as the next merge is to read it: for whom it is taken, who filled it in, whether it is used. */
export function noteOf(line: LedgerLine, note: string): string {
  const rest = withoutTakenAs(note);
  const decided = decidedNote(line, rest);
  const code = line.takenAs ?? takenAsIn(note);
  if (code === takenAsIn(note) && decided === rest) return note;
  return code === undefined ? decided : noteTakenAs(code, decided);
}
