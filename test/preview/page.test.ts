import fc from "fast-check";
import { vietnamese } from "../../src/preview/formula/local";
import { fromTsv, toHtml, toTsv } from "../../src/preview/page/tsv";
import { fromTyped } from "../../src/preview/page/typed-local";

const typed = (text: string, isText = false) => fromTyped(text, vietnamese, isText).text;

describe("what a person types in Vietnamese spelling", () => {
  test("numbers, percentages and dates reach the workbook as what they are", () => {
    expect(["12,5", "1.234", "1.234.567,5", "-3", "5,5%", "31/12/2026"].map((text) => typed(text))).toEqual([
      "12.5",
      "1234",
      "1234567.5",
      "-3",
      "5.5%",
      "2026-12-31",
    ]);
  });

  test("a number in English spelling is text here, not another number", () => {
    expect(["1.5", "1,234.5", "12.34%"].map((text) => typed(text))).toEqual(["'1.5", "'1,234.5", "'12.34%"]);
  });

  test("arguments of a formula are parted by semicolons", () => {
    expect(typed("=SUM(A1;1,5)")).toBe("=SUM(A1,1.5)");
  });

  test("in a cell of text everything stays as typed", () => {
    expect(["001", "1,5", "=1+1"].map((text) => typed(text, true))).toEqual(["001", "1,5", "=1+1"]);
  });
});

describe("ranges on the clipboard", () => {
  test("come back as they went, whatever the cells hold", () => {
    const text = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", "ữ", " ", "1") });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((n) => fc.array(fc.array(text, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(rows, (cells) => {
        fc.pre(cells.length > 1 || cells[0]!.length > 1 || cells[0]![0] !== "");
        expect(fromTsv(`${toTsv(cells)}\r\n`)).toEqual(cells);
      }),
    );
  });

  test("a closing line break of another program adds no row", () => {
    expect(fromTsv("21\t13\r\n")).toEqual([["21", "13"]]);
    expect(fromTsv("21\n")).toEqual([["21"]]);
  });

  test("a copied range is a table for those who take one, and what stands in it is text", () => {
    expect(
      toHtml([
        ["Nữ", "<img src=x onerror=hit(1)>"],
        ["a\nb", '"&'],
      ]),
    ).toBe(
      '<meta charset="utf-8"><table><tr><td>Nữ</td><td>&lt;img src=x onerror=hit(1)&gt;</td></tr>' +
        "<tr><td>a<br>b</td><td>&quot;&amp;</td></tr></table>",
    );
  });
});
