import { parentPort } from "node:worker_threads";
import type { Issuer } from "../jobs/index";
import { nodeFiles } from "./node-files";
import type { Input } from "./inputs";
import { ports } from "./ports";
import { issuerHere } from "./press";
import type { PressAsked } from "./press-threads";
import { submissionReader } from "./read-submission";
import { teller } from "./told-once";

const read = submissionReader(nodeFiles, ports);
const tell = teller();

/** What is being issued here. */
let issuer: Issuer | undefined;

async function answer(asked: Input | PressAsked): Promise<unknown> {
  if (!("kind" in asked)) return tell(await read(asked));
  if (asked.kind === "order") {
    issuer = issuerHere(asked.wish);
    return undefined;
  }
  const events: unknown[] = [];
  for await (const event of issuer?.part(asked.from, asked.to) ?? []) events.push(event);
  return events;
}

/** Answers go out in the order of the questions. */
let before: Promise<unknown> = Promise.resolve();
parentPort?.on("message", (asked: Input | PressAsked) => {
  before = before.then(async () => {
    const given = await answer(asked);
    if (given !== undefined) parentPort?.postMessage(given);
  });
});
