import { DEFAULT_STYLE } from "../sheet/style";
import type { ConditionalSpec } from "../sheet/spec";
import type { BorderLine, Style } from "../sheet/style";
import { customFormat, FIXED_FORMATS, LOCAL_FORMATS } from "./number-formats";
import { colorOf } from "./read-placed-colors";
import type { LostPart } from "./read-placed-lost";
import { childOf, childrenOf, figure, truth } from "./read-placed-tree";
import type { XmlNode } from "./read-placed-tree";

export type Styles = {
  /** By number of the cell format; the default style for a number that is not there. */
  readonly cell: (id: number) => Style;
  readonly conditional: (id: number) => ConditionalSpec["style"] | undefined;
};

type Lose = (part: LostPart) => void;

/** Keys whose value is undefined are left out, so that what is absent reads as absent. */
const present = <T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;

const child = (node: XmlNode | undefined, name: string): XmlNode | undefined => node && childOf(node.children, name);
const attribute = (node: XmlNode | undefined, name: string): string | undefined => node?.attributes.get(name);

/** `<b/>` is true, `<b val="0"/>` false, no element undefined. */
const flag = (font: XmlNode | undefined, name: string): boolean | undefined => {
  const node = child(font, name);
  if (node === undefined) return undefined;
  const value = node.attributes.get("val");
  return name === "u" ? value !== "none" : truth(value, true);
};

const fontStyle = (font: XmlNode | undefined, lose: Lose): Style => {
  const name = attribute(child(font, "name"), "val");
  const size = figure(attribute(child(font, "sz"), "val"));
  if (flag(font, "strike") || (attribute(child(font, "vertAlign"), "val") ?? "baseline") !== "baseline")
    lose("font-effect");
  return present<Style>({
    font: name === DEFAULT_STYLE.font ? undefined : name,
    size: size === DEFAULT_STYLE.size ? undefined : size,
    bold: flag(font, "b") || undefined,
    italic: flag(font, "i") || undefined,
    underline: flag(font, "u") || undefined,
    color: colorOf(child(font, "color")),
  });
};

const fillColor = (fill: XmlNode | undefined, lose: Lose): string | undefined => {
  if (child(fill, "gradientFill")) lose("gradient-fill");
  const pattern = child(fill, "patternFill");
  const type = attribute(pattern, "patternType") ?? "none";
  if (type !== "none" && type !== "solid") lose("pattern-fill");
  return type === "solid" ? colorOf(child(pattern, "fgColor")) : undefined;
};

const LINES: readonly BorderLine[] = ["thin", "medium", "hair", "dotted", "double"];
/** The nearest of our lines to what else there is (ECMA-376 part 1, 18.18.3). */
const NEAREST: ReadonlyMap<string, BorderLine> = new Map([
  ["thick", "medium"],
  ["mediumDashed", "medium"],
  ["mediumDashDot", "medium"],
  ["mediumDashDotDot", "medium"],
]);

const line = (border: XmlNode | undefined, names: readonly string[], lose: Lose): BorderLine | undefined => {
  const style = names.map((name) => attribute(child(border, name), "style")).find((text) => text !== undefined);
  if (style === undefined || style === "none") return undefined;
  const own = LINES.find((name) => name === style);
  if (own === undefined) lose("border-line");
  return own ?? NEAREST.get(style) ?? "dotted";
};

const borderStyle = (border: XmlNode | undefined, lose: Lose): Style => {
  if (truth(attribute(border, "diagonalUp")) || truth(attribute(border, "diagonalDown"))) lose("border-line");
  return present<Style>({
    top: line(border, ["top"], lose),
    right: line(border, ["right", "end"], lose),
    bottom: line(border, ["bottom"], lose),
    left: line(border, ["left", "start"], lose),
  });
};

const HORIZONTAL = ["left", "center", "right", "justify", "fill"] as const;
const VERTICAL = ["top", "center"] as const;

const alignmentStyle = (node: XmlNode | undefined): Style => {
  const horizontal = attribute(node, "horizontal");
  const rotate = figure(attribute(node, "textRotation")) ?? 0;
  return present<Style>({
    horizontal: HORIZONTAL.find((name) => name === (horizontal === "centerContinuous" ? "center" : horizontal)),
    vertical: VERTICAL.find((name) => name === attribute(node, "vertical")),
    wrap: truth(attribute(node, "wrapText")) || undefined,
    indent: figure(attribute(node, "indent")) || undefined,
    rotate: rotate > 0 && rotate <= 90 ? rotate : undefined,
    shrink: truth(attribute(node, "shrinkToFit")) || undefined,
  });
};

const conditionalStyle = (dxf: XmlNode): ConditionalSpec["style"] => {
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  return present<ConditionalSpec["style"]>({
    bold: flag(font, "b"),
    italic: flag(font, "i"),
    color: colorOf(child(font, "color")),
    fill: colorOf(child(pattern, "bgColor") ?? child(pattern, "fgColor")),
  });
};

/** `xl/styles.xml` back to styles. What a cell of a foreign file inherits from a named style stands in its xf too. */
export function readStyles(nodes: readonly XmlNode[], lose: Lose): Styles {
  const formats = new Map<number, string>([...FIXED_FORMATS, ...LOCAL_FORMATS]);
  for (const { attributes } of childrenOf(nodes, "numFmts"))
    formats.set(figure(attributes.get("numFmtId")) ?? -1, customFormat(attributes.get("formatCode") ?? "General"));
  const [fonts, fills, borders] = ["fonts", "fills", "borders"].map((name) => childrenOf(nodes, name)) as [
    readonly XmlNode[],
    readonly XmlNode[],
    readonly XmlNode[],
  ];
  const at = (list: readonly XmlNode[], xf: XmlNode, name: string): XmlNode | undefined =>
    list[figure(xf.attributes.get(name)) ?? 0];
  const styles = childrenOf(nodes, "cellXfs").map((xf): (() => Style) => {
    let made: Style | undefined;
    return () =>
      (made ??= {
        ...fontStyle(at(fonts, xf, "fontId"), lose),
        ...borderStyle(at(borders, xf, "borderId"), lose),
        ...alignmentStyle(child(xf, "alignment")),
        ...present<Style>({
          fill: fillColor(at(fills, xf, "fillId"), lose),
          format: [formats.get(figure(xf.attributes.get("numFmtId")) ?? 0)].find((text) => text !== "General"),
          locked: truth(attribute(child(xf, "protection"), "locked"), true) ? undefined : false,
        }),
      });
  });
  const dxfs = childrenOf(nodes, "dxfs").map(conditionalStyle);
  const plain: Style = {};
  return { cell: (id) => styles[id]?.() ?? plain, conditional: (id) => dxfs[id] };
}
