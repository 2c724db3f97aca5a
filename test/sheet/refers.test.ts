import { readsFrom, sheetsIn } from "../../src/sheet/refers";

test.each([
  ["='Chỉ tiêu'!$B$3+Tổng!C1", ["Chỉ tiêu", "Tổng"]],
  ["=SUM('A:C d'!B1)", ["A", "C d"]],
  ["=SUM(Quý1:Quý4!B1)", ["Quý1", "Quý4"]],
  [`="xem 'Chỉ tiêu'!B3"&A1`, []],
  ["='It''s'!A1", ["It's"]],
  ["='[khác.xlsx]Chỉ tiêu'!A1+[1]Chỉ!B2", []],
  ["=IF(-Tổng!A1>0,#REF!+Chi!B2,{1;2})", ["Tổng", "#REF", "Chi"]],
])("the sheets that %s reads from", (formula, sheets) => {
  expect(sheetsIn(formula)).toEqual(sheets);
});

test("names of sheets are compared as Excel does", () => {
  expect(readsFrom("='CHỈ TIÊU'!A1", ["Chỉ tiêu"])).toBe("Chỉ tiêu");
  expect(readsFrom("='Chỉ tiêu (2)'!A1", ["Chỉ tiêu"])).toBeUndefined();
});
