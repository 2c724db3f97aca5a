import { serialize } from "node:v8";
import { cellKey, type Grid, type GridBook, type GridCell, keyColumn, keyRow } from "../../src/sheet/grid";
import type { Hands } from "../../src/taskpane/hands";
import { makeDesk } from "../../src/taskpane/shell/desk";
import { labourOf } from "../../src/taskpane/shell/labour";
import type { Passing } from "../../src/taskpane/shell/passing";
import { answering, type Call, remoteHands, WorkerLost, type WorkerPort } from "../../src/taskpane/shell/remote";
import { ports } from "../tools/books";
import { setCell } from "../tools/edits";
import { form, officeHands, readBack, storeOf, workshop } from "./services";

const hands: Hands = {
  ...labourOf(() => Promise.resolve(ports)),
  ...officeHands(),
  readFile: (_, file) => Promise.resolve({ ok: false, refusal: { code: "empty-file", file } }),
  openFile: () => Promise.reject(new TypeError("hỏng")),
  writeFile: (_, title) => Promise.resolve(new TextEncoder().encode(title)),
  readBack: (book, file) => Promise.resolve(readBack(book, file)),
};

/** A worker as the page sees it: what passes is copied, as between two threads. */
function worker(
  does = hands,
  posted: (call: unknown) => void = () => undefined,
): WorkerPort & { readonly crash: () => void } {
  const listeners = new Map<string, (event: unknown) => void>();
  const hear = answering(does, (passing) => listeners.get("message")?.({ data: structuredClone(passing) }));
  return {
    addEventListener: (kind: string, listener: unknown) => {
      listeners.set(kind, listener as (event: unknown) => void);
    },
    postMessage: (call: unknown) => {
      posted(call);
      hear(structuredClone(call) as Passing<Call>);
    },
    terminate: () => undefined,
    crash: () => listeners.get("error")?.({}),
  };
}

it("everything that a job computes passes between two threads", async () => {
  const { services } = workshop(storeOf(await form("right")));
  const desk = makeDesk({ ...services, labour: remoteHands(() => worker()) });
  await desk.start();
  expect(desk.book.get()).toMatchObject({ seen: "form", check: { sendable: true }, report: { kind: "bound" } });
  expect(desk.work.get().notice).toBeUndefined();
});

it("a refusal is an answer, an accident is a fault, and both come back to who asked", async () => {
  const far = remoteHands(() => worker());
  const [refused, bytes] = await Promise.all([
    far.readFile(new Uint8Array(), "a.xlsx"),
    far.writeFile({ sheets: [] }, "Trường A"),
  ]);
  expect(refused).toEqual({ ok: false, refusal: { code: "empty-file", file: "a.xlsx" } });
  expect(bytes).toEqual(new TextEncoder().encode("Trường A"));
  await expect(far.openFile(new Uint8Array(), "a.xlsx")).rejects.toThrow("TypeError: hỏng");
  const never = (): Promise<never> => Promise.resolve((() => undefined) as never);
  const odd = remoteHands(() => worker({ ...hands, writeFile: never }));
  await expect(odd.writeFile({ sheets: [] }, "Trường A")).rejects.toThrow("could not be cloned");
});

it("a worker that dies leaves nobody waiting, and the next question is answered by another one", async () => {
  const dead = { ...worker(), postMessage: () => undefined };
  const ended = jest.spyOn(dead, "terminate");
  const workers: WorkerPort[] = [dead, worker()];
  const far = remoteHands(() => workers.shift() ?? worker());
  const asked = far.writeFile({ sheets: [] }, "Trường A");
  dead.crash();
  await expect(asked).rejects.toThrow(WorkerLost);
  expect(ended).toHaveBeenCalledTimes(1);
  expect(await far.writeFile({ sheets: [] }, "Trường A")).toEqual(new TextEncoder().encode("Trường A"));
  expect(workers).toEqual([]);
});

it("a job whose worker dies says what to do, and the next one does its work", async () => {
  const { services } = workshop(storeOf(await form("right")));
  const dead = worker();
  const workers: WorkerPort[] = [{ ...dead, postMessage: dead.crash }];
  const desk = makeDesk({ ...services, labour: remoteHands(() => workers.shift() ?? worker()) });
  await desk.start();
  expect(desk.work.get()).toMatchObject({ busy: "no", notice: { kind: "lost" } });
  await desk.start();
  expect(desk.book.get()).toMatchObject({ seen: "form", check: { sendable: true } });
});

it("the worker has every book as the page has it, and is sent only what it has not", async () => {
  const seen: GridBook[] = [];
  const sizes: number[] = [];
  const check: Hands["check"] = (book) => {
    seen.push(book);
    return Promise.resolve({ problems: [], sendable: false, fixes: [] });
  };
  const begun: ReturnType<typeof worker>[] = [];
  const far = remoteHands(() => {
    const fresh = worker({ ...hands, check }, (call) => sizes.push(serialize(call).length));
    begun.push(fresh);
    return fresh;
  });
  const book = readBack(await form("right"), "so.xlsx");
  const [first, ...others] = book.sheets;
  if (!first) throw new Error("no sheet");
  const [corner = 0] = first.cells.keys();
  const put = (grid: Grid, key: number, cell?: GridCell): Grid => {
    const { cells, ...rest } = setCell(grid, keyRow(key), keyColumn(key), cell);
    return { ...rest, cells: new Map([...cells].sort(([one], [other]) => one - other)) };
  };
  const typed = put(first, corner, { kind: "number", value: 7 });
  const more = put(typed, cellKey(1, 900), { kind: "text", value: "mới" });
  const less = put(more, corner);
  const hidden = { ...less, names: [], state: "hidden" as const };
  const mixed = setCell(setCell(less, 1, 900, undefined), 0, 0, { kind: "number", value: 1 });
  const grids = [first, typed, more, less, hidden, mixed].map((grid) => ({ ...book, sheets: [grid, ...others] }));
  const books = [...grids, { ...book, sheets: [...others].reverse() }, { ...book, file: "khác.xlsx" }];
  for (const one of books) await far.check(one);
  begun[0]?.crash();
  await far.check(book);
  const inOrder = ({ sheets, ...rest }: GridBook) => ({
    ...rest,
    sheets: sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] })),
  });
  expect(seen.map(inOrder)).toEqual([...books, book].map(inOrder));
  const [whole = 0, ...parts] = sizes;
  expect(Math.max(...parts.slice(0, 4))).toBeLessThan(whole / 10);
});
