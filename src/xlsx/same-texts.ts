import type { GridCell } from "../sheet/grid";
import type { StringTable } from "./string-table";

/** Cells of a sheet before, and the numbers of their shared texts, negative for cells without. */
type Cells = { readonly cells: readonly GridCell[]; readonly texts: Int32Array };

/** Which of them hold the text that has their number in a table of strings: asked once a table. */
export class TextsKnown {
  private readonly known = new WeakMap<StringTable, Uint8Array>();

  constructor(private readonly sheet: Cells) {}

  /** @param root strings that were read beside none, so that they stay as they are */
  in(root: StringTable): Uint8Array {
    const found = this.known.get(root) ?? this.look(root);
    this.known.set(root, found);
    return found;
  }

  private look(root: StringTable): Uint8Array {
    const { cells, texts } = this.sheet;
    return Uint8Array.from(texts, (text, at) => (text >= 0 && root.of(text) === cells[at]?.value ? 1 : 0));
  }
}

/** What the cells of a sheet before say where their shared texts are those of another file. */
export class TextsBeside {
  private same: Uint8Array | undefined;

  constructor(
    private readonly sheet: Cells & { readonly known: TextsKnown },
    private readonly table: () => StringTable | undefined,
  ) {}

  /** Whether it is the string of the table before with the same number, as nearly always: nothing need be compared. */
  isSame(at: number): boolean {
    const table = this.table();
    if (!table) return false;
    this.same ??= this.sheet.known.in(table.root);
    return this.same[at] === 1 && table.asInRoot(this.sheet.texts[at] as number);
  }

  of(at: number): string | undefined {
    return this.table()?.of(this.sheet.texts[at] as number);
  }
}
