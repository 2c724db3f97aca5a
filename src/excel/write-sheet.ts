import type { PlacedSheet } from "../sheet/placed";
import type { Visibility } from "../sheet/spec";
import { type Write, write } from "./write";
import { borderWrites } from "./write-borders";
import { contentWrites, formatWrites, mergeWrites } from "./write-cells";
import { columnWrites, rowWrites } from "./write-lines";
import { baseWrites, cellLookWrites, columnLookWrites } from "./write-look";
import { nameWrites } from "./write-names";
import { pageWrites } from "./write-page";
import { conditionalWrites, validationWrites } from "./write-rules";
import { filterWrites } from "./write-view";

export const SHOWN: { readonly [state in Visibility]: Excel.Worksheet["visibility"] } = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/** Makes an empty sheet that no one sees yet. */
export const addWrite = (sheet: string): Write =>
  write((bench) => {
    bench.add(sheet).visibility = "VeryHidden";
  }, 2);

/** What stands in a placed sheet, into an empty one: each writer relies on the ones before it. Protection comes last of all. */
const sheetWrites = (sheet: PlacedSheet, spelled: boolean): readonly Write[] => [
  ...baseWrites(sheet),
  ...columnLookWrites(sheet),
  ...columnWrites(sheet),
  ...contentWrites(sheet, spelled),
  ...formatWrites(sheet),
  ...mergeWrites(sheet),
  ...cellLookWrites(sheet),
  ...borderWrites(sheet),
  ...nameWrites(sheet),
  ...validationWrites(sheet),
  ...conditionalWrites(sheet),
  ...filterWrites(sheet),
  // After the filter, which may show what is hidden.
  ...rowWrites(sheet),
];

/** New sheets, very hidden, part by part. All are made before the first is filled, because they refer to each other. */
export const buildParts = (sheets: readonly PlacedSheet[], spelled = false): readonly (() => readonly Write[])[] => [
  () => sheets.map(({ name }) => addWrite(name)),
  ...sheets.map((sheet) => () => sheetWrites(sheet, spelled)),
];

/**
 * How sheets are printed, before they are protected: no page break is set on a protected sheet. Apart from everything
 * else, because an Excel without a printer may refuse it.
 */
export const pageParts = (sheets: readonly PlacedSheet[]): readonly Write[] => sheets.flatMap(pageWrites);
