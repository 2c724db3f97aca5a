// What structural changes of the workbook do to the text of a formula.
import { boxAddress, columnLetters, columnNumber, quoteSheet } from "../model/a1";
import { type Box, isWholeColumns, isWholeRows, maxColumns, maxRows } from "../model/box";
import { type Shift, shiftBox } from "../model/shift";
import { type Reference, rewrite, type Token, tokens } from "./tokens";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Address of `box` with the dollar signs of the reference it comes from. */
function redraw(reference: Reference, box: Box): string {
  const bang = reference.text.lastIndexOf("!");
  const prefix = reference.text.slice(0, bang + 1);
  const [first = "", last = first] = reference.text.slice(bang + 1).split(":");
  const bare = boxAddress(box);
  const [newFirst = "", newLast] = bare.split(":");
  const ends = newLast === undefined ? [newFirst] : [newFirst, newLast];
  return prefix + ends.map((end, i) => dollars(end, i === 0 ? first : last)).join(":");
}

function dollars(address: string, like: string): string {
  const [, letters = "", digits = ""] = /^([A-Z]*)(\d*)$/.exec(address) ?? [];
  const column = letters && (like.startsWith("$") && /^\$[A-Za-z]/.test(like) ? "$" : "") + letters;
  const row = digits && (/\$\d/.test(like) ? "$" : "") + digits;
  return column + row;
}

/** The formula on sheet `home` after cells of sheet `sheet` moved. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "reference" || !same(token.sheet ?? home, sheet)) return token.text;
    const box = shiftBox(token.box, shift);
    if (box === token.box) return token.text;
    return box ? redraw(token, box) : deleted(token);
  });
}

const deleted = (token: Reference): string => `${token.text.slice(0, token.text.lastIndexOf("!") + 1)}#REF!`;

function prefixOf(token: Token): string | null {
  if (token.kind !== "reference" && token.kind !== "name") return null;
  const bang = token.text.lastIndexOf("!");
  return bang > 0 ? token.text.slice(0, bang) : null;
}

/** The formula after sheet `from` was renamed, or deleted when `to` is null. */
export function renameInFormula(formula: string, from: string, to: string | null): string {
  if (!formula.includes("!")) return formula;
  return rewrite(formula, (token) => {
    const prefix = prefixOf(token);
    if (prefix === null || (!same(prefix, from) && !same(prefix, `'${from.replace(/'/g, "''")}'`))) return token.text;
    const rest = token.text.slice(prefix.length + 1);
    return to === null ? "#REF!" : `${quoteSheet(to)}!${rest}`;
  });
}

/** The formula as it reads `rows` down and `columns` right of where it stood: copying, filling. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewrite(formula, (token) => {
    if (token.kind !== "reference" || isWholeColumns(token.box) || isWholeRows(token.box)) return token.text;
    const bang = token.text.lastIndexOf("!");
    const ends = token.text
      .slice(bang + 1)
      .split(":")
      .map((end) => moved(end, rows, columns));
    return token.text.slice(0, bang + 1) + (ends.includes(null) ? "#REF!" : ends.join(":"));
  });
}

function moved(end: string, rows: number, columns: number): string | null {
  const [, c = "", letters = "", r = "", digits = ""] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(end) ?? [];
  const row = Number(digits) - 1 + (r ? 0 : rows);
  const column = columnNumber(letters) + (c ? 0 : columns);
  if (row < 0 || column < 0 || row >= maxRows || column >= maxColumns) return null;
  return c + columnLetters(column) + r + String(row + 1);
}

/** "=Sheet1!$A$1:$B$2" for a range of a sheet. */
export const rangeFormula = (sheet: string, box: Box): string =>
  `=${quoteSheet(sheet)}!${boxAddress(box, { absolute: true })}`;

/** The one range a formula is, if it is nothing else. */
export function asRange(formula: string): { readonly sheet: string | null; readonly box: Box } | null {
  const [only, ...more] = tokens(formula.slice(1)).filter((token) => token.kind !== "space");
  return only?.kind === "reference" && more.length === 0 ? { sheet: only.sheet, box: only.box } : null;
}
