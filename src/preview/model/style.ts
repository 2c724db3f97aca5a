// The look of a cell as a flat record of what differs from the default. Equal looks are one object,
// so comparing two cells is comparing two pointers.

export type StyleValue = string | number | boolean | null;
export type Style = Readonly<Record<string, StyleValue>>;

export const defaults: Style = {
  "Font.Name": "Calibri",
  "Font.Size": 11,
  "Font.Bold": false,
  "Font.Italic": false,
  "Font.Color": "#000000",
  "Font.Underline": "None",
  "Font.Strikethrough": false,
  "Font.Subscript": false,
  "Font.Superscript": false,
  "Font.TintAndShade": 0,
  "Fill.Color": "#FFFFFF",
  "Fill.Pattern": "None",
  "Fill.PatternColor": "#000000",
  "Fill.TintAndShade": 0,
  "Fill.PatternTintAndShade": 0,
  HorizontalAlignment: "General",
  VerticalAlignment: "Bottom",
  WrapText: false,
  IndentLevel: 0,
  TextOrientation: 0,
  ShrinkToFit: false,
  ReadingOrder: "Context",
  AutoIndent: false,
  "Protection.Locked": true,
  "Protection.FormulaHidden": false,
  NumberFormat: "General",
  Style: "Normal",
};

export const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

export type Side = (typeof sides)[number];

const borderDefaults: Style = { Style: "None", Color: "#000000", Weight: "Thin", TintAndShade: 0 };

export function defaultOf(key: string): StyleValue {
  if (key.startsWith("Border.")) return borderDefaults[key.slice(key.lastIndexOf(".") + 1)] ?? null;
  return defaults[key] ?? null;
}

const known = new Map<string, Style>();
const steps = new WeakMap<Style, Map<string, Style>>();

function intern(entries: readonly (readonly [string, StyleValue])[]): Style {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(sorted);
  const old = known.get(text);
  if (old) return old;
  const made: Style = Object.freeze(Object.fromEntries(sorted));
  known.set(text, made);
  return made;
}

export const plain: Style = intern([]);

export const styleValue = (style: Style, key: string): StyleValue => style[key] ?? defaultOf(key);

export function withStyle(style: Style, key: string, value: StyleValue): Style {
  const cache = steps.get(style) ?? new Map<string, Style>();
  steps.set(style, cache);
  const step = `${key}=${JSON.stringify(value)}`;
  const old = cache.get(step);
  if (old) return old;
  const others = Object.entries(style).filter(([name]) => name !== key);
  const made = intern(value === defaultOf(key) ? others : [...others, [key, value]]);
  cache.set(step, made);
  return made;
}

/** The style without the entries whose key begins with `prefix`. */
export const withoutStyle = (style: Style, prefix: string): Style =>
  intern(Object.entries(style).filter(([name]) => !name.startsWith(prefix)));
