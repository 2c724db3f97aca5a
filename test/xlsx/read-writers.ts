import * as SheetJs from "@e965/xlsx";
import ExcelJs from "exceljs";
import type { Sample, SampleCell } from "./read-samples";

/** Samples as workbooks of other people's libraries. */

const exceljsValue = (cell: SampleCell): ExcelJs.CellValue => {
  if (cell.formula !== undefined) return { formula: cell.formula, result: cell.value } as ExcelJs.CellFormulaValue;
  if (cell.error) return { error: cell.value } as ExcelJs.CellErrorValue;
  if (!cell.rich) return cell.value;
  const text = String(cell.value);
  return { richText: [{ text: text.slice(0, 5) }, { font: { bold: true }, text: text.slice(5) }] };
};

export async function withExcelJs({ sheets, seed }: Sample): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  for (const { name, state, cells } of sheets) {
    const sheet = book.addWorksheet(name, { state });
    for (const cell of cells) {
      const target = sheet.getCell(cell.at);
      target.value = exceljsValue(cell);
      if (cell.format !== undefined) target.numFmt = cell.format;
    }
  }
  const options = seed % 2 === 0 ? {} : { useSharedStrings: false };
  return new Uint8Array(await book.xlsx.writeBuffer(options as Partial<ExcelJs.XlsxWriteOptions>));
}

const ERROR_NUMBERS: ReadonlyMap<unknown, number> = new Map([
  ["#N/A", 42],
  ["#REF!", 23],
  ["#DIV/0!", 7],
  ["#VALUE!", 15],
]);
const STATES = { visible: 0, hidden: 1, veryHidden: 2 } as const;

const sheetJsCell = (cell: SampleCell): SheetJs.CellObject => {
  const style = {
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
    ...(cell.format ? { z: cell.format } : {}),
  };
  if (cell.error) return { t: "e", v: ERROR_NUMBERS.get(cell.value) as number, ...style };
  if (typeof cell.value === "number") return { t: "n", v: cell.value, ...style };
  return typeof cell.value === "boolean" ? { t: "b", v: cell.value, ...style } : { t: "s", v: cell.value, ...style };
};

export function withSheetJs({ sheets, seed }: Sample): Uint8Array {
  const book = SheetJs.utils.book_new();
  for (const { name, cells } of sheets) {
    const sheet: SheetJs.WorkSheet = {};
    const range = { s: { r: 1e6, c: 1e4 }, e: { r: 0, c: 0 } };
    for (const cell of cells) {
      const { r, c } = SheetJs.utils.decode_cell(cell.at);
      range.s = { r: Math.min(range.s.r, r), c: Math.min(range.s.c, c) };
      range.e = { r: Math.max(range.e.r, r), c: Math.max(range.e.c, c) };
      sheet[cell.at] = sheetJsCell(cell);
    }
    sheet["!ref"] = cells.length > 0 ? SheetJs.utils.encode_range(range) : "A1";
    SheetJs.utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ state }) => ({ Hidden: STATES[state] })) };
  const written = SheetJs.write(book, { type: "array", bookSST: seed % 2 === 0, compression: seed % 3 > 0 });
  return new Uint8Array(written as ArrayBuffer);
}
