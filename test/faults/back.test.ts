import { bootDesk } from "../excel/desk";
import { jobs } from "./jobs";
import { sweep, UNHURT } from "./sweep";

const NAMES = ["remove", "remove-file", "undo", "undo-insert", "redo", "undo-values"];

test.each(NAMES)(
  "%s under faults and moves leaves the workbook after it or before it",
  async (name) => {
    const desk = bootDesk({ apiVersion: "1.9" });
    const job = (await jobs(desk)).find((one) => one.name === name)!;
    expect(await sweep(desk, job, false)).toMatchObject(UNHURT);
  },
  300_000,
);
