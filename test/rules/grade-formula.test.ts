import { initSync, Model } from "@ironcalc/wasm";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { gradeCount, type Grade } from "../../src/entries/grade";
import { cleanFormula, gradeFormula, plainFormula } from "../../src/rules/grade-formula";

beforeAll(() => {
  initSync({ module: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });
});

const TEXT = 2;
const NUMBER = 1;

/** What a spreadsheet makes of inputs as one types them: `'12` is text. */
function graded(inputs: readonly string[]): readonly Grade[] {
  const model = new Model("grades", "en", "UTC", "en");
  model.pauseEvaluation();
  inputs.forEach((input, at) => {
    const row = at + 1;
    if (input !== "") model.setUserInput(0, row, 1, input);
    model.setUserInput(0, row, 2, `=${cleanFormula(`A${row}`)}`);
    model.setUserInput(0, row, 4, `=${plainFormula(`B${row}`)}`);
    model.setUserInput(0, row, 3, `=${gradeFormula(`A${row}`, `B${row}`, `D${row}`)}`);
  });
  model.resumeEvaluation();
  model.evaluate();
  const grades = inputs.map((_, at): Grade => {
    const shown = model.getFormattedCellValue(0, at + 1, 3);
    const type = model.getCellType(0, at + 1, 3);
    if (type === NUMBER) return Number(shown);
    expect(type).toBe(TEXT);
    return shown === "" ? null : (shown as Grade);
  });
  model.free();
  return grades;
}

const here = (text: string): Grade => gradeCount({ kind: "text", value: text });

/** Compares many texts with one start of the engine; tells which differ. */
function disagreements(texts: readonly string[]): readonly unknown[] {
  // An apostrophe alone types nothing.
  const typed = texts.map((text) => (text === "" ? "" : `'${text}`));
  const there = graded(typed);
  return texts.flatMap((text, at) =>
    Object.is(there[at], here(text)) ? [] : [{ text, here: here(text), there: there[at] }],
  );
}

const TABLE: readonly string[] = [
  ...[
    "",
    " ",
    "\u00a0",
    "  \u00a0 ",
    "0",
    "7",
    "007",
    " 27 ",
    "２７",
    "９９９",
    "999999999",
    "1000000000",
    "0000000001",
  ],
  ...[
    "1 000",
    "1  000",
    "1\u00a0000",
    "12 345",
    "123 456",
    "1 000 000",
    "999 999 999",
    "1 000 000 000",
    "1 2",
    "12 34",
  ],
  ...[
    "1.000",
    "1,000",
    "12.345",
    "123.456",
    "1234.567",
    "１．０００",
    "１，０００",
    "1.000.000",
    "1,000,000",
    "1.000,000",
  ],
  ...["1,000.000", "1.000 000", "1 000.000", "1.234.567", "12.345.678", "123.456.789", "1.234.567.890", "12.34.567"],
  ...[
    "0,5",
    "0.500",
    "0 500",
    "00.500",
    "012.345",
    "01.000.000",
    "1,5",
    "1.5",
    "12.50",
    "1000.0",
    "1000,000",
    ".5",
    ",500",
  ],
  ...[
    ".500",
    ".000.000",
    "1..000",
    "1.,000",
    "1. 000",
    "1 .000",
    "1.000.",
    "1.000,",
    "1,",
    "1.",
    ".",
    ",",
    ". ,",
    "...",
  ],
  ...[
    "abc",
    "12abc",
    "12 trẻ",
    "12%",
    "-3",
    "+3",
    "−3",
    "1e3",
    "12¹",
    "½",
    "٣",
    "#N/A",
    "TRUE",
    "có",
    "1\t000",
    "1\n000",
  ],
  ...["1\u200b2", "\ufeff12", "1\u2009000", "1\u202f000", "1\u3000000", "12/3", "14:30", "2025-06-01", '"12"', "'12"],
];

test("the formula grades the table as the reader does", () => {
  expect(disagreements(TABLE)).toEqual([]);
});

test("numbers, answers, errors and empty cells too", () => {
  const inputs = [
    "",
    "0",
    "27",
    "999999999",
    "1000000000",
    "-1",
    "12.5",
    "0.1",
    "1E+15",
    "TRUE",
    "FALSE",
    "=1/0",
    "=NA()",
    '=""',
    '="12"',
    "=2*3",
  ];
  expect(graded(inputs)).toEqual([
    null,
    0,
    27,
    999_999_999,
    "sai",
    "sai",
    "sai",
    "sai",
    "sai",
    "chu",
    "chu",
    "chu",
    "chu",
    null,
    12,
    6,
  ]);
});

test("texts at random are graded alike", () => {
  const plain = fc.string({ unit: fc.constantFrom(..."0123456789., \u00a0abc%-"), maxLength: 14 });
  const marked = fc.string({ unit: fc.constantFrom(..."0015., \u00a0"), maxLength: 13 });
  const groups = fc
    .tuple(
      fc.integer({ min: 0, max: 1234 }).map(String),
      fc.array(
        fc.tuple(fc.constantFrom(".", ",", " ", "\u00a0", "  "), fc.constantFrom("000", "123", "00", "0000", "９９９")),
        { maxLength: 3 },
      ),
    )
    .map(([first, rest]) => first + rest.map(([mark, digits]) => mark + digits).join(""));
  const texts = fc.array(fc.oneof(plain, marked, groups), { minLength: 150, maxLength: 150 });
  fc.assert(
    fc.property(texts, (many) => {
      expect(disagreements(many)).toEqual([]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

test("the formulas fit Excel: at most 8192 characters, and nothing that depends on the locale", () => {
  const clean = cleanFormula("$XFD$1048576");
  const grade = gradeFormula("$XFD$1048576", "$XFD$1048576", "$XFD$1048576");
  for (const formula of [clean, grade]) {
    expect(formula.length).toBeLessThan(8000);
    expect(formula).not.toMatch(/\b(TEXT|NUMBERVALUE|DATEVALUE|IFS|LET|TEXTJOIN|CONCAT)\(/);
  }
});
