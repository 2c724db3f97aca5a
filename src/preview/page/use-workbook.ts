// The workbook as the page shows it: the active cell, what is being typed, what was said last, and every act of the
// person at it.
import * as React from "react";
import type { PreviewTexts } from "../../words/preview";
import type { Desk } from "../desk/desk";
import { parseAddress, splitSheet } from "../model/a1";
import type { Book, Sheet } from "../model/book";
import type { Box } from "../model/box";
import { sheetNamed } from "../model/change";
import { cellAt, isUnbounded, usedBox } from "../model/grid";
import { select as selectIn } from "../objects/selection";
import { type Axes, axesOf } from "./axis";
import { clear, editableAt, inBox, inputsOf, isOpen, type Outcome, paste, shownAt, typeText, undo } from "./edit";
import type { Copied } from "./edit";
import { fittedRows } from "./fitted-rows";
import type { Look } from "./judge";
import { type Cell, headOf, span } from "./move";
import type { Session } from "./session";
import { fromTsv, toTsv } from "./tsv";
import type { Refused } from "./validate";

export type Editing = {
  readonly text: string;
  /** arrows move within the text, not to the next cell */
  readonly free: boolean;
  readonly from: "cell" | "bar";
};

export type Workbook = {
  readonly session: Session;
  readonly texts: PreviewTexts;
  readonly desk: Desk;
  readonly book: Book;
  readonly sheet: Sheet;
  readonly axes: Axes;
  readonly looks: Look;
  readonly selection: Box;
  readonly active: Cell;
  readonly editing: Editing | null;
  readonly refused: Refused | null;
  readonly note: string;
  readonly say: (note: string) => void;
  readonly setEditing: (editing: Editing | null) => void;
  readonly select: (from: Cell, to?: Cell) => void;
  readonly selectBox: (box: Box, active: Cell) => void;
  readonly goTo: (address: string) => void;
  /** To the sheet beside this one; at either end one stays. */
  readonly turn: (by: 1 | -1) => void;
  readonly begin: (text: string | null, from: Editing["from"]) => void;
  /** true when the workbook took the text, or nothing was being typed */
  readonly commit: (insist?: boolean) => boolean;
  readonly take: (text: string) => boolean;
  readonly cancel: () => void;
  readonly forgive: () => void;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly copy: () => string;
  readonly paste: (text: string) => void;
  readonly attempt: (act: () => void) => void;
};

const firstCell: Box = { row: 0, column: 0, rows: 1, columns: 1 };

const failure = (texts: PreviewTexts, code: string): string => {
  const known: Readonly<Record<string, string>> = {
    AccessDenied: texts.locked,
    InvalidArgument: texts.badFormula,
    covered: texts.coveredByMerge,
  };
  return known[code] ?? texts.refused(code);
};

export function useWorkbook(session: Session, texts: PreviewTexts): Workbook {
  const { desk } = session.host;
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  const [anchor, setAnchor] = React.useState<Cell>({ row: 0, column: 0 });
  const [editing, setEditing] = React.useState<Editing | null>(null);
  const [refused, setRefused] = React.useState<Refused | null>(null);
  const [note, say] = React.useState("");
  const copied = React.useRef<Copied | null>(null);
  React.useEffect(() => desk.watch(redraw), [desk]);

  const book = desk.book();
  const shown = book.sheets.filter(({ visibility }) => visibility === "Visible");
  const sheet = shown.find(({ id }) => id === book.active) ?? shown[0] ?? book.sheets[0];
  if (!sheet) throw new Error("The workbook has no sheet.");
  const selection = book.selection.get(sheet.id) ?? firstCell;
  const active = headOf(sheet, inBox(selection, anchor) ? anchor : selection);
  const { sheets } = book;
  // What formulas show in one sheet changes with the others.
  const fitted = React.useMemo(() => fittedRows(desk, sheet), [desk, sheets, sheet]);
  const axes = React.useMemo(() => axesOf(sheet, selection, fitted), [sheet, selection, fitted]);
  const looks = React.useMemo(
    () => session.judge.looks({ ...desk.book(), sheets }, sheet),
    [session, desk, sheets, sheet],
  );

  const selectBox = (box: Box, cell: Cell): void => {
    setAnchor(cell);
    selectIn(desk, sheet.id, box);
    redraw();
  };
  const hear = (outcome: Outcome): boolean => {
    say(outcome.kind === "failed" ? failure(texts, outcome.code) : "");
    setRefused(outcome.kind === "refused" ? outcome.by : null);
    return outcome.kind === "done";
  };
  const attempt = (act: () => void): void => {
    try {
      act();
      say("");
    } catch (error) {
      say(texts.refused(error instanceof Error && "code" in error ? String(error.code) : String(error)));
    }
    redraw();
  };
  const take = (text: string, insist = false): boolean => {
    const same = editing !== null && text === editableAt(desk, sheet, active);
    const taken = same || hear(typeText(desk, session.judge, sheet.id, active, text, insist));
    if (taken) setEditing(null);
    return taken;
  };
  const within = (): Box => {
    const used = usedBox(sheet, selection, false);
    return isUnbounded(selection) ? (used ?? { ...active, rows: 1, columns: 1 }) : selection;
  };

  return {
    ...{ session, texts, desk, book, sheet, axes, looks, selection, active, editing, refused, note, say, setEditing },
    ...{ selectBox, attempt, take },
    select: (from, to = from) => {
      selectBox(span(sheet, from, to), headOf(sheet, from));
    },
    goTo: (address) => {
      const [name, rest] = splitSheet(address);
      const [home, box] = [name === null ? sheet : sheetNamed(book, name), parseAddress(rest)];
      if (!box || home?.visibility !== "Visible") return say(texts.badAddress);
      setAnchor(box);
      selectIn(desk, home.id, box);
      redraw();
    },
    turn: (by) => {
      const beside = shown[shown.indexOf(sheet) + by];
      if (beside) attempt(() => session.user.activate(beside.name));
    },
    begin: (text, from) => {
      if (!isOpen(sheet, active)) return say(texts.locked);
      if (desk.options.readOnly) return say(texts.readOnly);
      say("");
      setEditing({ text: text ?? editableAt(desk, sheet, active), free: text === null, from });
    },
    commit: (insist = false) => editing === null || take(editing.text, insist),
    cancel: () => {
      setEditing(null);
      setRefused(null);
    },
    forgive: () => {
      setRefused(null);
    },
    clear: () => {
      hear(clear(desk, sheet.id, selection));
    },
    undo: () => {
      say(undo(desk) ? "" : texts.nothingToUndo);
    },
    copy: () => {
      const box = within();
      const rows = Array.from({ length: box.rows }, (_, r) =>
        Array.from({ length: box.columns }, (__, c) =>
          shownAt(desk, sheet, { row: box.row + r, column: box.column + c }),
        ),
      );
      const text = toTsv(rows);
      copied.current = { text, box, inputs: inputsOf(sheet, box) };
      return text;
    },
    paste: (text) => {
      const own = copied.current?.text === text.replace(/\r?\n$/, "") ? copied.current : null;
      const rows = own ? fromTsv(own.text) : fromTsv(text);
      const to = isUnbounded(selection) ? { ...active, rows: 1, columns: 1 } : selection;
      if (!hear(paste(desk, sheet.id, to, rows, own))) return;
      const single = rows.length === 1 && rows[0]?.length === 1;
      if (!single) selectBox({ ...active, rows: rows.length, columns: rows[0]?.length ?? 1 }, active);
    },
  };
}

export const hasContent = (sheet: Sheet, { row, column }: Cell): boolean => {
  const { value, formula } = cellAt(sheet, row, column);
  return value !== "" || formula !== null;
};
