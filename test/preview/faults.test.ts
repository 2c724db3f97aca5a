import { blankBook } from "../../src/preview/model/blank";
import { errorCodes } from "../../src/preview/protocol/errors";
import type { Fault } from "../../src/preview/host/faults";
import { bootOffice } from "../tools/boot-office";

const { Excel, workbook, user, hooks, log } = bootOffice();

beforeEach(() => {
  workbook.open(blankBook());
});

const twoWrites = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2").values = [[2]];
    await context.sync();
  });

const values = () => [0, 1].map((row) => workbook.book().sheets[0]!.rows.get(row)?.get(0)?.value);

const once = (fault: Fault) => {
  hooks({ fault: ({ index }) => (index === 0 ? fault : null) });
};

describe("faults at the wire", () => {
  test.each(errorCodes)("%s: actions before the failing one are applied", async (code) => {
    const setProperty = 4;
    hooks({
      fault: ({ request }) => ({
        kind: "prefix",
        action: request.Actions.map((one) => one.ActionType).lastIndexOf(setProperty),
        code,
      }),
    });
    await expect(twoWrites()).rejects.toMatchObject({ code });
    expect(values()).toEqual([1, undefined]);
  });

  test.each(errorCodes)("%s: nothing arrives", async (code) => {
    once({ kind: "undelivered", code });
    await expect(twoWrites()).rejects.toMatchObject({ code });
    expect(values()).toEqual([undefined, undefined]);
  });

  test("everything arrives but the answer is lost", async () => {
    once({ kind: "lost", code: "RequestAborted" });
    await expect(twoWrites()).rejects.toMatchObject({ code: "RequestAborted" });
    expect(values()).toEqual([1, 2]);
  });

  test.each([
    [true, [1, 2]],
    [false, [undefined, undefined]],
  ])("a request is never answered, applied: %s", async (applied, left) => {
    once({ kind: "silent", applied });
    let settled = false;
    void twoWrites().finally(() => {
      settled = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect([settled, values()]).toEqual([false, left]);
  });

  test("a request arrives twice: what cannot be done twice fails", async () => {
    once({ kind: "twice" });
    await twoWrites();
    expect(values()).toEqual([1, 2]);
    workbook.open(blankBook());
    once({ kind: "twice" });
    const add = Excel.run(async (context) => {
      context.workbook.worksheets.add("Mới");
      await context.sync();
    });
    await expect(add).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    expect(workbook.book().sheets).toHaveLength(2);
  });
});

describe("the user between two requests", () => {
  const moves: readonly [string, () => void][] = [
    ["renames", () => user.rename("Sheet1", "Đổi")],
    ["moves", () => user.move("Sheet1", 0)],
    ["copies", () => user.copy("Sheet1")],
    ["inserts a row", () => user.insertRows("Sheet1!1:1")],
    ["deletes a column", () => user.deleteColumns("Sheet1!C:C")],
    ["types", () => user.type("Sheet1!Z9", "x")],
    ["sorts", () => user.sort("Sheet1!A1:B3", 0)],
    ["filters", () => user.filter("Sheet1!A1:B3", 0, ["1"])],
    ["hides", () => (user.copy("Sheet1"), user.show("Sheet1", "Hidden"))],
    ["undoes", () => user.undo()],
  ];

  test.each(moves)("%s, and the request after it still finds its sheet by id", async (_, move) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.load("id");
      await context.sync();
      move();
      context.workbook.worksheets.getItem(sheet.id).getRange("D4").values = [[4]];
      await context.sync();
    });
    const sheet = workbook.book().sheets.find(({ rows }) => rows.get(3)?.get(3)?.value === 4);
    expect(sheet).toBeDefined();
  });

  test("deletes the sheet: it is not found any more", async () => {
    workbook.open(blankBook(["a", "b"]));
    hooks({
      before: ({ index }) => {
        if (index === 1) user.remove("a");
      },
    });
    const work = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("a");
      sheet.load("name");
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  test("protects the sheet or the structure: the request is refused", async () => {
    user.protectSheet("Sheet1");
    await expect(twoWrites()).rejects.toMatchObject({ code: "AccessDenied" });
    user.unprotectSheet("Sheet1");
    user.protectStructure();
    await twoWrites();
    expect(values()).toEqual([1, 2]);
  });
});

describe("the log", () => {
  test("holds every request with its size and its failure", async () => {
    await twoWrites();
    once({ kind: "prefix", action: 0, code: "Conflict" });
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("không có").load("name");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ItemNotFound" });
    const real = log().filter(({ cleanup }) => !cleanup);
    expect(real.map(({ error }) => error)).toEqual([null, "ItemNotFound"]);
    expect(real[0]!.bytes).toBeGreaterThan(200);
    expect(real[0]!.responseBytes).toBeGreaterThan(50);
  });
});

describe("speed", () => {
  test("a thousand forks of a workbook cost little", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:T200").values = Array.from({ length: 200 }, (_, r) =>
        Array.from({ length: 20 }, (__, c) => r * c),
      );
      await context.sync();
    });
    const start = workbook.book();
    const began = performance.now();
    for (let i = 0; i < 1000; i++) workbook.open(start);
    expect(performance.now() - began).toBeLessThan(500);
    expect(workbook.book()).toBe(start);
  });
});
