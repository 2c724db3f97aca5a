// The open workbook as a placed book, for saving, with what a placed book has no place for.
import type {
  Area,
  PlacedBook,
  PlacedCell,
  PlacedConditional,
  PlacedName,
  PlacedPrint,
  PlacedSheet,
  PlacedValidation,
} from "../../sheet";
import type { LostPart } from "../../xlsx/read-placed-lost";
import { asRange } from "../formula/move";
import type { Book, Conditional, Name, Sheet, Validation, Value } from "../model/book";
import { maxColumns, maxRows } from "../model/box";
import { layoutDefaults } from "../objects/layout-values";
import { toPlacedStyle } from "./look";
import { areaOf, marginMillimetres, widthCharacters } from "./units";

export type Placed = { readonly book: PlacedBook; readonly lost: readonly LostPart[] };

type Lose = (part: LostPart) => void;
/** Computed value of a formula cell. */
export type ValueAt = (sheet: Sheet, row: number, column: number) => Value;

function cells(sheet: Sheet, valueAt: ValueAt): readonly PlacedCell[] {
  return [...sheet.rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, line]) =>
      [...line]
        .sort(([a], [b]) => a - b)
        .map(([column, cell]): PlacedCell => {
          const value = cell.formula === null ? cell.value : valueAt(sheet, row, column);
          return {
            row,
            column,
            value: typeof value === "object" ? value.error : value === "" ? null : value,
            ...(cell.formula === null ? {} : { formula: cell.formula.slice(1) }),
            ...(typeof value === "object" ? { error: true as const } : {}),
            style: toPlacedStyle(cell.style),
          };
        }),
    );
}

function name(sheet: Sheet, one: Name, lose: Lose): readonly PlacedName[] {
  const range = asRange(one.formula);
  if (!range) {
    lose("name");
    return [];
  }
  const elsewhere = range.sheet !== null && range.sheet !== sheet.name ? range.sheet : null;
  return [
    {
      name: one.name,
      area: areaOf(range.box),
      ...(elsewhere === null ? {} : { sheet: elsewhere }),
      ...(one.visible ? {} : { hidden: true }),
    },
  ];
}

type Rule = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
type Alert = Readonly<Record<"style" | "title" | "message", string>>;

function validation(one: Validation, lose: Lose): readonly PlacedValidation[] {
  const { list, wholeNumber, textLength, custom } = one.rule as Rule;
  const alert = one.errorAlert as Alert;
  const prompt = (one.prompt as Alert).message;
  const texts = {
    areas: one.areas.map(areaOf),
    stop: alert.style === "Stop",
    title: alert.title,
    message: alert.message,
    ...(prompt ? { prompt } : {}),
  };
  const source = String(list?.source ?? "");
  if (source.startsWith("=")) return [{ ...texts, kind: "list", source: source.slice(1) }];
  const [min, max] = [wholeNumber?.formula1, wholeNumber?.formula2];
  if (typeof min === "number" && typeof max === "number" && wholeNumber?.operator === "Between")
    return [{ ...texts, kind: "whole", min, max }];
  if (textLength?.operator === "LessThanOrEqualTo")
    return [{ ...texts, kind: "length", max: Number(textLength.formula1) }];
  if (custom) return [{ ...texts, kind: "custom", formula: String(custom.formula).slice(1) }];
  lose("validation");
  return [];
}

function conditional(one: Conditional, lose: Lose): readonly PlacedConditional[] {
  const formula = one.props["Custom.Rule.Formula"];
  if (one.type !== "Custom" || typeof formula !== "string") {
    lose("conditional-format");
    return [];
  }
  const is = (key: string): unknown => one.props[`Custom.Format.${key}`];
  const color = (key: string, as: "color" | "fill"): object =>
    is(key) === undefined ? {} : { [as]: String(is(key)).replace("#", "") };
  const style = {
    ...(is("Font.Bold") === undefined ? {} : { bold: is("Font.Bold") === true }),
    ...(is("Font.Italic") === undefined ? {} : { italic: is("Font.Italic") === true }),
    ...color("Font.Color", "color"),
    ...color("Fill.Color", "fill"),
  };
  return [{ areas: one.areas.map(areaOf), formula: formula.slice(1), style }];
}

function print(sheet: Sheet): { readonly print?: PlacedPrint } {
  const bare = Object.keys(sheet.layout).length === 0 && sheet.printArea.length === 0;
  const pages = sheet.rowBreaks.length + sheet.columnBreaks.length;
  if (bare && !sheet.titleRows && !sheet.titleColumns && pages === 0) return {};
  const is = { ...layoutDefaults, ...sheet.layout };
  const margin = (edge: string): number => marginMillimetres(Number(is[`${edge}Margin`]));
  const [area] = sheet.printArea;
  const header = String(is["HeadersFooters.DefaultForAllPages.CenterHeader"]);
  const zoom = is.Zoom as { readonly horizontalFitToPages?: number; readonly scale?: number };
  const fits = zoom.horizontalFitToPages === 1;
  const columns = sheet.titleColumns;
  return {
    print: {
      orientation: is.Orientation === "Landscape" ? "landscape" : "portrait",
      margins: { top: margin("Top"), right: margin("Right"), bottom: margin("Bottom"), left: margin("Left") },
      header: margin("Header"),
      pageNumber: header.includes("&P"),
      ...(is.CenterHorizontally === true ? { centered: true } : {}),
      ...(fits ? { fitWidth: true } : {}),
      ...(!fits && zoom.scale !== undefined && zoom.scale !== 100 ? { scale: zoom.scale } : {}),
      ...(sheet.titleRows
        ? { titleRows: { from: sheet.titleRows.row, to: sheet.titleRows.row + sheet.titleRows.rows - 1 } }
        : {}),
      ...(columns ? { titleColumns: { from: columns.column, to: columns.column + columns.columns - 1 } } : {}),
      ...(area ? { area: areaOf(area) } : {}),
      ...(sheet.columnBreaks.length > 0 ? { columnBreaks: sheet.columnBreaks } : {}),
      breaks: sheet.rowBreaks,
    },
  };
}

const states = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function view(sheet: Sheet): Partial<PlacedSheet> {
  const { frozen, filter, lock } = sheet;
  const freeze = frozen && {
    rows: frozen.rows === maxRows ? 0 : frozen.rows,
    columns: frozen.columns === maxColumns ? 0 : frozen.columns,
  };
  const area: Area | null = filter && areaOf(filter.box);
  return {
    ...(freeze ? { freeze } : {}),
    ...(area ? { filter: area } : {}),
    ...(lock?.options.allowInsertRows === true ? { addRows: true } : {}),
    ...(sheet.tabColor ? { tab: sheet.tabColor.replace("#", "") } : {}),
  };
}

function losses(sheet: Sheet, lose: Lose): void {
  if (sheet.tables.length > 0) lose("table");
  if (sheet.charts.length > 0) lose("chart");
  if (sheet.lock?.password) lose("password");
  if ((sheet.filter?.criteria.size ?? 0) > 0) lose("filter-criteria");
}

function sheetOf(sheet: Sheet, valueAt: ValueAt, lose: Lose): PlacedSheet {
  losses(sheet, lose);
  const byLine = <T>(lines: ReadonlyMap<number, T>): readonly (readonly [number, T])[] =>
    [...lines].sort(([a], [b]) => a - b);
  return {
    role: "",
    name: sheet.name,
    visibility: states[sheet.visibility],
    columns: byLine(sheet.columnLines).map(([column, { size, hidden, style }]) => ({
      column,
      width: widthCharacters(size ?? sheet.columnSize),
      hidden,
      style: toPlacedStyle(style ?? sheet.base),
    })),
    rows: byLine(sheet.rowLines).map(([row, { size, hidden }]) => ({
      row,
      ...(size === null ? {} : { height: size }),
      hidden,
    })),
    cells: cells(sheet, valueAt),
    merges: sheet.merges.map(areaOf),
    names: [...sheet.names.values()].flatMap((one) => name(sheet, one, lose)),
    validations: sheet.validations.flatMap((one) => validation(one, lose)),
    conditionals: sheet.conditionals.flatMap((one) => conditional(one, lose)),
    protect: sheet.lock !== null,
    gridlines: sheet.showGridlines,
    ...view(sheet),
    ...print(sheet),
  };
}

export function toPlaced(book: Book, valueAt: ValueAt): Placed {
  const lost = new Set<LostPart>();
  const lose: Lose = (part) => lost.add(part);
  const sheets = book.sheets.map((sheet) => sheetOf(sheet, valueAt, lose));
  if (book.names.size > 0) lose("name");
  if (book.lock) lose("workbook-protection");
  return { book: { sheets }, lost: [...lost].sort() };
}
