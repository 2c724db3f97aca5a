import { safe } from "../words/index";

/** How a line is meant; the sign says it without colour. */
export type Tone = "error" | "question" | "warning" | "note" | "good" | "title" | "quiet";

/** One line for a person; `text` may hold anything that stood in a file. */
export type Line = { readonly text: string; readonly tone?: Tone; readonly indent?: number };

export const line = (text: string, tone?: Tone, indent?: number): Line => ({
  text,
  ...(tone && { tone }),
  ...(indent && { indent }),
});

const SIGNS: Readonly<Record<Tone, string>> = {
  error: "✖ ",
  question: "? ",
  warning: "! ",
  note: "· ",
  good: "✔ ",
  title: "",
  quiet: "",
};

const COLOURS: Readonly<Record<Tone, string>> = {
  error: "31",
  question: "35",
  warning: "33",
  note: "36",
  good: "32",
  title: "1",
  quiet: "2",
};

/** A line as it is printed. */
export function printed({ text, tone, indent = 0 }: Line, colours: boolean): string {
  const plain = `${tone ? SIGNS[tone] : ""}${safe(text)}`;
  const space = "  ".repeat(indent);
  return space + (tone && colours ? `\u001b[${COLOURS[tone]}m${plain}\u001b[0m` : plain);
}

/** Columns of words set under each other, two spaces apart; the last one is not filled up. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const clean = rows.map((row) => row.map(safe));
  const widths = (clean[0] ?? []).map((_, at) => Math.max(...clean.map((row) => row[at]?.length ?? 0)));
  return clean.map((row) =>
    row
      .map((word, at) => (at === row.length - 1 ? word : word.padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

const HIDDEN_IN_JSON = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** One object on one line. What would move the cursor is escaped, which JSON allows anywhere in a text. */
export const json = (value: unknown): string =>
  JSON.stringify(value).replace(HIDDEN_IN_JSON, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
