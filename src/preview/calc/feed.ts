// Which sheets and names the formulas of a workbook need: the engine is given those and no more.
import { tokens } from "../formula/tokens";
import { unquoteSheet } from "../model/a1";
import type { Book, Cell, Rows, Sheet } from "../model/book";

type SheetFacts = {
  /** no formula on the sheet: nothing of it has to be computed */
  readonly hasFormulas: boolean;
  /** names of sheets its formulas mention, in lower case */
  readonly mentions: ReadonlySet<string>;
  /** words that may be defined names, in lower case */
  readonly words: ReadonlySet<string>;
};

const facts = new WeakMap<Rows, SheetFacts>();

function read(formulas: Iterable<string>): SheetFacts {
  const mentions = new Set<string>();
  const words = new Set<string>();
  let hasFormulas = false;
  for (const formula of formulas) {
    hasFormulas = true;
    for (const token of tokens(formula.slice(1))) {
      if (token.kind === "reference" && token.sheet !== null) mentions.add(token.sheet.toLowerCase());
      if (token.kind !== "name") continue;
      const bang = token.text.lastIndexOf("!");
      if (bang > 0) mentions.add(unquoteSheet(token.text.slice(0, bang)).toLowerCase());
      words.add(token.text.slice(bang + 1).toLowerCase());
    }
  }
  return { hasFormulas, mentions, words };
}

function* formulasOf(rows: Rows): Generator<string> {
  for (const row of rows.values()) for (const cell of row.values()) if (cell.formula !== null) yield cell.formula;
}

export function sheetFacts(sheet: Sheet): SheetFacts {
  const known = facts.get(sheet.rows);
  if (known) return known;
  const made = read(formulasOf(sheet.rows));
  facts.set(sheet.rows, made);
  return made;
}

export type UsedName = { readonly name: string; readonly sheet: number | null; readonly formula: string };

export type Needs = { readonly sheets: ReadonlySet<string>; readonly names: readonly UsedName[] };

export function needs(book: Book): Needs {
  const all = book.sheets.map(sheetFacts);
  const words = new Set(all.flatMap((one) => [...one.words]));
  const pick = (sheet: Sheet | null, index: number | null): readonly UsedName[] =>
    [...words].flatMap((word) => {
      const name = (sheet ?? book).names.get(word);
      return name ? [{ name: name.name, sheet: index, formula: name.formula }] : [];
    });
  const names = [...pick(null, null), ...book.sheets.flatMap((sheet, i) => pick(sheet, i))];
  const mentioned = new Set([
    ...all.flatMap((one) => [...one.mentions]),
    ...read(names.map((name) => name.formula)).mentions,
  ]);
  const needed = book.sheets.filter(
    (sheet, i) => all[i]?.hasFormulas === true || mentioned.has(sheet.name.toLowerCase()),
  );
  return { sheets: new Set(needed.map((sheet) => sheet.id)), names };
}

/** What one types into the engine to get this cell. */
export function inputOf(cell: Cell): string {
  if (cell.formula !== null) return cell.formula;
  const { value } = cell;
  if (typeof value === "string") return value === "" ? "" : `'${value}`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : value.error;
}
