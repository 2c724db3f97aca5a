import type { GridCell } from "../sheet/grid";
import type { LikeCells } from "../sheet/likeness";

type Base = { readonly keys: readonly number[]; readonly cells: readonly GridCell[]; readonly map: LikeCells };

const same = (a: GridCell, b: GridCell): boolean =>
  a.value === b.value && a.kind === b.kind && a.formula === b.formula && a.format === b.format && a.font === b.font;

/** Reads a sheet beside one that was read before. */
export class Follower {
  private at = 0;
  private readonly changed: number[] = [];

  constructor(private readonly base: Base | undefined) {}

  /** The cell of before where it is the same; places must come in their order. */
  take(key: number, cell: GridCell): GridCell {
    if (!this.base) return cell;
    const { keys, cells } = this.base;
    let place = keys[this.at];
    for (; place !== undefined && place < key; place = keys[++this.at]) this.changed.push(place);
    const before = place === key ? cells[this.at++] : undefined;
    if (before && same(before, cell)) return before;
    this.changed.push(key);
    return cell;
  }

  /** Notes how the sheet is like the one before; false where a fresh one would do better for those that follow. */
  end(map: LikeCells): boolean {
    if (!this.base) return false;
    const { keys } = this.base;
    for (; this.at < keys.length; this.at++) this.changed.push(keys[this.at] as number);
    map.likeness = { base: this.base.map, changed: this.changed };
    return this.changed.length * 2 < keys.length;
  }
}

/** Sheets of a dozen forms, as one or two programs write them. */
const MANY = 96;
/** Larger sheets are none of ours. */
const LARGEST = 8_000;

/** The sheets that others are read beside: workbooks of one form differ in what people typed and in little else. */
export class SheetMemory {
  private readonly bases = new Map<string, Base>();

  /** @param key sheets that are likely to be alike: whatever it says, only the cost depends on it */
  follow(key: string): Follower {
    return new Follower(this.bases.get(key));
  }

  keep(key: string, map: LikeCells): void {
    if (map.size > LARGEST) return;
    map.likeness = { base: map, changed: [] };
    this.bases.delete(key);
    this.bases.set(key, { keys: [...map.keys()], cells: [...map.values()], map });
    const [oldest = key] = this.bases.keys();
    if (this.bases.size > MANY) this.bases.delete(oldest);
  }
}
