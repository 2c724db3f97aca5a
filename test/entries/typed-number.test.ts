import fc from "fast-check";
import { cleanTyped, readTypedNumber, type TypedNumber } from "../../src/entries/typed-number";

/** `98.2`, `98.2 %`, `? thousands-or-decimal 1.000 1000`, or `–` where there is no number. */
function said(typed: TypedNumber): string {
  if (typed.kind === "none") return "–";
  if (typed.kind === "ambiguous") return ["?", typed.why, ...typed.readings].join(" ");
  return typed.percent ? `${typed.text} %` : typed.text;
}

test.each([
  // Whole numbers, spaces and zeros that people do not see.
  ["0", "0"],
  ["7", "7"],
  ["1234567", "1234567"],
  ["  12 ", "12"],
  ["007", "7"],
  ["000", "0"],
  ["+5", "5"],
  ["\u00a012\u00a0", "12"],
  ["1\u200b2", "12"],
  ["12\ufeff3", "123"],
  ["１２３", "123"],
  ["９８，２", "98.2"],
  ["９８．２％", "98.2 %"],
  ["12345678901234567890", "12345678901234567890"],
  // Decimals of both countries.
  ["98,2", "98.2"],
  ["98.2", "98.2"],
  ["98,25", "98.25"],
  ["99.99", "99.99"],
  ["0,982", "0.982"],
  ["0.500", "0.500"],
  ["0,0", "0.0"],
  [",5", "0.5"],
  [".5", "0.5"],
  ["007,5", "7.5"],
  ["1234,5", "1234.5"],
  ["1000,000", "1000.000"],
  ["3.1416", "3.1416"],
  // Percent is kept apart.
  ["98,2%", "98.2 %"],
  ["98.2 %", "98.2 %"],
  ["100%", "100 %"],
  ["100\u00a0%", "100 %"],
  ["5%%", "–"],
  ["%", "–"],
  // Thousands: a space, or more than one group, can be nothing else.
  ["1 000", "1000"],
  ["1\u00a0000", "1000"],
  ["1\u202f000", "1000"],
  ["12 345 678", "12345678"],
  ["1.000.000", "1000000"],
  ["1,000,000", "1000000"],
  ["1.234.567,89", "1234567.89"],
  ["1,234,567.89", "1234567.89"],
  ["1.234,5", "1234.5"],
  ["1,234.5", "1234.5"],
  ["1 234,5", "1234.5"],
  ["1 234.5", "1234.5"],
  // One group of three: one, or a thousand.
  ["1.000", "? thousands-or-decimal 1.000 1000"],
  ["1,000", "? thousands-or-decimal 1.000 1000"],
  ["12.345", "? thousands-or-decimal 12.345 12345"],
  ["123,456", "? thousands-or-decimal 123.456 123456"],
  ["1.000%", "? thousands-or-decimal 1.000 1000"],
  ["１．０００", "? thousands-or-decimal 1.000 1000"],
  // Marks of no country.
  ["1,234.5,6", "? mixed-marks"],
  ["12,34.5", "? mixed-marks"],
  ["1.000 000", "? mixed-marks"],
  ["1. 000", "? mixed-marks"],
  ["1.5 000", "? mixed-marks"],
  // No number at all.
  ["", "–"],
  ["   ", "–"],
  ["abc", "–"],
  ["12abc", "–"],
  ["12 trẻ", "–"],
  ["01 triệu", "–"],
  ["-5", "–"],
  ["−5", "–"],
  ["1e3", "–"],
  ["0x10", "–"],
  ["5.", "–"],
  ["1..000", "–"],
  ["1 2", "–"],
  ["12.34.567", "–"],
  ["1.000.00", "–"],
  ["14/30", "–"],
  ["2025-2030", "–"],
  // Marks above the line are footnotes, other digits are not ours to read.
  ["12¹", "–"],
  ["5²", "–"],
  ["½", "–"],
  ["٣", "–"],
  ["①", "–"],
  ["#N/A", "–"],
  ["=1+1", "–"],
])("%j is %s", (text, expected) => {
  expect(said(readTypedNumber(text))).toBe(expected);
});

const digits = fc.bigInt({ min: 0n, max: 10n ** 18n }).map(String);
const grouped = (mark: string) => (text: string) => text.replace(/\B(?=(\d{3})+$)/g, mark);

test("a whole number written without marks is itself", () => {
  fc.assert(fc.property(digits, (text) => said(readTypedNumber(text)) === text));
});

test("two groups of thousands read back in both countries", () => {
  const large = fc.bigInt({ min: 10n ** 6n, max: 10n ** 18n }).map(String);
  fc.assert(
    fc.property(
      large,
      fc.constantFrom(".", ",", " "),
      (text, mark) => said(readTypedNumber(grouped(mark)(text))) === text,
    ),
  );
});

test("a decimal behind groups reads back in both countries", () => {
  const part = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, "0"));
  const thousands = fc.bigInt({ min: 1000n, max: 10n ** 15n }).map(String);
  fc.assert(
    fc.property(thousands, part, fc.constantFrom([".", ","], [",", "."]), (whole, decimals, [mark, point]) => {
      expect(said(readTypedNumber(`${grouped(mark ?? "")(whole)}${point}${decimals}`))).toBe(`${whole}.${decimals}`);
    }),
  );
});

test("whatever was typed: never a throw, and a value is a plain decimal equal to its fraction", () => {
  const typed = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."0123456789., \u00a0%+-e") }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const result = readTypedNumber(text);
      if (result.kind !== "value") return;
      expect(result.text).toMatch(/^(0|[1-9]\d*)(\.\d+)?$/);
      const { numerator, denominator } = result.value;
      expect(numerator * 10n ** BigInt((result.text.split(".")[1] ?? "").length)).toBe(
        BigInt(result.text.replace(".", "")) * denominator,
      );
      // Nothing is read that was not typed: the digits are those of the text, but for zeros in front.
      expect(result.text.replace(".", "").replace(/^0+/, "")).toBe(
        cleanTyped(text).replace(/\D/g, "").replace(/^0+/, ""),
      );
    }),
    { numRuns: 2000 },
  );
});
