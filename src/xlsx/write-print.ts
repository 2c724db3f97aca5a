import type { PlacedPrint } from "../sheet/placed";
import { inches } from "./units";

/** ECMA-376 part 1, 18.3.1.63, paperSize. */
const A4 = 9;
/** The last column and the last row, 0-based: a break goes across the sheet. */
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

/** Page number of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7: centred in the top margin, size 13. */
export const PAGE_NUMBER = '&C&"Times New Roman,Regular"&13&P';

const margins = ({ margins: { left, right, top, bottom }, header }: PlacedPrint): string =>
  [
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}"`,
    ` bottom="${inches(bottom)}" header="${inches(header)}" footer="${inches(header)}"/>`,
  ].join("");

/** Each sheet counts its own pages from 1 (annexes are numbered apart), and page 1 shows no number. */
const pageSetup = (print: PlacedPrint): string =>
  [
    `<pageSetup paperSize="${A4}"`,
    print.scale === undefined ? "" : ` scale="${print.scale}"`,
    print.pageNumber ? ' firstPageNumber="1"' : "",
    print.fitWidth ? ' fitToHeight="0"' : "",
    ` orientation="${print.orientation}"`,
    print.pageNumber ? ' useFirstPageNumber="1"' : "",
    "/>",
  ].join("");

const header = (print: PlacedPrint): string =>
  print.pageNumber
    ? `<headerFooter differentFirst="1"><oddHeader>${PAGE_NUMBER.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}</oddHeader></headerFooter>`
    : "";

/** A break's id is the number of the row (column) before it, counted from 1 (18.3.1.3). */
const breaks = (element: "rowBreaks" | "colBreaks", lines: readonly number[], max: number): string =>
  lines.length === 0
    ? ""
    : [
        `<${element} count="${lines.length}" manualBreakCount="${lines.length}">`,
        ...lines.map((line) => `<brk id="${line}" max="${max}" man="1"/>`),
        `</${element}>`,
      ].join("");

const after = (lines: readonly number[]): readonly number[] => lines.filter((line) => line > 0);

/** What a worksheet says of its pages, in the order of CT_Worksheet: printOptions … colBreaks. */
export const printXml = (print: PlacedPrint | undefined): string =>
  print === undefined
    ? ""
    : [
        print.centered ? '<printOptions horizontalCentered="1"/>' : "",
        margins(print),
        pageSetup(print),
        header(print),
        breaks("rowBreaks", after(print.breaks), LAST_COLUMN),
        breaks("colBreaks", after(print.columnBreaks ?? []), LAST_ROW),
      ].join("");
