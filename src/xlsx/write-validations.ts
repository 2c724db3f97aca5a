import { areaText } from "../sheet/address";
import type { PlacedValidation } from "../sheet/placed";
import { cutText, escapeAttribute, escapeFormula } from "./xml-escape";

/** What Excel takes; it repairs a file with longer texts by dropping every validation of the sheet. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

const text = (name: string, value: string | undefined, limit: number): string =>
  value === undefined || value === "" ? "" : ` ${name}="${escapeAttribute(cutText(value, limit))}"`;

const condition = (rule: PlacedValidation): readonly [string, string] => {
  switch (rule.kind) {
    case "list":
      return ["list", `<formula1>${escapeFormula(rule.source)}</formula1>`];
    case "whole":
      return ["whole", `<formula1>${rule.min}</formula1><formula2>${rule.max}</formula2>`];
    case "length":
      return ['textLength" operator="lessThanOrEqual', `<formula1>${rule.max}</formula1>`];
    case "custom":
      return ["custom", `<formula1>${escapeFormula(rule.formula)}</formula1>`];
  }
};

const validationXml = (rule: PlacedValidation): string => {
  const [type, formulas] = condition(rule);
  return [
    `<dataValidation type="${type}"`,
    rule.stop ? "" : ' errorStyle="warning"',
    ' allowBlank="1"',
    rule.prompt ? ' showInputMessage="1"' : "",
    ' showErrorMessage="1"',
    text("errorTitle", rule.title, MAX_TITLE),
    text("error", rule.message, MAX_MESSAGE),
    text("prompt", rule.prompt, MAX_MESSAGE),
    ` sqref="${rule.areas.map(areaText).join(" ")}">${formulas}</dataValidation>`,
  ].join("");
};

/** `dataValidations`, ECMA-376 part 1, 18.3.1.33. `between` is the operator when none is named. */
export const validationsXml = (rules: readonly PlacedValidation[]): string =>
  rules.length === 0
    ? ""
    : `<dataValidations count="${rules.length}">${rules.map(validationXml).join("")}</dataValidations>`;
