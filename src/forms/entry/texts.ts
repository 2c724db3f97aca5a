import { fold } from "../../plan/index";
import { type Grid, keyColumn, keyRow } from "../../sheet/index";

type TextPlace = { readonly row: number; readonly column: number };
type TextCell = TextPlace & { readonly text: string };

/** The texts of a sheet, for finding labels and keys again. */
export type Texts = {
  /** Every place in which a text stands. */
  readonly at: (text: string) => readonly TextPlace[];
  /** By column. */
  readonly inRow: (row: number) => readonly TextCell[];
  /** The row in which most of these texts stand; undefined where fewer than three do, or two rows share the first place. */
  readonly rowWithMost: (wanted: ReadonlySet<string>) => number | undefined;
  /** The same texts as `fold` writes them. */
  readonly folded: () => Texts;
};

const LEAST = 3;
const NOWHERE: readonly TextPlace[] = [];

/** Several readers ask for the same sheet; a grid never changes. */
const known = new WeakMap<Grid, Texts>();

export function textsOf(grid: Grid): Texts {
  const found = known.get(grid);
  if (found) return found;
  const texts = textsIn(grid);
  known.set(grid, texts);
  return texts;
}

function textsIn(grid: Grid): Texts {
  const texts = new SheetTexts();
  for (const [key, cell] of grid.cells) {
    if (cell.kind !== "text") continue;
    const text = cell.value.normalize("NFC").trim();
    if (text !== "") texts.put(text, [{ row: keyRow(key), column: keyColumn(key) }]);
  }
  return texts;
}

class SheetTexts implements Texts {
  private readonly places = new Map<string, TextPlace[]>();
  private asFolded: SheetTexts | undefined;

  put(text: string, places: readonly TextPlace[]): void {
    const others = this.places.get(text);
    if (others) others.push(...places);
    else this.places.set(text, [...places]);
  }

  at(text: string): readonly TextPlace[] {
    return this.places.get(text) ?? NOWHERE;
  }

  inRow(row: number): readonly TextCell[] {
    const found: TextCell[] = [];
    for (const [text, places] of this.places)
      for (const place of places) if (place.row === row) found.push({ row, column: place.column, text });
    return found.sort((a, b) => a.column - b.column);
  }

  rowWithMost(wanted: ReadonlySet<string>): number | undefined {
    const counts = new Map<number, number>();
    for (const text of wanted) for (const { row } of this.at(text)) counts.set(row, (counts.get(row) ?? 0) + 1);
    let [first, most, second]: [number | undefined, number, number] = [undefined, 0, 0];
    for (const [row, count] of counts) {
      if (count > most) [first, most, second] = [row, count, most];
      else if (count > second) second = count;
    }
    return most >= LEAST && most !== second ? first : undefined;
  }

  folded(): Texts {
    if (this.asFolded) return this.asFolded;
    const folded = new SheetTexts();
    for (const [text, places] of this.places) folded.put(fold(text), places);
    return (this.asFolded = folded);
  }
}
