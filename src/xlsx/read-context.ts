import type { Fault } from "../problems/refusal";
import { isFault, type Package } from "./read-package";
import type { Relation } from "./read-relations";
import { readStrings, type SharedStrings } from "./read-strings";
import { readStyles } from "./read-styles";
import type { CellContext, Formulas } from "./read-value";

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
  let strings: SharedStrings | undefined;
  let fault: Fault | undefined;

  const first = (): SharedStrings => {
    const read =
      stringsPart === undefined
        ? (): undefined => undefined
        : readStrings(pack, stringsPart, `${styles.length} ${kind}`);
    if (typeof read === "function") return read;
    fault = read;
    return () => undefined;
  };
  return {
    cells: { strings: (index) => (strings ??= first())(index), styles, date1904, formulas, text: pack.text },
    fault: () => fault,
  };
}
