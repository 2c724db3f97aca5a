import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";
import type { PlacedPrint } from "../sheet/placed";
import type { LostPart } from "./read-placed-lost";
import { childOf, childrenOf, count, figure, truth } from "./read-placed-tree";
import type { XmlNode } from "./read-placed-tree";
import { millimetres } from "./units";

type Named = Pick<PlacedPrint, "titleRows" | "titleColumns" | "area">;

/** What Excel takes where a file says nothing (ECMA-376 part 1, 18.3.1.62), in inches. */
const USUAL = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3 };

/** Sections and formatting codes of a header (18.3.1.46) aside, is it the page number in the middle? */
const isPageNumber = (header: string): boolean =>
  header.replace(/&"[^"]*"|&\d+|&K[\dA-Fa-f]{6}|&[BIUSEXY]|\s/g, "") === "&C&P";

const pageNumber = (sheet: readonly XmlNode[], lose: (part: LostPart) => void): boolean => {
  const texts = childrenOf(sheet, "headerFooter").filter(({ text }) => text !== "");
  const found = texts.some(({ name, text }) => name === "oddHeader" && isPageNumber(text));
  if (texts.length > (found ? 1 : 0)) lose("header-or-footer");
  return found;
};

const breaksOf = (sheet: readonly XmlNode[], element: "rowBreaks" | "colBreaks", max: number): readonly number[] =>
  childrenOf(sheet, element)
    .filter(({ attributes }) => truth(attributes.get("man")))
    .flatMap(({ attributes }) => count(attributes.get("id"), 1, max - 1) ?? []);

/** Print set-up of a sheet, or undefined where the file says nothing of it. */
export function readPrint(
  sheet: readonly XmlNode[],
  named: Named,
  lose: (part: LostPart) => void,
): PlacedPrint | undefined {
  const [margins, setup] = [childOf(sheet, "pageMargins"), childOf(sheet, "pageSetup")];
  const breaks = breaksOf(sheet, "rowBreaks", MAX_ROWS);
  const columnBreaks = breaksOf(sheet, "colBreaks", MAX_COLUMNS);
  if (!margins && !setup && breaks.length + columnBreaks.length + Object.keys(named).length === 0) return undefined;
  const mm = (side: keyof typeof USUAL): number =>
    millimetres(figure(margins?.attributes.get(side), 0, 49) ?? USUAL[side]);
  const of = (name: string): string | undefined => setup?.attributes.get(name);
  const options = childOf(sheet, "printOptions")?.attributes;
  const properties = childrenOf(sheet, "sheetPr");
  const fits = truth(childOf(properties, "pageSetUpPr")?.attributes.get("fitToPage"));
  if ((of("paperSize") ?? "9") !== "9") lose("paper-size");
  const fitWidth = fits && (of("fitToWidth") ?? "1") === "1";
  if (fits && (!fitWidth || of("fitToHeight") !== "0")) lose("print-scale");
  const scale = fits ? undefined : count(of("scale"), 10, 400);
  return {
    orientation: of("orientation") === "landscape" ? "landscape" : "portrait",
    margins: { top: mm("top"), right: mm("right"), bottom: mm("bottom"), left: mm("left") },
    header: mm("header"),
    pageNumber: pageNumber(sheet, lose),
    ...(truth(options?.get("horizontalCentered")) ? { centered: true } : {}),
    ...(fitWidth ? { fitWidth } : {}),
    ...(scale === undefined || scale === 100 ? {} : { scale }),
    ...named,
    ...(columnBreaks.length > 0 ? { columnBreaks } : {}),
    breaks,
  };
}
