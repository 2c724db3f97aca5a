import { parentPort } from "node:worker_threads";
import { nodeFiles } from "./node-files";
import type { Input } from "./inputs";
import { ports } from "./ports";
import { readSubmissionFile } from "./read-submission";

parentPort?.on("message", (input: Input) => {
  void readSubmissionFile(input, nodeFiles, ports).then((reading) => parentPort?.postMessage(reading));
});
