import { TAKEN_AS } from "../../words/index";

/** The words where a sentence begins, and a code: in quotation marks where it is more than letters and figures. */
const SAID = new RegExp(`(^|[.;]\\s*)${TAKEN_AS}\\s+(?:“([^”]+)”|(\\S*[\\p{L}\\p{N}]))[\\s.,;:–-]*`, "iu");
const PLAIN = /^[\p{L}\p{N}]+$/u;

/** The code of the unit for which a note of `Sổ tiếp nhận` says to take its file. */
export function takenAsIn(note: string): string | undefined {
  const [, , quoted, plain] = SAID.exec(note) ?? [];
  return quoted?.trim() ?? plain;
}

/** What a note says besides. */
export const withoutTakenAs = (note: string): string => note.replace(SAID, "$1").trim();

/** A note that says it, before all else. */
export const noteTakenAs = (code: string, note: string): string =>
  [`${TAKEN_AS} ${PLAIN.test(code) ? code : `“${code}”`}`, note].filter((text) => text !== "").join(". ");
