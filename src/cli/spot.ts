import { parseCell } from "../sheet/index";
import type { Spot } from "../jobs/index";

/** `Tổng hợp!P9`, as people write it or as formulas do: `'Tổng hợp'!$P$9`. */
export function parseSpot(text: string): Spot | undefined {
  const at = text.lastIndexOf("!");
  const [sheet, cell] = [
    text.slice(0, at).trim(),
    text
      .slice(at + 1)
      .trim()
      .toUpperCase(),
  ];
  const name = /^'.+'$/.test(sheet) ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
  return at > 0 && name !== "" && parseCell(cell)
    ? { sheet: name.normalize("NFC"), cell: cell.replace(/\$/g, "") }
    : undefined;
}
