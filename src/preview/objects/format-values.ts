// Values that a format property takes; anything else is refused as Excel refuses it.
import type { StyleValue } from "../model/style";
import { fail } from "../protocol/errors";
import { asFlag, asNumber, asOneOf, asText } from "./args";

type Check = (value: unknown) => StyleValue;

const among =
  (...allowed: readonly string[]): Check =>
  (value) =>
    asOneOf(value, allowed);

const between =
  (low: number, high: number): Check =>
  (value) => {
    const number = asNumber(value);
    return number >= low && number <= high ? number : fail("InvalidArgument");
  };

const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  gray: "#808080",
  grey: "#808080",
  orange: "#FFA500",
};

/** "#abc123", "abc123" or an HTML name → "#ABC123"; "" for none. */
export function asColor(value: unknown): string {
  const text = asText(value);
  if (text === "") return "";
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  return hex ? `#${hex.toUpperCase()}` : (named[text.toLowerCase()] ?? fail("InvalidArgument"));
}

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];

const checks: Readonly<Record<string, Check>> = {
  "Font.Name": asText,
  "Font.Size": between(1, 409),
  "Font.Color": asColor,
  "Font.Underline": among("None", "Single", "Double", "SingleAccountant", "DoubleAccountant"),
  "Font.TintAndShade": between(-1, 1),
  "Fill.Color": asColor,
  "Fill.Pattern": asText,
  "Fill.PatternColor": asColor,
  "Fill.TintAndShade": between(-1, 1),
  "Fill.PatternTintAndShade": between(-1, 1),
  HorizontalAlignment: among(
    ...["General", "Left", "Center", "Right", "Fill", "Justify"],
    ...["CenterAcrossSelection", "Distributed"],
  ),
  VerticalAlignment: among("Top", "Center", "Bottom", "Justify", "Distributed"),
  ReadingOrder: among("Context", "LeftToRight", "RightToLeft"),
  IndentLevel: between(0, 250),
  TextOrientation: (value) => (value === 180 ? 180 : between(-90, 90)(value)),
  Style: among(...lineStyles),
  Weight: among("Hairline", "Thin", "Medium", "Thick"),
  Color: asColor,
  TintAndShade: between(-1, 1),
};

export function checkStyle(key: string, value: unknown): StyleValue {
  const name = key.startsWith("Border.") ? key.slice(key.lastIndexOf(".") + 1) : key;
  return (checks[name] ?? asFlag)(value);
}
