import type { Fault } from "../problems/refusal";
import { isFault, type Package } from "./read-package";
import type { Relation } from "./read-relations";
import { readStrings } from "./read-strings";
import { readStyles } from "./read-styles";
import type { CellContext, Formulas } from "./read-value";
import type { StringTable } from "./string-table";

/** What the cells of all sheets share; texts are read when the first cell asks, and what is wrong with them is kept. */
export type Shared = { readonly cells: CellContext; readonly fault: () => Fault | undefined };

const partOf = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find((relation) => relation.type === type)?.part;

/** @param kind workbooks of the same are likely to be alike, where the package has a memory */
export function sharedContext(
  pack: Package,
  relations: ReadonlyMap<string, Relation>,
  date1904: boolean,
  formulas: Formulas,
  kind: string,
): Shared | Fault {
  const stylesPart = partOf(relations, "styles");
  const styles = stylesPart === undefined || !pack.has(stylesPart) ? [] : readStyles(pack, stylesPart);
  if (isFault(styles)) return styles;
  const stringsPart = partOf(relations, "sharedStrings");
  let read: StringTable | Fault | undefined;
  let asked = false;

  const table = (): StringTable | undefined => {
    if (!asked && stringsPart !== undefined) read = readStrings(pack, stringsPart, `${styles.length} ${kind}`);
    asked = true;
    return read && isFault(read) ? undefined : read;
  };
  return {
    cells: { strings: (index) => table()?.of(index), table, styles, date1904, formulas, text: pack.text },
    fault: () => (read && isFault(read) ? read : undefined),
  };
}
