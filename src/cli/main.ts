import { nodeFiles } from "./node-files";
import { issueInThreads } from "./press-threads";
import { readHere } from "./read-here";
import { readInThreads } from "./read-threads";
import { safe } from "../words/index";
import { run } from "./run";
import { textsOf } from "./texts/index";
import { noTidy, thrifty } from "./thrift";

/** The reader of a pipe may leave before the end (`chitieu read … | head`): then there is nobody to tell. */
process.stdout.on("error", () => process.exit(0));

const args = process.argv.slice(2);

/** Bulk work stops at a whole state on the first Ctrl+C; the second one ends the program. */
let cancelled = false;
if (args[0] === "publish" || args[0] === "merge")
  process.once("SIGINT", () => {
    cancelled = true;
  });

const inThreads = readInThreads(__dirname);
const here = readHere(nodeFiles, inThreads);

run(args, {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  colours: process.stdout.isTTY && !process.env["NO_COLOR"],
  files: nodeFiles,
  isCancelled: () => cancelled,
  readAll: (wish) => (wish.jobs === 1 ? here(wish) : inThreads(wish)),
  issueAll: issueInThreads(__dirname),
  thrift: (jobs) => (jobs === 1 ? thrifty() : noTidy),
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
