import { bootDesk } from "../excel/desk";
import { recoveries } from "./jobs";
import { sweep, UNHURT } from "./sweep";

test("a recovery that is itself cut short is finished by the next", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  for (const job of await recoveries(desk)) expect(await sweep(desk, job, false)).toMatchObject(UNHURT);
}, 300_000);
