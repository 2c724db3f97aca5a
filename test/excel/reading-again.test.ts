import { watchEdits } from "../../src/excel/edits";
import { blankBook } from "../../src/preview/model/blank";
import { bootDesk, counted, type Desk, must } from "./desk";

/** Events come after the request that caused them. */
const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const figures = (desk: Desk): Promise<void> =>
  desk.Excel.run(async ({ workbook }) => {
    const [one, two] = ["Một", "Hai"].map((name) => workbook.worksheets.getItem(name));
    if (!one || !two) return;
    one.getRange("A1:C3").values = [
      [7, "chữ", 3],
      [5, "", 1],
      [6, true, 2],
    ];
    one.getRange("E2").formulas = [["=A1+A2"]];
    two.getRange("B2:B4").formulas = [["=Một!A1*2"], ['=IF(Một!A2>5,"nhiều","")'], ["=1/Một!C3"]];
    two.names.add("ct_hai", two.getRange("B2"));
  });

const api = (act: (workbook: Excel.Workbook) => void) => (desk: Desk) =>
  desk.Excel.run(async ({ workbook }) => act(workbook));

type Act = readonly [name: string, act: (desk: Desk) => unknown, requests: number];

/** One request for values and what was told; two for all; three where the first shows that there is more. */
const ACTS: readonly Act[] = [
  ["nothing", () => undefined, 1],
  ["a figure that formulas of another sheet take", ({ user }) => user.type("Một!A1", 9), 1],
  [
    "a formula that gives a text, and one that gives an error",
    ({ user }) => {
      user.type("Một!A2", 8);
      user.type("Một!C3", 0);
    },
    1,
  ],
  ["a text where nothing stood", ({ user }) => user.type("Một!B2", "mới"), 1],
  ["a cell outside of all others", ({ user }) => user.type("Hai!D9", 1), 1],
  ["the last cell, emptied", ({ user }) => user.type("Một!E2", ""), 1],
  ["a formula that shows what the figure showed", ({ user }) => user.type("Một!A1", "=3+4"), 1],
  ["a figure that the formula showed", ({ user }) => user.type("Một!E2", 12), 1],
  [
    "a day as a format only",
    api(({ worksheets }) => (worksheets.getItem("Một").getRange("A1").numberFormat = [["dd/mm/yyyy"]])),
    1,
  ],
  ["a name that is gone", api(({ worksheets }) => worksheets.getItem("Hai").names.getItem("ct_hai").delete()), 1],
  ["a whole column", ({ user }) => user.type("Một!B1:B3000", "x"), 2],
  ["a row put in", ({ user }) => user.insertRows("Một!2:2"), 2],
  ["cells put in, which moves others", ({ user }) => user.insertRows("Một!A2:A2"), 2],
  [
    "the last cell, emptied without a word",
    async ({ user, store }) => {
      user.type("Hai!D9", 1);
      await later();
      await store.read(() => true, "edited");
      user.undo();
    },
    3,
  ],
  ["rows in another order, which Excel does not tell", ({ user }) => user.sort("Một!A1:C3", 0), 3],
  ["a sheet with another name", ({ user }) => user.rename("Hai", "Ba"), 3],
  [
    "another sheet under the old name",
    ({ user }) => {
      user.copy("Hai");
      user.remove("Hai");
      user.rename("Hai (2)", "Hai");
    },
    3,
  ],
  ["a sheet that is hidden", ({ user }) => user.show("Hai", "Hidden"), 3],
];

async function watched(): Promise<Desk> {
  const desk = bootDesk({ apiVersion: "1.9", workbook: blankBook(["Một", "Hai"]) });
  await figures(desk);
  watchEdits(desk.clock, desk.edits, () => undefined);
  await later();
  must(await desk.store.read(() => true));
  return desk;
}

test.each(ACTS)("what is read after an edit is what is read anew: %s", async (_, act, requests) => {
  const desk = await watched();
  await act(desk);
  await later();
  const again = await counted(desk, () => desk.store.read(() => true, "edited"));
  const anew = must(await desk.store.read(() => true));
  const inOrder = ({ sheets, ...book }: typeof anew) => ({
    ...book,
    sheets: sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] })),
  });
  expect(inOrder(must(again.value))).toEqual(inOrder(anew));
  expect(again.requests).toBe(requests);
});

test("sheets in which nothing changed stay the same objects", async () => {
  const desk = await watched();
  const before = must(await desk.store.read(() => true));
  desk.user.type("Một!B2", "mới");
  await later();
  const now = must(await desk.store.read(() => true, "edited"));
  expect(now.sheets.map((sheet, at) => sheet === before.sheets[at])).toEqual([false, true]);
});

test("edits that nobody listened to are found, though they show in no value", async () => {
  const desk = bootDesk({ apiVersion: "1.9", workbook: blankBook(["Một", "Hai"]) });
  await figures(desk);
  must(await desk.store.read(() => true));
  desk.user.type("Một!A1", "=3+4");
  const stop = watchEdits(desk.clock, desk.edits, () => undefined);
  await later();
  const first = must(await desk.store.read(() => true, "edited"));
  expect(first.sheets[0]?.cells.get(0)).toMatchObject({ value: 7, formula: "3+4" });
  stop();
  desk.user.type("Một!A1", "=4+3");
  const last = must(await desk.store.read(() => true, "edited"));
  expect(last.sheets[0]?.cells.get(0)).toMatchObject({ value: 7, formula: "4+3" });
});
