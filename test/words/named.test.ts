import { named } from "../../src/words/index";

const letters = [..."abcdefghijklmn"];
const told = (count: number, most?: number): string =>
  named(letters.slice(0, count), (one) => `“${one}”`, most).join(" ");

test("a list is told whole up to so many, else its first and how many more there are", () => {
  expect([told(0), told(2, 2), told(3, 2)]).toEqual(["", "“a” “b”", "“a” “b” … (+1)"]);
  expect(told(12)).not.toContain("…");
  expect(told(14)).toMatch(/“l” … \(\+2\)$/);
});
