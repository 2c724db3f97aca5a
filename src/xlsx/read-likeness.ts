import type { GridCell } from "../sheet/grid";
import { LikeCells } from "../sheet/likeness";
import { alikeFor, viewOf } from "./same-bytes";
import { TextsBeside, TextsKnown } from "./same-texts";
import type { StringTable } from "./string-table";

/** What the cells of all sheets of a file share. */
export type Shared = {
  readonly table: () => StringTable | undefined;
  readonly styles: readonly object[];
  readonly date1904: boolean;
};

/** Where a cell ends that nothing may be passed up to. */
const HARD = 0x7fffffff;

/** A value that may depend on the shared texts, nobody noted how. */
export const UNSURE = -2;

/** The cells of a sheet before, and where each of them stands in its part. */
export type Base = {
  readonly map: LikeCells;
  readonly keys: readonly number[];
  readonly cells: readonly GridCell[];
  readonly bytes: DataView;
  /** Format and font of cells come from there. */
  readonly styles: Shared["styles"];
  readonly date1904: boolean;
  /** The place right behind the cell before each, also an empty one, and that cell's key. */
  readonly starts: readonly number[];
  readonly befores: readonly number[];
  readonly ends: readonly number[];
  /** Numbers of shared texts; -1 for other values, `UNSURE` where a shared text may be meant in some other way. */
  readonly texts: Int32Array;
  readonly known: TextsKnown;
};

const same = (a: GridCell, b: GridCell): boolean =>
  a.value === b.value && a.kind === b.kind && a.formula === b.formula && a.format === b.format && a.font === b.font;

/** Reads a sheet beside one that was read before; where there is none, notes where its cells stand. */
export class Follower {
  readonly cells: LikeCells;
  /** Place right behind the cell that was read last, and its key, where it is one of the common kind; else -1. */
  pos = -1;
  before = -1;
  private at = 0;
  private readonly changed: number[] = [];
  private readonly view: DataView;
  private readonly noted = { keys: [], starts: [], befores: [], ends: [], texts: [] } as Record<
    "keys" | "starts" | "befores" | "ends" | "texts",
    number[]
  >;
  /** How far, in the part of before, both are known to be alike, and how much further on this one's bytes lie. */
  private alikeTo = 0;
  private shift = -1;
  private readonly beside: TextsBeside | undefined;

  constructor(
    readonly base: Base | undefined,
    bytes: Uint8Array,
    private readonly context: Shared,
  ) {
    this.cells = new LikeCells(base?.map);
    this.view = viewOf(bytes);
    this.beside = base && new TextsBeside(base, context.table);
  }

  /** Bytes of memory that stay in use as long as its part does. */
  get held(): number {
    return this.view.buffer.byteLength;
  }

  /**
   * Right behind a cell of the common kind: passes cells that stand as before, byte for byte, with the same texts. A
   * reader in the same state makes the same of the same bytes.
   * @returns whether any; `pos` and `before` say up to where
   */
  pass(reached: number): boolean {
    const { base, beside, context, pos, before } = this;
    if (!base || !beside || pos !== reached) return false;
    if (base.styles !== context.styles || base.date1904 !== context.date1904) return false;
    const { keys, starts, befores, ends, texts, cells } = base;
    const first = this.nextAfter(before);
    const start = starts[first];
    // Only from the same state on: behind the cell that stood before it then.
    if (start === undefined || befores[first] !== before) return false;
    if (this.shift !== pos - start || this.alikeTo < start) {
      this.shift = pos - start;
      this.alikeTo = start + alikeFor(this.view, pos, base.bytes, start);
    }
    let next = first;
    for (; next < ends.length && (ends[next] as number) <= this.alikeTo; next++) {
      if ((texts[next] as number) < 0 || beside.isSame(next)) continue;
      if (beside.of(next) !== (cells[next] as GridCell).value) break;
    }
    if (next === first) return false;
    this.at = next;
    this.before = keys[next - 1] as number;
    this.pos = (ends[next - 1] as number) + this.shift;
    return true;
  }

  /** Behind what is no cell of the common kind. */
  lose(): void {
    this.pos = -1;
  }

  /** Right behind an own cell of the common kind. */
  behind(key: number, end: number): void {
    this.pos = end;
    this.before = key;
  }

  /** A cell that was read; places must come in their order. */
  take(key: number, cell: GridCell): void {
    const before = this.nextAfter(key - 1);
    if (this.base && this.base.keys[before] === key) {
      this.at = before + 1;
      if (same(this.base.cells[before] as GridCell, cell)) return;
    }
    if (this.base) this.changed.push(key);
    this.cells.set(key, cell);
  }

  /** Notes where the cell just taken stands; `text` is the number of its shared text, -1 for none. */
  note(key: number, end: number, text: number): void {
    if (this.base) return;
    const { keys, starts, befores, ends, texts } = this.noted;
    keys.push(key);
    starts.push(Math.max(0, this.pos));
    befores.push(this.pos < 0 ? -1 : this.before);
    ends.push(this.pos < 0 || end < 0 ? HARD : end);
    texts.push(text);
  }

  /** Notes how the sheet is like the one before; false where a fresh one would do better for those that follow. */
  end(): boolean {
    if (!this.base) return true;
    this.nextAfter(Infinity);
    this.cells.likeness = { base: this.base.map, changed: this.changed };
    return this.changed.length * 2 < this.base.keys.length;
  }

  /** The sheet as one that others are read beside. */
  asBase(): Base {
    const map = this.cells;
    map.likeness = { base: map, changed: [] };
    const { styles, date1904 } = this.context;
    const cells = [...map.values()];
    const texts = Int32Array.from(this.noted.texts);
    const known = new TextsKnown({ cells, texts });
    return { ...this.noted, map, cells, bytes: this.view, styles, date1904, texts, known };
  }

  /** Index of the first cell of before that stands behind a place; those passed over are gone. */
  private nextAfter(key: number): number {
    const keys = this.base?.keys ?? [];
    for (let place = keys[this.at]; place !== undefined && place <= key; place = keys[++this.at]) {
      this.changed.push(place);
      this.cells.leave(place);
    }
    return this.at;
  }
}
