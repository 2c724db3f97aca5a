import { DEFAULT_STYLE } from "../sheet/style";
import type { BorderLine, Style } from "../sheet/style";
import type { ConditionalSpec } from "../sheet/spec";
import { escapeAttribute } from "./xml-escape";

const rgb = (color: string): string => `rgb="FF${escapeAttribute(color.toUpperCase())}"`;

/** Families that a program may fall back on (ECMA-376 part 1, 18.8.18): 1 Roman, 2 Swiss. */
const family = (font: string): number => (/times|roman|serif|cambria/i.test(font) ? 1 : 2);

/** CT_Font, in the order that Excel writes. */
export const fontXml = (style: Style): string => {
  const name = style.font ?? DEFAULT_STYLE.font;
  return [
    "<font>",
    style.bold ? "<b/>" : "",
    style.italic ? "<i/>" : "",
    style.underline ? "<u/>" : "",
    `<sz val="${style.size ?? DEFAULT_STYLE.size}"/>`,
    style.color ? `<color ${rgb(style.color)}/>` : "",
    `<name val="${escapeAttribute(name)}"/><family val="${family(name)}"/></font>`,
  ].join("");
};

export const fillXml = (fill: string | undefined): string =>
  fill
    ? `<fill><patternFill patternType="solid"><fgColor ${rgb(fill)}/><bgColor indexed="64"/></patternFill></fill>`
    : '<fill><patternFill patternType="none"/></fill>';

/** Excel takes the second fill for this one, whatever stands there. */
export const RESERVED_FILL = '<fill><patternFill patternType="gray125"/></fill>';

const side = (name: string, line: BorderLine | undefined): string =>
  line ? `<${name} style="${line}"><color auto="1"/></${name}>` : `<${name}/>`;

export const borderXml = (style: Style): string =>
  [
    "<border>",
    side("left", style.left),
    side("right", style.right),
    side("top", style.top),
    side("bottom", style.bottom),
    "<diagonal/></border>",
  ].join("");

/** Attributes of CT_CellAlignment; `bottom` and zeros are what a cell has without them. */
export const alignmentXml = (style: Style): string => {
  const attributes = [
    style.horizontal ? ` horizontal="${style.horizontal}"` : "",
    style.vertical && style.vertical !== "bottom" ? ` vertical="${style.vertical}"` : "",
    style.rotate ? ` textRotation="${style.rotate}"` : "",
    style.wrap ? ' wrapText="1"' : "",
    style.indent ? ` indent="${style.indent}"` : "",
    style.shrink ? ' shrinkToFit="1"' : "",
  ].join("");
  return attributes === "" ? "" : `<alignment${attributes}/>`;
};

const flag = (name: string, value: boolean | undefined): string =>
  value === undefined ? "" : value ? `<${name}/>` : `<${name} val="0"/>`;

/** A differential format (18.8.14): only what differs; a solid fill is known by its background colour. */
export const dxfXml = ({ bold, italic, color, fill }: ConditionalSpec["style"]): string => {
  const font = [flag("b", bold), flag("i", italic), color ? `<color ${rgb(color)}/>` : ""].join("");
  return [
    "<dxf>",
    font === "" ? "" : `<font>${font}</font>`,
    fill
      ? `<fill><patternFill patternType="solid"><fgColor ${rgb(fill)}/><bgColor ${rgb(fill)}/></patternFill></fill>`
      : "",
    "</dxf>",
  ].join("");
};
