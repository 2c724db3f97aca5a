// Defaults of the page set-up of a new sheet, and the values Excel takes.
import type { Props } from "../model/book";
import { fail } from "../protocol/errors";
import { asFlag, asNumber, asOneOf, asRecord, asText } from "./args";

const headerFooter = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];
const pages = ["DefaultForAllPages", "EvenPages", "FirstPage", "OddPages"];

export const layoutDefaults: Props = {
  Orientation: "Portrait",
  PaperSize: "Letter",
  BlackAndWhite: false,
  PrintErrors: "AsDisplayed",
  Zoom: { scale: 100 },
  CenterHorizontally: false,
  CenterVertically: false,
  PrintHeadings: false,
  PrintGridlines: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  PrintComments: "NoComments",
  DraftMode: false,
  FirstPageNumber: "",
  PrintOrder: "DownThenOver",
  "HeadersFooters.State": "Default",
  "HeadersFooters.UseSheetMargins": true,
  "HeadersFooters.UseSheetScale": true,
  ...Object.fromEntries(pages.flatMap((page) => headerFooter.map((part) => [`HeadersFooters.${page}.${part}`, ""]))),
};

const papers = [
  ...["Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive"],
  ...["A3", "A4", "A4Small", "A5", "B4", "B5", "Folio", "Quatro", "Paper10x14", "Paper11x17"],
] as const;

function zoom(value: unknown): unknown {
  const given = asRecord(value);
  const known = ["scale", "horizontalFitToPages", "verticalFitToPages"];
  if (Object.keys(given).some((key) => !known.includes(key))) fail("InvalidArgument");
  const scale = given.scale;
  if (scale !== undefined && scale !== null && (asNumber(scale) < 10 || asNumber(scale) > 400)) fail("InvalidArgument");
  return given;
}

type Check = (value: unknown) => unknown;

const checks: Readonly<Record<string, Check>> = {
  Orientation: (value) => asOneOf(value, ["Portrait", "Landscape"]),
  PaperSize: (value) => asOneOf(value, papers),
  PrintErrors: (value) => asOneOf(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
  PrintComments: (value) => asOneOf(value, ["NoComments", "EndSheet", "InPlace"]),
  PrintOrder: (value) => asOneOf(value, ["DownThenOver", "OverThenDown"]),
  FirstPageNumber: (value) => (value === "" ? "" : asNumber(value)),
  Zoom: zoom,
  "HeadersFooters.State": (value) => asOneOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]),
};

/** A header or footer section holds at most 255 characters. */
const section: Check = (value) => (asText(value).length <= 255 ? asText(value) : fail("InvalidArgument"));

const margin: Check = (value) => (asNumber(value) >= 0 ? asNumber(value) : fail("InvalidArgument"));

export function checkLayout(key: string, value: unknown): unknown {
  const check = checks[key];
  if (check) return check(value);
  if (key.endsWith("Margin")) return margin(value);
  return /(Header|Footer)$/.test(key) ? section(value) : asFlag(value);
}
