import { areaText } from "../sheet/address";
import type { PlacedConditional } from "../sheet/placed";
import type { StyleBook } from "./write-styles";
import { escapeFormula } from "./xml-escape";

/** `conditionalFormatting`, ECMA-376 part 1, 18.3.1.18: the first in the list has the first say. */
export const conditionalsXml = (rules: readonly PlacedConditional[], styles: StyleBook): string =>
  rules
    .map(({ areas, formula, style }, index) =>
      [
        `<conditionalFormatting sqref="${areas.map(areaText).join(" ")}">`,
        `<cfRule type="expression" dxfId="${styles.conditional(style)}" priority="${index + 1}">`,
        `<formula>${escapeFormula(formula)}</formula></cfRule></conditionalFormatting>`,
      ].join(""),
    )
    .join("");
