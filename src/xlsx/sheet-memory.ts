import type { GridCell } from "../sheet/grid";
import { LikeCells } from "../sheet/likeness";
import { copied, type Packed, samePacked } from "./packed-part";
import { type Base, Follower, type Shared, UNSURE } from "./read-likeness";
import { TextsBeside } from "./same-texts";

/** A sheet before as it stood in its file, and which of its cells hold shared texts; none where that is unsure. */
type Kept = Base & { readonly part: Packed | undefined; readonly shared: readonly number[] | undefined };

/** Sheets of a dozen forms, as one or two programs write them. */
const MANY = 128;
/** Larger sheets are none of ours. */
const LARGEST = 8_000;
const LARGEST_PART = 128 * 1024;
/** What is kept holds on to all memory that its bytes lie in: for a part that was never packed, its whole file. */
const LARGEST_HELD = 1024 * 1024;

/** The sheets that others are read beside: workbooks of one form differ in what people typed and in little else. */
export class SheetMemory {
  private readonly bases = new Map<string, Kept>();

  /** A reading beside no other, which others may be read beside. */
  alone(bytes: Uint8Array, context: Shared): Follower {
    return new Follower(undefined, bytes, context);
  }

  /** @param key sheets that are likely to be alike: whatever it says, only the cost depends on it */
  follow(key: string, bytes: Uint8Array, context: Shared): Follower {
    return new Follower(this.bases.get(key), bytes, context);
  }

  /**
   * The cells of a sheet that nobody has touched: byte for byte the sheet before, which need not be unpacked again. Its
   * shared texts alone may say something else in this file.
   * @returns undefined where it is not
   */
  again(key: string, part: Packed, context: Shared): LikeCells | undefined {
    const base = this.bases.get(key);
    if (!base?.part || !base.shared) return undefined;
    if (base.styles !== context.styles || base.date1904 !== context.date1904) return undefined;
    return samePacked(base.part, part) ? withTexts(base, base.shared, context) : undefined;
  }

  /** @param alone a sheet that was read beside none */
  keep(key: string, alone: Follower, part: Packed | undefined): void {
    if (alone.cells.size > LARGEST || alone.held > LARGEST_HELD) return;
    const base = alone.asBase();
    const { texts } = base;
    const shared = texts.includes(UNSURE) ? undefined : [...texts.keys()].filter((at) => (texts[at] as number) >= 0);
    this.bases.delete(key);
    this.bases.set(key, {
      ...base,
      part: part && part.bytes.length <= LARGEST_PART ? copied(part) : undefined,
      shared,
    });
    const [oldest = key] = this.bases.keys();
    if (this.bases.size > MANY) this.bases.delete(oldest);
  }
}

/** The same cells with the shared texts of another file; undefined where it has not all of them. */
function withTexts(base: Base, shared: readonly number[], context: Shared): LikeCells | undefined {
  const { map, keys, cells } = base;
  const beside = new TextsBeside(base, context.table);
  const changed: number[] = [];
  const fresh: GridCell[] = [];
  for (const at of shared) {
    if (beside.isSame(at)) continue;
    const cell = cells[at] as GridCell;
    const value = beside.of(at);
    if (value === cell.value) continue;
    if (value === undefined || cell.kind !== "text") return undefined;
    changed.push(keys[at] as number);
    fresh.push({ ...cell, value });
  }
  if (changed.length === 0) return map;
  const like = new LikeCells(map);
  fresh.forEach((cell, at) => like.set(changed[at] as number, cell));
  like.likeness = { base: map, changed };
  return like;
}
