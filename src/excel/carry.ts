import { address } from "../sheet/address";
import type { Block } from "../sheet/book-state";
import { journalText } from "../sheet/journal";
import { JOURNAL_SECTION, META_HEAD, META_SHEET } from "../sheet/set-aside";
import type { Scalar } from "../sheet/spec";
import type { Step } from "../sheet/transaction-step";
import { asInput } from "./as-input";
import { type Bench, benchOf } from "./bench";
import type { Clock } from "./clock";
import type { Ask } from "./request";
import { asksOf, type Write, write } from "./write";
import { blockWrites } from "./write-cells";
import { SHOWN, addWrite, buildParts, pageParts } from "./write-sheet";
import { protectWrites, viewWrites } from "./write-view";

const inputs = (row: readonly Scalar[]): readonly (string | number | boolean)[] => row.map(asInput);

const TOP = { top: 0, left: 0 };

const makeMeta = (): readonly Write[] => [addWrite(META_SHEET), ...blockWrites(META_SHEET, TOP, [inputs(META_HEAD)])];

/** The whole row in one action: a journal is never half written. */
const journalWrite = (row: number, text: string): Write => ({
  cells: 4,
  bytes: 2 * text.length,
  run: (bench) => {
    const cells = bench.range(META_SHEET, `${address(row, 0)}:${address(row, 3)}`);
    cells.formulas = [[JOURNAL_SECTION, "state", "", asInput(text)]];
  },
});

const padded = (block: Block, height: number, width: number): Block =>
  Array.from({ length: Math.max(height, block.length) }, (_, row) =>
    Array.from({ length: Math.max(width, block[0]?.length ?? 0) }, (__, column) => block[row]?.[column] ?? null),
  );

const sheetStep = (key: string, act: (sheet: Excel.Worksheet) => void): readonly Write[] => [
  write((bench: Bench) => act(bench.sheet(key))),
];

function stepWrites(step: Exclude<Step, { readonly do: "build" }>): readonly Write[] {
  switch (step.do) {
    case "make-meta":
      return makeMeta();
    case "keep-block":
      return [addWrite(step.sheet), ...blockWrites(step.sheet, TOP, step.block.map(inputs))];
    case "journal":
      return [journalWrite(step.row, journalText(step.journal))];
    case "write-meta":
      return blockWrites(META_SHEET, TOP, padded(step.block, step.height, step.width).map(inputs));
    case "rename":
      return sheetStep(step.sheet, (sheet) => (sheet.name = step.name));
    case "show":
      return sheetStep(step.sheet, (sheet) => (sheet.visibility = SHOWN[step.visibility]));
    case "move":
      return sheetStep(step.sheet, (sheet) => (sheet.position = step.position));
    case "view":
      return viewWrites(step.sheet, step.view);
    case "protect":
      return protectWrites({ ...step.as, name: step.sheet });
    case "delete":
      // Excel deletes no sheet that is very hidden (Worksheet.delete).
      return sheetStep(step.sheet, (sheet) => {
        sheet.visibility = "Hidden";
        sheet.delete();
      });
  }
}

const plainWrites = (steps: readonly Step[]): readonly Write[] =>
  steps.flatMap((step) => (step.do === "build" ? [] : stepWrites(step)));

/** Steps that build nothing, as requests: one, unless there is more than Excel takes at once. */
export const carry = (steps: readonly Step[]): readonly Ask<void>[] => asksOf(plainWrites(steps), benchOf);

/**
 * The same, and new sheets after them. A form is much to put down: the page breathes after every sheet.
 * @param spelled every formula of a new sheet is written out, none is copied from another cell
 */
export async function build(clock: Clock, steps: readonly Step[], spelled: boolean): Promise<readonly Ask<void>[]> {
  const writes = [...plainWrites(steps)];
  for (const part of buildParts(
    steps.flatMap((step) => (step.do === "build" ? [step.sheet] : [])),
    spelled,
  )) {
    writes.push(...part());
    await clock.breathe();
  }
  return asksOf(writes, benchOf);
}

/** How the new sheets are printed; nothing where they say nothing of it. */
export const setPages = (steps: readonly Step[]): readonly Ask<void>[] =>
  asksOf(pageParts(steps.flatMap((step) => (step.do === "build" ? [step.sheet] : []))), benchOf);
