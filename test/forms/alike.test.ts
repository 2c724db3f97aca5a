import { cutOf, makeAlike, type RowFormula } from "../../src/forms/alike";
import { shareLines } from "../../src/forms/shared-lines";

const LONG = "&".concat('"một câu dài để viết một lần thôi"&'.repeat(3));

const formulas = (texts: Readonly<Record<string, string>>, key = "danhgia"): readonly RowFormula[] =>
  Object.entries(texts).map(([row, text]) => ({ row, key, cut: cutOf(text) }));

/** What a formula reads like when its hidden cells are put back into it. */
function spelled(row: string, all: ReturnType<typeof makeAlike>): readonly string[] {
  const cells = new Map(
    all
      .cells(row)
      .map((cell) => [
        `{${cell.column}}`,
        "formula" in cell
          ? cell.formula
          : typeof cell.value === "number"
            ? String(cell.value)
            : `"${cell.value.replace(/"/g, '""')}"`,
      ]),
  );
  return all.formulas
    .filter((one) => one.row === row)
    .map(({ text }) => text.replace(/\{rieng\.\d+\}/g, (token) => cells.get(token) ?? token));
}

test("formulas that differ in figures, texts and graded cells become one, and what differs stands in cells of the row", () => {
  const of = (part: number, cell: string, said: string): string => `IF(N({${cell}.gt})*${part}<5,"${said}","")${LONG}`;
  const texts = { A: of(995, "tu.tong", "99,5%"), B: of(85, "tu.nu", "85%"), C: of(60, "tu.nu", "60%") };
  const alike = makeAlike(formulas(texts), "rieng");
  expect(new Set(alike.formulas.map(({ text }) => text)).size).toBe(1);
  for (const [row, text] of Object.entries(texts)) expect(spelled(row, alike)).toEqual([text]);
});

test("an empty cell is not moved into another one, where it would be a zero; nor is a cell whose place is asked for", () => {
  const texts = {
    A: `TRIM({MT1.co})${LONG}`,
    B: `TRIM({MT2.co})${LONG}`,
    C: `ADDRESS(ROW({MT1.tu.gt}),1)${LONG}`,
    D: `ADDRESS(ROW({MT2.tu.gt}),1)${LONG}`,
  };
  expect(makeAlike(formulas(texts), "rieng").formulas.map(({ text }) => text)).toEqual(Object.values(texts));
});

test("what is not worth hidden cells stays as it is", () => {
  const alike = makeAlike(formulas({ A: "{a.gt}+1", B: "{a.gt}+2" }), "rieng");
  expect(alike.formulas.map(({ text }) => text)).toEqual(["{a.gt}+1", "{a.gt}+2"]);
  expect(alike.columns).toEqual([]);
});

test("lines that rows tell alike stand once a column, in their order among the others", () => {
  const line = (name: string): string => `IF({${name}},"${name.repeat(120)}","")`;
  const told = { A: ["vào", "riêng A", "sau", "cuối"], B: ["vào", "sau", "cuối"], C: ["vào", "sau", "cuối"] };
  const lines = new Map(Object.entries(told).map(([code, names]) => [code, names.map(line)]));
  const shared = shareLines(lines);
  const texts = new Map(shared.columns.map(({ key, text }) => [`{${key}}`, text]));
  for (const [code, own] of lines)
    expect(shared.of(code).flatMap((text) => (texts.get(text) ?? text).split("&"))).toEqual(own);
  expect(shared.of("A").filter((text) => texts.has(text))).toHaveLength(2);
  expect(shared.cells("B")).toEqual(shared.cells("C"));
});
