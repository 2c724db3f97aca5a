// Defined names as the API shows them.
import type { Desk } from "../desk/desk";
import { guardMode } from "../desk/guard";
import type { Spot } from "../desk/spot";
import { hostClass } from "../dispatch/class";
import { type HostObject, object } from "../dispatch/object";
import { asRange, rangeFormula } from "../formula/move";
import { normalFormula } from "../formula/normal";
import { fromLocal } from "../formula/local";
import { boxAddress, quoteSheet } from "../model/a1";
import type { Name } from "../model/book";
import { addName, changeName, deleteName, namesOf } from "../model/names";
import { fail } from "../protocol/errors";
import { asFlag, asText, isAbsent, isObject, rangeOf, sheetOf, spotOfFormula } from "./args";

type Scope = { readonly scope: string | null };
type Item = Scope & { readonly key: string };

const item = ({ scope }: Scope, key: string): HostObject => object("NamedItem", { scope, key });

const nameOf = ({ scope, key }: Item, desk: Desk): Name => namesOf(desk.book(), scope).get(key) ?? fail("ItemNotFound");

function formulaOf(reference: unknown, desk: Desk): string {
  if (isObject(reference)) {
    const spot = reference.it as Spot;
    return rangeFormula(sheetOf(desk, spot).name, spot.box());
  }
  const text = asText(reference);
  return text.startsWith("=") ? text : `="${text.replace(/"/g, '""')}"`;
}

function add(it: Scope, name: unknown, formula: string, comment: unknown, desk: Desk): HostObject {
  guardMode(desk);
  const note = isAbsent(comment) ? "" : asText(comment);
  const made = { name: asText(name), formula: normalFormula(formula), comment: note };
  desk.update((book) => addName(book, it.scope, { ...made, visible: true }));
  return item(it, made.name.toLowerCase());
}

export const namesClass = hostClass<Scope>({
  items: (it, desk) => [...namesOf(desk.book(), it.scope).keys()].map((key) => item(it, key)),
  item: (it, key, desk) => {
    const lower = asText(key).toLowerCase();
    return namesOf(desk.book(), it.scope).has(lower) ? item(it, lower) : null;
  },
  make: {
    Add: (it, [name, reference, comment], desk) => add(it, name, formulaOf(reference, desk), comment, desk),
    AddFormulaLocal: (it, [name, formula, comment], desk) =>
      add(it, name, fromLocal(asText(formula), desk.options.separators), comment, desk),
  },
});

function type(name: Name): string {
  const body = name.formula.slice(1);
  if (asRange(name.formula)) return "Range";
  if (body.includes("#REF!")) return "Error";
  if (/^-?\d+$/.test(body)) return "Integer";
  if (/^-?\d*\.\d+$/.test(body)) return "Double";
  if (/^(true|false)$/i.test(body)) return "Boolean";
  return body.startsWith("{") ? "Array" : "String";
}

function value(name: Name): unknown {
  const body = name.formula.slice(1);
  const range = asRange(name.formula);
  switch (type(name)) {
    case "Range":
      return range?.sheet ? `${quoteSheet(range.sheet)}!${boxAddress(range.box, { absolute: true })}` : body;
    case "Error":
      return "#REF!";
    case "Integer":
    case "Double":
      return Number(body);
    case "Boolean":
      return /^true$/i.test(body);
    default:
      return body.startsWith('"') ? body.slice(1, -1).replace(/""/g, '"') : body;
  }
}

function change(it: Item, desk: Desk, step: (name: Name) => Name): void {
  guardMode(desk);
  desk.update((book) => changeName(book, it.scope, it.key, step));
}

const range = (it: Item, desk: Desk): HostObject | null => {
  const spot = spotOfFormula(desk, nameOf(it, desk).formula);
  return spot && rangeOf(spot);
};

export const nameClass = hostClass<Item>({
  get: {
    _Id: (it, desk) => nameOf(it, desk).name,
    Name: (it, desk) => nameOf(it, desk).name,
    Comment: (it, desk) => nameOf(it, desk).comment,
    Formula: (it, desk) => nameOf(it, desk).formula,
    Scope: (it) => (it.scope === null ? "Workbook" : "Worksheet"),
    Type: (it, desk) => type(nameOf(it, desk)),
    Value: (it, desk) => value(nameOf(it, desk)),
    Visible: (it, desk) => nameOf(it, desk).visible,
  },
  set: {
    Comment: (it, comment, desk) => {
      change(it, desk, (name) => ({ ...name, comment: asText(comment) }));
    },
    Formula: (it, formula, desk) => {
      change(it, desk, (name) => ({ ...name, formula: formulaOf(formula, desk) }));
    },
    Visible: (it, visible, desk) => {
      change(it, desk, (name) => ({ ...name, visible: asFlag(visible) }));
    },
  },
  nav: {
    Worksheet: (it) => (it.scope === null ? null : object("Worksheet", it.scope)),
  },
  make: {
    GetRange: (it, _, desk) => range(it, desk) ?? fail("InvalidReference"),
    GetRangeOrNullObject: (it, _, desk) => range(it, desk),
  },
  call: {
    Delete: (it, _, desk) => {
      guardMode(desk);
      desk.update((book) => deleteName(book, it.scope, it.key));
    },
  },
});
