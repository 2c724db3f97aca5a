import { LETTER_LIST_HEAD } from "../../words/index";
import { CSV_MARK, csvLine, parseCsv } from "../register/csv";

/** A letter and the unit that it goes to; of a letter to many the unit is empty. */
export type LetterEntry = {
  /** Below the folder of the letters. */
  readonly path: string;
  readonly code: string;
  readonly name: string;
  readonly email: string;
};

export const LETTER_FOLDER = "phieu-de-nghi-chinh-sua";

/** The list of letters as CSV for a mailing program. */
export const letterListText = (letters: readonly LetterEntry[]): string =>
  CSV_MARK +
  [LETTER_LIST_HEAD, ...letters.map(({ path, code, name, email }) => [path, code, name, email])].map(csvLine).join("");

/** Names that a letter may have: a list that somebody changed must not lead anywhere else. */
const OURS = new RegExp(`^(${LETTER_FOLDER}/)?[A-Za-z0-9_-]+\\.(xlsx|csv)$`);

/** Places of the letters that a list names. */
export const readLetterList = (text: string): readonly string[] =>
  parseCsv(text).flatMap(([path = ""]) => (OURS.test(path) ? [path] : []));
