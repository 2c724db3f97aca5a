import { addressOf, concat, eq } from "../expr";
import { NONE_OCCURRED, numericCells, REASON } from "../names";
import { ref } from "../expr";
import type { Finding, Rule } from "../rule";

/** "Không phát sinh" is said by 0/0; for lượt it is refused: nhập 0. Only answers without an object may choose it. */
export const noneChosen: Rule = {
  id: "none-chosen",
  source: "Quy ước nhập: lượt không có thì nhập 0",
  findings: ({ row }): readonly Finding[] => {
    const keys = numericCells(row).filter((key) => key !== "luyke.truoc");
    if (row.asks === "boolean" || keys.length === 0) return [];
    const when = eq(REASON, NONE_OCCURRED);
    const cell = addressOf(ref("lydo"));
    if (row.asks === "count")
      return [{ code: "SL-15", severity: "error", at: "lydo", when, facts: { measure: row.code, cell } }];
    const cells = keys.flatMap((key, at) => (at === 0 ? [addressOf(ref(key))] : [", ", addressOf(ref(key))]));
    return [
      {
        code: "SL-22",
        severity: "error",
        at: "lydo",
        when,
        facts: { measure: row.code, cell, zeroCells: concat(...cells) },
      },
    ];
  },
};
