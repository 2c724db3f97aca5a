import { addressOf, and, columnOf, eq, isBlank, not, ref } from "../expr";
import { ANSWER, graded, NO, numericCells, YES } from "../names";
import type { Finding, Rule } from "../rule";

/** A cell for a count holds a whole number from 0; a dot that may be a thousands mark is asked about, never guessed. */
export const countTyped: Rule = {
  id: "count-typed",
  source: "Quy ước nhập: số nguyên từ 0",
  findings: ({ row }) =>
    numericCells(row).flatMap((key): readonly Finding[] => {
      const cell = addressOf(ref(key));
      const value = ref(key);
      const is = (grade: string) => eq(graded(key), grade);
      return [
        {
          code: "SL-02",
          severity: "error",
          at: key,
          when: is("chu"),
          facts: { cell, value, unitColumn: columnOf(ref("dvt")) },
        },
        { code: "SL-03", severity: "question", at: key, when: is("mo"), facts: { cell, value } },
        { code: "SL-04", severity: "error", at: key, when: is("sai"), facts: { cell, value } },
      ];
    }),
};

/** An answer is Có or Không. */
export const answerTyped: Rule = {
  id: "answer-typed",
  source: "Quy ước nhập: Có hoặc Không",
  findings: ({ row }) =>
    row.cells.includes("co")
      ? [
          {
            code: "SL-10",
            severity: "question",
            at: "co",
            when: and(not(isBlank(ANSWER)), not(eq(ANSWER, YES)), not(eq(ANSWER, NO))),
            facts: { cell: addressOf(ref("co")), value: ANSWER },
          },
        ]
      : [],
};
