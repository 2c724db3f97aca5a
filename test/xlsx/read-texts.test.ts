import fc from "fast-check";
import { TextMemory, valueText } from "../../src/xlsx/read-texts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the memory of texts", () => {
  test("a text is what its bytes say, however often and after whatever it is asked for", () => {
    const memory = new TextMemory();
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 20 }), (texts) => {
        for (const text of [...texts, ...texts]) {
          const bytes = bytesOf(`<${text}>`);
          const said = valueText(bytes, 1, bytes.length - 1);
          expect(memory.text(bytes, 1, bytes.length - 1)).toBe(said);
        }
      }),
    );
  });

  test("texts whose hashes fall together are told apart", () => {
    // More texts than there are places; the memory begins anew meanwhile.
    const memory = new TextMemory();
    const words = Array.from({ length: 40_000 }, (_, n) => `ô ${n.toString(36)}`);
    for (const word of [...words, ...words.slice(0, 5_000)]) {
      const bytes = bytesOf(word);
      if (memory.text(bytes, 0, bytes.length) !== word) throw new Error(word);
    }
  });
});
