// Another host that speaks the same language: right answers, said in every way in which a real one may.
import type { Response } from "../../src/preview/protocol/message";

/** Doubles as a program that keeps fifteen digits gives them. */
const rounded = (value: number): number => Number(value.toPrecision(15));

/** Outside texts and names in quotes. */
const inCode = (formula: string, reword: (code: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/)
    .map((part) => (/^["']/.test(part) ? part : reword(part)))
    .join("");

const spelled = (formula: string): string =>
  inCode(formula, (code) =>
    code
      .replace(/ /g, "")
      .replace(/\b(IFERROR|SUMPRODUCT|COUNTIFS)\(/g, "_xlfn.$1(")
      .replace(/(^=|[(,])(\$?[A-Z]{1,3}\$?\d+)(?=[,)=<>])/g, "$1@$2"),
  );

/** A cell as `formulas` gives it: texts that could be taken for something else with the sign in front. */
const input = (cell: unknown): unknown => {
  if (typeof cell === "number") return rounded(cell);
  if (typeof cell !== "string") return cell;
  if (cell === "") return null;
  if (cell.startsWith("=")) return spelled(cell);
  return /^[\d+\-@{]/.test(cell) ? `'${cell}` : cell.replace(/\n/g, "\r\n");
};

const value = (cell: unknown): unknown => {
  if (typeof cell === "number") return rounded(cell);
  return cell === "" ? null : cell;
};

const grid = (cells: unknown, of: (cell: unknown) => unknown): unknown =>
  Array.isArray(cells) ? cells.map((row) => (Array.isArray(row) ? row.map(of) : row)) : cells;

const text = (given: unknown, of: (one: string) => string): unknown => (typeof given === "string" ? of(given) : given);

/** `'Chỉ tiêu'!$G$12` → `'chỉ tiêu'!g12`. */
const reference = (given: string): string => given.replace(/\$/g, "").toLowerCase();

const PROPERTIES: ReadonlyMap<string, (given: unknown) => unknown> = new Map([
  ["Formulas", (given) => grid(given, input)],
  ["Values", (given) => grid(given, value)],
  ["NumberFormat", (given) => grid(given, (cell) => (cell === "General" ? null : cell))],
  ["Address", (given) => text(given, reference)],
  ["Formula", (given) => text(given, (one) => (/^='?[^"(]*!\$/.test(one) ? reference(one.slice(1)) : one))],
  ["Visibility", (given) => text(given, (one) => one.charAt(0).toLowerCase() + one.slice(1))],
  ["Protected", (given) => (given === true ? 1 : 0)],
  ["ReadOnly", (given) => (given === true ? 1 : null)],
  ["Rule", (given) => JSON.parse(JSON.stringify(given ?? null).replaceAll('"=', '"')) as unknown],
]);

function reworded(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(reworded);
  if (typeof given !== "object" || given === null) return given;
  return Object.fromEntries(
    Object.entries(given)
      .reverse()
      .map(([name, one]) => [name, PROPERTIES.get(name)?.(one) ?? (PROPERTIES.has(name) ? null : reworded(one))]),
  );
}

/** The same answer in other words: results in another order, and of actions that nobody asked for. */
export const asStranger = ({ Results, ...rest }: Response): Response => ({
  ...rest,
  Results: [
    { ActionId: 999_999, Value: { Name: "?" } },
    ...[...Results].reverse().map(({ ActionId, Value }) => ({ ActionId, Value: reworded(Value) })),
  ],
});
