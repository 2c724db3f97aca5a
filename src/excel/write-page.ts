import { address, areaText, columnLetters } from "../sheet/address";
import type { PlacedPrint, PlacedSheet } from "../sheet/placed";
import { marginPoints } from "./units";
import { type Write, write } from "./write";

/** Page number of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7: centred in the top margin, size 13, none on page 1. */
export const PAGE_NUMBER = '&"Times New Roman,Regular"&13&P';

function setUp(print: PlacedPrint, page: Excel.PageLayout): void {
  const { margins } = print;
  page.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.setPrintMargins("Points", {
    top: marginPoints(margins.top),
    right: marginPoints(margins.right),
    bottom: marginPoints(margins.bottom),
    left: marginPoints(margins.left),
    header: marginPoints(print.header),
    footer: marginPoints(print.header),
  });
  if (print.centered) page.centerHorizontally = true;
  if (print.fitWidth) page.zoom = { horizontalFitToPages: 1 };
  if (print.scale !== undefined) page.zoom = { scale: print.scale };
  if (print.titleColumns)
    page.setPrintTitleColumns(`$${columnLetters(print.titleColumns.from)}:$${columnLetters(print.titleColumns.to)}`);
  if (print.titleRows) page.setPrintTitleRows(`$${print.titleRows.from + 1}:$${print.titleRows.to + 1}`);
  if (print.area) page.setPrintArea(areaText(print.area));
  if (!print.pageNumber) return;
  page.firstPageNumber = 1;
  page.headersFooters.state = "FirstAndDefault";
  page.headersFooters.defaultForAllPages.centerHeader = PAGE_NUMBER;
}

export const pageWrites = ({ name, print }: PlacedSheet): readonly Write[] =>
  print === undefined
    ? []
    : [
        write((bench) => setUp(print, bench.sheet(name).pageLayout), 14),
        ...print.breaks
          .filter((row) => row > 0)
          .map((row) => write((bench) => void bench.sheet(name).horizontalPageBreaks.add(address(row, 0)))),
        ...(print.columnBreaks ?? [])
          .filter((column) => column > 0)
          .map((column) => write((bench) => void bench.sheet(name).verticalPageBreaks.add(address(0, column)))),
      ];
