import { isErrorValue } from "../error-value";
import { told } from "../sentence";
import type { typed as vi } from "../vi/typed";

const COUNT = "whole number from 0";

export const typed: typeof vi = {
  "SL-02": ({ cell, value, unitColumn }) =>
    isErrorValue(value)
      ? told(
          `Cell ${cell}: its formula fails with ${value}, a number belongs here.`,
          "Clear it and enter the number.",
          value,
          COUNT,
        )
      : told(
          `Cell ${cell}: “${value}” is text, a number belongs here.`,
          `Enter digits only; the unit already stands in column ${unitColumn}.`,
          value,
          COUNT,
        ),
  "SL-03": ({ cell, value }) =>
    told(
      `Cell ${cell}: “${value}” may be a decimal or thousands (as “1.000” may be 1 or 1000).`,
      "Enter it again without a mark between thousands.",
      value,
      "number without a mark between thousands",
    ),
  "SL-04": ({ cell, value }) =>
    told(
      `Cell ${cell}: ${value} is not valid.`,
      "People, children and attendances are whole numbers from 0: enter one.",
      value,
      COUNT,
    ),
  "SL-10": ({ cell, value }) =>
    told(
      `Cell ${cell}: the meaning of “${value}” is not clear.`,
      "Choose Có (yes) or Không (no) from the list.",
      value,
      "Có or Không",
    ),
  "SL-15": ({ measure, cell }) =>
    told(
      `${measure}, cell ${cell}: “Không phát sinh” is chosen for a count of attendances.`,
      "Enter 0 where there was no activity.",
      "Không phát sinh",
      "0",
    ),
  "SL-21": ({ cell, value, number }) =>
    told(
      `Cell ${cell}: “${value}” is a number kept as text, read as ${number}.`,
      "If that is wrong, enter it again in digits.",
      value,
      number,
    ),
  "SL-22": ({ measure, cell, zeroCells }) =>
    told(
      `${measure}, cell ${cell}: “Không phát sinh” is not chosen as a reason for this measure.`,
      `Where there is nothing to count, clear the reason and enter 0 in ${zeroCells}.`,
      "Không phát sinh",
      "0",
    ),
};
