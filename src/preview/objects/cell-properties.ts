// Looks of many cells, columns or rows in one answer, for as much as was asked (ExcelApi 1.9).
import type { Desk } from "../desk/desk";
import type { Spot } from "../desk/spot";
import { boxAddress, quoteSheet } from "../model/a1";
import { countCells } from "../model/box";
import { cellAt } from "../model/grid";
import { type Style, styleValue } from "../model/style";
import { cellLimit } from "../model/write";
import { fail } from "../protocol/errors";
import { asRecord, sheetOf } from "./args";

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `borders/bottom/style` of the API as the key of a style. */
const keyOf = (path: readonly string[]): string => {
  const [head = "", edge = "", name = ""] = path.map(pascal);
  return head === "Borders" ? `Border.Edge${edge}.${name}` : path.map(pascal).join(".");
};

/** One question for all edges gives an answer for each. */
const EDGES = ["top", "right", "bottom", "left"] as const;

const PROTECTION: Tree = { locked: true, formulaHidden: true };

function looks(style: Style, asked: Tree, path: readonly string[] = []): Tree {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, wanted]): readonly (readonly [string, unknown])[] => {
      const here = [...path, name];
      if (name === "protection" && wanted === true) return [[name, looks(style, PROTECTION, here)]];
      if (name === "borders" && isTree(wanted))
        return [[name, Object.fromEntries(EDGES.map((edge) => [edge, looks(style, wanted, [...here, edge])]))]];
      if (isTree(wanted)) return [[name, looks(style, wanted, here)]];
      return wanted === true ? [[name, styleValue(style, keyOf(here))]] : [];
    }),
  );
}

type Act = (it: Spot, args: readonly unknown[], desk: Desk) => unknown;

const formatOf = (asked: unknown): Tree => {
  const { format } = asRecord(asked);
  return isTree(format) ? format : {};
};

const cells: Act = (it, [asked], desk) => {
  const sheet = sheetOf(desk, it);
  const box = it.box();
  if (countCells(box) > cellLimit) fail("GeneralException");
  const wanted = formatOf(asked);
  const address = asRecord(asked).address === true;
  // Cells of one look have one style: what was asked of it is said once.
  const said = new Map<Style, Tree>();
  const look = (style: Style): Tree => {
    const known = said.get(style) ?? looks(style, wanted);
    said.set(style, known);
    return known;
  };
  return Array.from({ length: box.rows }, (_, r) =>
    Array.from({ length: box.columns }, (__, c) => {
      const [row, column] = [box.row + r, box.column + c];
      const at = `${quoteSheet(sheet.name)}!${boxAddress({ row, column, rows: 1, columns: 1 })}`;
      return { ...(address && { address: at }), format: look(cellAt(sheet, row, column).style) };
    }),
  );
};

const lines =
  (axis: "row" | "column"): Act =>
  (it, [asked], desk) => {
    const sheet = sheetOf(desk, it);
    const box = it.box();
    const [known, standard, start, count] =
      axis === "row"
        ? [sheet.rowLines, sheet.rowSize, box.row, box.rows]
        : [sheet.columnLines, sheet.columnSize, box.column, box.columns];
    const size = axis === "row" ? "rowHeight" : "columnWidth";
    const wantsHidden = asRecord(asked)[`${axis}Hidden`] === true;
    const wantsIndex = asRecord(asked)[`${axis}Index`] === true;
    return Array.from({ length: count }, (_, n) => {
      const line = known.get(start + n);
      const shown = line?.hidden ? 0 : (line?.size ?? standard);
      return {
        ...(wantsIndex && { [`${axis}Index`]: start + n }),
        ...(wantsHidden && { [`${axis}Hidden`]: line?.hidden ?? false }),
        format: formatOf(asked)[size] === true ? { [size]: shown } : {},
      };
    });
  };

export const propertyCalls: Readonly<Record<string, Act>> = {
  GetCellProperties: cells,
  GetRowProperties: lines("row"),
  GetColumnProperties: lines("column"),
};
