import { parseArea, parseCell } from "../sheet/address";
import type { Area, PlacedName, PlacedPrint } from "../sheet/placed";
import { fitsName, fitsPlace } from "./fits";
import type { LostPart } from "./read-placed-lost";
import { childrenOf, figure, truth } from "./read-placed-tree";
import type { XmlNode } from "./read-placed-tree";

export type SheetNames = {
  readonly names: readonly PlacedName[];
  readonly print: Pick<PlacedPrint, "titleRows" | "titleColumns" | "area">;
};

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** A reference to one block of one sheet; undefined for anything else that a name may stand for. */
export const parseReference = (text: string): { readonly sheet: string; readonly block: string } | undefined => {
  const match = REFERENCE.exec(text.trim());
  const [, quoted, plain = "", block] = match ?? [];
  return block === undefined ? undefined : { sheet: quoted?.replace(/''/g, "'") ?? plain, block };
};

const ROWS = /^\$?(\d+):\$?(\d+)$/;

/** `$1:$4` of print titles. */
const parseRows = (block: string): { readonly from: number; readonly to: number } | undefined => {
  const match = ROWS.exec(block);
  const [from, to] = [Number(match?.[1]) - 1, Number(match?.[2]) - 1];
  return fitsPlace(from, 0) && fitsPlace(to, 0) && from <= to ? { from, to } : undefined;
};

const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/;

/** `$A:$C` of print titles. */
const parseColumns = (block: string): { readonly from: number; readonly to: number } | undefined => {
  const match = COLUMNS.exec(block);
  const [from, to] = [parseCell(`${match?.[1] ?? ""}1`)?.column, parseCell(`${match?.[2] ?? ""}1`)?.column];
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
};

/** `'Tổng hợp'!$A:$C,'Tổng hợp'!$5:$7`: columns, rows or both; undefined where anything else stands there. */
function parseTitles(text: string, sheet: string): SheetNames["print"] | undefined {
  const own = `'${sheet.replace(/'/g, "''")}'!`;
  // The name of a sheet may hold a comma.
  const parts = text.trim().startsWith(own) ? text.trim().split(`,${own}`) : text.trim().split(",");
  let titles: SheetNames["print"] = {};
  for (const [at, part] of parts.entries()) {
    const block = (at > 0 && text.trim().startsWith(own) ? part : parseReference(part)?.block) ?? "";
    const [titleRows, titleColumns] = [parseRows(block), parseColumns(block)];
    if (!titleRows && !titleColumns) return undefined;
    titles = { ...titles, ...(titleRows && { titleRows }), ...(titleColumns && { titleColumns }) };
  }
  return titles;
}

const areaOf = (text: string): { readonly sheet: string; readonly area: Area } | undefined => {
  const reference = parseReference(text);
  const area = reference && parseArea(reference.block);
  return area && { sheet: reference.sheet, area };
};

/** Names of one sheet, by the sheets' names in order. Names of the whole workbook have no place in a placed book. */
export function readNames(
  workbook: readonly XmlNode[],
  sheets: readonly string[],
  lose: (part: LostPart) => void,
): readonly SheetNames[] {
  const nodes = childrenOf(workbook, "definedNames");
  const own = sheets.map((_, index) => nodes.filter((node) => node.attributes.get("localSheetId") === String(index)));
  const scoped = nodes.filter(
    ({ attributes }) => (figure(attributes.get("localSheetId")) ?? sheets.length) < sheets.length,
  );
  if (scoped.length < nodes.length) lose("name");
  return own.map((list, index) => {
    const names: PlacedName[] = [];
    const seen = new Set<string>();
    let print: SheetNames["print"] = {};
    for (const { attributes, text } of list) {
      const name = attributes.get("name") ?? "";
      const found = areaOf(text);
      if (name === "_xlnm._FilterDatabase") continue;
      if (name === "_xlnm.Print_Titles") {
        const titles = parseTitles(text, sheets[index] ?? "");
        if (titles) print = { ...print, ...titles };
        else lose("name");
      } else if (!found || !sheets.includes(found.sheet)) lose("name");
      else if (name === "_xlnm.Print_Area") print = { ...print, area: found.area };
      else if (!fitsName(name) || name.startsWith("_xlnm.") || seen.has(name.toLowerCase())) lose("name");
      else {
        seen.add(name.toLowerCase());
        names.push({
          name,
          area: found.area,
          ...(found.sheet === sheets[index] ? {} : { sheet: found.sheet }),
          ...(truth(attributes.get("hidden")) ? { hidden: true } : {}),
        });
      }
    }
    return { names, print };
  });
}

/** `'Chỉ tiêu'!ct_list.co_khong`, as LibreOffice spells a name of the sheet itself, without the sheet. */
export const withoutOwnSheet = (formula: string, sheet: string, names: readonly PlacedName[]): string => {
  const reference = parseReference(formula);
  if (reference === undefined || reference.sheet !== sheet) return formula;
  return names.some(({ name }) => name === reference.block) ? reference.block : formula;
};
