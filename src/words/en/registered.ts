import { told } from "../sentence";
import type { registered as vi } from "../vi/registered";
import { momentName, operatorName } from "./names";

export const registered: typeof vi = {
  "KH-01": ({ measure, cell, moment, year, child, parent, operator, reasonColumn }) => {
    const wanted = `${operatorName(operator)}${parent}`;
    return told(
      `${measure}, ${momentName(moment, year)}, cell ${cell}: the unit registers ${child}, below the plan of the office above (${wanted}).`,
      `Raise it to ${wanted}, or report the reason to the office above (write it in column ${reasonColumn}).`,
      child,
      wanted,
    );
  },
  "KH-02": ({ measure, cell, year, parent, operator, reasonColumn }) => {
    const wanted = `${operatorName(operator)}${parent}`;
    return told(
      `${measure}, cell ${cell}: the plan of the office above wants ${wanted}, the unit has registered nothing for ${year}.`,
      `Add it, or write in column ${reasonColumn} why it is not registered.`,
      "not registered",
      wanted,
    );
  },
  "KH-05": ({ measure, cell, year, child, parent, unit }) =>
    told(
      `${measure}, by ${year}, cell ${cell}: the unit takes on ${child} of the ${parent} ${unit} of the office above.`,
      "For information only, not an error.",
      `${child} ${unit}`,
      `${parent} ${unit}`,
    ),
  "KH-07": ({ measure, cell, moment, year, child, parent, operator }) => {
    const wanted = `${operatorName(operator)}${parent}`;
    return told(
      `${measure}, ${momentName(moment, year)}, cell ${cell}: the unit registers ${child}, the plan of the office above wants ${wanted}; the unit gives a reason.`,
      "Report the reason and the remedy to the office above before carrying it out.",
      child,
      wanted,
    );
  },
  "KH-08": ({ cell, value }) =>
    told(
      `Cell ${cell}: ${value} is not valid.`,
      "Enter a percentage from 0 to 100 with at most two decimals, for example 98.2.",
      value,
      "a percentage from 0 to 100",
    ),
  "KH-09": ({ cell, value }) =>
    told(
      `Cell ${cell}: it is not clear how many percent “${value}” is.`,
      "Enter the percentage again, for example 98.2; not 0.982, and without thousands marks.",
      value,
      "a percentage, for example 98.2",
    ),
  "KH-10": ({ measure, cell, moment, year, parent, reasonColumn }) =>
    told(
      `${measure}, ${momentName(moment, year)}, cell ${cell}: the unit registers No, the plan of the office above wants Yes (milestone ${parent}).`,
      `Choose Yes, or report the reason to the office above (write it in column ${reasonColumn}).`,
      "No",
      "Yes",
    ),
  "MC-09": ({ measure, result, own }) =>
    told(
      `${measure}: the result is ${result}, below the ${own} that the unit itself has registered.`,
      "Give causes and remedies in the report's section on limitations.",
      result,
      own,
    ),
};
