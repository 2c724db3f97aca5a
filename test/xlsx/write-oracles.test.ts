import * as SheetJs from "@e965/xlsx";
import ExcelJs from "exceljs";
import type { PlacedCell, PlacedSheet } from "../../src/sheet/placed";
import { address, areaText } from "../../src/sheet/address";
import { writeWorkbook } from "../../src/xlsx/write";
import { entrySheet, example, metaSheet, valuesSheet } from "./write-example";

/** Two readers of other people, known to drop things: only what they can tell is asked of them. */

const bytes = writeWorkbook(example);
const at = ({ row, column }: PlacedCell): string => address(row, column);

describe("@e965/xlsx", () => {
  const book = SheetJs.read(bytes, { type: "array", cellFormula: true, cellStyles: true, sheetStubs: true });
  const sheetOf = ({ name }: PlacedSheet): SheetJs.WorkSheet => book.Sheets[name]!;

  test.each([entrySheet, valuesSheet, metaSheet])("reads the values and formulas of $name", (sheet) => {
    for (const cell of sheet.cells) {
      const found = sheetOf(sheet)[at(cell)] as SheetJs.CellObject | undefined;
      // A formula without a result is an error cell to this reader.
      if (cell.formula !== undefined && cell.value === null) continue;
      // It turns CR LF into LF, and keeps a noncharacter escaped.
      if (typeof cell.value === "string" && /[\r\uffff]/.test(cell.value)) continue;
      expect([at(cell), found?.v ?? null, found?.f]).toEqual([at(cell), cell.value, cell.formula]);
    }
  });

  test("sees sheets, their state, merges and names", () => {
    expect(book.SheetNames).toEqual(example.sheets.map(({ name }) => name));
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([1, 0, 0, 2]);
    expect(sheetOf(entrySheet)["!merges"]?.map((range) => SheetJs.utils.encode_range(range))).toEqual(
      entrySheet.merges.map(areaText),
    );
    expect(book.Workbook?.Names).toContainEqual(
      expect.objectContaining({ Name: "ct_list.co_khong", Sheet: 1, Ref: "'_chitieu'!$A$3:$A$4" }),
    );
    expect(sheetOf(entrySheet)["!autofilter"]).toEqual({ ref: "A5:H66" });
  });
});

describe("exceljs", () => {
  const book = new ExcelJs.Workbook();
  beforeAll(async () => {
    await book.xlsx.load(bytes.slice().buffer);
  });
  const sheetOf = ({ name }: PlacedSheet): ExcelJs.Worksheet => book.getWorksheet(name)!;

  test.each([entrySheet, metaSheet])("reads the values and formulas of $name", (sheet) => {
    for (const cell of sheet.cells) {
      const found = sheetOf(sheet).getCell(at(cell));
      expect([at(cell), found.formula]).toEqual([at(cell), cell.formula]);
      // Known of this reader: it drops results that are 0, "" or false.
      if (cell.formula !== undefined && !cell.value) continue;
      expect([at(cell), cell.formula === undefined ? found.value : found.result]).toEqual([at(cell), cell.value]);
    }
  });

  test("sees styles, protection and the frozen part", () => {
    const sheet = sheetOf(entrySheet);
    expect(sheet.getCell("C7").protection).toMatchObject({ locked: false });
    expect(sheet.getCell("C7").numFmt).toBe("#,##0");
    expect(sheet.getCell("A5")).toMatchObject({
      font: { bold: true, name: "Times New Roman", size: 11 },
      fill: { fgColor: { argb: "FFDDEBF7" } },
      border: { left: { style: "thin" } },
      alignment: { horizontal: "center", vertical: "middle", wrapText: true },
    });
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 5, zoomScale: 85 });
    expect(sheet.getRow(6).hidden).toBe(true);
    expect(sheet.getRow(1).height).toBe(24);
    expect(sheet.getColumn(9).hidden).toBe(true);
  });

  test("sees merges and validations", () => {
    const sheet = sheetOf(entrySheet);
    expect(sheet.getCell("C1").master.address).toBe("A1");
    expect(sheet.getCell("H7").dataValidation).toMatchObject({
      type: "list",
      formulae: ["ct_list.co_khong"],
      errorTitle: "Chọn trong danh sách",
    });
    expect(sheet.getCell("C9").dataValidation).toMatchObject({ type: "whole", formulae: [0, 9_999_999] });
    expect(sheet.getCell("D20").dataValidation).toMatchObject({ type: "custom", errorStyle: "warning" });
  });

  test("sees conditional formats, page set-up and the header", () => {
    const sheet = sheetOf(entrySheet) as ExcelJs.Worksheet & {
      readonly conditionalFormattings: readonly { readonly ref: string; readonly rules: readonly object[] }[];
    };
    expect(sheet.conditionalFormattings[0]).toMatchObject({
      ref: "F7:F66",
      rules: [{ type: "expression", formulae: ['$F7="Thiếu"'], priority: 1 }],
    });
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 });
    expect(sheet.headerFooter).toMatchObject({ differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&13&P' });
  });
});
