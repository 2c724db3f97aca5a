import { blankBook } from "../../src/preview/model/blank";
import { bootOffice } from "../tools/boot-office";

const { Excel, workbook } = bootOffice();

beforeEach(() => {
  workbook.open(blankBook());
});

const on = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  Excel.run((context) => act(context.workbook.worksheets.getFirst(), context));

describe("formats", () => {
  test("what is set on a range is read on its cells, null where cells differ", async () => {
    await on(async (sheet, context) => {
      const { format } = sheet.getRange("A1:B2");
      format.font.bold = true;
      format.font.name = "Times New Roman";
      format.font.size = 13;
      format.font.color = "red";
      format.fill.color = "#ffff00";
      format.horizontalAlignment = "Center";
      format.wrapText = true;
      format.indentLevel = 2;
      const cell = sheet.getRange("B2");
      const wider = sheet.getRange("B2:C2");
      cell.load("format/font,format/fill/color,format/horizontalAlignment,format/wrapText");
      wider.load("format/font/bold,format/indentLevel");
      await context.sync();
      expect(cell.format.toJSON()).toMatchObject({
        font: { bold: true, name: "Times New Roman", size: 13, color: "#FF0000" },
        fill: { color: "#FFFF00" },
        horizontalAlignment: "Center",
        wrapText: true,
      });
      expect([wider.format.font.bold, wider.format.indentLevel]).toEqual([null, null]);
    });
  });

  test("unknown values are refused", async () => {
    const set = (act: (format: Excel.RangeFormat) => void) =>
      on(async (sheet, context) => {
        act(sheet.getRange("A1").format);
        await context.sync();
      });
    await expect(
      set((format) => {
        format.fill.color = "vàng";
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(
      set((format) => {
        format.horizontalAlignment = "Middle" as "Center";
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(
      set((format) => {
        format.rowHeight = 410;
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("a formatted column dresses cells that come later, a formatted row crosses it", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("2:2").format.font.bold = true;
      sheet.getRange("B:B").numberFormat = "0.0" as unknown as string[][];
      sheet.getRange("A1:B3").values = [
        [1, 1],
        [2, 2],
        [3, 3],
      ];
      const all = sheet.getRange("A1:B3");
      all.load("numberFormat,text");
      const cross = sheet.getRange("B2");
      cross.load("format/font/bold");
      await context.sync();
      expect(all.numberFormat).toEqual([
        ["General", "0.0"],
        ["General", "0.0"],
        ["General", "0.0"],
      ]);
      expect(all.text[0]).toEqual(["1", "1,0"]);
      expect(cross.format.font.bold).toBe(true);
    });
  });

  test("a date of the computer's settings is shown as in Vietnam, one that says its order is not", async () => {
    await on(async (sheet, context) => {
      const cells = sheet.getRange("A1:B1");
      cells.values = [[46_178, 46_178]];
      cells.numberFormat = [["m/d/yyyy", "m/d/yyyy;@"]];
      cells.load("text");
      await context.sync();
      expect(cells.text).toEqual([["05/06/2026", "6/5/2026"]]);
    });
  });

  test("the whole sheet can be unlocked without writing a million cells", async () => {
    await on(async (sheet, context) => {
      sheet.getRange().format.protection.locked = false;
      sheet.getRange("A1:B1").format.protection.locked = true;
      const [cell, head] = [sheet.getRange("Z99"), sheet.getRange("A1")];
      cell.load("format/protection/locked");
      head.load("format/protection/locked");
      await context.sync();
      expect([cell.format.protection.locked, head.format.protection.locked]).toEqual([false, true]);
      expect(workbook.book().sheets[0]!.rows.size).toBe(1);
    });
  });

  test("borders belong to the cells along the edge", async () => {
    await on(async (sheet, context) => {
      const { borders } = sheet.getRange("B2:C3").format;
      for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const)
        borders.getItem(side).style = "Continuous";
      borders.getItem("InsideHorizontal").style = "Dot";
      const top = sheet.getRange("B2:C2").format.borders.getItem("EdgeTop");
      const inner = sheet.getRange("B2").format.borders.getItem("EdgeBottom");
      const none = sheet.getRange("B2").format.borders.getItem("EdgeRight");
      for (const one of [top, inner, none]) one.load("style");
      await context.sync();
      expect([top.style, inner.style, none.style]).toEqual(["Continuous", "Dot", "None"]);
    });
  });

  test("sizes are kept in whole pixels; hidden lines tell so", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A:B").format.columnWidth = 100;
      sheet.getRange("3:3").format.rowHeight = 30;
      sheet.getRange("D:D").columnHidden = true;
      sheet.getRange("5:6").rowHidden = true;
      const read = ["A1", "A3", "D1", "A5:A7", "C1"].map((address) => {
        const range = sheet.getRange(address);
        range.load("columnHidden,rowHidden,format/columnWidth,format/rowHeight");
        return range;
      });
      await context.sync();
      expect(read.map(({ format }) => [format.columnWidth, format.rowHeight])).toEqual([
        [99.75, 15],
        [99.75, 30],
        [0, 15],
        [99.75, null],
        [48, 15],
      ]);
      expect(read.map(({ columnHidden, rowHidden }) => [columnHidden, rowHidden])).toEqual([
        [false, false],
        [false, false],
        [true, false],
        [false, null],
        [false, false],
      ]);
    });
  });

  test("clearing takes what it is asked to take", async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [[5]];
      range.format.font.bold = true;
      range.clear("Contents");
      range.load("values,format/font/bold");
      await context.sync();
      expect([range.values[0]![0], range.format.font.bold]).toEqual(["", true]);
      range.clear();
      await context.sync();
      expect(workbook.book().sheets[0]!.rows.size).toBe(0);
    });
  });
});

describe("merged cells", () => {
  test("keep the first cell and ignore what is written to the others", async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      sheet.getRange("B2").values = [[9]];
      range.load("values");
      const areas = sheet.getRange("A1:C5").getMergedAreasOrNullObject();
      areas.load("address");
      await context.sync();
      expect(range.values).toEqual([
        [1, ""],
        ["", ""],
      ]);
      expect(areas.address).toBe("Sheet1!A1:B2");
      range.unmerge();
      await context.sync();
      expect(workbook.book().sheets[0]!.merges).toEqual([]);
    });
  });

  test("cannot overlap half of another merge, nor a table", async () => {
    const merge = (address: string) =>
      on(async (sheet, context) => {
        sheet.getRange(address).merge();
        await context.sync();
      });
    await merge("A1:B2");
    await expect(merge("B2:C3")).rejects.toMatchObject({ code: "InvalidOperation" });
    await on(async (sheet, context) => {
      sheet.tables.add("E1:F3", true);
      await context.sync();
    });
    await expect(merge("E1:F1")).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});
