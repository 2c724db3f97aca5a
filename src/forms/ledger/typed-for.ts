import { TYPED_FOR } from "../../words/index";

/** The words at the start, in any case, and what divides them from those that follow. */
const START = new RegExp(`^${TYPED_FOR}(?![\\p{L}\\p{N}])[\\s.,;:–-]*`, "iu");

/** Does a note of `Sổ tiếp nhận` say that the office filled the file in for its unit? */
export const saysTypedFor = (note: string): boolean => START.test(note);

/** What a note says besides. */
export const withoutTypedFor = (note: string): string => note.replace(START, "");

/** The note of a file that counts, which says so if it was and else does not; what people wrote beside it stays. */
export function noteSaying(typedFor: boolean, note: string): string {
  if (typedFor === saysTypedFor(note)) return note;
  return typedFor ? [TYPED_FOR, note].filter((text) => text !== "").join(". ") : withoutTypedFor(note);
}
