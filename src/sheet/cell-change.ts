import type { HostProblem } from "../problems/host";
import { parseCell } from "./address";
import { findSheet, journalOf, journalRow, type Block, type BookState } from "./book-state";
import type { CellBefore, Journal } from "./journal";
import type { Area } from "./placed";
import type { Scalar } from "./spec";
import type { CellChange } from "./store";
import { superseded } from "./transaction-steps";
import type { Step } from "./transaction-step";

/** One write of one range: null leaves a cell as it is. */
export type RangeWrite = { readonly sheet: string; readonly area: Area; readonly values: Block };

export type CellPlan =
  | { readonly next: "refuse"; readonly problem: HostProblem }
  | { readonly next: "nothing" }
  | {
      readonly next: "write";
      readonly writes: readonly RangeWrite[];
      readonly cells: readonly CellBefore[];
      /** Written first; absent where the workbook has no `_chitieu`. */
      readonly journal?: { readonly row: number; readonly journal: Journal };
      /** Written last: the backup of an earlier job goes when there is a new snapshot. */
      readonly sweep: readonly Step[];
    };

const empty = (value: Scalar | undefined): Scalar => (value === undefined || value === "" ? null : value);

const valueAt = (block: Block | undefined, row: number, column: number): Scalar => empty(block?.[row]?.[column]);

const refuse = (problem: HostProblem): CellPlan => ({ next: "refuse", problem });

/** All changes of a sheet as the smallest range that holds them: one action is never half done. */
function rangeWrite(sheet: string, cells: readonly CellBefore[]): RangeWrite {
  const spots = cells.flatMap(({ cell, after }) => {
    const spot = parseCell(cell);
    return spot ? [{ ...spot, after }] : [];
  });
  const area = {
    top: Math.min(...spots.map(({ row }) => row)),
    left: Math.min(...spots.map(({ column }) => column)),
    bottom: Math.max(...spots.map(({ row }) => row)),
    right: Math.max(...spots.map(({ column }) => column)),
  };
  const values = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, (): Scalar => null),
  );
  for (const { row, column, after } of spots) {
    const line = values[row - area.top];
    if (line) line[column - area.left] = after ?? "";
  }
  return { sheet, area, values };
}

/** Longest snapshot that fits a cell beside the rest of the journal. */
const MOST_CELLS = 150;

/** Compares what the job saw with what stands there, and decides on the writes. */
export function planCells(state: BookState, job: string, changes: readonly CellChange[]): CellPlan {
  if (state.readOnly) return refuse({ code: "book-read-only" });
  const cells: CellBefore[] = [];
  for (const { sheet, cell, before, after } of changes) {
    const spot = parseCell(cell);
    const block = state.blocks.get(sheet);
    if (!spot || !findSheet(state, sheet) || !block) return refuse({ code: "sheet-missing", sheet });
    const now = valueAt(block, spot.row, spot.column);
    if (now === empty(after)) continue;
    if (before !== undefined && now !== empty(before)) return refuse({ code: "changed-meanwhile", sheet, cell });
    cells.push({ sheet, cell, before: now, after: empty(after) });
  }
  if (cells.length === 0) return { next: "nothing" };
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const writes = sheets.map((sheet) =>
    rangeWrite(
      sheet,
      cells.filter((cell) => cell.sheet === sheet),
    ),
  );
  const before = journalOf(state);
  const kept = cells.filter(({ before: was }) => !(typeof was === "string" && was.startsWith("=")));
  if (!state.meta || before.pending || kept.length > MOST_CELLS) return { next: "write", writes, cells, sweep: [] };
  const drop = superseded(before.undo, []).filter((name) => findSheet(state, name) !== undefined);
  const journal: Journal = { ...before, undo: { job, kind: "cells", cells: kept }, drop };
  const sweep = drop.map((sheet): Step => ({ do: "delete", sheet }));
  return { next: "write", writes, cells, journal: { row: journalRow(state.meta), journal }, sweep };
}

/** After a write that failed: did every cell take its value, some of them, or none? */
export function cellsTaken(state: BookState, cells: readonly CellBefore[]): "all" | "some" | "none" {
  const taken = cells.filter(({ sheet, cell, after }) => {
    const spot = parseCell(cell);
    return spot !== undefined && valueAt(state.blocks.get(sheet), spot.row, spot.column) === after;
  });
  return taken.length === cells.length ? "all" : taken.length > 0 ? "some" : "none";
}

/** Cells of the last job that nobody touched since, turned round. */
export const undoCells = (state: BookState): readonly CellChange[] => {
  const undo = journalOf(state).undo;
  if (undo?.kind !== "cells") return [];
  return undo.cells
    .filter(({ sheet, cell, after }) => {
      const spot = parseCell(cell);
      return spot !== undefined && valueAt(state.blocks.get(sheet), spot.row, spot.column) === after;
    })
    .map(({ sheet, cell, before, after }) => ({ sheet, cell, before: after, after: before }));
};
