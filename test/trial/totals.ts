import { cellsOf, type RawBook } from "./raw-book";

/** A column of totals in Tổng hợp: what the rows that its formula names add up to, and the units of those rows. */
export type Column = { readonly total: number; readonly asked: ReadonlySet<string> };

export const column = (address: string): string => address.replace(/\d+/, "");
export const rowNumber = (address: string): number => Number(address.replace(/\D+/, ""));
export const plus = (numbers: Iterable<number>): number => [...numbers].reduce((sum, one) => sum + one, 0);

/** `$P$28:$P$31` or `$P$17` → its rows. */
function rowsOf(range: string): readonly number[] {
  const [from = 0, to = from] = range.split(":").map((one) => Number(/\d+/.exec(one)?.[0]));
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

/** Totals by the key of their column: `MT3-CT4b.n`, `.d`, and `.c` for lũy kế. */
export function totalsOf(book: RawBook): ReadonlyMap<string, Column> {
  const cells = cellsOf(book, "Tổng hợp");
  const xml = new TextDecoder().decode(book.parts[book.sheets.get("Tổng hợp") ?? ""]);
  const keyRow = rowNumber([...cells].find(([, value]) => value === "tinhtrang")?.[0] ?? "A0");
  const found = new Map<string, Column>();
  for (const [address, key] of cells) {
    if (rowNumber(address) !== keyRow || !/^MT[^.]*\.[ndc]$/.test(String(key))) continue;
    const at = column(address);
    const [, formula = ""] = new RegExp(`<c r="${at}${keyRow + 1}"[^>]*>.*?<f[^>]*>(.*?)</f>`).exec(xml) ?? [];
    const [, summed = ""] = /SUM\(([^)]*)\)/.exec(formula) ?? [];
    const rows = summed.split(",").flatMap((range) => rowsOf(range));
    found.set(String(key), {
      total: plus(rows.map((row) => Number(cells.get(at + row) ?? 0))),
      asked: new Set(rows.flatMap((row) => (cells.has(at + row) ? [String(cells.get(`B${row}`))] : []))),
    });
  }
  return found;
}
