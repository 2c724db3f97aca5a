import { FEW_LETTERS, fold, foldedStart, foldedStartNumber, mayFoldTo, startNumber } from "../../plan/index";

const MOST = 2_000;
const LONGEST = 500;

/** Letters that tell most texts from those that are looked for, and those that tell a paragraph from a label. */
const [MANY, MORE] = [12, 48];

/** Texts by which the sheets of a form are found: some exactly as they are, others however they are written. */
export class TextsOfForm {
  private readonly numbers = new Map<string, number>();
  private readonly folded: ReadonlySet<string>;
  /** These texts as `fold` writes them, by the number of their first letters. */
  private readonly begun = new Map<number, string[]>();
  /** Beginnings of fewer letters. */
  private readonly short = new Set<string>();
  /** Other texts of the form come again with every workbook. */
  private readonly likes = new Map<string, boolean>();

  /** @param read texts that people read: accents, case and blanks do not matter */
  constructor(exact: readonly string[], read: readonly string[]) {
    for (const text of [...exact, ...read])
      if (text.trim() !== "" && !this.numbers.has(text)) this.numbers.set(text, this.numbers.size);
    this.folded = new Set(read.map(fold).filter((text) => text !== ""));
    for (const text of new Set([...this.folded, ...exact.map(fold), HIDDEN_START])) {
      for (let length = 0; length < FEW_LETTERS && length <= text.length; length++)
        this.short.add(text.slice(0, length));
      if (text.length < FEW_LETTERS) continue;
      const others = this.begun.get(startNumber(text));
      if (others) others.push(text);
      else this.begun.set(startNumber(text), [text]);
    }
  }

  numberOf(text: string): number | undefined {
    return this.numbers.get(text);
  }

  /** Whether readers may take it for one of the texts though it is spelt otherwise. */
  isLike(text: string): boolean {
    const known = this.likes.get(text);
    if (known !== undefined) return known;
    if (!this.mayBegin(text)) return false;
    const like = this.isBegun(text, MORE) && this.seemsLike(text);
    if (text.length > LONGEST) return like;
    if (this.likes.size >= MOST) this.likes.clear();
    this.likes.set(text, like);
    return like;
  }

  /** Whether it may be one of the texts, or like one: what people write begins otherwise. */
  mayBegin(text: string): boolean {
    return this.isBegun(text, MANY);
  }

  private isBegun(text: string, most: number): boolean {
    const number = foldedStartNumber(text);
    if (number === undefined) return this.short.has(foldedStart(text, FEW_LETTERS));
    for (const known of this.begun.get(number) ?? NONE)
      if (mayFoldTo(text, known, known === HIDDEN_START ? known.length : most)) return true;
    return false;
  }

  private seemsLike(text: string): boolean {
    return this.folded.has(fold(text)) || HIDDEN_CODE.test(text) || this.numbers.has(text.normalize("NFC").trim());
  }
}

const NONE: readonly string[] = [];

/** Any code of sheet `Kế hoạch`, also of another plan. */
const HIDDEN_CODE = /^\s*kh[.]MT/;
const HIDDEN_START = "kh.mt";
