import { bootDesk } from "../excel/desk";
import { jobs, recoveries } from "./jobs";
import { sweep } from "./sweep";

/** `npm run -s faults -- [job …] [--json] [--all]`: every job under every fault; exit 1 where one did harm. */
async function main(words: readonly string[]): Promise<void> {
  const wanted = words.filter((word) => !word.startsWith("--"));
  const desk = bootDesk({ apiVersion: "1.9" });
  let harm = 0;
  for (const job of [...(await jobs(desk)), ...(await recoveries(desk))]) {
    if (wanted.length > 0 && !wanted.includes(job.name) && !(job.recovery && wanted.includes("recover"))) continue;
    const line = await sweep(desk, job, words.includes("--all"));
    harm += line.torn + line.userSheetsChanged + line.leftovers;
    if (words.includes("--json")) console.log(JSON.stringify(line));
    else
      console.log(
        Object.entries(line)
          .map(([key, value]) => `${key} ${value}`)
          .join("  "),
      );
  }
  process.exitCode = harm > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
