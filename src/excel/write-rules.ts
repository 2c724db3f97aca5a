import type { PlacedConditional, PlacedSheet, PlacedValidation } from "../sheet/placed";
import { addressLists } from "./areas";
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
  if (rule.prompt) dataValidation.prompt = { showPrompt: true, title: "", message: cut(rule.prompt, LONGEST_MESSAGE) };
}

/** After the names: a list is the name of its cells. */
export const validationWrites = ({ name, validations }: PlacedSheet): readonly Write[] =>
  validations.flatMap((rule) =>
    addressLists(rule.areas).map((addresses) => ({
      cells: 0,
      bytes: addresses.length + 2 * JSON.stringify(rule).length + 4 * ACTION_BYTES,
      run: (bench) => validate(rule, bench.areas(name, addresses)),
    })),
  );

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
