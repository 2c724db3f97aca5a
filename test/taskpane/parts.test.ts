import type { Parts, Spot } from "../../src/jobs/index";
import { makeParts } from "../../src/taskpane/home/parts-model";
import { makeWork } from "../../src/taskpane/shell/work";
import { NOTHING, storeOf, workshop } from "./services";

const TOTAL: Spot = { sheet: "Tổng hợp", cell: "P9" };
const LIST: Spot = { sheet: "Nguồn số liệu", cell: "G4" };

function desk() {
  const seen = { spot: TOTAL as Spot, sum: 60 as number | undefined };
  const partsAt = (spot: Spot): Promise<Parts | undefined> =>
    Promise.resolve(
      spot === TOTAL && seen.sum !== undefined
        ? { title: "MT2-CT1a", heading: "Tử số", of: "TỔNG CỘNG", lines: [], sum: seen.sum }
        : undefined,
    );
  const base = workshop(storeOf(NOTHING)).services;
  const selection = { watch: () => () => undefined, now: () => Promise.resolve(seen.spot) };
  return { seen, model: makeParts({ ...base, selection, labour: { ...base.labour, partsAt } }, makeWork()) };
}

test("who went to a source keeps the list, and figures that are added up anew change it", async () => {
  const { seen, model } = desk();
  await model.renew();
  expect(model.get().parts?.sum).toBe(60);
  seen.spot = LIST;
  await model.renew();
  expect(model.get().parts?.sum).toBe(60);
  seen.sum = 75;
  await model.renew();
  expect(model.get().parts?.sum).toBe(75);
});

test("a figure that is there no more has no parts", async () => {
  const { seen, model } = desk();
  await model.renew();
  seen.spot = LIST;
  seen.sum = undefined;
  await model.renew();
  expect(model.get()).toEqual({ parts: undefined, spot: undefined });
});
