import { columnLetters, type CellSpec, type RowSpec } from "../../sheet/index";
import type { FormContext } from "../context";
import { CENTERED, HEAD } from "../palette";
import { lettersName } from "../phrases";
import { entryColumns } from "./columns";

/** Keys of the columns that people see. */
export const visible = (context: FormContext): readonly string[] =>
  entryColumns(context).flatMap(({ key, hidden }) => (hidden ? [] : [key]));

function titledRows(context: FormContext): readonly RowSpec[] {
  const columns = entryColumns(context).filter(({ hidden }) => !hidden);
  const top: CellSpec[] = [];
  const leaves: CellSpec[] = [];
  columns.forEach(({ key, header }, at) => {
    const [group = "", leaf] = header;
    if (leaf === undefined) {
      top.push({ column: key, value: group, style: HEAD, down: 3 });
      return;
    }
    leaves.push({ column: key, value: leaf, style: HEAD, down: 2 });
    if (columns[at - 1]?.header[0] === group) return;
    const across = columns.slice(at).findIndex((next) => next.header[0] !== group);
    top.push({ column: key, value: group, style: HEAD, across: across < 0 ? columns.length - at : across });
  });
  return [
    { key: "head.1", height: 30, cells: top },
    { key: "head.2", height: 20, cells: leaves },
    { key: "head.3", height: 26, cells: [] },
  ];
}

/** A, B, C, then 1, 2, 3 …: the line officials use to name columns. */
function numberRow(context: FormContext): RowSpec {
  const cells = visible(context).map((column, at) => ({
    column,
    value: at < 3 ? columnLetters(at) : String(at - 2),
    style: { ...CENTERED, italic: true, size: 9 },
  }));
  return { key: "head.number", height: 14, cells };
}

/** The hidden row by which columns are found again; nobody looks for those that only formulas use. */
const keyRow = (context: FormContext): RowSpec => ({
  key: "head.key",
  hidden: true,
  cells: entryColumns(context).map(({ key }) => ({ column: key, value: key })),
});

/** The hidden row that tells formulas the letters of the columns, wherever these have gone. */
const lettersRow = (context: FormContext): RowSpec => ({
  key: "head.letters",
  hidden: true,
  cells: visible(context).map((key) => ({
    column: key,
    formula: 'SUBSTITUTE(ADDRESS(1,COLUMN(),4),1,"")',
    name: lettersName(key),
  })),
});

/** Headings, the numbers of the columns, and the hidden rows by which columns are found. */
export const headRows = (context: FormContext): readonly RowSpec[] => [
  ...titledRows(context),
  numberRow(context),
  keyRow(context),
  lettersRow(context),
];
