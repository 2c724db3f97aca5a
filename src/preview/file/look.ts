// How a placed cell looks and how a cell of the open workbook looks: the same, in two vocabularies.
import type { BorderLine, Style as PlacedStyle } from "../../sheet";
import { DEFAULT_STYLE } from "../../sheet";
import { plain, type Style, styleValue, type StyleValue, withStyle } from "../model/style";

const horizontal = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  fill: "Fill",
} as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

const lines: Readonly<Record<BorderLine, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  hair: ["Continuous", "Hairline"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
};

const edges = { top: "EdgeTop", right: "EdgeRight", bottom: "EdgeBottom", left: "EdgeLeft" } as const;
type Edge = keyof typeof edges;
const edgeNames = Object.keys(edges) as readonly Edge[];

type Entry = readonly [key: string, value: StyleValue];

const border = (edge: Edge, line: BorderLine | undefined): readonly Entry[] =>
  line === undefined
    ? []
    : [
        [`Border.${edges[edge]}.Style`, lines[line][0]],
        [`Border.${edges[edge]}.Weight`, lines[line][1]],
      ];

export function fromPlacedStyle(style: PlacedStyle): Style {
  const fill: readonly Entry[] =
    style.fill === undefined
      ? []
      : [
          ["Fill.Color", `#${style.fill.toUpperCase()}`],
          ["Fill.Pattern", "Solid"],
        ];
  const entries: readonly Entry[] = [
    ["Font.Name", style.font ?? DEFAULT_STYLE.font],
    ["Font.Size", style.size ?? DEFAULT_STYLE.size],
    ["Font.Bold", style.bold ?? false],
    ["Font.Italic", style.italic ?? false],
    ["Font.Underline", style.underline ? "Single" : "None"],
    ["Font.Color", `#${(style.color ?? "000000").toUpperCase()}`],
    ...fill,
    ["HorizontalAlignment", style.horizontal ? horizontal[style.horizontal] : "General"],
    ["VerticalAlignment", vertical[style.vertical ?? "bottom"]],
    ["WrapText", style.wrap ?? false],
    ["IndentLevel", style.indent ?? 0],
    ["TextOrientation", style.rotate ?? 0],
    ["ShrinkToFit", style.shrink ?? false],
    ["Protection.Locked", style.locked ?? true],
    ["NumberFormat", style.format ?? "General"],
    ...edgeNames.flatMap((edge) => border(edge, style[edge])),
  ];
  return entries.reduce((made, [key, value]) => withStyle(made, key, value), plain);
}

const back = <T extends string>(table: Readonly<Record<T, string>>, value: StyleValue): T | null =>
  (Object.keys(table) as unknown as readonly T[]).find((key) => table[key] === value) ?? null;

function lineOf(style: Style, edge: Edge): BorderLine | null {
  const key = `Border.${edges[edge]}.`;
  const [kind, weight] = [styleValue(style, `${key}Style`), styleValue(style, `${key}Weight`)];
  if (kind === "None") return null;
  const names = Object.keys(lines) as readonly BorderLine[];
  return (
    names.find((name) => lines[name][0] === kind && lines[name][1] === weight) ??
    (kind === "Double" ? "double" : kind === "Continuous" ? "thin" : "dotted")
  );
}

const hex = (value: StyleValue): string => String(value).replace("#", "");

/** Without what equals the default; nothing is undefined. */
export function toPlacedStyle(style: Style): PlacedStyle {
  const is = (key: string): StyleValue => styleValue(style, key);
  const [font, size, color] = [String(is("Font.Name")), Number(is("Font.Size")), hex(is("Font.Color"))];
  const across = back(horizontal, is("HorizontalAlignment"));
  const down = back(vertical, is("VerticalAlignment"));
  const sides = edgeNames.flatMap((edge) => {
    const line = lineOf(style, edge);
    return line === null ? [] : [[edge, line] as const];
  });
  return {
    ...(font === DEFAULT_STYLE.font ? {} : { font }),
    ...(size === DEFAULT_STYLE.size ? {} : { size }),
    ...(is("Font.Bold") === true ? { bold: true } : {}),
    ...(is("Font.Italic") === true ? { italic: true } : {}),
    ...(is("Font.Underline") === "None" ? {} : { underline: true }),
    ...(color === "000000" ? {} : { color }),
    ...(is("Fill.Pattern") === "Solid" ? { fill: hex(is("Fill.Color")) } : {}),
    ...Object.fromEntries(sides),
    ...(across === null ? {} : { horizontal: across }),
    ...(down === null || down === "bottom" ? {} : { vertical: down }),
    ...(is("WrapText") === true ? { wrap: true } : {}),
    ...(is("IndentLevel") === 0 ? {} : { indent: Number(is("IndentLevel")) }),
    ...(is("TextOrientation") === 0 ? {} : { rotate: Number(is("TextOrientation")) }),
    ...(is("ShrinkToFit") === true ? { shrink: true } : {}),
    ...(is("NumberFormat") === "General" ? {} : { format: String(is("NumberFormat")) }),
    ...(is("Protection.Locked") === false ? { locked: false } : {}),
  };
}
