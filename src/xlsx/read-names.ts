import { parseArea } from "../sheet/address";
import type { GridName } from "../sheet/grid";
import type { Area } from "../sheet/placed";

/**
 * A defined name as it stands in the file: `scope` counts sheets from 0. What it stands for is a text, or already an area
 * with its sheet as the reference spells it.
 */
export type RawName = { readonly name: string; readonly scope: number | undefined } & (
  { readonly text: string } | { readonly sheet: string; readonly area: Area }
);

export type AreaNames = {
  readonly book: readonly GridName[];
  readonly bySheet: ReadonlyMap<string, readonly GridName[]>;
};

/** A sheet as a reference spells it: quoted, or a plain word; no other workbook, no two sheets. */
const SHEET = /^=?(?:'((?:[^']|'')+)'|([^\s'!:[\]]+))$/;

const ASCII = /^[\x20-\x7e]*$/;
const fold = (name: string): string => (ASCII.test(name) ? name : name.normalize("NFC")).toLowerCase();

/** Names that are one plain area of one sheet of this workbook; formulas, constants, unions and `#REF!` are none. */
export function areaNames(raw: readonly RawName[], sheets: readonly string[]): AreaNames {
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
  const areaOf = (raw: RawName): Omit<GridName, "name"> | undefined => {
    if ("area" in raw) {
      const sheet = sheetOf(raw.sheet.trimStart());
      return sheet === undefined ? undefined : { sheet, area: raw.area };
    }
    const bang = raw.text.lastIndexOf("!");
    const sheet = bang > 0 ? sheetOf(raw.text.slice(0, bang).trimStart()) : undefined;
    const spelled = raw.text.slice(bang + 1).trimEnd();
    const area = sheet === undefined ? undefined : parseArea(spelled.toUpperCase());
    return sheet === undefined || area === undefined ? undefined : { sheet, area };
  };
  const scopes = new Map<number | undefined, Map<string, GridName | undefined>>();
  for (const one of raw) {
    const { name, scope } = one;
    const scoped = scopes.get(scope) ?? new Map<string, GridName | undefined>();
    scopes.set(scope, scoped);
    const key = fold(name);
    // Twice the same name in one scope: nobody can say which is meant, so neither counts.
    const found = scoped.has(key) ? undefined : areaOf(one);
    scoped.set(key, found && { name, sheet: found.sheet, area: found.area });
  }
  const kept = (scope: number | undefined): readonly GridName[] =>
    [...(scopes.get(scope)?.values() ?? [])].flatMap((found) => found ?? []);
  const bySheet = new Map(sheets.map((name, scope) => [name, kept(scope)] as const));
  return { book: kept(undefined), bySheet };
}

const kinds = new WeakMap<AreaNames, string>();

/** A number for all that are named alike, wherever their cells stand; names that differ seldom have the same. */
export function kindOf(names: AreaNames): string {
  const known = kinds.get(names);
  if (known !== undefined) return known;
  let [hash, count] = [0, 0];
  for (const sheet of names.bySheet.values())
    for (const { name } of sheet) {
      count += 1;
      for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
    }
  const kind = `${count} ${hash}`;
  kinds.set(names, kind);
  return kind;
}
