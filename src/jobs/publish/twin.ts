import { type FormContext, issuedValues } from "../../forms/index";
import type { PlacedBook, PlacedCell } from "../../sheet/index";
import type { Master } from "./master";

type Renamed = { readonly role: string; readonly from: string; readonly to: string };

const labelOf = (context: FormContext): string => String(issuedValues(context).get("unit.ownership") ?? "");

/** The book with one text of a sheet in place of another; undefined where the sheet does not say it exactly once. */
function renamed(book: PlacedBook, { role, from, to }: Renamed): PlacedBook | undefined {
  let found = 0;
  const cellOf = (cell: PlacedCell): PlacedCell => {
    if (cell.value !== from) return cell;
    found += 1;
    return { ...cell, value: to };
  };
  const sheets = book.sheets.map((sheet) =>
    sheet.role === role ? { ...sheet, cells: sheet.cells.map(cellOf) } : sheet,
  );
  return found === 1 ? { sheets } : undefined;
}

/** The master of private schools of another kind, of which one is given: they differ in what the kind is called. */
export function twinOf(master: Master, given: FormContext, wanted: FormContext): Master | undefined {
  const shown = renamed(master.book, { role: "info", from: labelOf(given), to: labelOf(wanted) });
  const kept = shown && renamed(shown, { role: "meta", from: given.unit.ownership, to: wanted.unit.ownership });
  return kept && { ...master, book: kept };
}
