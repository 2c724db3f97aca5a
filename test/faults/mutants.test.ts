import { bootDesk } from "../excel/desk";
import { bookSpec } from "../excel/example";
import { place } from "../../src/sheet/place";
import { benchOf } from "../../src/excel/bench";
import { buildParts } from "../../src/excel/write-sheet";
import { inTurn } from "../../src/excel/request";
import { asksOf } from "../../src/excel/write";
import { jobs, type Job } from "./jobs";
import { sweep } from "./sweep";

const asked = async (work: Promise<{ readonly ok: boolean }>): ReturnType<Job["work"]> =>
  (await work).ok ? { ok: true, value: undefined } : { ok: false, problem: { code: "host-busy" } };

test("the judge sees the harm of deleting first and building then", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  const compile = (await jobs(desk)).find(({ name }) => name === "compile")!;
  const sheet = place(bookSpec("2", 1)).sheets.find(({ name }) => name === "Báo cáo")!;
  const careless: Job = {
    ...compile,
    work: () =>
      asked(
        inTurn(desk.clock, [
          ({ workbook }) => {
            workbook.worksheets.getItem("Báo cáo").delete();
            return () => undefined;
          },
          ...asksOf(
            buildParts([sheet]).flatMap((part) => part()),
            benchOf,
          ),
        ]),
      ),
  };
  const line = await sweep(desk, careless, false);
  expect(line.torn).toBeGreaterThan(line.cases / 4);
}, 120_000);

test("the judge sees what a job leaves behind, and what it does to the user's sheets", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  const insert = (await jobs(desk)).find(({ name }) => name === "insert")!;
  const untidy: Job = {
    ...insert,
    work: () =>
      asked(
        inTurn(desk.clock, [
          ({ workbook }) => {
            workbook.worksheets.add("_ct_mutant_1").visibility = "VeryHidden";
            const cell = workbook.worksheets.getItem("In ấn").getRange("Z9");
            cell.untrack();
            cell.values = [["x"]];
            return () => undefined;
          },
        ]),
      ),
  };
  const line = await sweep(desk, untidy, false);
  expect(line.leftovers).toBeGreaterThan(0);
  expect(line.userSheetsChanged).toBeGreaterThan(0);
}, 120_000);
