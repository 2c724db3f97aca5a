import { shortDate, periodWords } from "../dates";
import { told } from "../sentence";
import type { info as vi } from "../vi/info";

export const info: typeof vi = {
  "TT-01": ({ cell }) =>
    told(
      `Sheet Thông tin, cell ${cell}: the unit code is missing.`,
      "Enter the code from the list of units, leading zeros included.",
      "empty",
      "a code from the list of units",
    ),
  "TT-03": ({ expected, found }) => {
    const wanted = periodWords(expected, "en");
    const given = periodWords(found, "en");
    return told(
      `The file is for ${given}, forms for ${wanted} are being received.`,
      `Ask the unit for the form of ${wanted}.`,
      given,
      wanted,
    );
  },
  "TT-06": ({ cell, expected, found }) =>
    told(
      `Sheet Thông tin, cell ${cell}: the unit code is ${found}, this form was issued for ${expected}.`,
      `Enter ${expected} again; another unit uses its own form.`,
      found,
      expected,
    ),
  "TT-07": ({ receiver, until, instead }) =>
    told(
      `The receiver “${receiver}” ceased to exist after ${shortDate(until)}.`,
      instead === "" ? "Remove it from the receivers or name its successor." : `Write “${instead}” instead.`,
      receiver,
      instead,
    ),
  "TT-08": ({ expected, found, own }) =>
    told(
      own
        ? `The file of the previous period is the office's own form (${found}); this report is of a merged workbook and needs that of the previous period.`
        : `The file of the previous period is ${found}, wanted is ${expected}.`,
      own
        ? "Choose the office's merged workbook of the period before; without one, compile the report alone."
        : "Choose the file that the unit sent for the period before, under the same plan.",
      found,
      expected,
    ),
  "BC-01": ({ cell, was, now }, where) =>
    told(
      `Cell ${cell} changed after the report was drawn up (${was} became ${now}).`,
      where === "pane"
        ? "Press “Lập lại báo cáo” (draw it up again) before signing."
        : "Draw the report up again before signing.",
      now,
      was,
    ),
  "BC-02": ({ errors }) =>
    told(
      `There are not enough figures for a report, errors left: ${errors}.`,
      "Enter all figures, correct the errors, then draw up the report.",
      errors,
      "0",
    ),
  "BC-03": ({ part, cell }) =>
    told(
      `The report lacks the part “${part}” (cell ${cell}).`,
      "Write it in the sentence column of sheet Báo cáo, then draw up the report.",
      "empty",
      part,
    ),
};
