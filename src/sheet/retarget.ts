import { quoteSheet } from "./address";
import type { PlacedConditional, PlacedSheet, PlacedValidation } from "./placed";

/** Texts in double quotes are matched so that nothing in them is taken for a reference. */
const REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!/g;

/** Formula with the names of sheets replaced; `place` quotes every name. */
export const retargetFormula = (formula: string, names: ReadonlyMap<string, string>): string =>
  formula.replace(REFERENCE, (found: string, quoted: string | undefined) => {
    const name = quoted === undefined ? undefined : names.get(quoted.replace(/''/g, "'"));
    return name === undefined ? found : `${quoteSheet(name)}!`;
  });

/**
 * The same sheet for a workbook where sheets still have other names: built under a staging name, it refers to its
 * neighbours by theirs, and the program changes both when they are renamed.
 */
export function retarget(sheet: PlacedSheet, names: ReadonlyMap<string, string>): PlacedSheet {
  const formula = (text: string): string => retargetFormula(text, names);
  const validation = (rule: PlacedValidation): PlacedValidation =>
    rule.kind === "custom" ? { ...rule, formula: formula(rule.formula) } : rule;
  const conditional = (rule: PlacedConditional): PlacedConditional => ({ ...rule, formula: formula(rule.formula) });
  return {
    ...sheet,
    name: names.get(sheet.name) ?? sheet.name,
    cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: formula(cell.formula) })),
    names: sheet.names.map((name) => {
      const target = name.sheet === undefined ? undefined : names.get(name.sheet);
      return target === undefined ? name : { ...name, sheet: target };
    }),
    validations: sheet.validations.map(validation),
    conditionals: sheet.conditionals.map(conditional),
  };
}
