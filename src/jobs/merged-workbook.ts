import type { Merged } from "../entries/index";
import { drawMergedBook, fingerprintText, type FormContext, type Kept } from "../forms/index";
import { place, type PlacedBook } from "../sheet/index";
import type { Ports } from "./ports";

/**
 * The workbook of an office after a merge.
 * @param office context of its own form for the period
 * @param kept what people wrote into the workbook of the last merge
 * @param sources `later`: the rows of Nguồn số liệu are drawn when they are written, for who writes the book once
 */
export async function mergedWorkbook(
  office: FormContext,
  merged: Merged,
  { digest }: Pick<Ports, "digest">,
  kept?: Kept,
  sources: "now" | "later" = "now",
): Promise<PlacedBook> {
  const context = { ...office, merged: true };
  return place(drawMergedBook(context, await digest(fingerprintText(context)), merged, kept, sources));
}
