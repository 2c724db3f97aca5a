// How the inside of a cell looks: its own style, and over it what a conditional format adds.
import type { CSSProperties } from "react";
import type { Props } from "../model/book";
import { type Style, styleValue } from "../model/style";

const across: Readonly<Record<string, "left" | "center" | "right" | "justify">> = {
  Left: "left",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "right",
  Justify: "justify",
};
const down: Readonly<Record<string, string>> = { Top: "flex-start", Center: "center", Justify: "flex-start" };

/** Names of fonts with what stands in for them where they are not installed. */
const family = (font: string): string => {
  const serif = /times|cambria|georgia|serif/i.test(font);
  return serif ? `"${font}", "Liberation Serif", serif` : `"${font}", "Carlito", "Liberation Sans", sans-serif`;
};

export type Alignment = "left" | "center" | "right" | "justify";

export function alignmentOf(style: Style, value: unknown): Alignment {
  const set = across[String(styleValue(style, "HorizontalAlignment"))];
  if (set) return set;
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || typeof value === "object" ? "center" : "left";
}

/** The fill that is seen, if any. */
export function fillOf(style: Style, rule: Props | null): string | undefined {
  const over = rule?.["Custom.Format.Fill.Color"];
  if (typeof over === "string") return over;
  return styleValue(style, "Fill.Pattern") === "None" ? undefined : String(styleValue(style, "Fill.Color"));
}

export function cellLook(style: Style, rule: Props | null, align: Alignment): CSSProperties {
  const is = (key: string): string => String(styleValue(style, key));
  const over = (key: string, own: string): string => {
    const set = rule?.[`Custom.Format.${key}`];
    return set === undefined ? own : String(set);
  };
  const wrap = is("WrapText") === "true" || align === "justify";
  const indent = Number(is("IndentLevel")) * 9;
  const turn = Number(is("TextOrientation"));
  const lines = [
    is("Font.Underline") === "None" ? "" : "underline",
    is("Font.Strikethrough") === "true" ? "line-through" : "",
  ];
  return {
    fontFamily: family(is("Font.Name")),
    fontSize: `${is("Font.Size")}pt`,
    fontWeight: over("Font.Bold", is("Font.Bold")) === "true" ? "bold" : "normal",
    fontStyle: over("Font.Italic", is("Font.Italic")) === "true" ? "italic" : "normal",
    textDecoration: lines.join(" ").trim() || "none",
    color: over("Font.Color", is("Font.Color")),
    backgroundColor: fillOf(style, rule),
    textAlign: align,
    justifyContent: down[is("VerticalAlignment")] ?? "flex-end",
    whiteSpace: wrap ? "pre-wrap" : "pre",
    overflowWrap: wrap ? "anywhere" : undefined,
    paddingLeft: align === "right" ? 2 : 2 + indent,
    paddingRight: align === "right" ? 2 + indent : 2,
    writingMode: Math.abs(turn) === 90 ? "vertical-rl" : undefined,
  };
}
