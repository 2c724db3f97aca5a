import { parseArea } from "../sheet/address";
import type { Area, PlacedConditional, PlacedName, PlacedValidation } from "../sheet/placed";
import { fitsFormula } from "./fits";
import type { LostPart } from "./read-placed-lost";
import { withoutOwnSheet } from "./read-placed-names";
import type { Styles } from "./read-placed-styles";
import { childOf, figure, truth } from "./read-placed-tree";
import type { XmlNode } from "./read-placed-tree";

type Lose = (part: LostPart) => void;

/** `A1:B2 C3` → areas; what is no reference is left out. */
const areasOf = (sqref: string | undefined): readonly Area[] =>
  (sqref ?? "").split(/\s+/).flatMap((part) => parseArea(part) ?? []);

type Condition =
  | { readonly kind: "list"; readonly source: string }
  | { readonly kind: "whole"; readonly min: number; readonly max: number }
  | { readonly kind: "length"; readonly max: number }
  | { readonly kind: "custom"; readonly formula: string };

const conditionOf = (node: XmlNode, sheet: string, names: readonly PlacedName[]): Condition | undefined => {
  const [first, second] = ["formula1", "formula2"].map((name) => childOf(node.children, name)?.text);
  if (first === undefined || !fitsFormula(first)) return undefined;
  switch (node.attributes.get("type")) {
    case "list":
      return { kind: "list", source: withoutOwnSheet(first, sheet, names) };
    case "custom":
      return { kind: "custom", formula: first };
    case "whole": {
      const [min, max] = [figure(first), figure(second)];
      const between = (node.attributes.get("operator") ?? "between") === "between";
      return between && min !== undefined && max !== undefined && min <= max ? { kind: "whole", min, max } : undefined;
    }
    case "textLength": {
      const max = figure(first);
      return node.attributes.get("operator") === "lessThanOrEqual" && max !== undefined
        ? { kind: "length", max }
        : undefined;
    }
    default:
      return undefined;
  }
};

export function readValidations(
  nodes: readonly XmlNode[],
  sheet: string,
  names: readonly PlacedName[],
  lose: Lose,
): readonly PlacedValidation[] {
  return nodes.flatMap((node) => {
    const { attributes } = node;
    const areas = areasOf(attributes.get("sqref"));
    const condition = conditionOf(node, sheet, names);
    if (areas.length === 0 || !condition) {
      lose("validation");
      return [];
    }
    const prompt = attributes.get("prompt") ?? "";
    if (attributes.get("promptTitle") || !truth(attributes.get("showErrorMessage"))) lose("validation");
    return {
      areas,
      ...condition,
      stop: (attributes.get("errorStyle") ?? "stop") === "stop",
      title: attributes.get("errorTitle") ?? "",
      message: attributes.get("error") ?? "",
      ...(prompt === "" ? {} : { prompt }),
    };
  });
}

/** By priority: the first has the first say (ECMA-376 part 1, 18.3.1.10). */
export function readConditionals(nodes: readonly XmlNode[], styles: Styles, lose: Lose): readonly PlacedConditional[] {
  const rules = nodes.flatMap((node) =>
    node.children
      .filter(({ name }) => name === "cfRule")
      .map((rule) => ({ rule, areas: areasOf(node.attributes.get("sqref")) })),
  );
  const priority = (rule: XmlNode): number => figure(rule.attributes.get("priority")) ?? 0;
  return rules
    .sort((a, b) => priority(a.rule) - priority(b.rule))
    .flatMap(({ rule, areas }) => {
      const formula = childOf(rule.children, "formula")?.text;
      const style = styles.conditional(figure(rule.attributes.get("dxfId")) ?? -1);
      const kept =
        rule.attributes.get("type") === "expression" &&
        formula !== undefined &&
        fitsFormula(formula) &&
        style &&
        areas.length > 0;
      if (!kept || truth(rule.attributes.get("stopIfTrue"))) lose("conditional-format");
      return kept ? [{ areas, formula, style }] : [];
    });
}
