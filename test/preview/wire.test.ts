import { loadMetadata } from "../../src/preview/boot/metadata";
import { bootOffice } from "../tools/boot-office";

const office = bootOffice({ apiVersion: "1.15" });
const old = bootOffice({ apiVersion: "1.9" });

const failure = async (work: Promise<unknown>): Promise<Record<string, unknown>> =>
  work.then(
    () => ({ code: "nothing failed" }),
    (error: Record<string, unknown>) => error,
  );

describe("what the runtime says of itself", () => {
  const { classes } = loadMetadata();
  const named = (name: string) => classes.find((one) => one.name === name)!;

  test("the class table is not empty and knows wire names, writability and sets", () => {
    expect(classes.length).toBeGreaterThan(150);
    const sheet = named("Worksheet");
    expect(sheet.keys).toEqual(["Id"]);
    expect(sheet.scalars.find(({ name }) => name === "name")).toEqual({
      name: "name",
      wire: "Name",
      writable: true,
    });
    expect(sheet.navs.find(({ name }) => name === "pageLayout")?.api).toBe("1.9");
    expect(named("Range").makers.find(({ name }) => name === "getCell")?.args).toEqual(["row", "column"]);
    expect(named("Worksheet").events.map(({ number }) => number)).toContain(10);
  });
});

describe("requests", () => {
  test("load answers what was asked, in one request", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.load("name,id,tables/count");
      await context.sync();
      expect([sheet.name, sheet.tables.count]).toEqual(["Sheet1", 0]);
      expect(sheet.id).toMatch(/^\{.*\}$/);
    });
  });

  test("items of a collection are loaded through their own names", async () => {
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/visibility");
      await context.sync();
      expect(worksheets.items.map((one) => [one.name, one.visibility])).toEqual([["Sheet1", "Visible"]]);
    });
  });

  test("an object that is not there is null, and so is everything below it", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Không có");
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  test("writing to an object that is not there fails", async () => {
    const error = await failure(
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject("Không có").getRange("A1").values = [[1]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidObjectPath");
  });

  test("an error says where, and what came before it stays done", async () => {
    const error = await failure(
      office.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getFirst().getRange("A1").values = [["giữ"]];
        worksheets.getItem("Không có").getRange("A1").values = [[1]];
        await context.sync();
      }),
    );
    expect(error).toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
    expect(String((error.debugInfo as { statement?: string }).statement)).toContain("getItem");
    const [row] = office.workbook.book().sheets[0]!.rows.values();
    expect(row?.get(0)?.value).toBe("giữ");
  });

  test("a range that is kept is found again in a later request of the same context", async () => {
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("B2:C3");
      context.trackedObjects.add(range);
      await context.sync();
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!B2:C3");
    });
  });

  test("a property that does not exist is refused", async () => {
    const error = await failure(
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().load("colour");
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: "InvalidArgument" });
  });
});

describe("requirement sets", () => {
  const save = (on: typeof office) =>
    failure(
      on.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.tables.load("count");
        sheet.getRange("A1:B2").getMergedAreasOrNullObject();
        await context.sync();
      }),
    );

  test("a member newer than the host is not found", async () => {
    expect(await save(old)).toMatchObject({
      code: "ApiNotFound",
      debugInfo: { errorLocation: "Range.getMergedAreasOrNullObject" },
    });
    expect((await save(office)).code).toBe("nothing failed");
  });

  test("load without names leaves out what the host does not know", async () => {
    await old.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.load();
      await context.sync();
      expect(range.rowIndex).toBe(0);
      expect(() => range.top).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  test("members that the stand-in lacks are reported by name", async () => {
    const error = await failure(
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").showCard();
        await context.sync();
      }),
    );
    expect(error.code).toBe("NotImplemented");
    expect(office.missing()).toContain("Range.showCard");
  });
});
