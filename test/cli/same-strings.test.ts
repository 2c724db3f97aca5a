import fc from "fast-check";
import { sameStrings } from "../../src/cli/same-strings";

test("data says the same as before, whatever is in it", () => {
  const same = sameStrings();
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      expect(same(structuredClone(data))).toEqual(data);
    }),
  );
});

test("maps and what else is no plain data stay as they are", () => {
  const merged = new Map([["MT5", { d: 3 }]]);
  expect(sameStrings()({ merged, when: undefined })).toEqual({ merged, when: undefined });
});
