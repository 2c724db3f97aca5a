import { told } from "../sentence";
import type { cells as vi } from "../vi/cells";

export const cells: typeof vi = {
  "TT-12": ({ cell, label, expected, found }) =>
    told(
      `Sheet Thông tin, cell ${cell}: “${label}” was issued as “${expected}” and is now “${found}”.`,
      "Write it as it was issued; if that is wrong, ask the office that issued the form for a new one.",
      found,
      expected,
    ),
  "TT-13": ({ cell, value }) =>
    told(
      `Cell ${cell}: the formula gives the error ${value}.`,
      "Delete the formula and enter the text.",
      value,
      "a text",
    ),
  "TT-14": ({ cell, value }) =>
    told(`Cell ${cell}: there is no day ${value}.`, "Enter it again as day/month/year.", value, "day/month/year"),
  "TT-15": ({ cell, value }) =>
    told(
      `Cell ${cell}: ${value} is no number of a submission.`,
      "Enter a whole number from 1; add 1 when sending again after a correction.",
      value,
      "a whole number from 1",
    ),
  "TT-16": ({ cell, expected, found }) =>
    told(
      `Sheet Chỉ tiêu, cell ${cell}: the sheet is of unit ${found}, the file of ${expected}; perhaps it was copied over.`,
      "Take the form as issued and enter the unit's own figures.",
      found,
      expected,
    ),
  "SL-28": ({ cell, shown, value }) =>
    told(
      `Cell ${cell} is shown as the day ${shown} (number ${value}); perhaps 8/12 was typed and became a day.`,
      "Set the cell's format to number and enter the number again.",
      shown,
      "a whole number from 0",
    ),
  "SL-32": ({ cell, shown, value }) =>
    told(
      `Cell ${cell} is shown as ${shown}, and the number in it is ${value}; perhaps a rate was typed.`,
      "Set the cell's format to number and enter the count; rates are computed.",
      shown,
      "a whole number from 0",
    ),
  "SL-29": ({ cell, value, list }) =>
    told(`Cell ${cell}: “${value}” is not in the list.`, `Choose one of: ${list}.`, value, list),
  "SL-30": ({ part, n, nCell, whole, d, dCell }) =>
    told(
      `Sheet Thông tin: ${part} ${n} (cell ${nCell}) is more than ${whole} ${d} (cell ${dCell}).`,
      "Check both cells.",
      n,
      `no more than ${d}`,
    ),
};
