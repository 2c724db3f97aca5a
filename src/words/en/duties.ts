import { shortDate } from "../dates";
import { told } from "../sentence";
import type { duties as vi } from "../vi/duties";

export const duties: typeof vi = {
  "TT-04": ({ cell }) =>
    told(
      `Sheet Thông tin, cell ${cell}: the unit has no committee for the advancement of women.`,
      "Enter number and date of the decision; if there is none yet, say why.",
      "empty",
      "number and date of the decision, or a reason",
    ),
  "TT-05": ({ signed, cutOff }) =>
    told(
      `The date of signing ${shortDate(signed)} is before the last day of the figures ${shortDate(cutOff)}.`,
      "Check both dates.",
      shortDate(signed),
      `from ${shortDate(cutOff)} on`,
    ),
  "TT-09": ({ cell, answer, members }) =>
    told(
      `Sheet Thông tin, cell ${cell}: whether there is a committee says ${answer}, its number of members says ${members}.`,
      "Correct one of the two cells.",
      `${answer}, ${members} members`,
      "two cells that agree",
    ),
  "TT-10": ({ cell, what }) =>
    told(
      `Sheet Thông tin, cell ${cell}: the unit's own plan is not named. The plan above asks: “${what}”.`,
      "Enter its number and date, or do so once it is issued.",
      "empty",
      "number and date of the unit's plan",
    ),
  "TT-11": ({ signed, due }) =>
    told(
      `The date of signing ${shortDate(signed)} is after the deadline ${shortDate(due)}.`,
      "Check the date; if the report is late, send it now and say why.",
      shortDate(signed),
      `${shortDate(due)} at the latest`,
    ),
};
