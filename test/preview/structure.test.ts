import { blankBook } from "../../src/preview/model/blank";
import { bootOffice } from "../tools/boot-office";

const { Excel, workbook, user } = bootOffice();

beforeEach(() => {
  workbook.open(blankBook(["Dữ liệu", "Khác"]));
});

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Dữ liệu");

describe("rows and columns inserted and deleted", () => {
  /** A sheet with a value, a formula, a merge, a list, a rule and a name that all point at rows. */
  const furnish = () =>
    Excel.run(async (context) => {
      const sheet = first(context);
      sheet.getRange("A5:A7").values = [[1], [2], [3]];
      sheet.getRange("B9").formulas = [["=SUM(A5:A7)+$A$5"]];
      context.workbook.worksheets.getItem("Khác").getRange("A1").formulas = [["='Dữ liệu'!A6"]];
      sheet.getRange("C5:D6").merge();
      sheet.getRange("E5:E7").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      const rule = sheet.getRange("A5:A7").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$A5>1";
      sheet.names.add("vung", sheet.getRange("A5:A7"));
      await context.sync();
    });

  const look = () =>
    Excel.run(async (context) => {
      const sheet = first(context);
      const formula = sheet.getRange("B1:B20");
      const other = context.workbook.worksheets.getItem("Khác").getRange("A1");
      const name = sheet.names.getItem("vung");
      const used = sheet.getUsedRange(true);
      formula.load("formulas");
      other.load("formulas,values");
      name.load("value");
      used.load("address");
      await context.sync();
      const [only] = workbook.book().sheets[0]!.validations;
      return {
        formula: formula.formulas.flat().find((one: unknown) => one !== ""),
        other: other.formulas[0]![0] as unknown,
        name: name.value as unknown,
        used: used.address,
        list: only?.areas[0]?.row,
        merge: workbook.book().sheets[0]!.merges[0]?.row,
        rule: Object.values(workbook.book().sheets[0]!.conditionals[0]?.props ?? {}),
      };
    });

  test("a row inserted above moves everything that points down", async () => {
    await furnish();
    user.insertRows("'Dữ liệu'!2:3");
    expect(await look()).toEqual({
      formula: "=SUM(A7:A9)+$A$7",
      other: "='Dữ liệu'!A8",
      name: "'Dữ liệu'!$A$7:$A$9",
      used: "'Dữ liệu'!A7:B11",
      list: 6,
      merge: 6,
      rule: ["=$A7>1"],
    });
  });

  test("a row inserted inside stretches what spans it", async () => {
    await furnish();
    user.insertRows("'Dữ liệu'!6:6");
    expect(await look()).toMatchObject({
      formula: "=SUM(A5:A8)+$A$5",
      name: "'Dữ liệu'!$A$5:$A$8",
      other: "='Dữ liệu'!A7",
    });
  });

  test("deleted cells leave #REF! behind", async () => {
    await furnish();
    user.deleteRows("'Dữ liệu'!5:7");
    expect(await look()).toMatchObject({
      formula: "=SUM(#REF!)+#REF!",
      other: "='Dữ liệu'!#REF!",
      name: "#REF!",
      list: undefined,
    });
  });

  test("columns move as rows do", async () => {
    await furnish();
    user.insertColumns("'Dữ liệu'!A:A");
    expect(await look()).toMatchObject({ name: "'Dữ liệu'!$B$5:$B$7", other: "='Dữ liệu'!B6" });
  });

  test("a range that an add-in holds follows its cells", async () => {
    await Excel.run(async (context) => {
      const held = first(context).getRange("B5:C6");
      held.load("address");
      await context.sync();
      user.insertRows("'Dữ liệu'!1:2");
      held.load("address");
      await context.sync();
      expect(held.address).toBe("'Dữ liệu'!B7:C8");
      user.deleteRows("'Dữ liệu'!7:8");
      held.load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
    });
  });

  test("inserting cells gives the new, empty cells and moves only their columns", async () => {
    await Excel.run(async (context) => {
      const sheet = first(context);
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const made = sheet.getRange("A1").insert("Down");
      const all = sheet.getRange("A1:B3");
      made.load("address");
      all.load("values");
      await context.sync();
      expect(made.address).toBe("'Dữ liệu'!A1");
      expect(all.values).toEqual([
        ["", 2],
        [1, 4],
        [3, ""],
      ]);
    });
  });

  test("a merged area is not torn", async () => {
    const work = Excel.run(async (context) => {
      const sheet = first(context);
      sheet.getRange("A3:B3").merge();
      sheet.getRange("A1").insert("Down");
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("worksheets", () => {
  const rejects = async (code: string, act: (context: Excel.RequestContext) => void) => {
    const work = Excel.run(async (context) => {
      act(context);
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code });
  };

  test("names are unique, short and without the signs of a path", async () => {
    await rejects("ItemAlreadyExists", (c) => c.workbook.worksheets.add("dữ LIỆU"));
    for (const name of ["", "a".repeat(32), "a/b", "[a]", "'a", "History"])
      await rejects("InvalidArgument", (c) => c.workbook.worksheets.add(name));
    await rejects("ItemAlreadyExists", (c) => {
      first(c).name = "Khác";
    });
  });

  test("renaming rewrites formulas and names", async () => {
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.getItem("Khác").getRange("A1");
      other.formulas = [["='Dữ liệu'!A1+1"]];
      context.workbook.names.add("o", first(context).getRange("A1"));
      first(context).name = "Mới";
      other.load("formulas");
      const name = context.workbook.names.getItem("o");
      name.load("formula");
      await context.sync();
      expect([other.formulas[0]![0], name.formula]).toEqual(["=Mới!A1+1", "=Mới!$A$1"]);
    });
  });

  test("deleting a sheet leaves #REF! in what pointed at it", async () => {
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.getItem("Khác").getRange("A1");
      other.formulas = [["='Dữ liệu'!A1+1"]];
      first(context).delete();
      other.load("formulas,values");
      await context.sync();
      expect([other.formulas[0]![0], other.values[0]![0]]).toEqual(["=#REF!+1", "#REF!"]);
    });
  });

  test("the last visible sheet can be neither deleted nor hidden", async () => {
    await rejects("InvalidOperation", (c) => {
      first(c).visibility = "VeryHidden";
      c.workbook.worksheets.getItem("Khác").visibility = "Hidden";
    });
    await rejects("InvalidOperation", (c) => {
      c.workbook.worksheets.getItem("Khác").delete();
    });
  });

  test("a very hidden sheet is not deleted, and a hidden one has no panes to freeze", async () => {
    await rejects("InvalidOperation", (c) => {
      first(c).visibility = "VeryHidden";
      first(c).delete();
    });
    await rejects("GeneralException", (c) => first(c).freezePanes.freezeRows(1));
    await Excel.run(async (context) => {
      first(context).visibility = "Hidden";
      first(context).delete();
      await context.sync();
    });
  });

  test("position, tab colour, activation and visibility are told back", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Ba");
      sheet.position = 0;
      sheet.tabColor = "#00ff00";
      sheet.activate();
      sheet.load("position,tabColor");
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load("name");
      const next = sheet.getNext();
      next.load("name");
      await context.sync();
      expect([sheet.position, sheet.tabColor, active.name, next.name]).toEqual([0, "#00FF00", "Ba", "Dữ liệu"]);
    });
  });

  test("a copy brings its own names and keeps pointing at itself", async () => {
    await Excel.run(async (context) => {
      const sheet = first(context);
      sheet.getRange("A1:A2").formulas = [[5], ["='Dữ liệu'!A1*2"]];
      sheet.names.add("rieng", sheet.getRange("A1"));
      context.workbook.names.add("chung", sheet.getRange("A2"));
      const copy = sheet.copy("End");
      copy.load("name,names/items/name,names/items/value");
      const cell = copy.getRange("A2");
      cell.load("formulas,values");
      await context.sync();
      expect(copy.name).toBe("Dữ liệu (2)");
      expect(cell.formulas[0]![0]).toBe("='Dữ liệu (2)'!A1*2");
      expect(cell.values[0]![0]).toBe(10);
      expect(copy.names.items.map(({ name, value }) => [name, value])).toEqual([
        ["rieng", "'Dữ liệu (2)'!$A$1"],
        ["chung", "'Dữ liệu (2)'!$A$2"],
      ]);
    });
  });
});
