import type { XmlNode } from "./read-placed-tree";
import { figure, truth } from "./read-placed-tree";

/** The theme of Office 2013–2022, in the order that cells count (ECMA-376 part 1, 18.8.3: light and dark swapped). */
const THEME = "FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72".split(" ");

/** 18.8.27, the palette of Excel 97; 0–7 are 8–15 once more. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Lightness of 18.8.19 moved channel by channel: within a step or two of what programs show. */
const tinted = (color: string, tint: number): string =>
  tint === 0
    ? color
    : [0, 2, 4]
        .map((at) => {
          const value = parseInt(color.slice(at, at + 2), 16);
          const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
          return Math.round(Math.min(255, Math.max(0, moved)))
            .toString(16)
            .toUpperCase()
            .padStart(2, "0");
        })
        .join("");

/** RRGGBB, or undefined for the automatic colour. */
export function colorOf(node: XmlNode | undefined): string | undefined {
  if (node === undefined || truth(node.attributes.get("auto"))) return undefined;
  const rgb = node.attributes.get("rgb");
  if (rgb !== undefined) return /^(?:[\dA-Fa-f]{2})?[\dA-Fa-f]{6}$/.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;
  const theme = figure(node.attributes.get("theme"));
  const indexed = figure(node.attributes.get("indexed"));
  const base = theme !== undefined ? THEME[theme] : INDEXED[(indexed ?? -1) < 8 ? (indexed ?? -1) : (indexed ?? 0) - 8];
  return base === undefined ? undefined : tinted(base, figure(node.attributes.get("tint")) ?? 0);
}
