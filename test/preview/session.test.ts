import { blankBook } from "../../src/preview/model/blank";
import { hashBook, hashSheet, snapshotBook, snapshotSheet } from "../../src/preview/snapshot/snapshot";
import { bootOffice } from "../tools/boot-office";

const { Excel, workbook, user } = bootOffice();
const viewer = bootOffice({ readOnly: true });

beforeEach(() => {
  workbook.open(blankBook());
});

const write = (address: string, values: unknown[][], excel = Excel) =>
  excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).values = values;
    await context.sync();
  });

const valueAt = (row: number, column: number) => workbook.book().sheets[0]!.rows.get(row)?.get(column)?.value;

describe("limits", () => {
  test("a request over 5 MB is refused before anything is done", async () => {
    const long = "x".repeat(30_000);
    const grid = Array.from({ length: 200 }, () => [long]);
    await expect(write("A1:A200", grid)).rejects.toMatchObject({
      code: "RequestPayloadSizeLimitExceeded",
    });
    expect(workbook.book().sheets[0]!.rows.size).toBe(0);
  });

  test("an answer over 5 MB is refused", async () => {
    const long = "x".repeat(30_000);
    for (const start of [1, 101])
      await write(
        `A${start}:A${start + 99}`,
        Array.from({ length: 100 }, () => [long]),
      );
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:A200").load("values");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  test("more than five million cells are not read at once", async () => {
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:F1000000").load("values");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "GeneralException" });
  });

  test("a workbook open for reading takes no writes", async () => {
    await expect(write("A1", [[1]], viewer.Excel)).rejects.toMatchObject({ code: "AccessDenied" });
    await viewer.Excel.run(async (context) => {
      context.workbook.load("readOnly");
      await context.sync();
      expect(context.workbook.readOnly).toBe(true);
    });
  });
});

describe("cell editing", () => {
  test("every request fails until the user presses Enter", async () => {
    user.beginEdit();
    await expect(write("A1", [[1]])).rejects.toMatchObject({
      code: "InvalidOperationInCellEditMode",
    });
    user.pressEnter();
    await write("A1", [[2]]);
    expect(valueAt(0, 0)).toBe(2);
  });

  test("a request that may wait is carried out after Enter", async () => {
    user.beginEdit();
    const work = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[3]];
      await context.sync();
    });
    await Promise.resolve();
    expect(valueAt(0, 0)).toBeUndefined();
    user.pressEnter();
    await work;
    expect(valueAt(0, 0)).toBe(3);
  });
});

describe("undo", () => {
  test("takes back one request at a time, acts of the user as well", async () => {
    await write("A1:B1", [[1, 2]]);
    user.type("Sheet1!A1", 9);
    expect([user.undo(), valueAt(0, 0)]).toEqual([true, 1]);
    expect([user.undo(), valueAt(0, 0)]).toEqual([true, undefined]);
    expect(user.undo()).toBe(false);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["protecting", (sheet) => sheet.protection.protect()],
    ["copying a sheet", (sheet) => sheet.copy()],
  ])("%s cannot be taken back and empties the list", async (_, act) => {
    await write("A1", [[1]]);
    await Excel.run(async (context) => {
      act(context.workbook.worksheets.getFirst());
      await context.sync();
    });
    expect(user.undo()).toBe(false);
  });

  test("renaming can be taken back on the web only", async () => {
    const desktop = bootOffice({ platform: "desktop" });
    const rename = (excel: typeof Excel) =>
      excel.run(async (context) => {
        context.workbook.worksheets.getFirst().name = "Mới";
        await context.sync();
      });
    await rename(Excel);
    await rename(desktop.Excel);
    expect([user.undo(), desktop.user.undo()]).toEqual([true, false]);
  });
});

describe("events", () => {
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  test("changes, selection and sheets are told to those who asked", async () => {
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getFirst();
      sheet.onChanged.add(async ({ address, changeType }) => {
        heard.push([changeType, address]);
      });
      sheet.onSelectionChanged.add(async ({ address }) => {
        heard.push(["selection", address]);
      });
      worksheets.onAdded.add(async ({ worksheetId }) => {
        heard.push(["added", worksheetId]);
      });
      worksheets.onActivated.add(async ({ worksheetId }) => {
        heard.push(["activated", worksheetId]);
      });
      await context.sync();
      sheet.getRange("B2").values = [[5]];
      const other = worksheets.add("Hai");
      other.activate();
      sheet.getRange("C3").select();
      await context.sync();
    });
    await settled();
    const [one, two] = workbook.book().sheets.map(({ id }) => id);
    expect(heard).toEqual([
      ["RangeEdited", "B2"],
      ["added", two],
      ["activated", two],
      ["activated", one],
      ["selection", "C3"],
    ]);
  });

  test("what the user does is heard without a further request", async () => {
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async ({ address, changeType }) => {
        heard.push([changeType, address]);
      });
      worksheets.onDeleted.add(async () => {
        heard.push("deleted");
      });
      worksheets.add("Hai");
      await context.sync();
    });
    user.type("Hai!B2", "x");
    user.insertRows("Hai!1:1");
    user.remove("Hai");
    await settled();
    expect(heard).toEqual([["RangeEdited", "B2"], ["RowInserted", "1:1"], "deleted"]);
  });

  test("nobody hears after the handler is removed", async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const handler = sheet.onChanged.add(async ({ address }) => {
        heard.push(address);
      });
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      await settled();
      handler.remove();
      await context.sync();
      sheet.getRange("A2").values = [[1]];
      await context.sync();
    });
    await settled();
    expect(heard).toEqual(["A1"]);
  });
});

describe("snapshots", () => {
  test("tell a sheet that was touched from one that was not", async () => {
    workbook.open(blankBook(["của người dùng", "của ta"]));
    await write("A1:B1", [[1, "=A1"]]);
    const before = hashBook(workbook.book());
    const text = snapshotBook(workbook.book());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("của ta").getRange("A1").format.font.bold = true;
      await context.sync();
    });
    const after = hashBook(workbook.book());
    expect(after.get("của người dùng")).toBe(before.get("của người dùng"));
    expect(after.get("của ta")).not.toBe(before.get("của ta"));
    expect(snapshotBook(workbook.book())).not.toBe(text);
  });

  test("are the same for the same sheet made in another order", async () => {
    const fill = async (order: readonly string[]) => {
      workbook.open(blankBook());
      for (const address of order) await write(address, [[address]]);
      return workbook.book().sheets[0]!;
    };
    const one = await fill(["B2", "A1", "C3"]);
    const two = await fill(["C3", "A1", "B2"]);
    expect(snapshotSheet(one)).toBe(snapshotSheet(two));
    expect(hashSheet(one)).toBe(hashSheet(two));
  });
});
