import { blankBook } from "../../src/preview/model/blank";
import { EDIT_POLL } from "../../src/excel/request";
import { bootDesk, bookPrint, type Desk, must, sheetNames } from "./desk";
import { KEY, placed } from "./example";

const insert = (desk: Desk): Promise<unknown> =>
  desk.store.addSheets(placed("1"), { job: "insert", key: KEY, same: "keep" });

/** Refuses with the problem, and the workbook is as it was. */
async function refuses(desk: Desk, problem: object): Promise<void> {
  const before = bookPrint(desk.workbook.book());
  expect(await insert(desk)).toEqual({ ok: false, problem });
  expect(bookPrint(desk.workbook.book())).toBe(before);
}

test("a host without ExcelApi 1.9 is too old", async () => {
  await refuses(bootDesk({ apiVersion: "1.6" }), { code: "host-too-old", needed: "ExcelApi 1.9" });
});

describe.each(["1.9", "1.15"])("in an Excel of ExcelApi %s", (apiVersion) => {
  test("a sheet of the user's own with our name is named", async () => {
    const desk = bootDesk({ apiVersion, workbook: blankBook(["Sheet1", "chỉ tiêu"]) });
    await refuses(desk, { code: "name-taken", sheet: "chỉ tiêu" });
  });

  test("a sheet _chitieu of somebody else is never taken for ours", async () => {
    const desk = bootDesk({ apiVersion, workbook: blankBook(["Sheet1", "_chitieu"]) });
    desk.user.type("_chitieu!A1", "Nhật ký");
    await refuses(desk, { code: "name-taken", sheet: "_chitieu" });
  });

  test("a protected structure is found before anything is written", async () => {
    const desk = bootDesk({ apiVersion });
    desk.user.protectStructure();
    await refuses(desk, { code: "structure-protected" });
    expect(must(await desk.store.overview()).problem).toEqual({ code: "structure-protected" });
  });

  test("a protected _chitieu is found before anything is written", async () => {
    const desk = bootDesk({ apiVersion });
    must((await insert(desk)) as never);
    desk.user.remove("Báo cáo");
    desk.user.protectSheet("_chitieu");
    await refuses(desk, { code: "sheet-protected", sheet: "_chitieu" });
  });

  test("a workbook that is open for reading only is not written to", async () => {
    await refuses(bootDesk({ apiVersion, readOnly: true }), { code: "book-read-only" });
  });

  test("a cell that is being edited is said at once, and the work goes on by itself when it is left", async () => {
    const calm = bootDesk({ apiVersion });
    must((await insert(calm)) as never);
    const desk = bootDesk({ apiVersion });
    desk.user.beginEdit();
    desk.clock.meanwhile((waits) => {
      expect(desk.clock.holds).toEqual([true]);
      if (waits === 5) desk.user.pressEnter();
    });
    must((await insert(desk)) as never);
    expect(desk.clock.waits).toEqual(Array(5).fill(EDIT_POLL.pause));
    expect(desk.clock.holds).toEqual([true, false]);
    expect(desk.log().length).toBe(calm.log().length + 5);
  });

  test("a cell that nobody leaves is waited for two minutes, and then the user is asked to begin anew", async () => {
    const desk = bootDesk({ apiVersion });
    desk.user.beginEdit();
    await refuses(desk, { code: "cell-edit" });
    expect(desk.clock.waits).toEqual(Array(EDIT_POLL.times).fill(EDIT_POLL.pause));
    desk.user.pressEnter();
    must((await insert(desk)) as never);
  });

  test("who says stop while a cell is being edited is answered at once, and nothing is written", async () => {
    const desk = bootDesk({ apiVersion });
    desk.user.beginEdit();
    desk.clock.meanwhile((waits) => {
      if (waits === 2) desk.clock.stop();
    });
    await refuses(desk, { code: "stopped" });
    expect(desk.clock.waits).toHaveLength(2);
    expect(desk.clock.holds).toEqual([true, false]);
    desk.user.pressEnter();
    must((await insert(desk)) as never);
  });

  test("a job that is stopped while it writes aside leaves the workbook as it was, once the cell is left", async () => {
    const desk = bootDesk({ apiVersion });
    const before = bookPrint(desk.workbook.book());
    let requests = 0;
    desk.hooks({
      after: () => {
        requests += 1;
        if (requests === 2) desk.user.beginEdit();
      },
    });
    desk.clock.meanwhile((waits) => {
      desk.clock.stop();
      if (waits === 3) desk.user.pressEnter();
    });
    expect(await insert(desk)).toEqual({ ok: false, problem: { code: "stopped" } });
    expect(bookPrint(desk.workbook.book())).toBe(before);
  });

  test("a job that has begun to swap is not stopped half way", async () => {
    const desk = bootDesk({ apiVersion });
    const swaps = ({ request }: { readonly request: object }): boolean =>
      JSON.stringify(request).includes('"Thông tin"');
    desk.hooks({ before: (delivery) => void (swaps(delivery) && desk.clock.stop()) });
    must((await insert(desk)) as never);
  });

  test.each([1, 2, 3])("a cell that is opened after request %i of an insert is waited for", async (number) => {
    const desk = bootDesk({ apiVersion });
    let requests = 0;
    desk.hooks({
      after: () => {
        requests += 1;
        if (requests === number) desk.user.beginEdit();
      },
    });
    desk.clock.meanwhile((waits) => {
      if (waits === 3) desk.user.pressEnter();
    });
    must((await insert(desk)) as never);
    expect(desk.clock.holds).toEqual([true, false]);
    const names = ["Sheet1", "_chitieu", "Thông tin", "Chỉ tiêu", "Báo cáo"];
    expect([...sheetNames(desk.workbook.book())].sort()).toEqual(names.sort());
  });

  test("a busy Excel is asked again after one, two and four seconds", async () => {
    const desk = bootDesk({ apiVersion });
    let refusals = 3;
    desk.hooks({ fault: () => (refusals-- > 0 ? { kind: "undelivered", code: "ActivityLimitReached" } : null) });
    must((await insert(desk)) as never);
    expect(desk.clock.waits).toEqual([1000, 2000, 4000]);
  });

  test("the last visible sheet is not taken away", async () => {
    const desk = bootDesk({ apiVersion });
    must((await insert(desk)) as never);
    desk.user.show("Sheet1", "Hidden");
    const names = must(await desk.store.overview()).tables.map(({ name }) => name);
    expect(await desk.store.removeSheets("remove", names)).toEqual({
      ok: false,
      problem: { code: "last-visible-sheet" },
    });
  });

  test("undo without a job to undo says so", async () => {
    expect(await bootDesk({ apiVersion }).store.undo()).toEqual({
      ok: false,
      problem: { code: "nothing-to-undo" },
    });
  });

  test("a cell that may not be written to is told as a protected sheet, and nothing is written", async () => {
    const desk = bootDesk({ apiVersion });
    must((await insert(desk)) as never);
    const before = bookPrint(desk.workbook.book());
    const changes = [
      { cell: "A3", after: "nhãn khác" },
      { cell: "B3", after: 9 },
    ];
    expect(await desk.store.writeValues("check", "Chỉ tiêu", changes)).toEqual({
      ok: false,
      problem: { code: "sheet-protected", sheet: "Chỉ tiêu" },
    });
    expect(must(await desk.store.overview()).undo).toBe("insert");
    expect(bookPrint(desk.workbook.book())).toBe(before);
  });
});
