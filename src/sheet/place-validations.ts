import type { SheetIndex } from "./book-index";
import type { Area, PlacedName, PlacedValidation } from "./placed";
import { rectangles, spotsOf } from "./rectangles";
import { resolve } from "./resolve";
import type { ListSpec, Validation } from "./spec";

type Index = ReadonlyMap<string, SheetIndex>;
type Placed = { readonly validations: readonly PlacedValidation[]; readonly lists: readonly PlacedName[] };

/** The hidden sheet keeps item n of a list in the cell named so; the items of a list stand in one column, in order. */
export const listItemName = (list: string, item: number): string => `list.${list}.${item}`;

const listName = (list: string): string => `ct_list.${list}`;

function listArea(
  list: string,
  book: Index,
  lists: readonly ListSpec[],
): { readonly sheet: string; readonly area: Area } {
  const spec = lists.find(({ name }) => name === list);
  for (const sheet of book.values()) {
    const first = sheet.names.get(listItemName(list, 0));
    const last = spec && sheet.names.get(listItemName(list, spec.items.length - 1));
    if (first && last)
      return { sheet: sheet.name, area: { top: first.row, left: first.column, bottom: last.row, right: last.column } };
  }
  throw new Error(`list ${list} stands in no sheet`);
}

function placeOne(rule: Validation, area: Area, sheet: SheetIndex, book: Index): PlacedValidation {
  const common = {
    areas: [area],
    stop: rule.stop,
    title: rule.title,
    message: rule.message,
    ...(rule.prompt !== undefined && { prompt: rule.prompt }),
  };
  switch (rule.kind) {
    case "list":
      return { ...common, kind: "list", source: listName(rule.list) };
    case "whole":
      return { ...common, kind: "whole", min: rule.min, max: rule.max };
    case "length":
      return { ...common, kind: "length", max: rule.max };
    case "custom":
      return { ...common, kind: "custom", formula: resolve(rule.formula, { book, here: sheet, row: area.top }) };
  }
}

/** One validation for all cells with the same rule, cells side by side together: Excel slows down with hundreds. */
function join(all: readonly PlacedValidation[]): readonly PlacedValidation[] {
  const groups = new Map<string, { readonly rule: PlacedValidation; readonly areas: Area[] }>();
  for (const rule of all) {
    const key = JSON.stringify({ ...rule, areas: [] });
    const group = groups.get(key);
    if (group) group.areas.push(...rule.areas);
    else groups.set(key, { rule, areas: [...rule.areas] });
  }
  return [...groups.values()].map(({ rule, areas }) => ({ ...rule, areas: rectangles(spotsOf(areas)) }));
}

export function placeValidations(sheet: SheetIndex, book: Index, lists: readonly ListSpec[]): Placed {
  const all: PlacedValidation[] = [];
  const used = new Set<string>();
  /** Cells share the rules that do not depend on where they stand. */
  const shared = new Map<Validation, Area[]>();
  const add = (rule: Validation, area: Area): void => {
    const known = shared.get(rule);
    if (known) {
      known.push(area);
      return;
    }
    const areas: Area[] = [area];
    const placed = { ...placeOne(rule, area, sheet, book), areas };
    if (rule.kind !== "custom" || !rule.formula.includes("{")) shared.set(rule, areas);
    if (rule.kind === "list") used.add(rule.list);
    all.push(placed);
  };
  sheet.spec.rows.forEach((row, number) => {
    for (const cell of row.cells) {
      if (!cell.validation) continue;
      const column = sheet.columns.get(cell.column) ?? 0;
      const area = {
        top: number,
        left: column,
        bottom: number + (cell.down ?? 1) - 1,
        right: column + (cell.across ?? 1) - 1,
      };
      add(cell.validation, area);
    }
  });
  const names = [...used].map((list) => ({ name: listName(list), hidden: true, ...listArea(list, book, lists) }));
  return { validations: join(all), lists: names };
}
