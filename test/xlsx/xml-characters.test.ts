import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { characterFault } from "../../src/xlsx/xml-characters";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Letters of every length, line ends, and what may not stand in a part. */
const piece = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom("<row r=", "số liệu ", "ườ", "12", "\n", "\t", "👩", "０", "\uf8ff").map(encode),
  },
  fc.constantFrom("\u0000", "\u001f", "\ufffe", "\uffff").map(encode),
  fc.uint8Array({ minLength: 1, maxLength: 3 }),
);

test("the platform's check and ours find the same fault, wherever the bytes begin", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(7), (pieces, skew) => {
      const all = Uint8Array.from([...new Uint8Array(skew), ...pieces.flatMap((one) => [...one])]).subarray(skew);
      expect(characterFault(all, isUtf8)).toBe(characterFault(all));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["a control character", "a".repeat(70) + "\u0001" + "b".repeat(70), "xml-malformed"],
  ["a control character at the end", "a".repeat(70) + "\u0001", "xml-malformed"],
  ["half of a letter", Uint8Array.of(...encode("x".repeat(80)), 0xe1, 0xbb), "xml-encoding"],
  ["U+FFFF", `${"０".repeat(30)}\uffff`, "xml-malformed"],
  ["lines and tabs", "a\tb\r\n".repeat(40), undefined],
] as const)("%s", (_, text, fault) => {
  const bytes = typeof text === "string" ? encode(text) : text;
  expect([characterFault(bytes), characterFault(bytes, isUtf8)]).toEqual([fault, fault]);
});
