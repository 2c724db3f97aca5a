import { parseArea } from "../sheet/address";
import type { GridName } from "../sheet/grid";
import type { RawName } from "./read-workbook";

const AREA = /^=?(?:'((?:[^']|'')+)'|([^\s'!:[\]]+))!(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)$/;

const ASCII = /^[\x20-\x7e]*$/;
const fold = (name: string): string => (ASCII.test(name) ? name : name.normalize("NFC")).toLowerCase();

/** Names that are one plain area of one sheet of this workbook; formulas, constants, unions and `#REF!` are none. */
export function areaNames(
  raw: readonly RawName[],
  sheets: readonly string[],
): { readonly book: readonly GridName[]; readonly bySheet: ReadonlyMap<string, readonly GridName[]> } {
  const folded = new Map(sheets.map((name) => [fold(name), name]));
  const spellings = new Map<string, string | undefined>();
  const sheetOf = (quoted: string): string | undefined => {
    if (spellings.has(quoted)) return spellings.get(quoted);
    const spelled = quoted.replace(/''/g, "'");
    const sheet = sheets.includes(spelled) ? spelled : folded.get(fold(spelled));
    spellings.set(quoted, sheet);
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
    const match = AREA.exec(text.trim());
    const sheet = match ? sheetOf(match[1] ?? match[2] ?? "") : undefined;
    const area = sheet === undefined ? undefined : parseArea((match?.[3] ?? "").toUpperCase());
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
