import fc from "fast-check";
import { copied } from "../../src/xlsx/packed-part";
import { alikeFor, allAlike, viewOf } from "../../src/xlsx/same-bytes";
import { PartNames } from "../../src/xlsx/zip-names";

/** Bytes of which eight may be either zero, or no number. */
const byte = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 0x20, 0x61) },
  fc.constantFrom(0x80, 0x7f, 0xf8, 0xff),
);

const oneByOne = (a: Uint8Array, b: Uint8Array): number => {
  const differs = a.findIndex((one, at) => one !== b[at]);
  return differs < 0 ? a.length : differs;
};

test("bytes that are compared many at a time are alike as far as they are one by one", () => {
  const inputs = fc.tuple(fc.array(byte, { minLength: 60, maxLength: 150 }), fc.nat(9), fc.nat(9), fc.nat(149), byte);
  fc.assert(
    fc.property(inputs, ([bytes, from, at, place, other]) => {
      const a = Uint8Array.from([...new Array<number>(from).fill(7), ...bytes]);
      const b = Uint8Array.from([...new Array<number>(at).fill(9), ...bytes]);
      if (place < bytes.length) b[at + place] = other;
      const alike = oneByOne(a.subarray(from), b.subarray(at));
      expect(alikeFor(viewOf(a), from, viewOf(b), at)).toBe(alike);
      expect(allAlike(a.subarray(from), b.subarray(at))).toBe(alike === bytes.length);
    }),
    { numRuns: 2000 },
  );
});

test("the two zeros and what is no number are told by their bytes", () => {
  const [zero, minus] = [new Uint8Array(64), new Uint8Array(64)];
  minus[15] = 0x80;
  expect(alikeFor(viewOf(zero), 0, viewOf(minus), 0)).toBe(15);
  const none = new Uint8Array(64).fill(0xff);
  expect(allAlike(none, none.slice())).toBe(true);
});

test("what is kept of a part holds none of its file", () => {
  const file = Buffer.alloc(4096, 5);
  const kept = copied({ stored: false, size: 9, crc: 1, bytes: file.subarray(8, 16) });
  file.fill(0);
  expect([kept.bytes.buffer.byteLength, ...kept.bytes]).toEqual([8, 5, 5, 5, 5, 5, 5, 5, 5]);
});

test("names of parts are those of their own file, whatever stood in their place before", () => {
  const names = new PartNames();
  const of = (n: number, name: string): string | undefined => {
    const bytes = Buffer.from(`..${name}..`);
    const found = names.of(n, bytes, 2, bytes.length - 2);
    bytes.fill(0x61);
    return found && `${found.name} ${found.key}`;
  };
  expect(of(0, "xl/A.xml")).toBe("xl/A.xml xl/a.xml");
  expect(of(0, "xl/A.xml")).toBe("xl/A.xml xl/a.xml");
  expect(of(0, "xl\\a.xml")).toBe("xl/a.xml xl/a.xml");
  expect(of(0, "xl/a.xm")).toBe("xl/a.xm xl/a.xm");
  expect(of(0, "../a.xml")).toBeUndefined();
  expect(of(1, "xl/a.xm")).toBe("xl/a.xm xl/a.xm");
  for (let n = 0; n < 100; n++) expect(of(n, `${n}`)).toBe(`${n} ${n}`);
});
