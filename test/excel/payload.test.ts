import { insertForm, planInsert } from "../../src/jobs/insert";
import { school } from "../forms/info-contexts";
import { ports } from "../tools/books";
import { bootDesk, counted, must, type Desk } from "./desk";
import { messyBook } from "./messy";

const ALL_LEVELS = school({ levels: ["mn", "th", "thcs", "thpt", "gdtx"] });

async function insert(desk: Desk) {
  const planned = await planInsert(ALL_LEVELS, must(await desk.store.overview()), ports);
  if (!planned.ok) throw new Error(planned.refusal.code);
  return insertForm(desk.store, planned.plan);
}

const MOST_BYTES = 300 * 1024;

test("every table of the Hà Nội plan goes into a workbook in 7 requests and 300 KB", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  desk.workbook.open(await messyBook(desk));
  const { value, requests, bytes } = await counted(desk, () => insert(desk));
  must(value);
  expect(requests).toBeLessThanOrEqual(7);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

test("an Excel that does not copy formulas gets them spelled out at the second try", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  const copies = new Set<number>();
  desk.hooks({
    fault: ({ request, index }) => {
      const action = request.Actions.findIndex(({ Name }) => Name === "CopyFrom");
      if (action < 0) return null;
      copies.add(index);
      return { kind: "prefix", action, code: "GeneralException" };
    },
  });
  must(await insert(desk));
  expect(copies.size).toBe(1);
  const names = desk.workbook.book().sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Thông tin", "Chỉ tiêu", "Nhiệm vụ"]));
  expect(names.filter((name) => name.startsWith("_ct_"))).toEqual([]);
});
