import { nodeInflate } from "../../src/cli/inflate";
import { fflateInflate } from "../../src/xlsx/inflate";
import { bySheetJs, byExcelJs, byUs, differences, truth } from "./read-oracles";
import { sample } from "./read-samples";
import { withExcelJs, withSheetJs } from "./read-writers";

const seeds = Array.from({ length: 24 }, (_, i) => i + 1);

describe("workbooks of other producers", () => {
  test.each(seeds)("exceljs wrote sample %i: read as it was written, and as two other readers say", async (seed) => {
    const made = sample(seed);
    const bytes = await withExcelJs(made);
    const ours = byUs(bytes, nodeInflate);
    expect(differences(ours, [truth(made)])).toEqual([]);
    expect(differences(ours, [bySheetJs(bytes), await byExcelJs(bytes)])).toEqual([]);
    expect(byUs(bytes, fflateInflate)).toEqual(ours);
  });

  test.each(seeds)("SheetJS wrote sample %i: read as it was written, and as two other readers say", async (seed) => {
    const made = sample(seed);
    const bytes = withSheetJs(made);
    const ours = byUs(bytes, nodeInflate);
    expect(differences(ours, [truth(made)])).toEqual([]);
    expect(differences(ours, [bySheetJs(bytes), await byExcelJs(bytes)])).toEqual([]);
  });
});
