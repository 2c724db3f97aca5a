import type { Hands } from "../../src/taskpane/hands";
import { makeDesk } from "../../src/taskpane/shell/desk";
import { labourOf } from "../../src/taskpane/shell/labour";
import {
  type Answer,
  answerCall,
  type Call,
  remoteHands,
  WorkerLost,
  type WorkerPort,
} from "../../src/taskpane/shell/remote";
import { ports } from "../tools/books";
import { form, officeHands, readBack, storeOf, workshop } from "./services";

const hands: Hands = {
  ...labourOf(() => Promise.resolve(ports)),
  ...officeHands(),
  readFile: (_, file) => Promise.resolve({ ok: false, refusal: { code: "empty-file", file } }),
  openFile: () => Promise.reject(new TypeError("hỏng")),
  writeFile: () => Promise.resolve(new Uint8Array([1, 2])),
  readBack: (book, file) => Promise.resolve(readBack(book, file)),
};

/** A worker as the page sees it: what passes is copied, as between two threads. */
function worker(): WorkerPort & { readonly crash: () => void } {
  const listeners = new Map<string, (event: unknown) => void>();
  return {
    addEventListener: (kind: string, listener: unknown) => {
      listeners.set(kind, listener as (event: unknown) => void);
    },
    postMessage: (call: unknown) => {
      void answerCall(structuredClone(call) as Call, hands).then((answer) =>
        listeners.get("message")?.({ data: structuredClone(answer) as Answer }),
      );
    },
    terminate: () => undefined,
    crash: () => listeners.get("error")?.({}),
  };
}

it("everything that a job computes passes between two threads", async () => {
  const { services } = workshop(storeOf(await form("right")));
  const desk = makeDesk({ ...services, labour: remoteHands(worker) });
  await desk.start();
  expect(desk.book.get()).toMatchObject({ seen: "form", check: { sendable: true }, report: { kind: "bound" } });
  expect(desk.work.get().notice).toBeUndefined();
});

it("a refusal is an answer, an accident is a fault, and both come back to who asked", async () => {
  const far = remoteHands(worker);
  const [refused, bytes] = await Promise.all([far.readFile(new Uint8Array(), "a.xlsx"), far.writeFile({ sheets: [] })]);
  expect(refused).toEqual({ ok: false, refusal: { code: "empty-file", file: "a.xlsx" } });
  expect(bytes).toEqual(new Uint8Array([1, 2]));
  await expect(far.openFile(new Uint8Array(), "a.xlsx")).rejects.toThrow("TypeError: hỏng");
});

it("a worker that dies leaves nobody waiting, and the next question is answered by another one", async () => {
  const dead = { ...worker(), postMessage: () => undefined };
  const ended = jest.spyOn(dead, "terminate");
  const workers: WorkerPort[] = [dead, worker()];
  const far = remoteHands(() => workers.shift() ?? worker());
  const asked = far.writeFile({ sheets: [] });
  dead.crash();
  await expect(asked).rejects.toThrow(WorkerLost);
  expect(ended).toHaveBeenCalledTimes(1);
  expect(await far.writeFile({ sheets: [] })).toEqual(new Uint8Array([1, 2]));
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
