/** Our own grammar, reliability §1.5: what JavaScript or a locale would also take as a number is none. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The number that stands in these bytes, blanks around it allowed; `undefined` when it is none, or not finite. */
export function readNumber(bytes: Uint8Array, from: number, to: number): number | undefined {
  // Up to 15 digits are exact in any order of adding; counts are nearly all of a sheet.
  if (to - from <= 15 && to > from) {
    let value = 0;
    let at = from;
    for (; at < to; at++) {
      const digit = (bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (at === to) return value;
  }
  let text = "";
  for (let i = from; i < to; i++) {
    text += String.fromCharCode(bytes[i] as number);
    if (text.length > 400) return undefined;
  }
  return parseNumber(text);
}

export function parseNumber(text: string): number | undefined {
  const plain = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  if (plain.length > 400 || !NUMBER.test(plain)) return undefined;
  const value = Number(plain);
  // −0 is 0 to a person.
  return Number.isFinite(value) ? value + 0 : undefined;
}
