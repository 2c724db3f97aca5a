import type { PlacedConditional, PlacedSheet, PlacedValidation } from "../sheet/placed";
import { addressLists } from "./areas";
import type { Bench } from "./bench";
import { cut } from "./cut";
import { ACTION_BYTES, type Write } from "./write";

/** What Excel takes. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const ruleOf = (rule: PlacedValidation): Excel.DataValidationRule => {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case "whole":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "length":
      return { textLength: { formula1: rule.max, operator: "LessThanOrEqualTo" } };
    case "custom":
      return { custom: { formula: `=${rule.formula}` } };
  }
};

function validate(rule: PlacedValidation, { dataValidation }: Pick<Excel.RangeAreas, "dataValidation">): void {
  dataValidation.rule = ruleOf(rule);
  dataValidation.errorAlert = {
    showAlert: true,
    style: rule.stop ? "Stop" : "Warning",
    title: cut(rule.title, LONGEST_TITLE),
    message: cut(rule.message, LONGEST_MESSAGE),
  };
}

/** A formula that names cells reads from the first cell of its areas. */
const isPlaced = (rule: PlacedValidation): boolean => rule.kind === "custom" && /\d/.test(rule.formula);

/** Rules that differ in their prompt at most are one. */
function joinRules(validations: readonly PlacedValidation[]): readonly PlacedValidation[] {
  const groups = new Map<string, PlacedValidation>();
  validations.forEach((rule, at) => {
    const { areas, prompt: _, ...told } = rule;
    const key = JSON.stringify(isPlaced(rule) ? [told, at] : told);
    const group = groups.get(key);
    groups.set(key, group ? { ...group, areas: [...group.areas, ...areas] } : rule);
  });
  return [...groups.values()];
}

const promptWrites = ({ name, validations }: PlacedSheet): readonly Write[] =>
  validations.flatMap(({ areas, prompt = "" }) =>
    prompt === ""
      ? []
      : addressLists(areas).map((addresses) => ({
          cells: 0,
          bytes: addresses.length + 2 * prompt.length + 3 * ACTION_BYTES,
          run: (bench: Bench) => {
            bench.areas(name, addresses).dataValidation.prompt = {
              showPrompt: true,
              title: "",
              message: cut(prompt, LONGEST_MESSAGE),
            };
          },
        })),
  );

/** After the names: a list is the name of its cells. First rules with their alerts, then what each cell is told by. */
export const validationWrites = (sheet: PlacedSheet): readonly Write[] => [
  ...joinRules(sheet.validations).flatMap((rule) =>
    addressLists(rule.areas).map((addresses) => ({
      cells: 0,
      bytes: addresses.length + 2 * JSON.stringify(rule).length + 4 * ACTION_BYTES,
      run: (bench: Bench) => validate(rule, bench.areas(sheet.name, addresses)),
    })),
  ),
  ...promptWrites(sheet),
];

function colour(rule: PlacedConditional, { conditionalFormats }: Pick<Excel.RangeAreas, "conditionalFormats">): void {
  const { custom } = conditionalFormats.add("Custom");
  const { bold, italic, color, fill } = rule.style;
  custom.rule.formula = `=${rule.formula}`;
  if (bold !== undefined) custom.format.font.bold = bold;
  if (italic !== undefined) custom.format.font.italic = italic;
  if (color !== undefined) custom.format.font.color = `#${color}`;
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
}

/** From the last to the first: Excel gives each new one the first say. */
export const conditionalWrites = ({ name, conditionals }: PlacedSheet): readonly Write[] =>
  [...conditionals].reverse().flatMap((rule) =>
    addressLists(rule.areas).map((addresses) => ({
      cells: 0,
      bytes: addresses.length + 2 * rule.formula.length + 6 * ACTION_BYTES,
      run: (bench) => colour(rule, bench.areas(name, addresses)),
    })),
  );
