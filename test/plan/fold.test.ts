import fc from "fast-check";
import { fold, foldedStart, foldedStartNumber, mayFoldTo, startNumber } from "../../src/plan/index";

const words = fc.constantFrom(
  "Trường",
  "  Đơn",
  "vị ",
  "Kế hoạch",
  "MT3-CT4b",
  "1/7",
  "É",
  "e\u0301",
  "\u0301",
  "ﬁ",
  "İ",
  "✖ Sai –",
  "\n",
  "\u20d2",
  "≠",
  "\u212b",
);
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(words).map((all) => all.join(" ")),
);

test("the first letters are those of the whole key, for any text and however its marks are written", () => {
  fc.assert(
    fc.property(text, fc.constantFrom("NFC", "NFD"), (any, form) => {
      const typed = any.normalize(form);
      for (const most of [3, 12, 48]) expect(fold(typed).startsWith(foldedStart(typed, most))).toBe(true);
      for (const most of [3, 12, 48]) expect(mayFoldTo(typed, fold(typed), most)).toBe(true);
      expect([undefined, startNumber(fold(typed))]).toContain(foldedStartNumber(typed));
    }),
    { numRuns: 2_000 },
  );
  expect(foldedStart("Đơn vị chưa gửi báo cáo", 12)).toBe("don vi chua");
  expect(mayFoldTo("Đơn vị chưa gửi", "don vi chu tri", 9)).toBe(true);
  expect(mayFoldTo("Đơn vị chưa gửi", "don vi chu tri", 12)).toBe(false);
  expect(mayFoldTo("Đơn  vị", "donvi", 12)).toBe(false);
  expect(foldedStartNumber("1.  Trên đây")).toBe(startNumber("1. "));
  // Paragraphs of a report are indented by wide blanks.
  for (let code = 0x2000; code < 0x200b; code++)
    expect(foldedStart(`${String.fromCharCode(code)}  Trên đây`, 12)).toBe(
      fold(`${String.fromCharCode(code)}  Trên đây`),
    );
});
