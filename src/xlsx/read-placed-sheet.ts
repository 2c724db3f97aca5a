import { parseArea } from "../sheet/address";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";
import type { Area, PlacedCell, PlacedColumn, PlacedSheet } from "../sheet/placed";
import type { Visibility } from "../sheet/spec";
import { disjoint, fitsCodeName } from "./fits";
import { cellReader } from "./read-placed-cells";
import type { CellContext } from "./read-placed-cells";
import { colorOf } from "./read-placed-colors";
import type { SheetNames } from "./read-placed-names";
import { Refused } from "./read-placed-package";
import { readPrint } from "./read-placed-print";
import { readConditionals, readValidations } from "./read-placed-rules";
import { childOf, childrenOf, count, figure, readTree, truth } from "./read-placed-tree";
import type { XmlNode } from "./read-placed-tree";
import { characterWidth } from "./units";
import type { XmlTokens } from "./xml-tokens";

/** A run of columns wider than this says how the rest of the sheet looks; only its part that holds cells is kept. */
const LONG_RUN = 64;
/** Characters; Excel repairs a file with wider columns. */
const MAX_WIDTH = 256;

const columnsOf = (
  sheet: readonly XmlNode[],
  cells: readonly PlacedCell[],
  { styles }: CellContext,
): readonly PlacedColumn[] => {
  const used = cells.reduce((last, { column }) => Math.max(last, column), -1);
  const columns = childrenOf(sheet, "cols").flatMap(({ attributes }) => {
    const min = count(attributes.get("min"), 1, MAX_COLUMNS);
    const width = figure(attributes.get("width"), 0, MAX_WIDTH);
    if (min === undefined || width === undefined) return [];
    const max = count(attributes.get("max"), min, MAX_COLUMNS) ?? min;
    const last = max - min < LONG_RUN ? max : Math.min(max, used + 1);
    return Array.from({ length: Math.max(0, last - min + 1) }, (_, index) => ({
      column: min - 1 + index,
      width: characterWidth(width),
      hidden: truth(attributes.get("hidden")),
      style: styles.cell(figure(attributes.get("style")) ?? 0),
    }));
  });
  const first = new Map([...columns].reverse().map((column) => [column.column, column]));
  return [...first.values()].sort((a, b) => a.column - b.column);
};

const freezeOf = (view: XmlNode | undefined, { lose }: CellContext): PlacedSheet["freeze"] => {
  const pane = view && childOf(view.children, "pane")?.attributes;
  if (!pane) return undefined;
  if (pane.get("state") !== "frozen" && pane.get("state") !== "frozenSplit") {
    lose("split-pane");
    return undefined;
  }
  const [rows, columns] = [pane.get("ySplit"), pane.get("xSplit")];
  return { rows: count(rows, 0, MAX_ROWS - 1) ?? 0, columns: count(columns, 0, MAX_COLUMNS - 1) ?? 0 };
};

const mergesOf = (sheet: readonly XmlNode[], { lose }: CellContext): readonly Area[] => {
  const nodes = childrenOf(sheet, "mergeCells");
  const areas = nodes.flatMap(({ attributes }) => parseArea(attributes.get("ref") ?? "") ?? []);
  const merges = disjoint(areas.filter(({ top, left, bottom, right }) => top < bottom || left < right));
  if (merges.length < nodes.length) lose("merge");
  return merges;
};

const loseRest = (sheet: readonly XmlNode[], { lose }: CellContext): void => {
  const protection = childOf(sheet, "sheetProtection")?.attributes;
  if (protection?.has("password") || protection?.has("hashValue")) lose("password");
  if (childOf(sheet, "hyperlinks")) lose("hyperlink");
  if (childOf(sheet, "extLst")) lose("extension");
  if (childrenOf(sheet, "autoFilter").length > 0) lose("filter-criteria");
};

type Known = { readonly name: string; readonly visibility: Visibility; readonly part: string } & SheetNames;

/** One worksheet part, back to the sheet that was placed. */
export function readSheet(tokens: XmlTokens, known: Known, context: CellContext): PlacedSheet {
  const { name, visibility, names } = known;
  const { styles, lose } = context;
  const reader = cellReader(name, context);
  const sheet = readTree(tokens, () => {
    reader.read(tokens);
  });
  if (typeof sheet === "string") throw new Refused({ code: sheet, part: known.part });
  const cells = reader.cells();
  const view = childrenOf(sheet, "sheetViews")[0];
  const zoom = count(view?.attributes.get("zoomScale"), 10, 400);
  const freeze = freezeOf(view, context);
  const filter = parseArea(childOf(sheet, "autoFilter")?.attributes.get("ref") ?? "");
  const print = readPrint(sheet, known.print, lose);
  const tab = colorOf(childOf(childrenOf(sheet, "sheetPr"), "tabColor"));
  loseRest(sheet, context);
  return {
    role: [childOf(sheet, "sheetPr")?.attributes.get("codeName") ?? ""].find(fitsCodeName) ?? "",
    name,
    visibility,
    columns: columnsOf(sheet, cells, context),
    rows: reader.rows(),
    cells,
    merges: mergesOf(sheet, context),
    names,
    validations: readValidations(childrenOf(sheet, "dataValidations"), name, names, lose),
    conditionals: readConditionals(
      sheet.filter((node) => node.name === "conditionalFormatting"),
      styles,
      lose,
    ),
    ...(freeze && (freeze.rows > 0 || freeze.columns > 0) ? { freeze } : {}),
    ...(filter ? { filter } : {}),
    protect: truth(childOf(sheet, "sheetProtection")?.attributes.get("sheet")),
    ...(childOf(sheet, "sheetProtection")?.attributes.get("insertRows") === "0" ? { addRows: true } : {}),
    ...(print ? { print } : {}),
    ...(tab === undefined ? {} : { tab }),
    ...(zoom === undefined || zoom === 100 ? {} : { zoom }),
    gridlines: truth(view?.attributes.get("showGridLines"), true),
  };
}
