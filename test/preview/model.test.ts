import fc from "fast-check";
import { normalFormula } from "../../src/preview/formula/normal";
import { offsetFormula, renameInFormula, shiftFormula } from "../../src/preview/formula/move";
import { tokens } from "../../src/preview/formula/tokens";
import { isFormula } from "../../src/preview/formula/valid";
import { boxAddress, parseAddress, quoteSheet, splitSheet } from "../../src/preview/model/a1";
import { type Box, subtract } from "../../src/preview/model/box";
import { withEntry } from "../../src/preview/model/layers";
import { shiftBox, type Shift, shiftLine, shiftOf } from "../../src/preview/model/shift";

const box: fc.Arbitrary<Box> = fc.record({
  row: fc.nat(40),
  column: fc.nat(40),
  rows: fc.integer({ min: 1, max: 20 }),
  columns: fc.integer({ min: 1, max: 20 }),
});

describe("addresses", () => {
  test("are read back as they were written", () => {
    fc.assert(
      fc.property(box, fc.boolean(), (one, absolute) => {
        expect(parseAddress(boxAddress(one, { absolute }))).toEqual(one);
      }),
    );
  });

  test.each(["A0", "XFE1", "A1048577", "1A", "A1:B", "", "MT3-CT4"])("%s is none", (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  test("sheet names are quoted where a formula needs it, and found again", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 12 }).filter((s) => !s.includes("!")),
        (name) => {
          fc.pre(!/^'|'$/.test(name));
          expect(splitSheet(`${quoteSheet(name)}!A1`)).toEqual([name, "A1"]);
        },
      ),
    );
    expect([quoteSheet("MT5"), quoteSheet("Tổng_hợp"), quoteSheet("a b")]).toEqual(["'MT5'", "Tổng_hợp", "'a b'"]);
  });
});

describe("shifting", () => {
  const rowShift: fc.Arbitrary<Shift> = fc
    .record({ at: fc.nat(30), by: fc.integer({ min: -10, max: 10 }).filter((n) => n !== 0) })
    .map(({ at, by }) => ({ axis: "row", at, by, from: 0, to: 16_383 }));

  test("a box goes where its surviving lines go", () => {
    fc.assert(
      fc.property(box, rowShift, (one, shift) => {
        const lines = Array.from({ length: one.rows }, (_, i) => shiftLine(one.row + i, shift));
        const left = lines.filter((line): line is number => line !== null);
        const moved = shiftBox(one, shift);
        if (left.length === 0) expect(moved).toBeNull();
        else {
          expect(moved!.row).toBe(Math.min(...left));
          expect(moved!.row + moved!.rows - 1).toBe(Math.max(...left));
        }
      }),
    );
  });

  test("what was inserted and deleted again leaves every reference as it was", () => {
    fc.assert(
      fc.property(box, box, fc.constantFrom("row" as const, "column" as const), (one, hole, axis) => {
        const there = shiftBox(one, shiftOf(hole, axis, 1));
        expect(shiftBox(there!, shiftOf(hole, axis, -1))).toEqual(one);
      }),
    );
  });

  test("holes are cut out exactly", () => {
    fc.assert(
      fc.property(box, box, (one, hole) => {
        const cells = (list: readonly Box[]) => list.reduce((sum, part) => sum + part.rows * part.columns, 0);
        const rows = Math.max(0, Math.min(one.row + one.rows, hole.row + hole.rows) - Math.max(one.row, hole.row));
        const columns = Math.max(
          0,
          Math.min(one.column + one.columns, hole.column + hole.columns) - Math.max(one.column, hole.column),
        );
        expect(cells(subtract(one, hole))).toBe(one.rows * one.columns - rows * columns);
      }),
    );
  });
});

describe("layered maps", () => {
  test("hold what a map would hold, in the same order, and never change", () => {
    const entry = fc.tuple(fc.nat(150), fc.nat());
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 300 }), (entries) => {
        const plain = new Map<number, number>();
        let layered: ReadonlyMap<number, number> = new Map();
        for (const [key, value] of entries) {
          const [before, size] = [layered, layered.size];
          layered = withEntry(layered, key, value);
          plain.set(key, value);
          expect(before.size).toBe(size);
        }
        expect([...layered]).toEqual([...plain]);
        expect([layered.size, [...layered.keys()], [...layered.values()]]).toEqual([
          plain.size,
          [...plain.keys()],
          [...plain.values()],
        ]);
        expect(entries.every(([key]) => layered.get(key) === plain.get(key))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("formulas", () => {
  test("the tokens joined are the formula, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          tokens(text)
            .map((token) => token.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  test.each([
    ["=SUM(A1,,B1)", true],
    ['=IF(A1>=5%,"a""b",-C2:D3)', true],
    ["='Chỉ tiêu'!A1+Khác!$B$2", true],
    ["=TODAY()", true],
    ["={1,2;3,4}", true],
    ["=Bang[Số nữ]*2", true],
    ["=ct_MT3_CT4b.tu.nữ/2", true],
    ["=(A1", false],
    ["=A1)", false],
    ["=1 2", false],
    ["=A1,B1", false],
    ["=*2", false],
    ['="a', false],
    ["=SUM(A1;B1)", false],
  ])("%s is a formula: %s", (text, expected) => {
    expect(isFormula(text)).toBe(expected);
  });

  test("dollar signs stay, deleted cells are #REF!", () => {
    const up = shiftOf({ row: 1, column: 0, rows: 1, columns: 16_384 }, "row", -1);
    expect(shiftFormula("=$A$3+B3:C9+A2+X!A3", "S", "s", up)).toBe("=$A$2+B2:C8+#REF!+X!A3");
  });

  test("renaming touches the sheet it is about and no other", () => {
    expect(renameInFormula("='a b'!A1+A1+'A B'!x+ab!A1&\"'a b'!A1\"", "a b", "đích")).toBe(
      "=đích!A1+A1+đích!x+ab!A1&\"'a b'!A1\"",
    );
    expect(renameInFormula("='a b'!A1+1", "a b", null)).toBe("=#REF!+1");
  });

  test("copying moves what is not held by a dollar sign", () => {
    expect(offsetFormula("=A1+$A1+A$1+$A$1+B:B", 2, 1)).toBe("=B3+$A3+B$1+$A$1+B:B");
    expect(offsetFormula("=A1", -1, 0)).toBe("=#REF!");
  });

  test("are spelled as Excel spells them", () => {
    expect(normalFormula("=sum('Sheet1'!a1:b2)+iF(true,\"a\",'Chỉ tiêu'!$c$3)")).toBe(
      "=SUM(Sheet1!A1:B2)+IF(TRUE,\"a\",'Chỉ tiêu'!$C$3)",
    );
  });
});
