import { fold } from "../../plan/index";
import { type Grid, keyColumn, keyRow } from "../../sheet/index";
import type { FoundLine } from "../lines/find-lines";

/** Groups stand in the plan's order and every task under its own group: only then a place tells what belongs where. */
export function inOrder(lines: readonly { readonly key: string; readonly row: number }[]): boolean {
  const groupOf = (key: string): string => key.split(".")[0] ?? "";
  const byRow = [...lines].sort((a, b) => a.row - b.row).map(({ key }) => groupOf(key));
  const order = [...new Set(lines.map(({ key }) => groupOf(key)))];
  const seen = byRow.filter((group, at) => group !== byRow[at - 1]);
  return seen.length === order.length && seen.every((group, at) => group === order[at]);
}

/** Rows of the form that could not be told for certain: their texts are known. They are refused, not taken for added ones. */
export function oursAmong(grid: Grid, found: readonly FoundLine[]): (row: number) => boolean {
  const known = new Set(
    found
      .filter(({ verdict }) => verdict.kind !== "found")
      .flatMap(({ line }) => [fold(line.key), fold(line.shown.get("ten") ?? line.key)]),
  );
  const rows = new Set<number>();
  if (known.size > 0)
    for (const [key, cell] of grid.cells)
      if (cell.kind === "text" && known.has(fold(cell.value))) rows.add(keyRow(key));
  return (row) => rows.has(row);
}

/** Texts of the rows below a heading, one a row, in order. */
export function rowsBelow(grid: Grid, head: number, columns: ReadonlySet<number>): readonly string[] {
  const cells = [...grid.cells]
    .filter(([key]) => keyRow(key) > head && columns.has(keyColumn(key)))
    .sort(([a], [b]) => a - b);
  const lines = new Map<number, string>();
  for (const [key, cell] of cells) {
    const text = cell.kind === "text" || cell.kind === "number" ? String(cell.value).normalize("NFC").trim() : "";
    if (text === "") continue;
    const before = lines.get(keyRow(key));
    lines.set(keyRow(key), before === undefined ? text : `${before} ${text}`);
  }
  return [...lines.values()];
}
