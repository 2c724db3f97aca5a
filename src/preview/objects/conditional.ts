import type { Desk } from "../desk/desk";
import { guardFreedom } from "../desk/guard";
import type { Spot } from "../desk/spot";
import { hostClass } from "../dispatch/class";
import { type HostObject, object } from "../dispatch/object";
import { isFormula } from "../formula/valid";
import { fromLocal, toLocal } from "../formula/local";
import type { Conditional, Props } from "../model/book";
import { overlap } from "../model/box";
import { changeSheet, getSheet } from "../model/change";
import { exclude } from "../model/validation";
import { fail } from "../protocol/errors";
import { asFlag, asOneOf, asRecord, asText, asWhole, rangeOf, sheetOf } from "./args";
import { type Bag, inside } from "./bag";

type Spots = readonly Spot[];
type Item = { readonly sheet: string; readonly id: string };

const types = [
  ...["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria"],
  ...["ContainsText", "CellValue"],
] as const;

const conditionalOf = ({ sheet, id }: Item, desk: Desk): Conditional =>
  getSheet(desk.book(), sheet).conditionals.find((one) => one.id === id) ?? fail("ItemNotFound");

function change({ sheet, id }: Item, desk: Desk, step: (old: Conditional) => Conditional): void {
  guardFreedom(desk, getSheet(desk.book(), sheet), "allowFormatCells");
  desk.update((book) =>
    changeSheet(book, sheet, (one) => ({
      ...one,
      conditionals: one.conditionals.map((old) => (old.id === id ? step(old) : old)),
    })),
  );
}

const touching = (it: Spots, desk: Desk): readonly HostObject[] =>
  it.flatMap((spot) =>
    sheetOf(desk, spot)
      .conditionals.filter((one) => one.areas.some((area) => overlap(area, spot.box())))
      .map(({ id }) => object("ConditionalFormat", { sheet: spot.sheet, id })),
  );

export const conditionalsClass = hostClass<Spots>({
  items: touching,
  item: (it, key, desk) => touching(it, desk).find((one) => (one.it as Item).id === key) ?? null,
  make: {
    Add: (it, [type], desk) => {
      const { sheet } = it[0] ?? fail("ItemNotFound");
      guardFreedom(desk, getSheet(desk.book(), sheet), "allowFormatCells");
      const id = `{CF-${desk.book().nextId}}`;
      const made: Conditional = {
        id,
        type: asOneOf(type, types),
        areas: it.map((spot) => spot.box()),
        stopIfTrue: false,
        props: {},
      };
      // The newest rule comes first, as in the rules manager.
      desk.update((book) => ({
        ...changeSheet(book, sheet, (old) => ({
          ...old,
          conditionals: [made, ...old.conditionals],
        })),
        nextId: book.nextId + 1,
      }));
      return object("ConditionalFormat", { sheet, id });
    },
  },
  call: {
    ClearAll: (it, _, desk) => {
      for (const spot of it) {
        guardFreedom(desk, sheetOf(desk, spot), "allowFormatCells");
        desk.update((book) =>
          changeSheet(book, spot.sheet, (old) => ({
            ...old,
            conditionals: exclude(old.conditionals, spot.box()),
          })),
        );
      }
    },
  },
});

export const conditionalBag = (it: Item): Bag => ({
  prefix: "",
  read: (desk) => conditionalOf(it, desk).props,
  write: (desk, step) => {
    change(it, desk, (old) => ({ ...old, props: step(old.props) }));
  },
});

/** The part of a rule that belongs to its type; any other part is not there. */
const part =
  (name: string, type: string, className: string) =>
  (it: Item, desk: Desk): HostObject | null =>
    conditionalOf(it, desk).type === type ? object(className, inside(conditionalBag(it), name)) : null;

const priority = (it: Item, desk: Desk): number =>
  getSheet(desk.book(), it.sheet).conditionals.findIndex((one) => one.id === it.id);

export const conditionalClass = hostClass<Item>({
  get: {
    Id: (it, desk) => conditionalOf(it, desk).id,
    Type: (it, desk) => conditionalOf(it, desk).type,
    Priority: priority,
    StopIfTrue: (it, desk) => conditionalOf(it, desk).stopIfTrue,
  },
  set: {
    StopIfTrue: (it, value, desk) => {
      const stopIfTrue = asFlag(value);
      change(it, desk, (old) => ({ ...old, stopIfTrue }));
    },
    Priority: (it, value, desk) => {
      const to = asWhole(value);
      const moving = conditionalOf(it, desk);
      desk.update((book) =>
        changeSheet(book, it.sheet, (sheet) => {
          const others = sheet.conditionals.filter((one) => one.id !== it.id);
          return { ...sheet, conditionals: [...others.slice(0, to), moving, ...others.slice(to)] };
        }),
      );
    },
  },
  nav: {
    CellValue: part("CellValue", "CellValue", "CellValueConditionalFormat"),
    Custom: part("Custom", "Custom", "CustomConditionalFormat"),
    ColorScale: part("ColorScale", "ColorScale", "ColorScaleConditionalFormat"),
    DataBar: part("DataBar", "DataBar", "DataBarConditionalFormat"),
    IconSet: part("IconSet", "IconSet", "IconSetConditionalFormat"),
    Preset: part("Preset", "PresetCriteria", "PresetCriteriaConditionalFormat"),
    TextComparison: part("TextComparison", "ContainsText", "TextConditionalFormat"),
    TopBottom: part("TopBottom", "TopBottom", "TopBottomConditionalFormat"),
  },
  make: {
    GetRange: (it, _, desk) => {
      const [only, ...more] = conditionalOf(it, desk).areas;
      return only && more.length === 0 ? rangeOf(desk.spot(it.sheet, only)) : null;
    },
    GetRanges: (it, _, desk) =>
      object(
        "RangeAreas",
        conditionalOf(it, desk).areas.map((box) => desk.spot(it.sheet, box)),
      ),
  },
  call: {
    Delete: (it, _, desk) => {
      guardFreedom(desk, getSheet(desk.book(), it.sheet), "allowFormatCells");
      conditionalOf(it, desk);
      desk.update((book) =>
        changeSheet(book, it.sheet, (old) => ({
          ...old,
          conditionals: old.conditionals.filter((one) => one.id !== it.id),
        })),
      );
    },
  },
});

const formulaKey = (bag: Bag): string => `${bag.prefix}Formula`;

function setFormula(bag: Bag, text: string, desk: Desk): void {
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (!isFormula(formula)) fail("InvalidArgument");
  bag.write(desk, (props: Props) => ({ ...props, [formulaKey(bag)]: formula }));
}

export const conditionalRuleClass = hostClass<Bag>({
  get: {
    Formula: (it, desk) => it.read(desk)[formulaKey(it)] ?? "",
    FormulaLocal: (it, desk) => toLocal(String(it.read(desk)[formulaKey(it)] ?? ""), desk.options.separators),
  },
  set: {
    Formula: (it, value, desk) => {
      setFormula(it, asText(value), desk);
    },
    FormulaLocal: (it, value, desk) => {
      setFormula(it, fromLocal(asText(value), desk.options.separators), desk);
    },
  },
});

const cellOperators = [
  ...["Between", "NotBetween", "EqualTo", "NotEqualTo"],
  ...["GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual"],
] as const;

/** Laid over the kept class: the rule of a cell value is checked. */
export function setCellRule(it: Bag, value: unknown, desk: Desk): void {
  const rule = asRecord(value);
  asOneOf(rule.operator, cellOperators);
  if (typeof rule.formula1 === "string" && rule.formula1.startsWith("=") && !isFormula(rule.formula1))
    fail("InvalidArgument");
  it.write(desk, (props) => ({ ...props, [`${it.prefix}Rule`]: rule }));
}
