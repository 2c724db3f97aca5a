/**
 * Width of text in Times New Roman, in thousandths of the font size, from the advance widths that the font publishes.
 * Vietnamese letters are as wide as their base letters. Enough for choosing row heights; never for deciding content.
 */
const GROUPS: readonly (readonly [number, string])[] = [
  [250, " .,\u00a0"],
  [278, "ijlt:;/\\|'()[]!"],
  [333, 'frI-“”‘’"'],
  [389, "sJ"],
  [444, "acez"],
  [500, "bdghknopquvxy0123456789–_*#$"],
  [556, "PFS"],
  [564, "+=<>−"],
  [611, "ELTZ"],
  [667, "BC"],
  [722, "ADGHKNOQRUVXYw"],
  [778, "m&"],
  [833, "%"],
  [889, "M"],
  [944, "W"],
];
const WIDTHS = new Map(GROUPS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
const OTHER = 600;
/** Bold letters are about this much wider. */
const BOLD = 1.07;

const base = (letter: string): string => letter.normalize("NFD").charAt(0).replace("đ", "d").replace("Đ", "D");

/** Widths of letters that were asked for before: to take a letter apart is slow. */
const KNOWN = new Map(WIDTHS);
const MOST_KNOWN = 4096;

function letterWidth(letter: string): number {
  const known = KNOWN.get(letter);
  if (known !== undefined) return known;
  const width = WIDTHS.get(base(letter)) ?? OTHER;
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(letter, width);
  return width;
}

/** Points. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return (width * size * (bold ? BOLD : 1)) / 1000;
}

/** Lines that a paragraph takes in a column so many points wide, breaking at spaces. */
function linesOf(paragraph: string, size: number, bold: boolean, points: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const width = textWidth(word, size, bold);
    const space = used === 0 ? 0 : textWidth(" ", size, bold);
    if (used + space + width <= points) {
      used += space + width;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(width / points) - 1);
    used = Math.min(width, points);
  }
  return lines;
}

/** A column of so many characters leaves this many points for text: 7 pixels a character at 96 dpi, less the margins. */
export const columnPoints = (characters: number): number => Math.max(4, (characters * 7 - 4) * 0.75);

/** Programs round letters to whole pixels, each in its own way: a line may break a little earlier than measured. */
const SAFE = 0.95;

/** Heights that were asked for before: workbooks of a kind say the same in columns of the same width. */
const HEIGHTS = new Map<string, number>();
const MOST_HEIGHTS = 4096;

/** Height in points that wrapped text needs in a column of `characters` width, with a little air. */
export function textHeight(text: string, characters: number, size: number, bold = false): number {
  const key = `${characters} ${size} ${String(bold)} ${text}`;
  const known = HEIGHTS.get(key);
  if (known !== undefined) return known;
  const height = measuredHeight(text, characters, size, bold);
  if (HEIGHTS.size < MOST_HEIGHTS) HEIGHTS.set(key, height);
  return height;
}

function measuredHeight(text: string, characters: number, size: number, bold: boolean): number {
  const points = columnPoints(characters) * SAFE;
  const lines = text.split("\n").reduce((total, paragraph) => total + linesOf(paragraph, size, bold, points), 0);
  return Math.ceil(lines * size * 1.22 + 4);
}
