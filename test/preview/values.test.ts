import { bootOffice } from "../tools/boot-office";
import { blankBook } from "../../src/preview/model/blank";

const { Excel, workbook, log } = bootOffice({ today: new Date(2026, 10, 22) });

beforeEach(() => {
  workbook.open(blankBook());
});

/** Writes one row of values and reads back what Excel made of it. */
const made = (values: unknown[], format = "General") =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange("A1").getAbsoluteResizedRange(1, values.length);
    range.numberFormat = [values.map(() => format)];
    range.values = [values];
    range.load("values,formulas,text,numberFormat,valueTypes");
    await context.sync();
    return range;
  });

describe("typed values", () => {
  test("numbers written as text become numbers, leading zeros are lost", async () => {
    const { values } = await made(["001", "1,234", "12.5", "5%", "1e3", "(7)", "abc", "12abc"]);
    expect(values[0]).toEqual([1, 1234, 12.5, 0.05, 1000, -7, "abc", "12abc"]);
  });

  test("text that looks like a date becomes a date", async () => {
    const { values, numberFormat } = await made(["1/2/2026", "1/2", "5/2026", "13/13/2026"]);
    expect(values[0]).toEqual([46024, 46024, 46143, "13/13/2026"]);
    expect(numberFormat[0]).toEqual(["m/d/yyyy", "d-mmm", "mmm-yy", "General"]);
  });

  test("text that begins with = + - @ becomes a formula", async () => {
    const { formulas, values } = await made(["=1+1", "+A1*2", "-A1", "-5", "- "]);
    expect(formulas[0]).toEqual(["=1+1", "=+A1*2", "=-A1", -5, "- "]);
    expect(values[0]!.slice(0, 4)).toEqual([2, 4, -2, -5]);
  });

  test("text that cannot be a formula stops the whole write", async () => {
    await expect(made(["a", "=1+", "b"])).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(made(["+84 912 345 678"])).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("an apostrophe makes text", async () => {
    const { values, valueTypes } = await made(["'001", "'=A1", "'- mục tiêu", "'"]);
    expect(values[0]).toEqual(["001", "=A1", "- mục tiêu", ""]);
    expect(valueTypes[0]!.slice(0, 3)).toEqual(["String", "String", "String"]);
  });

  test("a cell of format @ keeps what it is given as text", async () => {
    const { values } = await made(["001", "=A1", 5], "@");
    expect(values[0]).toEqual(["001", "=A1", "5"]);
  });

  test("null leaves a cell as it is, an empty text clears it", async () => {
    await made([1, 2, 3]);
    const { values, valueTypes } = await made([null, "", 9]);
    expect(values[0]).toEqual([1, "", 9]);
    expect(valueTypes[0]).toEqual(["Double", "Empty", "Double"]);
  });

  test("a grid of another size than the range is refused", async () => {
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("text is shown as a Vietnamese workbook shows it", async () => {
    const numbers = await made([1234567.5, 0.125, 46024], "#,##0.00");
    expect(numbers.text[0]).toEqual(["1.234.567,50", "0,13", "46.024,00"]);
    expect((await made([46024], "dd/mm/yyyy")).text[0]).toEqual(["02/01/2026"]);
    expect((await made([12.5])).text[0]).toEqual(["12,5"]);
  });
});

describe("blocks", () => {
  test("more than 1500 cells travel in slices of one request", async () => {
    const grid = Array.from({ length: 1000 }, (_, r) => Array.from({ length: 20 }, (__, c) => r * c));
    const back = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("B3:U1002");
      range.values = grid;
      await context.sync();
      const used = context.workbook.worksheets.getFirst().getUsedRange(true);
      used.load("values,address");
      await context.sync();
      return used;
    });
    expect(back.address).toBe("Sheet1!B3:U1002");
    expect(back.values).toEqual(grid);
    expect(log().filter(({ cleanup }) => !cleanup)).toHaveLength(2);
    expect(log()[0]!.request.Actions.length).toBeGreaterThan(14);
  });

  test("the used range of an empty sheet is A1, or nothing when asked so", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const used = sheet.getUsedRange();
      const none = sheet.getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      expect([used.address, none.isNullObject]).toEqual(["Sheet1!A1", true]);
    });
  });

  test("whole columns tell no values", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A:B");
      range.load("values,rowCount,isEntireColumn");
      await context.sync();
      expect([range.values, range.rowCount, range.isEntireColumn]).toEqual([null, 1048576, true]);
    });
  });
});

describe("formulas", () => {
  const compute = (rows: unknown[][], at = "A1") =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange(at).getAbsoluteResizedRange(rows.length, rows[0]!.length);
      range.formulas = rows;
      range.load("values,formulas,formulasLocal");
      await context.sync();
      return range;
    });

  test("are computed, across sheets and through names", async () => {
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("Số liệu (2026)");
      other.getRange("A1:A3").values = [[10], [20], [30]];
      context.workbook.names.add("tong", other.getRange("A1:A3"));
      await context.sync();
    });
    const { values } = await compute([
      ["='Số liệu (2026)'!A2", "=SUM(tong)", '=IF(A1>5,"Đạt","Chưa đạt")', "=1/0", "=A1/3"],
    ]);
    expect(values[0]!.slice(0, 4)).toEqual([20, 60, "Đạt", "#DIV/0!"]);
    expect(values[0]![4]).toBeCloseTo(20 / 3, 12);
  });

  test("follow a change of what they look at", async () => {
    await compute([[1, "=A1*2", "=SUM(A1:B1)"]]);
    await compute([[7]]);
    const { values } = await compute([[null, null, null]]);
    expect(values[0]).toEqual([7, 14, 21]);
  });

  test("keep their first value in manual mode until a calculation is asked for", async () => {
    await compute([[1, "=A1+1"]]);
    const read = async (calculate: boolean) =>
      Excel.run(async (context) => {
        const { application } = context.workbook;
        if (calculate) application.calculate("Full");
        const cell = context.workbook.worksheets.getFirst().getRange("B1");
        cell.load("values");
        application.load("calculationMode");
        await context.sync();
        return [application.calculationMode, cell.values[0]![0]];
      });
    await Excel.run(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      context.workbook.worksheets.getFirst().getRange("B1").load("values");
      await context.sync();
      context.workbook.worksheets.getFirst().getRange("A1").values = [[5]];
      await context.sync();
    });
    expect(await read(false)).toEqual(["Manual", 2]);
    expect(await read(true)).toEqual(["Manual", 6]);
  });

  test("are spelled with semicolons where the settings are Vietnamese", async () => {
    const { formulasLocal } = await compute([[1, '=IF(A1>1.5,"a,b",2)']]);
    expect(formulasLocal[0]![1]).toBe('=IF(A1>1,5;"a,b";2)');
  });

  test("big whole numbers come out whole", async () => {
    const { values } = await compute([["=999999999999999", "=123456789012", "=0", "=TODAY()>1"]]);
    expect(values[0]).toEqual([999999999999999, 123456789012, 0, true]);
  });
});
