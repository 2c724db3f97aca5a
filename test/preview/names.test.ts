import { blankBook } from "../../src/preview/model/blank";
import { bootOffice } from "../tools/boot-office";

const { Excel, workbook } = bootOffice();

beforeEach(() => {
  workbook.open(blankBook());
});

const add = (name: string, formula = "=Sheet1!$A$1") =>
  Excel.run(async (context) => {
    context.workbook.names.add(name, formula);
    await context.sync();
  });

describe("defined names", () => {
  test.each(["MT5", "R1C1", "R", "c", "1a", "a b", "a-b", "XFD1048576"])("%s is refused", async (name) => {
    await expect(add(name)).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("a dotted Vietnamese name is taken, once", async () => {
    await add("ct_MT3_CT4b.mẫu.nữ");
    await expect(add("CT_mt3_ct4b.mẫu.nữ")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  test("the workbook and a sheet may use the same name for different cells", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      context.workbook.names.add("x", sheet.getRange("A1"));
      const own = sheet.names.add("x", sheet.getRange("B2:C3"), "ghi chú");
      own.visible = false;
      own.load("name,scope,value,visible,comment,type");
      const wide = context.workbook.names.getItem("X");
      wide.load("value,scope");
      const range = own.getRange();
      range.load("address");
      await context.sync();
      expect(own.toJSON()).toMatchObject({
        name: "x",
        scope: "Worksheet",
        value: "Sheet1!$B$2:$C$3",
        visible: false,
        comment: "ghi chú",
        type: "Range",
      });
      expect([wide.value, wide.scope, range.address]).toEqual(["Sheet1!$A$1", "Workbook", "Sheet1!B2:C3"]);
    });
  });

  test("constants and formulas tell their kind", async () => {
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      const made = [
        names.add("so", "=5"),
        names.add("chu", "abc"),
        names.addFormulaLocal("tong", "=SUM(Sheet1!$A$1;Sheet1!$A$2)"),
      ];
      for (const one of made) one.load("type,value,formula");
      await context.sync();
      expect(made.map((one) => [one.type, one.value, one.formula])).toEqual([
        ["Integer", 5, "=5"],
        ["String", "abc", '="abc"'],
        ["String", "SUM(Sheet1!$A$1,Sheet1!$A$2)", "=SUM(Sheet1!$A$1,Sheet1!$A$2)"],
      ]);
    });
  });

  test("a thousand sheet-scoped names travel in one request and come back", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (let i = 0; i < 1000; i++) {
        const name = sheet.names.add(`ct_MT1_CT${i}.tu`, `=Sheet1!$A$${i + 1}`);
        name.visible = false;
      }
      await context.sync();
      sheet.names.load("items/name,items/value");
      await context.sync();
      expect(sheet.names.items).toHaveLength(1000);
      expect(sheet.names.items[999]!.value).toBe("Sheet1!$A$1000");
    });
  });

  test("a deleted name is gone", async () => {
    await add("tam");
    await Excel.run(async (context) => {
      context.workbook.names.getItem("tam").delete();
      await context.sync();
      const gone = context.workbook.names.getItemOrNullObject("tam");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});
