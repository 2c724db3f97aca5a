import { drawBook, drawLeftover } from "../../src/forms/index";
import { acknowledge } from "../../src/jobs/acknowledge";
import { writeProblemList } from "../../src/jobs/problem-list";
import { fixCell } from "../../src/jobs/quick-fix";
import { restoreForm } from "../../src/jobs/restore";
import { fromPlaced } from "../../src/preview/file/from-placed";
import { sheetId } from "../../src/preview/model/blank";
import type { Book } from "../../src/preview/model/book";
import type { Problem } from "../../src/problems/index";
import { place } from "../../src/sheet/place";
import type { PlacedBook } from "../../src/sheet/placed";
import type { Done, Outcome, SheetStore } from "../../src/sheet/store";
import { type Desk, must } from "../excel/desk";
import { KEY, placed } from "../excel/example";
import { messyBook } from "../excel/messy";
import { context, ports, unit } from "../tools/books";

const ROWS = 1;

/** A job over a workbook that is ready for it. */
export type Job = {
  readonly name: string;
  readonly start: Book;
  readonly work: (store: SheetStore) => Promise<Outcome<unknown>>;
  /** The sheet that the user's moves are made on. */
  readonly target: string;
  readonly recovery?: true;
  /** Holds sheets that the job draws anew when the user took away those that stood. */
  readonly drawn?: Book;
};

const insert = (store: SheetStore): Promise<Outcome<Done>> =>
  store.addSheets(placed("1", [], ROWS), { job: "insert", key: KEY, same: "keep" });

const insertSecond = (store: SheetStore): Promise<Outcome<Done>> =>
  store.addSheets(placed("2", ["Thông tin", "Chỉ tiêu", "Báo cáo"], ROWS), {
    job: "insert",
    key: { ...KEY, period: "2026" },
    same: "keep",
  });

const compile =
  (version: string): Job["work"] =>
  (store) =>
    store.addSheets(placed(version, [], ROWS), { job: "compile", key: KEY, same: "replace" });

const remove = async (store: SheetStore): Promise<Outcome<Done>> => {
  const overview = await store.overview();
  return overview.ok
    ? store.removeSheets(
        "remove",
        overview.value.tables.map(({ name }) => name),
      )
    : overview;
};

const fix = (store: SheetStore): Promise<Outcome<Done>> =>
  store.writeValues("check", "Chỉ tiêu", [
    { cell: "B3", before: 1, after: 7 },
    { cell: "D3", after: "Có" },
  ]);

/** The unit of `KEY`. */
const CONTEXT = context(KEY.plan, { ...unit("truong", ["thcs"]), code: KEY.unit }, KEY.period);

/** The form with a `_chitieu` that jobs can read. */
const known = (): PlacedBook => ({
  sheets: [
    ...placed("1", [], ROWS).sheets.filter(({ role }) => role !== "meta"),
    ...place(drawBook(CONTEXT, "0".repeat(64))).sheets.filter(({ role }) => role === "meta"),
  ],
});

const PROBLEM: Problem = {
  code: "SL-21",
  severity: "note",
  facts: { cell: "B3", value: "12", number: "12" },
  place: { file: "", sheet: "Chỉ tiêu", cell: "B3" },
  name: "MT1.tu",
  clause: "Quy ước nhập số liệu",
};

/** Reads as the pane does, then keeps the reason. */
async function giveReason(store: SheetStore): Promise<Outcome<unknown>> {
  const read = await store.read(() => true);
  if (!read.ok) return read;
  const kept = await acknowledge(store, read.value, PROBLEM, "Đã đối chiếu với sổ", ports);
  return kept ?? { ok: false, problem: { code: "sheet-missing", sheet: "_chitieu" } };
}

const list =
  (...problems: readonly Problem[]): Job["work"] =>
  async (store) => {
    const overview = await store.overview();
    if (!overview.ok) return overview;
    return writeProblemList(store, problems, CONTEXT, overview.value, { file: "", sheets: [], names: [] });
  };

const restore: Job["work"] = (store) => {
  const lost = drawLeftover([{ sheet: "Chỉ tiêu", cell: "H9", value: "ghi bên cạnh" }]);
  const { sheets } = placed("4", [], ROWS);
  const kept = place({ sheets: [lost], lists: [] }).sheets.map((sheet) => ({ ...sheet, role: "leftover" }));
  const book = { sheets: [...sheets, ...kept] };
  return restoreForm(store, { book, context: CONTEXT, replaces: FORM, kept: 0, leftover: [], doubts: [] });
};

const quickly: Job["work"] = (store) =>
  fixCell(store, { sheet: "Chỉ tiêu", changes: [{ cell: "B3", before: 1, after: 7 }] });

/** A workbook that was made as a file and never saw the pane: beside the user's sheets stands a form without a journal. */
const asFile = (messy: Book, made = placed("1", [], ROWS)): Book => {
  const form = fromPlaced(made, messy.name);
  const sheets = form.sheets.map((sheet, n) => ({ ...sheet, id: sheetId(messy.nextId + n) }));
  return { ...messy, sheets: [...messy.sheets, ...sheets], nextId: messy.nextId + sheets.length };
};

const LIST = "Nội dung cần rà soát";

const FORM = new Map([
  ["info", "Thông tin"],
  ["entry", "Chỉ tiêu"],
  ["report", "Báo cáo"],
]);

/** Every way in which the workbook is changed, each from a workbook in which there is something to lose. */
export async function jobs(desk: Desk): Promise<readonly Job[]> {
  const messy = await messyBook(desk, 5);
  const after = async (from: Book, ...works: readonly Job["work"][]): Promise<Book> => {
    desk.workbook.open(from);
    for (const work of works) must(await work(desk.store));
    return desk.workbook.book();
  };
  const inserted = await after(messy, insert);
  const compiled = await after(inserted, compile("2"));
  const undone = await after(compiled, (store) => store.undo());
  const fixed = await after(compiled, fix);
  const file = asFile(messy);
  const restored = await after(compiled, restore);
  const listed = await after(compiled, list(PROBLEM));
  return [
    { name: "insert", start: messy, work: insert, target: "Danh sách lớp" },
    { name: "insert-second", start: inserted, work: insertSecond, target: "Chỉ tiêu" },
    { name: "compile", start: inserted, work: compile("2"), target: "Báo cáo" },
    {
      name: "compile-again",
      start: compiled,
      work: (store) => store.addSheets(placed("3", [], ROWS), { job: "compile", key: KEY, same: "replace" }),
      target: "Báo cáo",
    },
    { name: "remove", start: compiled, work: remove, target: "Báo cáo" },
    {
      name: "remove-file",
      start: asFile(messy, known()),
      work: (store) => store.removeSheets("remove", [...FORM.values()]),
      target: "Chỉ tiêu",
    },
    { name: "undo", start: compiled, work: (store) => store.undo(), target: "Báo cáo" },
    { name: "undo-insert", start: inserted, work: (store) => store.undo(), target: "Chỉ tiêu" },
    { name: "redo", start: undone, work: (store) => store.undo(), target: "Báo cáo" },
    { name: "undo-values", start: fixed, work: (store) => store.undo(), target: "Chỉ tiêu" },
    {
      name: "insert-again",
      start: file,
      work: (store) =>
        store.addSheets(placed("1", [], ROWS), { job: "insert", key: KEY, same: "keep", replaces: FORM }),
      target: "Chỉ tiêu",
      drawn: inserted,
    },
    {
      name: "compile-file",
      start: file,
      work: (store) =>
        store.addSheets(placed("2", [], ROWS), { job: "compile", key: KEY, same: "replace", replaces: FORM }),
      target: "Báo cáo",
    },
    { name: "forget", start: compiled, work: (store) => store.forget(), target: "Báo cáo" },
    { name: "check", start: compiled, work: (store) => store.read(() => true), target: "Chỉ tiêu" },
    { name: "write-values", start: compiled, work: fix, target: "Chỉ tiêu" },
    { name: "restore", start: compiled, work: restore, target: "Chỉ tiêu", drawn: restored },
    { name: "restore-file", start: file, work: restore, target: "Chỉ tiêu", drawn: restored },
    { name: "acknowledge", start: asFile(messy, known()), work: giveReason, target: "Chỉ tiêu" },
    { name: "problem-list", start: compiled, work: list(PROBLEM), target: "Chỉ tiêu" },
    { name: "problem-list-again", start: listed, work: list(PROBLEM, { ...PROBLEM, ack: "đã xem" }), target: LIST },
    { name: "quick-fix", start: compiled, work: quickly, target: "Chỉ tiêu" },
  ];
}

/** A workbook whose job ended with its pane, after `actions` of request `request`, and the start that finds it so. */
async function cutShort(desk: Desk, job: Job, request: number, action: number): Promise<Book> {
  desk.workbook.open(job.start);
  desk.hooks({
    fault: ({ index }) => {
      if (index < request) return null;
      return index === request
        ? { kind: "prefix", action, code: "GeneralException" }
        : { kind: "undelivered", code: "GeneralException" };
    },
  });
  await job.work(desk.store);
  return desk.workbook.book();
}

/** Recovery itself may be cut short: the start after a job that was. */
export async function recoveries(desk: Desk): Promise<readonly Job[]> {
  const out: Job[] = [];
  for (const job of await jobs(desk)) {
    desk.workbook.open(job.start);
    await job.work(desk.store);
    const counts = desk.log().map(({ request }) => request.Actions.length);
    const last = counts.length - 1;
    for (const action of [...new Set([Math.floor((counts[last] ?? 0) / 2), (counts[last] ?? 1) - 1])])
      out.push({
        name: `recover-${job.name}-${action}`,
        start: await cutShort(desk, job, last, action),
        work: (store) => store.recover(),
        target: job.target,
        recovery: true,
      });
  }
  return out;
}
