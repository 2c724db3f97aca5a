import type { HostProblem } from "../problems/host";
import { parseCell } from "./address";
import { findSheet, journalOf, journalRow, type Block, type BookState } from "./book-state";
import type { CellBefore, Journal } from "./journal";
import type { Area } from "./placed";
import { sameCell } from "./same-content";
import type { Scalar } from "./spec";
import type { CellChange } from "./store";
import { superseded } from "./transaction-steps";
import type { Step } from "./transaction-step";

/** One write of one range, which is never half done: null leaves a cell as it is. */
export type RangeWrite = { readonly sheet: string; readonly area: Area; readonly values: Block };

export type CellPlan =
  | { readonly next: "refuse"; readonly problem: HostProblem }
  | { readonly next: "nothing" }
  | {
      readonly next: "write";
      readonly write: RangeWrite;
      readonly cells: readonly CellBefore[];
      /** Written first; absent where the workbook has no `_chitieu`. */
      readonly journal?: { readonly row: number; readonly journal: Journal };
      /** Written last: the backup of an earlier job goes when there is a new snapshot. */
      readonly sweep: readonly Step[];
    };

const refuse = (problem: HostProblem): CellPlan => ({ next: "refuse", problem });

const empty = (value: Scalar | undefined): Scalar => (value === undefined || value === "" ? null : value);

const valueAt = (state: BookState, sheet: string, cell: string): Scalar => {
  const spot = parseCell(cell);
  return spot ? empty(state.blocks.get(sheet)?.[spot.row]?.[spot.column]) : null;
};

/** The smallest range that holds all changes. */
function rangeWrite(sheet: string, cells: readonly CellBefore[]): RangeWrite {
  const spots = cells.flatMap(({ cell, after }) => {
    const spot = parseCell(cell);
    return spot ? [{ ...spot, after }] : [];
  });
  const [rows, columns] = [spots.map(({ row }) => row), spots.map(({ column }) => column)];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
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

/** Cells that the runtime of Excel writes in one action, and a snapshot that fits the journal's cell. */
const MOST_TOGETHER = 1500;
const LONGEST_SNAPSHOT = 20_000;

const isFormula = (value: Scalar): boolean => typeof value === "string" && value.startsWith("=");

/** Compares what the job saw with what stands there, and decides on the write. */
export function planCells(state: BookState, job: string, sheet: string, changes: readonly CellChange[]): CellPlan {
  if (state.readOnly) return refuse({ code: "book-read-only" });
  if (!findSheet(state, sheet)) return refuse({ code: "sheet-missing", sheet });
  const cells: CellBefore[] = [];
  for (const { cell, before, after } of changes) {
    const now = valueAt(state, sheet, cell);
    if (sameCell(empty(after), now)) continue;
    if (before !== undefined && !sameCell(empty(before), now))
      return refuse({ code: "changed-meanwhile", sheet, cell });
    // What the job saw is the cell's value, without a sign that a program may show before a text.
    cells.push({ cell, before: before === undefined ? now : empty(before), after: empty(after) });
  }
  if (cells.length === 0) return { next: "nothing" };
  const write = rangeWrite(sheet, cells);
  if (write.values.length * (write.values[0]?.length ?? 0) > MOST_TOGETHER) return refuse({ code: "too-much-data" });
  const before = journalOf(state);
  const kept = cells.filter(({ before: was }) => !isFormula(was));
  if (!state.meta || before.pending || JSON.stringify(kept).length > LONGEST_SNAPSHOT)
    return { next: "write", write, cells, sweep: [] };
  const drop = [...before.drop, ...superseded(before.undo, [])].filter((name) => findSheet(state, name) !== undefined);
  const journal: Journal = { ...before, undo: { job, kind: "cells", sheet, cells: kept }, drop };
  const sweep = drop.map((name): Step => ({ do: "delete", sheet: name }));
  return { next: "write", write, cells, journal: { row: journalRow(state.meta), journal }, sweep };
}

/** After a write: did the cells take their values? */
export const cellsTaken = (state: BookState, sheet: string, cells: readonly CellBefore[]): boolean =>
  cells.every(({ cell, after }) => sameCell(after, valueAt(state, sheet, cell)));

/**
 * Cells of the last job, turned round: all, or none where one holds something else by now. Whoever typed over it or
 * moved rows and columns has made the addresses doubtful for the others too.
 */
export function undoCells(state: BookState): readonly CellChange[] {
  const undo = journalOf(state).undo;
  if (undo?.kind !== "cells") return [];
  return undo.cells.map(({ cell, before, after }) => ({ cell, before: after, after: before }));
}
