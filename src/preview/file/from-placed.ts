// A placed book, drawn by us or read from a file, as an open workbook.
import type { PlacedBook, PlacedConditional, PlacedSheet, PlacedValidation } from "../../sheet";
import { rangeFormula } from "../formula/move";
import { normalFormula } from "../formula/normal";
import { blankBook, blankLine, blankSheet, sheetId } from "../model/blank";
import type { Book, Cell, Conditional, Line, Name, Props, Row, Sheet, Validation } from "../model/book";
import { maxColumns, maxRows } from "../model/box";
import { fromPlacedStyle } from "./look";
import { boxOf, marginPoints, widthPoints } from "./units";

function rows(sheet: PlacedSheet): Sheet["rows"] {
  const made = new Map<number, Map<number, Cell>>();
  for (const { row, column, value, formula, error, style } of sheet.cells) {
    const line = made.get(row) ?? new Map<number, Cell>();
    const known = error && typeof value === "string" ? { error: value } : (value ?? "");
    line.set(column, {
      value: formula === undefined ? known : "",
      formula: formula === undefined ? null : normalFormula(`=${formula}`),
      quoted: false,
      style: fromPlacedStyle(style),
    });
    made.set(row, line);
  }
  return made as ReadonlyMap<number, Row>;
}

const columnLine = (column: PlacedSheet["columns"][number]): Line => ({
  size: widthPoints(column.width),
  hidden: column.hidden,
  style: fromPlacedStyle(column.style),
});

function nameOf(sheet: PlacedSheet, name: PlacedSheet["names"][number]): readonly [string, Name] {
  const formula = rangeFormula(name.sheet ?? sheet.name, boxOf(name.area));
  const made = { name: name.name, formula, comment: "", visible: name.hidden !== true };
  return [name.name.toLowerCase(), made];
}

const kinds = { list: "List", whole: "WholeNumber", length: "TextLength", custom: "Custom" } as const;

function ruleOf(rule: PlacedValidation): unknown {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case "whole":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "length":
      return { textLength: { formula1: rule.max, operator: "LessThanOrEqualTo" } };
    case "custom":
      return { custom: { formula: `=${rule.formula}` } };
  }
}

const validation = (rule: PlacedValidation): Validation => ({
  areas: rule.areas.map(boxOf),
  type: kinds[rule.kind],
  rule: ruleOf(rule),
  errorAlert: {
    showAlert: true,
    style: rule.stop ? "Stop" : "Warning",
    title: rule.title,
    message: rule.message,
  },
  prompt: { showPrompt: true, title: "", message: rule.prompt ?? "" },
  ignoreBlanks: true,
});

function conditional(rule: PlacedConditional, index: number): Conditional {
  const { bold, italic, color, fill } = rule.style;
  const props: Props = {
    "Custom.Rule.Formula": `=${rule.formula}`,
    ...(bold === undefined ? {} : { "Custom.Format.Font.Bold": bold }),
    ...(italic === undefined ? {} : { "Custom.Format.Font.Italic": italic }),
    ...(color === undefined ? {} : { "Custom.Format.Font.Color": `#${color}` }),
    ...(fill === undefined ? {} : { "Custom.Format.Fill.Color": `#${fill}` }),
  };
  const areas = rule.areas.map(boxOf);
  return { id: `{CF-file-${index}}`, type: "Custom", areas, stopIfTrue: false, props };
}

function layout({ print }: PlacedSheet): Props {
  if (!print) return {};
  return {
    Orientation: print.orientation === "landscape" ? "Landscape" : "Portrait",
    PaperSize: "A4",
    TopMargin: marginPoints(print.margins.top),
    RightMargin: marginPoints(print.margins.right),
    BottomMargin: marginPoints(print.margins.bottom),
    LeftMargin: marginPoints(print.margins.left),
    HeaderMargin: marginPoints(print.header),
    FooterMargin: marginPoints(print.header),
    ...(print.centered ? { CenterHorizontally: true } : {}),
    ...(print.fitWidth ? { Zoom: { horizontalFitToPages: 1 } } : {}),
    ...(print.scale === undefined ? {} : { Zoom: { scale: print.scale } }),
    ...(print.pageNumber
      ? {
          FirstPageNumber: 1,
          "HeadersFooters.State": "FirstAndDefault",
          "HeadersFooters.DefaultForAllPages.CenterHeader": '&"Times New Roman,Regular"&13&P',
        }
      : {}),
  };
}

const states = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** What both writers leave to people on a protected sheet (`xlsx`: `sheetProtection`). */
const freedoms = ({ filter, addRows }: PlacedSheet): Readonly<Record<string, unknown>> => ({
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: filter !== undefined,
  allowInsertRows: addRows === true,
  selectionMode: "Normal",
});

function sheetOf(sheet: PlacedSheet, index: number): Sheet {
  const { print, freeze, filter } = sheet;
  const frozen = freeze && {
    row: 0,
    column: 0,
    rows: freeze.rows || maxRows,
    columns: freeze.columns || maxColumns,
  };
  const [titles, columnTitles] = [print?.titleRows, print?.titleColumns];
  return {
    ...blankSheet(sheetId(index), sheet.name),
    visibility: states[sheet.visibility],
    tabColor: sheet.tab === undefined ? "" : `#${sheet.tab.toUpperCase()}`,
    base: fromPlacedStyle({}),
    rows: rows(sheet),
    columnLines: new Map(sheet.columns.map((one) => [one.column, columnLine(one)])),
    rowLines: new Map(
      sheet.rows.map((one) => [one.row, { ...blankLine, size: one.height ?? null, hidden: one.hidden }]),
    ),
    merges: sheet.merges.map(boxOf),
    names: new Map(sheet.names.map((name) => nameOf(sheet, name))),
    validations: sheet.validations.map(validation),
    conditionals: sheet.conditionals.map(conditional),
    frozen: frozen ?? null,
    filter: filter ? { box: boxOf(filter), criteria: new Map() } : null,
    lock: sheet.protect ? { password: "", options: freedoms(sheet) } : null,
    showGridlines: sheet.gridlines,
    layout: layout(sheet),
    printArea: print?.area ? [boxOf(print.area)] : [],
    titleRows: titles ? { row: titles.from, column: 0, rows: titles.to - titles.from + 1, columns: maxColumns } : null,
    titleColumns: columnTitles
      ? { row: 0, column: columnTitles.from, rows: maxRows, columns: columnTitles.to - columnTitles.from + 1 }
      : null,
    rowBreaks: print?.breaks ?? [],
    columnBreaks: print?.columnBreaks ?? [],
  };
}

/** @param name file name of the workbook */
export function fromPlaced(placed: PlacedBook, name: string): Book {
  const sheets = placed.sheets.map(sheetOf);
  const first = sheets.find((sheet) => sheet.visibility === "Visible") ?? sheets[0];
  if (!first) return { ...blankBook(), name };
  return { ...blankBook(), name, sheets, active: first.id, nextId: sheets.length };
}
