import { columns, json, line, printed, type Tone } from "../../src/cli/lines";
import { safe } from "../../src/words/index";

const TONES: readonly Tone[] = ["error", "question", "warning", "note", "good", "title", "quiet"];

test("a sign says the tone without colour", () => {
  expect(TONES.map((tone) => printed(line("x", tone), false))).toEqual(["✖ x", "? x", "! x", "· x", "✔ x", "x", "x"]);
});

test("colours stand around the words, and only where they are wanted", () => {
  expect(printed(line("x", "error", 1), true)).toBe("  \u001b[31m✖ x\u001b[0m");
  expect(printed(line("x", undefined, 1), true)).toBe("  x");
});

const HOSTILE: readonly (readonly [string, string, string])[] = [
  ["escape sequences", "\u001b[2J\u001b]0;x\u0007a", "\ufffd[2J\ufffd]0;x\ufffda"],
  ["C1 controls", "\u009b31ma", "\ufffd31ma"],
  ["line ends and tabs", "a\r\nb\tc", "a b c"],
  ["line separators", "a\u2028b\u2029c", "a\ufffdb\ufffdc"],
  ["marks of writing direction", "gpj.\u202exslx", "gpj.\ufffdxslx"],
  ["zero-width marks", "a\u200bb\ufeffc", "a\ufffdb\ufffdc"],
  ["lone surrogates", "a\ud800b", "a\ufffdb"],
  ["Vietnamese, composed or not, and pairs stay", "Trường e\u0301 😀", "Trường e\u0301 😀"],
];

test.each(HOSTILE)("%s cannot act on the terminal", (_, text, shown) => {
  expect(safe(text)).toBe(shown);
  expect(printed(line(text, "note"), false)).toBe(`· ${shown}`);
});

test.each(HOSTILE)("%s are escaped in JSON and come back as they were", (_, text) => {
  const printedJson = json({ [text]: text });
  expect(printedJson).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/);
  expect(JSON.parse(printedJson)).toEqual({ [text]: text });
});

test("columns are set under each other and end without spaces", () => {
  expect(
    columns([
      ["a", "bb", ""],
      ["aaa", "b", "c\nd"],
    ]),
  ).toEqual(["a    bb", "aaa  b   c d"]);
});
