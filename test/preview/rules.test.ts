import { blankBook } from "../../src/preview/model/blank";
import { bootOffice } from "../tools/boot-office";

const { Excel, workbook } = bootOffice();

beforeEach(() => {
  workbook.open(blankBook());
});

const on = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  Excel.run((context) => act(context.workbook.worksheets.getFirst(), context));

describe("data validation", () => {
  test("rules come back as they were set", async () => {
    await on(async (sheet, context) => {
      const list = sheet.getRange("A1:A10").dataValidation;
      list.rule = { list: { inCellDropDown: true, source: "Đạt,Chưa đạt" } };
      list.errorAlert = { message: "Chọn", showAlert: true, style: "Stop", title: "Sai" };
      list.prompt = { message: "Chọn một", showPrompt: true, title: "Nhập" };
      list.ignoreBlanks = false;
      const whole = sheet.getRange("B1:B10").dataValidation;
      whole.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: "Between" } };
      const ranged = sheet.getRange("C1").dataValidation;
      ranged.rule = { list: { inCellDropDown: true, source: sheet.getRange("F1:F3") } };
      const custom = sheet.getRange("D1").dataValidation;
      custom.rule = { custom: { formula: "=D1<=E1" } };
      const cell = sheet.getRange("A4").dataValidation;
      const mixed = sheet.getRange("A1:B1").dataValidation;
      for (const one of [whole, ranged, custom, cell, mixed]) one.load("type,rule,errorAlert,prompt,ignoreBlanks");
      await context.sync();
      expect(cell.toJSON()).toMatchObject({
        type: "List",
        rule: { list: { inCellDropDown: true, source: "Đạt,Chưa đạt" } },
        errorAlert: { message: "Chọn", title: "Sai" },
        prompt: { message: "Chọn một" },
        ignoreBlanks: false,
      });
      expect(whole.rule).toEqual({
        wholeNumber: { formula1: 0, formula2: 9, operator: "Between" },
      });
      expect(ranged.rule.list?.source).toBe("=Sheet1!$F$1:$F$3");
      expect(custom.type).toBe("Custom");
      expect([mixed.type, mixed.rule]).toEqual(["Inconsistent", null]);
    });
  });

  test.each<[string, Excel.DataValidationRule]>([
    ["two rules at once", { list: { inCellDropDown: true, source: "a" }, custom: { formula: "=1" } }],
    ["a list over 255 characters", { list: { inCellDropDown: true, source: "a,".repeat(200) } }],
    ["a broken formula", { custom: { formula: "=A1+" } }],
    ["a limit that is missing", { wholeNumber: { formula1: 1, operator: "Between" } }],
  ])("refuses %s", async (_, rule) => {
    const work = on(async (sheet, context) => {
      sheet.getRange("A1").dataValidation.rule = rule;
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("clearing part of a rule leaves the rest", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:A10").dataValidation.rule = { custom: { formula: "=A1>0" } };
      sheet.getRange("A5:A6").dataValidation.clear();
      await context.sync();
      const [rule] = workbook.book().sheets[0]!.validations;
      expect(rule!.areas.map(({ row, rows }) => [row, rows])).toEqual([
        [0, 4],
        [6, 4],
      ]);
    });
  });
});

describe("conditional formats", () => {
  test("the newest comes first; each keeps its formula and look", async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange("A1:C9");
      const first = range.conditionalFormats.add("Custom");
      first.custom.rule.formula = '=$C1="Sai"';
      first.custom.format.fill.color = "#FFC7CE";
      first.custom.format.font.color = "#9C0006";
      first.stopIfTrue = true;
      const second = range.conditionalFormats.add("CellValue");
      second.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
      range.conditionalFormats.load("items/type,items/priority");
      first.load("custom/rule/formula,custom/format/fill/color,stopIfTrue");
      const area = first.getRange();
      area.load("address");
      const absent = first.cellValueOrNullObject;
      await context.sync();
      expect(range.conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([
        ["CellValue", 0],
        ["Custom", 1],
      ]);
      expect(first.toJSON()).toMatchObject({
        stopIfTrue: true,
        custom: { rule: { formula: '=$C1="Sai"' }, format: { fill: { color: "#FFC7CE" } } },
      });
      expect([area.address, absent.isNullObject]).toEqual(["Sheet1!A1:C9", true]);
    });
  });

  test("are found on any cell they touch and can be cleared", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:A9").conditionalFormats.add("DataBar");
      const count = sheet.getRange("A3").conditionalFormats.getCount();
      sheet.getRange("A1:A9").conditionalFormats.clearAll();
      await context.sync();
      expect([count.value, workbook.book().sheets[0]!.conditionals]).toEqual([1, []]);
    });
  });

  test("a broken formula is refused", async () => {
    const work = on(async (sheet, context) => {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>";
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("page set-up, panes and breaks", () => {
  test("come back as they were set", async () => {
    await on(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea("A1:H40");
      pageLayout.setPrintTitleRows("$5:$6");
      pageLayout.setPrintMargins("Centimeters", { top: 2, left: 3 });
      pageLayout.headersFooters.state = "FirstAndDefault";
      pageLayout.headersFooters.firstPage.centerHeader = "";
      pageLayout.headersFooters.defaultForAllPages.centerHeader = "&P";
      sheet.horizontalPageBreaks.add("A20");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B6"));
      pageLayout.load("orientation,paperSize,zoom,topMargin,leftMargin,headersFooters/state");
      pageLayout.headersFooters.defaultForAllPages.load("centerHeader");
      const [area, titles] = [pageLayout.getPrintArea(), pageLayout.getPrintTitleRows()];
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      area.load("address");
      titles.load("address");
      frozen.load("address");
      sheet.horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
        headersFooters: { state: "FirstAndDefault", defaultForAllPages: { centerHeader: "&P" } },
      });
      expect(pageLayout.topMargin).toBeCloseTo(56.69, 2);
      expect(pageLayout.leftMargin).toBeCloseTo(85.04, 2);
      expect([area.address, titles.address, frozen.address]).toEqual(["Sheet1!A1:H40", "Sheet1!5:6", "Sheet1!A1:B6"]);
      expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([19]);
    });
  });

  test("a new sheet has no frozen panes and no print area", async () => {
    await on(async (sheet, context) => {
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      const area = sheet.pageLayout.getPrintAreaOrNullObject();
      await context.sync();
      expect([frozen.isNullObject, area.isNullObject]).toEqual([true, true]);
    });
  });
});
