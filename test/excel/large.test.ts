import type { Progress } from "../../src/excel/clock";
import { editLog } from "../../src/excel/edit-log";
import { excelStore } from "../../src/excel/store";
import type { Request } from "../../src/preview/protocol/message";
import { cellKey } from "../../src/sheet/grid";
import type { PlacedBook, PlacedCell } from "../../src/sheet/placed";
import type { Done, Outcome } from "../../src/sheet/store";
import { emptySheet } from "../xlsx/write-example";
import { bookPrint, bootDesk, must } from "./desk";
import { KEY } from "./example";
import { messyBook } from "./messy";

const MB = 1024 * 1024;

const cellsOf = (rows: number, columns: number, value: (at: number) => PlacedCell["value"]): readonly PlacedCell[] =>
  Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
    value: value(at),
    style: {},
  }));

const LONG = "Nội dung được tiếp nhận và đối chiếu ".repeat(120);

/** More cells and longer texts than Excel takes or gives at once. */
const BOOK: PlacedBook = {
  sheets: [
    emptySheet("Nguồn số liệu", { role: "sources", cells: cellsOf(2500, 10, (at) => (at % 3 === 0 ? `=${at}` : at)) }),
    emptySheet("Sổ tiếp nhận", { role: "ledger", cells: cellsOf(200, 6, (at) => `${LONG}${at}`) }),
  ],
};

async function desk() {
  const told: (Progress | undefined)[] = [];
  const booted = bootDesk({ apiVersion: "1.9" });
  booted.workbook.open(await messyBook(booted, 5));
  const clock = { ...booted.clock, told: (progress: Progress | undefined) => void told.push(progress) };
  let token = 0;
  const store = excelStore({ clock, edits: editLog(), random: () => `g${String((token += 1)).padStart(4, "0")}` });
  const put = (): Promise<Outcome<Done>> => store.addSheets(BOOK, { job: "merge", key: KEY, same: "replace" });
  return { ...booted, clock, store, told, put };
}

/** Cells that the actions of a request write. */
const cellsIn = ({ Actions }: Request): number =>
  Actions.reduce((sum, { Name, ArgumentInfo }) => {
    const [block] = Name === "Formulas" ? (ArgumentInfo?.Arguments ?? []) : [];
    return sum + (Array.isArray(block) ? block.flat().length : 0);
  }, 0);

test("sheets of more than Excel takes at once go over in parts, whole, told of as they go, and once only", async () => {
  const { put, store, told, log, workbook } = await desk();
  const from = log().length;
  expect(must(await put()).added).toEqual(["Nguồn số liệu", "Sổ tiếp nhận"]);
  const sent = log().slice(from);
  expect(Math.max(...sent.map(({ bytes }) => bytes))).toBeLessThan(1.2 * MB);
  const chunks = sent.map(({ request }) => cellsIn(request));
  expect(Math.max(...chunks)).toBeLessThanOrEqual(20_000);
  expect(chunks.reduce((sum, cells) => sum + cells, 0)).toBeGreaterThanOrEqual(26_200);
  expect(sent.some(({ error }) => error === "ResponsePayloadSizeLimitExceeded")).toBe(true);
  const writing = told.flatMap((one) => (one?.doing === "writing" ? [one] : []));
  expect(writing.map(({ at }) => at)).toEqual(writing.map((_, at) => at));
  expect(writing.length).toBeGreaterThan(8);
  expect(writing.every(({ of, mayStop }) => of === writing.length && mayStop)).toBe(true);
  expect(told.some((one) => one?.doing === "looking")).toBe(true);
  expect(told.at(-1)).toBeUndefined();
  const { sheets } = must(await store.read(({ name }) => BOOK.sheets.some((sheet) => sheet.name === name)));
  for (const { name, cells } of BOOK.sheets) {
    const found = sheets.find((sheet) => sheet.name === name)?.cells;
    expect(found?.size).toBe(cells.length);
    expect(cells.filter(({ row, column, value }) => found?.get(cellKey(row, column))?.value !== value)).toEqual([]);
  }
  const after = bookPrint(workbook.book());
  expect(must(await put())).toMatchObject({ added: [], replaced: [], removed: [] });
  expect(bookPrint(workbook.book())).toBe(after);
});

const WAYS = {
  stopped: { doing: "writing", at: 5 },
  refused: { doing: "writing", at: 5 },
  "stopped while it is looked at": { doing: "looking", at: 2 },
} as const;

test.each(Object.keys(WAYS) as (keyof typeof WAYS)[])(
  "a large sheet whose writing is %s in the middle leaves nothing behind",
  async (way) => {
    const { put, clock, told, hooks, workbook } = await desk();
    const before = bookPrint(workbook.book());
    const reached = (): boolean => {
      const now = told.at(-1);
      return now?.doing === WAYS[way].doing && now.at === WAYS[way].at;
    };
    hooks(
      way === "refused"
        ? {
            fault: ({ request: { Actions } }) =>
              reached() ? { kind: "prefix", action: Math.floor(Actions.length / 2), code: "GeneralException" } : null,
          }
        : { before: () => void (reached() && clock.stop()) },
    );
    expect(await put()).toMatchObject({
      ok: false,
      problem: { code: way === "refused" ? "host-failed" : "stopped" },
    });
    expect(bookPrint(workbook.book())).toBe(before);
  },
);
