import { parentPort } from "node:worker_threads";
import type { Issuer, Reading } from "../jobs/index";
import { nodeFiles } from "./node-files";
import type { Input } from "./inputs";
import { ports } from "./ports";
import type { PressAsked } from "./press-threads";
import { READY, type ReaderAsked } from "./ready";
import { teller } from "./told-once";

type Asked = Input | PressAsked | ReaderAsked;

const tell = teller();

/** What one of them needs, the other does not hold: a thread does the one or the other. */
let reader: ((input: Input) => Promise<Reading>) | undefined;
let issuer: Issuer | undefined;

async function readerHere(): Promise<(input: Input) => Promise<Reading>> {
  reader ??= (await import("./read-submission")).submissionReader(nodeFiles, ports);
  return reader;
}

async function answer(asked: Asked): Promise<unknown> {
  if (!("kind" in asked)) return tell(await (await readerHere())(asked));
  if (asked.kind === "reader") {
    await readerHere();
    return READY;
  }
  if (asked.kind === "order") {
    issuer = (await import("./issuer-here")).issuerHere(asked.wish);
    return undefined;
  }
  const events: unknown[] = [];
  for await (const event of issuer?.part(asked.from, asked.to) ?? []) events.push(event);
  return events;
}

/** Answers go out in the order of the questions. */
let before: Promise<unknown> = Promise.resolve();
parentPort?.on("message", (asked: Asked) => {
  before = before.then(async () => {
    const given = await answer(asked);
    if (given !== undefined) parentPort?.postMessage(given);
  });
});
