import { addressOf, and, columnOf, eq, isBlank, isNumber, isText, not, ref } from "../expr";
import { NO, YES } from "../names";
import type { Finding } from "../rule";
import { chosen, figure, type PlanRule } from "./rule";

const SOURCE = "Quy ước nhập trang Kế hoạch";

/** A registered count is a whole number from 0; a rate a percentage with at most two decimals, typed as 98,2. */
export const figureTyped: PlanRule = {
  id: "figure-typed",
  source: SOURCE,
  findings: ({ row, moments }) =>
    row.asks === "boolean"
      ? []
      : moments.flatMap((moment): readonly Finding[] => {
          const at = moment.key;
          const [cell, value] = [addressOf(ref(at)), ref(at)];
          const is = (grade: string) => eq(figure(moment), grade);
          const words: Finding = {
            code: "SL-02",
            severity: "error",
            at,
            when: is("chu"),
            facts: { cell, value, unitColumn: columnOf(ref("dvt")) },
          };
          const facts = { cell, value };
          return row.asks === "count"
            ? [
                words,
                { code: "SL-03", severity: "question", at, when: is("mo"), facts },
                { code: "SL-04", severity: "error", at, when: is("sai"), facts },
              ]
            : [
                words,
                { code: "KH-09", severity: "question", at, when: is("mo"), facts },
                { code: "KH-08", severity: "error", at, when: is("sai"), facts },
              ];
        }),
};

/** Có or Không. */
export const registeredAnswerTyped: PlanRule = {
  id: "registered-answer-typed",
  source: SOURCE,
  findings: ({ row, moments }) =>
    row.asks === "boolean"
      ? moments.map((moment): Finding => {
          const answer = chosen(moment);
          return {
            code: "SL-10",
            severity: "question",
            at: moment.key,
            when: and(not(isBlank(answer)), not(eq(answer, YES)), not(eq(answer, NO))),
            facts: { cell: addressOf(ref(moment.key)), value: answer },
          };
        })
      : [],
};

/** A count kept as text is read as what it shows, and said. */
export const figureAsText: PlanRule = {
  id: "figure-as-text",
  source: SOURCE,
  findings: ({ row, moments }) =>
    row.asks === "count"
      ? moments.map((moment): Finding => ({
          code: "SL-21",
          severity: "note",
          at: moment.key,
          when: and(isText(ref(moment.key)), isNumber(figure(moment))),
          facts: { cell: addressOf(ref(moment.key)), value: ref(moment.key), number: figure(moment) },
        }))
      : [],
};
