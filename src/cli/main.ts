import { nodeFiles } from "./node-files";
import { issueInThreads } from "./press-threads";
import { readInThreads } from "./read-threads";
import { safe } from "../words/index";
import { run } from "./run";
import { textsOf } from "./texts/index";

/** The reader of a pipe may leave before the end (`chitieu read … | head`): then there is nobody to tell. */
process.stdout.on("error", () => process.exit(0));

const args = process.argv.slice(2);

/** Bulk work stops at a whole state on the first Ctrl+C; the second one ends the program. */
let cancelled = false;
if (args[0] === "publish" || args[0] === "merge")
  process.once("SIGINT", () => {
    cancelled = true;
  });

run(args, {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  colours: process.stdout.isTTY && !process.env["NO_COLOR"],
  files: nodeFiles,
  isCancelled: () => cancelled,
  readAll: readInThreads(__dirname),
  issueAll: issueInThreads(__dirname),
})
  .then((exit) => {
    process.exitCode = exit;
  })
  .catch((thrown: unknown) => {
    const what = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
    const { views } = textsOf(args.includes("en") ? "en" : "vi");
    process.stderr.write(`✖ ${safe(views.unexpected(what))}\n`);
    process.exitCode = 70;
  });
