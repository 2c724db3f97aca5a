import { definedName, type PlacedBook, type PlacedCell, type PlacedSheet, type Scalar } from "../sheet/index";

const keyOf = (row: number, column: number): string => `${row}:${column}`;

/** Results of formulas are those of the book as it was: what is filled in changes them. */
const withoutResult = (cell: PlacedCell): PlacedCell => {
  if (cell.formula === undefined) return cell;
  const { error: _, ...rest } = cell;
  return { ...rest, value: null };
};

type Spot = { readonly row: number; readonly column: number };

/** Where `NV1.2.ketqua` stands though it has no name of its own: in the row of the code and the column of the key. */
export function keyedSpot({ cells }: PlacedSheet, name: string): Spot | undefined {
  for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
    const code = cells.find(({ value }) => value === name.slice(0, dot));
    const key = code && cells.find(({ row, value }) => row < code.row && value === name.slice(dot + 1));
    if (key) return { row: code.row, column: key.column };
  }
  return undefined;
}

function fillSheet(
  sheet: PlacedSheet,
  answers: ReadonlyMap<string, Scalar>,
  unnamed: ReadonlyMap<string, Scalar>,
): PlacedSheet {
  const typed = new Map<string, Scalar>();
  for (const [name, answer] of unnamed) {
    const spot = keyedSpot(sheet, name);
    if (spot) typed.set(keyOf(spot.row, spot.column), answer);
  }
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
 * `info.staff.tong`), or by the code of a row and the key of a column (`NV1.2.ketqua`). `null` empties a cell. What no
 * sheet has is our own mistake, and throws.
 */
export function fillByName(book: PlacedBook, answers: ReadonlyMap<string, Scalar>): PlacedBook {
  const wanted = new Map([...answers].map(([name, answer]) => [definedName(name).toLowerCase(), answer] as const));
  const known = new Set(book.sheets.flatMap(({ names }) => names.map(({ name }) => name.toLowerCase())));
  const unnamed = new Map([...answers].filter(([name]) => !known.has(definedName(name).toLowerCase())));
  const unknown = [...unnamed.keys()].filter((name) => !book.sheets.some((sheet) => keyedSpot(sheet, name)));
  if (unknown.length > 0) throw new Error(`no cell is called ${unknown.join(", ")}`);
  return { sheets: book.sheets.map((sheet) => fillSheet(sheet, wanted, unnamed)) };
}
