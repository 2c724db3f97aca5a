import type { Hands } from "../hands";
import { hearer, type Passing, sender } from "./passing";
import { bookReceiver, bookSender, type SentBook } from "./sent-book";

/** One question to the worker, and its answer; `id` joins the two. */
export type Call = { readonly id: number; readonly name: keyof Hands; readonly args: readonly unknown[] };
export type Answer = { readonly id: number } & ({ readonly value: unknown } | { readonly fault: string });

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (fault: Error) => void };

/** What a page needs of a worker. */
export type WorkerPort = Pick<Worker, "postMessage" | "addEventListener" | "terminate">;

/** The worker that was asked is gone; the next question goes to another one. */
export class WorkerLost extends Error {}

/**
 * The hands of a worker: the page stays free while they compute.
 * @param begin makes a worker: at once, and anew for the first question after one was lost
 */
export function remoteHands(begin: () => WorkerPort): Hands {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let worker: { readonly port: WorkerPort; readonly post: (call: Call) => Promise<void> } | undefined;
  const { send, forget } = bookSender();
  const lose = (lost: WorkerPort): void => {
    if (lost !== worker?.port) return;
    worker = undefined;
    forget();
    lost.terminate();
    for (const { reject } of waiting.values()) reject(new WorkerLost());
    waiting.clear();
  };
  const start = () => {
    const port = begin();
    const heard = hearer<Answer>((answer) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ("fault" in answer) one?.reject(new Error(answer.fault));
      else one?.resolve(answer.value);
    });
    port.addEventListener("message", ({ data }: MessageEvent<Passing<Answer>>) => heard(data));
    port.addEventListener("error", () => lose(port));
    return (worker = { port, post: sender<Call>((passing) => port.postMessage(passing)) });
  };
  const ask = <T>(name: keyof Hands, ...args: readonly unknown[]): Promise<T> =>
    new Promise((resolve, reject) => {
      last += 1;
      // The worker answers what it was asked; messages have no types.
      waiting.set(last, { resolve: resolve as (value: unknown) => void, reject });
      (worker ?? start()).post({ id: last, name, args }).catch(reject);
    });
  start();
  return {
    check: (book) => ask("check", send(book)),
    partsAt: (spot) => ask("partsAt", spot),
    planReport: (book, previous) => ask("planReport", send(book), previous),
    planInsert: (wish, overview, there) => ask("planInsert", wish, overview, there),
    planRestore: (book, corrections) => ask("planRestore", book, corrections),
    planRemove: (book, overview) => ask("planRemove", book, overview),
    previousFrom: (book, wish) => ask("previousFrom", book, wish),
    readFile: (bytes, file) => ask("readFile", bytes, file),
    openFile: (bytes, file) => ask("openFile", bytes, file),
    writeFile: (book, title) => ask("writeFile", book, title),
    readBack: (book, file) => ask("readBack", book, file),
    openIssued: (file) => ask("openIssued", file),
    dropIssued: () => ask("dropIssued"),
    openHanded: (file, wish) => ask("openHanded", file, wish),
    dropHanded: () => ask("dropHanded"),
    surveyIssue: (wish) => ask("surveyIssue", wish),
    beginIssue: (wish) => ask("beginIssue", wish),
    goOnIssuing: () => ask("goOnIssuing"),
    endIssue: () => ask("endIssue"),
    blankList: () => ask("blankList"),
    readUnits: (asked, purpose) => ask("readUnits", asked, purpose),
    readSubmissions: (files, anew) => ask("readSubmissions", files, anew),
    merge: (asked) => ask("merge", asked),
    mergedFile: () => ask("mergedFile"),
    letters: () => ask("letters"),
    mergedSheets: (overview) => ask("mergedSheets", overview),
  };
}

/** Asked after every edit, about a book that is nearly the one before. */
const OF_BOOKS: ReadonlySet<keyof Hands> = new Set<keyof Hands>(["check", "planReport"]);

/** The other side: does what it is asked and answers, whatever happens. */
export function answering(hands: Hands, post: (passing: Passing<Answer>) => void): (passing: Passing<Call>) => void {
  const received = bookReceiver();
  const send = sender(post);
  const fault = (thrown: unknown): string =>
    thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const answer = async ({ id, name, args: [first, ...more] }: Call): Promise<Answer> => {
    try {
      const hand = hands[name] as (...wanted: readonly unknown[]) => Promise<unknown>;
      return { id, value: await hand(OF_BOOKS.has(name) ? received(first as SentBook) : first, ...more) };
    } catch (thrown) {
      return { id, fault: fault(thrown) };
    }
  };
  return hearer<Call>((call) => {
    // An answer that cannot be copied is told, too: who asked does not wait for ever.
    void answer(call)
      .then(send)
      .catch((thrown: unknown) => send({ id: call.id, fault: fault(thrown) }));
  });
}
