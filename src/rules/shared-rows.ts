import type { EntryRow } from "../plan/index";

/** Rows of several forms that ask the same of the same measure are one row to the rules. */
export const rowKey = ({ code, quarter, state, cells, asks, local, merged }: EntryRow, more = ""): string =>
  [code, quarter, state, cells, asks, local, merged, more].join("|");

class OfMeasure<T> {
  private readonly made = new Map<string, T>();

  of(key: string, make: () => T): T {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.made.set(key, made);
    return made;
  }
}

/** What is made of a row of a plan, once for all forms that have the same row. It goes with the plan. */
export class SharedRows<T> {
  private readonly measures = new WeakMap<EntryRow["measure"], OfMeasure<T>>();

  /** @param more what decides besides the row */
  of(row: EntryRow, more: string, make: () => T): T {
    const known = this.measures.get(row.measure) ?? new OfMeasure<T>();
    this.measures.set(row.measure, known);
    return known.of(rowKey(row, more), make);
  }
}

/** One for each rule book. */
export function byBook<Book extends object, T>(): (book: Book) => SharedRows<T> {
  const books = new WeakMap<Book, SharedRows<T>>();
  return (book) => {
    const known = books.get(book) ?? new SharedRows<T>();
    books.set(book, known);
    return known;
  };
}
