import { parseArea } from "../sheet/address";
import type { GridName } from "../sheet/grid";
import type { RawName } from "./read-workbook";

/** A sheet as a reference spells it: quoted, or a plain word; no other workbook, no two sheets. */
const SHEET = /^=?(?:'((?:[^']|'')+)'|([^\s'!:[\]]+))$/;

const ASCII = /^[\x20-\x7e]*$/;
const fold = (name: string): string => (ASCII.test(name) ? name : name.normalize("NFC")).toLowerCase();

/** Names that are one plain area of one sheet of this workbook; formulas, constants, unions and `#REF!` are none. */
export function areaNames(
  raw: readonly RawName[],
  sheets: readonly string[],
): { readonly book: readonly GridName[]; readonly bySheet: ReadonlyMap<string, readonly GridName[]> } {
  const folded = new Map(sheets.map((name) => [fold(name), name]));
  const spellings = new Map<string, string | undefined>();
  const sheetOf = (spelled: string): string | undefined => {
    if (spellings.has(spelled)) return spellings.get(spelled);
    const match = SHEET.exec(spelled);
    const name = match?.[1]?.replace(/''/g, "'") ?? match?.[2] ?? "";
    const sheet = sheets.includes(name) ? name : folded.get(fold(name));
    spellings.set(spelled, sheet);
    return sheet;
  };
  const once = new Map<string, { readonly found: GridName; readonly scope: string | undefined } | undefined>();
  for (const { name, scope, text } of raw) {
    // Twice the same name in one scope: nobody can say which is meant, so neither counts.
    const key = `${scope ?? ""} ${fold(name)}`;
    if (once.has(key)) {
      once.set(key, undefined);
      continue;
    }
    const bang = text.lastIndexOf("!");
    const sheet = bang > 0 ? sheetOf(text.slice(0, bang).trimStart()) : undefined;
    const area =
      sheet === undefined
        ? undefined
        : parseArea(
            text
              .slice(bang + 1)
              .trimEnd()
              .toUpperCase(),
          );
    const owner = scope === undefined ? undefined : sheets[scope];
    const usable = sheet !== undefined && area && (scope === undefined || owner !== undefined);
    once.set(key, usable ? { found: { name, sheet, area }, scope: owner } : undefined);
  }
  const book: GridName[] = [];
  const bySheet = new Map<string, GridName[]>();
  for (const kept of once.values()) {
    if (!kept) continue;
    if (kept.scope === undefined) book.push(kept.found);
    else if (bySheet.get(kept.scope)?.push(kept.found) === undefined) bySheet.set(kept.scope, [kept.found]);
  }
  return { book, bySheet };
}
