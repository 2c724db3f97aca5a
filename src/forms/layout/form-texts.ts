import { fold, foldedStart } from "../../plan/index";

const MOST = 2_000;
const LONGEST = 500;

/** Letters that tell most texts from those that are looked for, and those that tell a paragraph from a label. */
const [FEW, MORE] = [3, 48];

/** Texts by which the sheets of a form are found: some exactly as they are, others however they are written. */
export class TextsOfForm {
  private readonly numbers = new Map<string, number>();
  private readonly folded: ReadonlySet<string>;
  private readonly all: readonly string[];
  /** How these texts begin, by lengths that were asked for. */
  private readonly starts: Set<string>[] = [];
  /** Other texts of the form come again with every workbook. */
  private readonly likes = new Map<string, boolean>();

  /** @param read texts that people read: accents, case and blanks do not matter */
  constructor(exact: readonly string[], read: readonly string[]) {
    for (const text of [...exact, ...read])
      if (text.trim() !== "" && !this.numbers.has(text)) this.numbers.set(text, this.numbers.size);
    this.folded = new Set(read.map(fold).filter((text) => text !== ""));
    this.all = [...this.folded, ...exact.map(fold)];
  }

  numberOf(text: string): number | undefined {
    return this.numbers.get(text);
  }

  /** Whether readers may take it for one of the texts though it is spelt otherwise. */
  isLike(text: string): boolean {
    const known = this.likes.get(text);
    if (known !== undefined) return known;
    if (!this.mayBegin(text)) return false;
    const like = this.isStart(foldedStart(text, MORE)) && this.seemsLike(text);
    if (text.length > LONGEST) return like;
    if (this.likes.size >= MOST) this.likes.clear();
    this.likes.set(text, like);
    return like;
  }

  /** Whether it may be one of the texts, or like one: what people write begins otherwise. */
  mayBegin(text: string): boolean {
    const first = foldedStart(text, FEW);
    if (first.length === FEW && !this.isStart(first)) return false;
    return this.isStart(foldedStart(text));
  }

  private isStart(start: string): boolean {
    return this.startsOf(start.length).has(start) || HIDDEN_START.startsWith(start.slice(0, HIDDEN_START.length));
  }

  private startsOf(length: number): ReadonlySet<string> {
    return (this.starts[length] ??= new Set(
      this.all.flatMap((text) => (text.length >= length ? [text.slice(0, length)] : [])),
    ));
  }

  private seemsLike(text: string): boolean {
    return this.folded.has(fold(text)) || HIDDEN_CODE.test(text) || this.numbers.has(text.normalize("NFC").trim());
  }
}

/** Any code of sheet `Kế hoạch`, also of another plan. */
const HIDDEN_CODE = /^\s*kh[.]MT/;
const HIDDEN_START = "kh.mt";
