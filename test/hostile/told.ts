import type { ReadResult } from "../../src/xlsx/read";
import { address } from "../../src/sheet/address";
import { keyColumn, keyRow, type Grid, type GridCell } from "../../src/sheet/grid";
import type { Outcome, Told } from "./case";

const told = (cell: GridCell): Told => {
  if (cell.kind === "refused") return { refused: cell.value };
  return cell.kind === "error" ? { error: cell.value } : cell.value;
};

export const toldCells = (grid: Grid | undefined): Readonly<Record<string, Told>> =>
  Object.fromEntries([...(grid?.cells ?? [])].map(([key, cell]) => [address(keyRow(key), keyColumn(key)), told(cell)]));

/** A reading in the words of an expected outcome. */
export const outcomeOf = (result: ReadResult): Outcome =>
  result.ok ? { cells: toldCells(result.book.sheets[0]) } : { refusal: result.refusal.code };
