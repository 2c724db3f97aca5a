// How a cell looks on the page.
import type { CSSProperties } from "react";
import { type Style, styleValue } from "../model/style";

const widths: Readonly<Record<string, string>> = { Hairline: "1px", Thin: "1px", Medium: "2px", Thick: "3px" };
const kinds: Readonly<Record<string, string>> = { Continuous: "solid", Double: "double", Dot: "dotted" };

function line(style: Style, side: string): string | undefined {
  const kind = String(styleValue(style, `Border.${side}.Style`));
  if (kind === "None") return undefined;
  const width = widths[String(styleValue(style, `Border.${side}.Weight`))] ?? "1px";
  return `${width} ${kinds[kind] ?? "dashed"} ${String(styleValue(style, `Border.${side}.Color`))}`;
}

const aligns: Readonly<Record<string, "left" | "center" | "right" | "justify">> = {
  Left: "left",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "right",
  Justify: "justify",
};

export function cellLook(style: Style, isNumber: boolean): CSSProperties {
  const is = (key: string): string => String(styleValue(style, key));
  return {
    fontFamily: is("Font.Name"),
    fontSize: `${is("Font.Size")}pt`,
    fontWeight: is("Font.Bold") === "true" ? "bold" : "normal",
    fontStyle: is("Font.Italic") === "true" ? "italic" : "normal",
    textDecoration: is("Font.Underline") === "None" ? "none" : "underline",
    color: is("Font.Color"),
    backgroundColor: is("Fill.Pattern") === "None" ? undefined : is("Fill.Color"),
    textAlign: aligns[is("HorizontalAlignment")] ?? (isNumber ? "right" : "left"),
    verticalAlign:
      is("VerticalAlignment") === "Top" ? "top" : is("VerticalAlignment") === "Center" ? "middle" : "bottom",
    whiteSpace: is("WrapText") === "true" ? "pre-wrap" : "nowrap",
    paddingLeft: `${3 + Number(is("IndentLevel")) * 8}px`,
    borderTop: line(style, "EdgeTop"),
    borderBottom: line(style, "EdgeBottom"),
    borderLeft: line(style, "EdgeLeft"),
    borderRight: line(style, "EdgeRight"),
  };
}
