import { told } from "../sentence";
import type { history as vi } from "../vi/history";

export const history: typeof vi = {
  "SL-16": ({ measure, now, before, cell }) =>
    told(
      `${measure}: the cumulative figure ${now} is below the ${before} of the previous period.`,
      `A cumulative figure never falls; check cell ${cell} or correct the previous period.`,
      now,
      `${before} or more`,
    ),
  "SL-17": ({ measure, cell, now, before, noteColumn }) =>
    told(
      `${measure}, cell ${cell}: ${now} in this period, ${before} in the previous one, an unusual change.`,
      `Check it; if it is right, give the reason in column ${noteColumn}.`,
      now,
      `close to ${before}, or a reason`,
    ),
};
