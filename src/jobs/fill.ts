import { definedName, type PlacedBook, type PlacedCell, type PlacedSheet, type Scalar } from "../sheet/index";

const keyOf = (row: number, column: number): string => `${row}:${column}`;

/** Results of formulas are those of the book as it was: what is filled in changes them. */
const withoutResult = (cell: PlacedCell): PlacedCell => {
  if (cell.formula === undefined) return cell;
  const { error: _, ...rest } = cell;
  return { ...rest, value: null };
};

function fillSheet(sheet: PlacedSheet, answers: ReadonlyMap<string, Scalar>): PlacedSheet {
  const typed = new Map<string, Scalar>();
  for (const { name, area, sheet: elsewhere } of sheet.names) {
    const answer = answers.get(name.toLowerCase());
    if (answer !== undefined && elsewhere === undefined) typed.set(keyOf(area.top, area.left), answer);
  }
  const cells = sheet.cells.map((cell) => {
    const answer = typed.get(keyOf(cell.row, cell.column));
    return answer === undefined ? withoutResult(cell) : { ...withoutResult(cell), value: answer };
  });
  return { ...sheet, cells };
}

/**
 * A workbook with answers typed into it, as a person would: by the names of its cells (`MT3-CT4b.tu.nu`,
 * `info.staff.tong`). `null` empties a cell. A name that no sheet has is our own mistake, and throws.
 */
export function fillByName(book: PlacedBook, answers: ReadonlyMap<string, Scalar>): PlacedBook {
  const wanted = new Map([...answers].map(([name, answer]) => [definedName(name).toLowerCase(), answer] as const));
  const known = new Set(book.sheets.flatMap(({ names }) => names.map(({ name }) => name.toLowerCase())));
  const unknown = [...answers.keys()].filter((name) => !known.has(definedName(name).toLowerCase()));
  if (unknown.length > 0) throw new Error(`no cell is called ${unknown.join(", ")}`);
  return { sheets: book.sheets.map((sheet) => fillSheet(sheet, wanted)) };
}
