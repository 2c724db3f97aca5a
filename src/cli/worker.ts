import { parentPort } from "node:worker_threads";
import { nodeFiles } from "./node-files";
import type { Input } from "./inputs";
import { ports } from "./ports";
import { submissionReader } from "./read-submission";

const read = submissionReader(nodeFiles, ports);

parentPort?.on("message", (input: Input) => {
  void read(input).then((reading) => parentPort?.postMessage(reading));
});
