import { bootDesk } from "../excel/desk";
import { KEY, placed } from "../excel/example";
import { jobs } from "./jobs";
import { unhurt } from "./lines";
import { sweep, UNHURT } from "./sweep";

test("a report that cannot be set up for printing, because there is no printer, is still whole or absent", async () => {
  const job = (await jobs(bootDesk({ apiVersion: "1.9" }))).find((one) => one.name === "compile")!;
  const { sheets } = placed("2", [], 1);
  const print = sheets.find((sheet) => sheet.print)!.print!;
  const report = sheets.filter(({ role }) => role === "report").map((sheet) => ({ ...sheet, print, protect: true }));
  const desk = bootDesk({ apiVersion: "1.9", printer: false });
  const work: typeof job.work = (store) =>
    store.addSheets({ sheets: report }, { job: "compile", key: KEY, same: "replace" });
  const line = await sweep(desk, { ...job, work }, false);
  expect(line).toMatchObject(UNHURT);
  // The page is asked for twice, and names and rules of the sheets that stay once.
  expect(line.requests).toBe(7);
}, 300_000);

unhurt(["compile", "compile-again", "compile-file", "write-values", "forget", "check"]);
