import { initSync, Model } from "@ironcalc/wasm";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import type { Grade } from "../../src/entries/grade";
import { gradeRegistered } from "../../src/entries/grade-registered";
import { registeredGradeFormula, registeredTextFormula } from "../../src/rules/registered-formula";

type Kind = "rate" | "count";
const KINDS: readonly Kind[] = ["rate", "count"];

beforeAll(() => {
  initSync({ module: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });
});

const NUMBER = 1;

/** What a spreadsheet makes of inputs as one types them: `'12` is text. */
function graded(inputs: readonly string[], kind: Kind): readonly Grade[] {
  const model = new Model("grades", "en", "UTC", "en");
  model.pauseEvaluation();
  inputs.forEach((input, at) => {
    const row = at + 1;
    if (input !== "") model.setUserInput(0, row, 1, input);
    model.setUserInput(0, row, 2, `=${registeredTextFormula(`A${row}`)}`);
    model.setUserInput(0, row, 3, `=${registeredGradeFormula(`A${row}`, `B${row}`, kind)}`);
  });
  model.resumeEvaluation();
  model.evaluate();
  const grades = inputs.map((_, at): Grade => {
    const shown = model.getFormattedCellValue(0, at + 1, 3);
    if (model.getCellType(0, at + 1, 3) === NUMBER) return Number(shown);
    return shown === "" ? null : (shown as Grade);
  });
  model.free();
  return grades;
}

function disagreements(texts: readonly string[], kind: Kind): readonly unknown[] {
  const there = graded(
    texts.map((text) => (text === "" ? "" : `'${text}`)),
    kind,
  );
  return texts.flatMap((text, at) => {
    const here = gradeRegistered({ kind: "text", value: text }, kind);
    return Object.is(there[at], here) ? [] : [{ text, here, there: there[at] }];
  });
}

const TABLE: readonly string[] = [
  ...[
    "",
    " ",
    "\u00a0",
    "0",
    "7",
    "98",
    "98,2",
    "98.2",
    "98,25",
    "98,2%",
    " 98,2 % ",
    "100",
    "100,00",
    "100,01",
    "120",
  ],
  ...["1.000", "1,000", "98.200", "98,255", "0,982", "0,5", "1", "1,0", "1.000.000", "1 000", "12 345", "1.5", "007"],
  ...["-3", "+3", "1e2", "9e1", "12/3", "½", "９８", "abc", "12 trẻ", "%", ".", ",", ".5", "98.", "1.2.3", "#N/A"],
  ...["999999999", "1000000000", "123456789012345678", "14:30", "2025-06-01", "TRUE", "98,2,1", "5%%"],
];

test.each(KINDS)("the formula grades the table as the reader does: %s", (kind) => {
  expect(disagreements(TABLE, kind)).toEqual([]);
});

test.each(KINDS)("texts at random are graded alike: %s", (kind) => {
  const some = fc.string({ unit: fc.constantFrom(..."0123456789., \u00a0%-a"), maxLength: 9 });
  const marked = fc
    .tuple(fc.nat(1200), fc.constantFrom(".", ",", " ", ""), fc.nat(2000), fc.constantFrom("", "%", " %"))
    .map(([whole, mark, part, sign]) => `${whole}${mark}${mark === "" ? "" : part}${sign}`);
  fc.assert(
    fc.property(fc.array(fc.oneof(some, marked), { minLength: 150, maxLength: 150 }), (texts) => {
      expect(disagreements(texts, kind)).toEqual([]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

test("numbers, answers, errors and empty cells too", () => {
  const inputs = [
    "",
    "0",
    "98.2",
    "98.255",
    "100",
    "100.01",
    "0.982",
    "1",
    "-1",
    "1E+15",
    "TRUE",
    "=1/0",
    '=""',
    "=196.4/2",
  ];
  expect(graded(inputs, "rate")).toEqual([
    null,
    0,
    9820,
    "sai",
    10_000,
    "sai",
    "mo",
    "mo",
    "sai",
    "sai",
    "chu",
    "chu",
    null,
    9820,
  ]);
  expect(graded(inputs, "count")).toEqual([
    null,
    0,
    "sai",
    "sai",
    100,
    "sai",
    "sai",
    1,
    "sai",
    "sai",
    "chu",
    "chu",
    null,
    "sai",
  ]);
});

test("every percentage with two decimals is taken exactly as it is typed", () => {
  for (let hundredths = 101; hundredths <= 10_000; hundredths += 1) {
    const value = Number(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`);
    expect(gradeRegistered({ kind: "number", value }, "rate")).toBe(hundredths);
  }
});
