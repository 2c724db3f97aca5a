import type { Book } from "../../src/preview/model/book";
import { isSetAside } from "../../src/sheet/set-aside";
import type { Desk } from "../excel/desk";
import type { Clean } from "./drive";
import { nextStart, type Verdict } from "./drive";
import type { Job } from "./jobs";
import { leftovers, shapes, usersChanged } from "./judge";

/** What a user may do between two requests. A move that Excel does not allow at that moment does nothing. */
export type Move = { readonly name: string; readonly make: (desk: Desk, target: string) => void };

const building = (desk: Desk): string | undefined =>
  desk.workbook.book().sheets.find(({ name }) => isSetAside(name))?.name;

export const MOVES: readonly Move[] = [
  { name: "rename", make: ({ user }, target) => user.rename(target, "Tên của tôi") },
  { name: "delete", make: ({ user }, target) => user.remove(target) },
  { name: "move", make: ({ user }, target) => user.move(target, 0) },
  { name: "copy", make: ({ user }, target) => user.copy(target) },
  {
    name: "delete-staging",
    make: (desk) => {
      const name = building(desk);
      if (name !== undefined) desk.user.remove(name);
    },
  },
  { name: "insert-row", make: ({ user }, target) => user.insertRows(`'${target}'!2:2`) },
  { name: "delete-row", make: ({ user }, target) => user.deleteRows(`'${target}'!3:3`) },
  { name: "insert-column", make: ({ user }, target) => user.insertColumns(`'${target}'!B:B`) },
  { name: "delete-column", make: ({ user }, target) => user.deleteColumns(`'${target}'!C:C`) },
  { name: "edit", make: ({ user }, target) => user.type(`'${target}'!B3`, 99) },
  { name: "protect-sheet", make: ({ user }, target) => user.protectSheet(target) },
  { name: "protect-structure", make: ({ user }) => user.protectStructure() },
  { name: "sort", make: ({ user }, target) => user.sort(`'${target}'!A3:C4`, 1) },
  { name: "filter", make: ({ user }, target) => user.filter(`'${target}'!A2:C4`, 0, ["x"]) },
  { name: "excel-undo", make: ({ user }) => void user.undo() },
  { name: "close-pane", make: () => undefined },
];

const tryMove = (desk: Desk, move: Move, target: string): void => {
  try {
    move.make(desk, target);
  } catch {
    // The sheet is not there at this moment: the user cannot do it either.
  }
};

/** Sheets of a book, each also as it looks after the move. */
function looks(desk: Desk, book: Book, move: Move, target: string): ReadonlySet<string> {
  desk.workbook.open(book);
  tryMove(desk, move, target);
  const moved = shapes(desk.workbook.book());
  return new Set([...shapes(book), ...moved].map(([, text]) => withoutName(text)));
}

/** A sheet may have been renamed or copied, and so have those that its formulas speak of. */
const withoutName = (text: string): string => text.replace(/"name":"[^"]*"/, "").replace(/(?:'[^']*'|[\w.]+)!/g, "!");

/** Excel's undo, pressed between page set-up and the swap, takes back that one: the sheets are whole, as without a printer. */
const unprinted = (book: Book): Book => {
  const unset = { layout: {}, printArea: [], titleRows: null, titleColumns: null, rowBreaks: [], columnBreaks: [] };
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, ...unset })) };
};

/** One move before request `request`: whole sheets only, nothing of staging left, the rest of the workbook as it was. */
export async function runMove(desk: Desk, job: Job, { after }: Clean, move: Move, request: number): Promise<Verdict> {
  desk.workbook.open(job.start);
  tryMove(desk, move, job.target);
  const moved = desk.workbook.book();
  const books = [job.start, after, ...(job.drawn ? [job.drawn] : [])].flatMap((book) =>
    move.name === "excel-undo" ? [book, unprinted(book)] : [book],
  );
  const allowed = new Set(books.flatMap((book) => [...looks(desk, book, move, job.target)]));
  desk.workbook.open(job.start);
  desk.hooks({
    before: ({ index }) => {
      if (index === request) tryMove(desk, move, job.target);
    },
    // Nothing that the pane still says is heard.
    fault: ({ index }) =>
      move.name === "close-pane" && index >= request ? { kind: "undelivered", code: "GeneralException" } : null,
  });
  await job.work(desk.store);
  if (move.name === "protect-structure") desk.user.unprotectStructure();
  await nextStart(desk);
  const book = desk.workbook.book();
  const strange = [...shapes(book)].filter(([, text]) => !allowed.has(withoutName(text)));
  // The user's own move may change the user's sheets; nothing else may.
  const users = usersChanged(job.start, book).filter((name) => usersChanged(moved, book).includes(name));
  return { torn: strange.length > 0, users, left: leftovers(book) };
}
