import { blankBook } from "../../src/preview/model/blank";
import { bootOffice } from "../tools/boot-office";

const { Excel, workbook } = bootOffice({ apiVersion: "1.15" });

beforeEach(() => {
  workbook.open(blankBook());
});

const on = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  Excel.run((context) => act(context.workbook.worksheets.getFirst(), context));

describe("tables", () => {
  test("grow by inserting cells, so that what stands below moves down", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:B4").values = [
        ["Mã", "Tên"],
        [1, "a"],
        [2, "b"],
        ["dưới", ""],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "BangA";
      table.rows.add(undefined, [
        [3, "c"],
        [4, "d"],
      ]);
      const [all, body] = [table.getRange(), table.getDataBodyRange()];
      const below = sheet.getRange("A6");
      for (const range of [all, body, below]) range.load("address,values");
      table.columns.load("items/name");
      await context.sync();
      expect([all.address, body.address]).toEqual(["Sheet1!A1:B5", "Sheet1!A2:B5"]);
      expect(body.values).toEqual([
        [1, "a"],
        [2, "b"],
        [3, "c"],
        [4, "d"],
      ]);
      expect(below.values[0]![0]).toBe("dưới");
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Mã", "Tên"]);
    });
  });

  test("make their headers texts, unique and never empty", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:C2").values = [
        [2025, "", "a"],
        [1, 2, 3],
      ];
      sheet.getRange("D1:D2").values = [["A"], [4]];
      sheet.tables.add("A1:D2", true);
      const head = sheet.getRange("A1:D1");
      head.load("values");
      await context.sync();
      expect(head.values[0]).toEqual(["2025", "Column2", "a", "A2"]);
    });
  });

  test("overlap nothing, and share no name", async () => {
    const add = (address: string, name: string) =>
      on(async (sheet, context) => {
        sheet.tables.add(address, true).name = name;
        await context.sync();
      });
    await add("A1:B3", "Mot");
    await expect(add("B2:C5", "Hai")).rejects.toMatchObject({ code: "InvalidOperation" });
    await expect(add("E1:F3", "mot")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  test("resize, take new column names, and go away with their cells", async () => {
    await on(async (sheet, context) => {
      const table = sheet.tables.add("A1:B3", true);
      table.resize("A1:C5");
      table.columns.getItemAt(2).name = "Ghi chú";
      const range = table.getRange();
      range.load("address");
      const head = sheet.getRange("C1");
      head.load("values");
      sheet.tables.load("count");
      await context.sync();
      expect([range.address, head.values[0]![0], sheet.tables.count]).toEqual(["Sheet1!A1:C5", "Ghi chú", 1]);
      table.delete();
      await context.sync();
      expect(workbook.book().sheets[0]!.rows.size).toBe(0);
    });
  });
});

describe("charts", () => {
  test("are kept as descriptors with the look they are given", async () => {
    await on(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
      chart.title.text = "Tỷ lệ nữ";
      chart.legend.position = "Bottom";
      chart.load("name,chartType,title/text,legend/position");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({
        name: "Chart 1",
        chartType: "ColumnClustered",
        title: { text: "Tỷ lệ nữ" },
        legend: { position: "Bottom" },
      });
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      expect(workbook.book().sheets[0]!.charts[0]!.source).toBe("=Sheet1!$A$2:$B$5");
    });
  });
});

describe("autofilter and sorting", () => {
  const furnish = (sheet: Excel.Worksheet) => {
    sheet.getRange("A1:B4").values = [
      ["Đơn vị", "Số"],
      ["b", 2],
      ["a", 3],
      ["c", 1],
    ];
  };

  test("a filter hides rows and is told back", async () => {
    await on(async (sheet, context) => {
      furnish(sheet);
      sheet.autoFilter.apply("A1:B4", 0, { filterOn: "Values", values: ["a"] });
      sheet.autoFilter.load("enabled,isDataFiltered");
      const rows = sheet.getRange("A2:A4");
      rows.load("rowHidden");
      const range = sheet.autoFilter.getRange();
      range.load("address");
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, true]);
      expect([rows.rowHidden, range.address]).toEqual([null, "Sheet1!A1:B4"]);
    });
  });

  test("rows are sorted by a column, formulas along with them", async () => {
    await on(async (sheet, context) => {
      furnish(sheet);
      sheet.getRange("C2:C4").formulas = [["=B2*10"], ["=B3*10"], ["=B4*10"]];
      const range = sheet.getRange("A1:C4");
      range.sort.apply([{ key: 1, ascending: false }], false, true);
      range.load("values,formulas");
      await context.sync();
      expect(range.values.slice(1)).toEqual([
        ["a", 3, 30],
        ["b", 2, 20],
        ["c", 1, 10],
      ]);
      expect(range.formulas[1]![2]).toBe("=B2*10");
    });
  });
});
