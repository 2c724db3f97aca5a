import { journalOf } from "../sheet/book-state";
import { undoCells } from "../sheet/cell-change";
import { changeOf } from "../sheet/change-of";
import { doneCells, doneOf, NOTHING_DONE, overviewOf } from "../sheet/overview";
import { META_HEAD } from "../sheet/set-aside";
import type { Done, Outcome, SheetStore } from "../sheet/store";
import { begin, type Change } from "../sheet/transaction";
import { beginUndo, forgetSteps, undoReads } from "../sheet/transaction-undo";
import { carry } from "./carry";
import type { Clock } from "./clock";
import { lookAt } from "./look-apart";
import type { EditLog } from "./edit-log";
import { reader } from "./read-again";
import { type Answer, inTurn } from "./request";
import { selectCell } from "./select";
import { type Ran, recover, transact } from "./transact";
import { type Wrote, writeCells } from "./write-values";

export type StorePorts = {
  readonly clock: Clock;
  /** What Excel tells of edits, as long as somebody watches them. */
  readonly edits: EditLog;
  /** A token for the names of one transaction: 4 to 8 of `0-9a-z`. */
  readonly random: () => string;
};

const outcome = <T, U>(answer: Answer<T>, of: (value: T) => U): Outcome<U> =>
  answer.ok ? { ok: true, value: of(answer.value) } : { ok: false, problem: answer.problem };

const ran = (answer: Ran): Outcome<Done> =>
  outcome(answer, (was) => (was ? doneOf(was.run.pairs, was.unset) : NOTHING_DONE));
const wrote = (answer: Wrote): Outcome<Done> => outcome(answer, doneCells);

/** Sheets whose content decides whether a job has anything to do. */
const replaced = (change: Change): readonly string[] =>
  change.puts.flatMap((put) =>
    put.same === "replace" ? [put.sheet.name, ...(put.replaces ? [put.replaces] : [])] : [],
  );

/** The workbook that is open in Excel. One job at a time: the pane waits for one before it begins the next. */
export function excelStore({ clock, random, edits }: StorePorts): SheetStore {
  const read = reader(clock, edits);
  const change = async (wanted: Change): Promise<Outcome<Done>> => {
    const names = replaced(wanted);
    return ran(
      await transact(
        clock,
        () => names,
        (state) => begin(state, wanted, random()),
      ),
    );
  };
  const undoSheets = async (): Promise<Outcome<Done>> =>
    ran(
      await transact(
        clock,
        (state) => (state ? undoReads(state) : []),
        (state) => beginUndo(state, random()),
      ),
    );
  const undoValues = async (job: string, sheet: string): Promise<Outcome<Done>> => {
    const state = await lookAt(clock, [sheet]);
    if (!state.ok) return outcome(state, () => NOTHING_DONE);
    return wrote(await writeCells(clock, job, sheet, undoCells(state.value)));
  };
  return {
    overview: async () => outcome(await lookAt(clock), overviewOf),
    read: async (wanted, since) => outcome(await read(wanted, since), (book) => book),
    addSheets: async (book, options) => change(changeOf(book, options)),
    removeSheets: async (job, sheets) => change({ job, puts: [], takes: sheets, meta: [META_HEAD] }),
    writeValues: async (job, sheet, changes) => wrote(await writeCells(clock, job, sheet, changes)),
    undo: async () => {
      const state = await lookAt(clock);
      if (!state.ok) return outcome(state, () => NOTHING_DONE);
      const { undo } = journalOf(state.value);
      return undo?.kind === "cells" ? undoValues(undo.job, undo.sheet) : undoSheets();
    },
    forget: async () => {
      const state = await lookAt(clock);
      if (!state.ok) return outcome(state, () => NOTHING_DONE);
      return outcome(await inTurn(clock, carry(forgetSteps(state.value))), () => NOTHING_DONE);
    },
    recover: async () => outcome(await recover(clock), (was) => was),
    select: async (place) => outcome(await selectCell(clock, place), () => undefined),
  };
}
