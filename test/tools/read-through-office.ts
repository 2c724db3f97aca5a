// An open workbook as text, read through the real Office.js: one line a cell, so that a difference can be read.
import { address, areaText } from "../../src/sheet/address";
import type { PlacedBook, PlacedSheet } from "../../src/sheet/placed";

type Tree = { readonly [key: string]: unknown };
type Properties = { readonly format?: unknown };

const LOOK = {
  font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
  fill: { color: true, pattern: true },
  borders: { style: true, weight: true },
  protection: true,
  horizontalAlignment: true,
  verticalAlignment: true,
  wrapText: true,
  indentLevel: true,
  textOrientation: true,
  shrinkToFit: true,
} as const;

/** What a cell of our sheets looks like when nothing is said; left out of the lines. */
const USUAL: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["font.name", "Times New Roman"],
  ["font.size", 11],
  ["font.underline", "None"],
  ["font.color", "#000000"],
  ["fill.pattern", "None"],
  ["protection.locked", true],
  ["horizontalAlignment", "General"],
  ["verticalAlignment", "Bottom"],
  ["textOrientation", 0],
  ["indentLevel", 0],
]);

const flat = (tree: Tree, path = ""): readonly (readonly [string, unknown])[] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "object" && value !== null
      ? flat(value as Tree, `${path}${name}.`)
      : [[`${path}${name}`, value] as const],
  );

/** Few looks are many cells': each is put into words once. */
const known = new Map<string, string>();

function lookText({ format }: Properties): string {
  const key = JSON.stringify(format);
  const text = known.get(key) ?? freshText(format as Tree);
  known.set(key, text);
  return text;
}

function freshText(format: Tree): string {
  const all = new Map(flat(format));
  const none = all.get("fill.pattern") === "None";
  return [...all]
    .filter(([key, value]) => value !== false && USUAL.get(key) !== value && !(none && key === "fill.color"))
    .filter(([key]) => {
      const edge = /^borders\.\w+/.exec(key)?.[0];
      return edge === undefined || all.get(`${edge}.style`) !== "None";
    })
    .map(([key, value]) => (value === true ? key : `${key}=${String(value)}`))
    .join(" ");
}

/** Keys in order: programs keep them as they came. */
const json = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort())
      : one,
  );
const bare = (text: string): string => text.replace(/^.*!/, "");
const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort();

type Context = Excel.RequestContext;

async function headLines(context: Context, sheet: Excel.Worksheet): Promise<readonly string[]> {
  const { pageLayout: page, protection, autoFilter, freezePanes } = sheet;
  sheet.load("name,visibility,tabColor,showGridlines");
  protection.load("protected,options");
  const frozen = freezePanes.getLocationOrNullObject();
  frozen.load("address");
  const filtered = autoFilter.getRangeOrNullObject();
  filtered.load("address");
  page.load("orientation,paperSize,zoom,centerHorizontally,firstPageNumber");
  page.load("topMargin,rightMargin,bottomMargin,leftMargin,headerMargin,footerMargin");
  const headers = page.headersFooters;
  headers.load("state,defaultForAllPages/centerHeader");
  const area = page.getPrintAreaOrNullObject();
  area.load("address");
  const titles = page.getPrintTitleRowsOrNullObject();
  titles.load("address");
  sheet.horizontalPageBreaks.load("items/rowIndex");
  await context.sync();
  const { topMargin, rightMargin, bottomMargin, leftMargin, headerMargin } = page;
  const points = [topMargin, rightMargin, bottomMargin, leftMargin, headerMargin].map((size) => size.toFixed(1));
  const { allowAutoFilter, allowFormatColumns, allowFormatRows, allowInsertRows } = protection.options ?? {};
  return [
    `== ${sheet.name} (${sheet.visibility})`,
    `tab ${sheet.tabColor || "-"} gridlines ${sheet.showGridlines}`,
    ...(frozen.isNullObject ? [] : [`freeze ${bare(frozen.address)}`]),
    ...(filtered.isNullObject ? [] : [`filter ${bare(filtered.address)}`]),
    protection.protected
      ? `protected ${json({ allowAutoFilter, allowFormatColumns, allowFormatRows, allowInsertRows })}`
      : "not protected",
    `page ${page.orientation} ${page.paperSize} zoom ${json(page.zoom)} centred ${page.centerHorizontally}`,
    `margins ${points.join(" ")} first ${page.firstPageNumber}`,
    `header ${headers.state} ${json(headers.defaultForAllPages.centerHeader)}`,
    ...(area.isNullObject ? [] : [`print ${bare(area.address)}`]),
    ...(titles.isNullObject ? [] : [`titles ${bare(titles.address)}`]),
    ...sheet.horizontalPageBreaks.items.map(({ rowIndex }) => `break before row ${rowIndex + 1}`),
  ];
}

async function cellLines(context: Context, sheet: Excel.Worksheet, source: PlacedSheet): Promise<readonly string[]> {
  const used = sheet.getUsedRangeOrNullObject();
  used.load("formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return ["no cells"];
  const width = Math.max(used.columnIndex + used.columnCount, ...source.columns.map(({ column }) => column + 1));
  const area = (top: number, bottom: number): Excel.Range =>
    sheet.getRange(areaText({ top, left: 0, bottom, right: width - 1 }));
  const looks = used.getCellProperties({ format: LOOK });
  // A cell that nobody ever wrote to looks like its column.
  const below = area(900_000, 900_000);
  const columnLooks = below.getCellProperties({ format: LOOK });
  const columns = below.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const rows = used.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const merged = used.getMergedAreasOrNullObject();
  merged.load("address");
  await context.sync();
  const columnTexts = (columnLooks.value[0] ?? []).map(lookText);
  const fits = new Set(source.rows.flatMap(({ row, fits: free }) => (free ? [row] : [])));
  const line = (at: string, text: string, format: unknown, look: string): string =>
    [at, text, ...(format === "General" ? [] : [`[${String(format)}]`]), ...(look === "" ? [] : [`{${look}}`])].join(
      " ",
    );
  return [
    ...columns.value.map(({ columnHidden, format }, n) => {
      const size = columnHidden ? "hidden" : `width ${format?.columnWidth ?? "?"}`;
      return line(`column ${n + 1}`, size, "General", columnTexts[n] ?? "");
    }),
    ...rows.value.flatMap(({ rowHidden, format }, n) => {
      const row = used.rowIndex + n;
      if (rowHidden) return [`row ${row + 1} hidden`];
      // Excel draws whole pixels; rows that fit their text are as high as each program makes them.
      return fits.has(row) ? [] : [`row ${row + 1} height ${Math.round((format?.rowHeight ?? 0) / 0.75)} pixels`];
    }),
    ...used.formulas.flatMap((row, r) =>
      (row as readonly unknown[]).flatMap((value, c) => {
        const look = lookText(looks.value[r]?.[c] ?? {});
        const format: unknown = used.numberFormat[r]?.[c];
        const column = used.columnIndex + c;
        const same = value === "" && look === (columnTexts[column] ?? "");
        return same ? [] : [line(address(used.rowIndex + r, column), json(value), format, look)];
      }),
    ),
    ...(merged.isNullObject ? [] : sorted(merged.address.split(",").map((one) => `merged ${bare(one)}`))),
  ];
}

async function ruleLines(context: Context, sheet: Excel.Worksheet, source: PlacedSheet): Promise<readonly string[]> {
  sheet.names.load("items/name,items/formula,items/visible");
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load("items/type,items/custom/rule/formula");
  const validations = source.validations.flatMap(({ areas }) =>
    areas.map((area) => {
      const { dataValidation } = sheet.getRange(areaText(area));
      dataValidation.load("rule,errorAlert,prompt");
      return { at: areaText(area), dataValidation };
    }),
  );
  await context.sync();
  const conditionals = conditionalFormats.items.map((one) => {
    const { font, fill } = one.custom.format;
    font.load("bold,italic,color");
    fill.load("color");
    const areas = one.getRanges();
    areas.load("address");
    return { formula: one.custom.rule.formula, font, fill, areas };
  });
  await context.sync();
  return [
    ...sorted(
      sheet.names.items.map(({ name, formula, visible }) => `name ${name} ${formula}${visible ? "" : " hidden"}`),
    ),
    ...sorted(
      validations.map(({ at, dataValidation: { rule, errorAlert, prompt } }) =>
        ["valid", at, json(rule), json(errorAlert), json(prompt)].join(" "),
      ),
    ),
    ...conditionals.map(({ formula, font, fill, areas }) => {
      const where = sorted(areas.address.split(",").map(bare)).join(",");
      return `colour ${where} ${formula} ${json([font.bold, font.italic, font.color, fill.color])}`;
    }),
  ];
}

/**
 * Every sheet of the open workbook as text.
 * @param source what was drawn: where to ask for validation, and which rows fit their text
 */
export async function readThroughOffice(excel: typeof Excel, source: PlacedBook): Promise<string> {
  return excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const lines: string[] = [];
    for (const sheet of worksheets.items) {
      const drawn = source.sheets.find(({ name }) => name === sheet.name);
      if (!drawn) continue;
      lines.push(...(await headLines(context, sheet)), ...(await cellLines(context, sheet, drawn)));
      lines.push(...(await ruleLines(context, sheet, drawn)), "");
    }
    return lines.join("\n");
  });
}
