import { blankBook } from "../../src/preview/model/blank";
import { bootOffice } from "../tools/boot-office";

const { Excel, workbook, user } = bootOffice();

beforeEach(() => {
  workbook.open(blankBook());
});

const run = (act: (sheet: Excel.Worksheet, book: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getFirst(), context.workbook);
    await context.sync();
  });

const denied = { code: "AccessDenied" };

describe("a protected sheet", () => {
  beforeEach(() =>
    run((sheet) => {
      sheet.getRange("B2:B3").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, "mk");
    }),
  );

  test("lets unlocked cells be written and nothing else", async () => {
    await run((sheet) => {
      sheet.getRange("B2:B3").values = [[1], [2]];
    });
    await expect(
      run((sheet) => {
        sheet.getRange("A2:B2").values = [[1, 2]];
      }),
    ).rejects.toMatchObject(denied);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["formats", (sheet) => (sheet.getRange("B2").format.fill.color = "red")],
    ["number formats", (sheet) => (sheet.getRange("B2").numberFormat = [["0"]])],
    ["row heights", (sheet) => (sheet.getRange("2:2").format.rowHeight = 20)],
    ["inserted rows", (sheet) => sheet.getRange("2:2").insert("Down")],
    ["merges", (sheet) => sheet.getRange("B2:B3").merge()],
    ["data validation", (sheet) => (sheet.getRange("B2").dataValidation.rule = {})],
    ["conditional formats", (sheet) => sheet.getRange("B2").conditionalFormats.add("Custom")],
    ["tables", (sheet) => sheet.tables.add("B2:B3", true)],
    ["locking", (sheet) => (sheet.getRange("B2").format.protection.locked = true)],
  ])("refuses %s", async (_, act) => {
    await expect(run(act)).rejects.toMatchObject(denied);
  });

  test("allows what its options allow, and what is not on the sheet", async () => {
    await run((sheet) => {
      sheet.getRange("A:A").format.columnWidth = 60;
      sheet.pageLayout.orientation = "Landscape";
      sheet.freezePanes.freezeRows(1);
      sheet.names.add("x", sheet.getRange("A1"));
      sheet.name = "Đổi tên";
    });
    expect(workbook.book().sheets[0]!.name).toBe("Đổi tên");
  });

  test("cannot be protected again, nor unprotected twice or with another password", async () => {
    await expect(run((sheet) => sheet.protection.protect())).rejects.toMatchObject(denied);
    await expect(run((sheet) => sheet.protection.unprotect("x"))).rejects.toMatchObject(denied);
    await run((sheet) => {
      sheet.protection.unprotect("mk");
    });
    await expect(run((sheet) => sheet.protection.unprotect("mk"))).rejects.toMatchObject(denied);
  });
});

describe("a protected workbook structure", () => {
  test.each<[string, (sheet: Excel.Worksheet, book: Excel.Workbook) => void]>([
    ["adding", (_, book) => book.worksheets.add("mới")],
    ["deleting", (sheet) => sheet.delete()],
    ["renaming", (sheet) => (sheet.name = "mới")],
    ["hiding", (sheet) => (sheet.visibility = "Hidden")],
    ["moving", (sheet) => (sheet.position = 1)],
    ["copying", (sheet) => sheet.copy()],
  ])("refuses %s", async (_, act) => {
    workbook.open(blankBook(["a", "b"]));
    user.protectStructure();
    await expect(run(act)).rejects.toMatchObject(denied);
  });

  test("leaves cells alone and can be lifted with its password", async () => {
    await run((sheet, book) => {
      book.protection.protect("mk");
      sheet.getRange("A1").values = [[1]];
    });
    await expect(run((_, book) => book.protection.unprotect())).rejects.toMatchObject(denied);
    await run((_, book) => {
      book.protection.unprotect("mk");
      book.worksheets.add("mới");
    });
    expect(workbook.book().sheets).toHaveLength(2);
  });
});
