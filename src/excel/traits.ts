import { DEFAULT_STYLE, type Style } from "../sheet/style";

/** One property of how cells look, and how Excel is told. */
export type Trait = {
  readonly of: (style: Style) => string | number | boolean;
  readonly paint: (format: Excel.RangeFormat, value: string | number | boolean) => void;
};

const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  fill: "Fill",
  general: "General",
} as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

const trait = <T extends string | number | boolean>(
  of: (style: Style) => T,
  paint: (format: Excel.RangeFormat, value: T) => void,
): Trait => ({ of, paint: (format, value) => paint(format, value as T) });

/** The look of a cell of a new sheet once its font is set (`DEFAULT_STYLE`). */
export const TRAITS: readonly Trait[] = [
  trait(
    (style) => style.font ?? DEFAULT_STYLE.font,
    (format, value) => (format.font.name = value),
  ),
  trait(
    (style) => style.size ?? DEFAULT_STYLE.size,
    (format, value) => (format.font.size = value),
  ),
  trait(
    (style) => style.bold ?? false,
    (format, value) => (format.font.bold = value),
  ),
  trait(
    (style) => style.italic ?? false,
    (format, value) => (format.font.italic = value),
  ),
  trait(
    (style) => style.underline ?? false,
    (format, value) => (format.font.underline = value ? "Single" : "None"),
  ),
  trait(
    (style) => style.color ?? "000000",
    (format, value) => (format.font.color = `#${value}`),
  ),
  trait(
    (style) => style.fill ?? "",
    (format, value) => {
      if (value === "") format.fill.clear();
      else format.fill.color = `#${value}`;
    },
  ),
  trait(
    (style) => style.horizontal ?? "general",
    (format, value) => (format.horizontalAlignment = HORIZONTAL[value]),
  ),
  trait(
    (style) => style.vertical ?? "bottom",
    (format, value) => (format.verticalAlignment = VERTICAL[value]),
  ),
  trait(
    (style) => style.wrap ?? false,
    (format, value) => (format.wrapText = value),
  ),
  trait(
    (style) => style.indent ?? 0,
    (format, value) => (format.indentLevel = value),
  ),
  trait(
    (style) => style.rotate ?? 0,
    (format, value) => (format.textOrientation = value),
  ),
  trait(
    (style) => style.shrink ?? false,
    (format, value) => (format.shrinkToFit = value),
  ),
  trait(
    (style) => style.locked ?? true,
    (format, value) => (format.protection.locked = value),
  ),
];
