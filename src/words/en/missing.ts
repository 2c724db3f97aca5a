import { told } from "../sentence";
import type { missing as vi } from "../vi/missing";
import { entryName, rowName } from "./names";

export const missing: typeof vi = {
  "SL-01": ({ measure, cell, what, reasonColumn, noteColumn, why }) => {
    if (why === "formula")
      return told(
        `${measure}, cell ${cell}: the formula has no result yet, so ${entryName(what)} counts as missing.`,
        `Open the file in Excel, let it compute and save it; if there is still no result, replace the formula by ${
          what === "co" ? "Có (yes) or Không (no)" : "a number"
        }.`,
        "a formula without a result",
        what === "co" ? "Có or Không" : "whole number from 0",
      );
    const unknown = `if there is no figure yet, choose “Chưa có số liệu” in column ${reasonColumn} and say why in column ${noteColumn}.`;
    return what === "co"
      ? told(
          `${measure}, cell ${cell}: neither Có nor Không is chosen.`,
          `Choose Có (yes) or Không (no) from the list; ${unknown}`,
          "no link",
          "Có or Không",
        )
      : told(
          `${measure}, cell ${cell}: ${entryName(what)} is missing.`,
          `Enter a number, 0 where there is none; ${unknown}`,
          "empty",
          "whole number from 0",
        );
  },
  "SL-11": ({ measure, cell, quarter }) =>
    told(
      `${rowName(measure, quarter)}, cell ${cell}: neither Có nor Không is chosen. This measure is confirmed for every quarter.`,
      "Choose Có (yes) or Không (no) from the list.",
      "empty",
      "Có or Không",
    ),
  "SL-12": ({ measure, cell, quarter, noteColumn }) =>
    told(
      `${rowName(measure, quarter)}, cell ${cell}: Có is chosen but column ${noteColumn} has no link.`,
      "Paste the address of the section or article.",
      "empty",
      "link",
    ),
  "SL-18": ({ measure, cell, noteColumn }) =>
    told(
      `${measure}: the cumulative figure up to the previous period is missing (cell ${cell}).`,
      `Take it from the last report sent; if it was never counted, say so in column ${noteColumn}.`,
      "empty",
      "cumulative figure up to the previous period",
    ),
  "SL-20": ({ measure, cell, reason, noteColumn }) =>
    told(
      `${measure}, cell ${cell}: “${reason}” is chosen but not explained.`,
      `Give the reason in column ${noteColumn}.`,
      "empty",
      "explanation",
    ),
  "SL-23": ({ measure, cell, reason }) =>
    told(
      `${measure}, cell ${cell}: “${reason}” is chosen but the row still holds figures.`,
      "If the figures are right, clear the reason; if the reason is right, clear the figures.",
      reason,
      "figures only, or a reason only",
    ),
  "SL-24": ({ measure, cell, value }) =>
    told(
      `${measure}, cell ${cell}: the reason “${value}” is not in the list.`,
      "Choose a reason from the list; write anything else in the note column.",
      value,
      "a reason from the list",
    ),
  "SL-31": ({ cell }) =>
    told(
      "Sheet Nhiệm vụ: nothing is entered for any task.",
      `Choose a degree (Mức độ) for every task, from cell ${cell} on; write the result (Kết quả) where something was done.`,
      "empty",
      "degree and result of every task",
    ),
};
