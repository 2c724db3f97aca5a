import type { RegisterCode } from "../../problems/index";
import { shortDate } from "../dates";
import { type Sentences, told } from "../sentence";

/** The list of units and the list of their changes. */
export const register: Pick<Sentences, RegisterCode> = {
  "DS-01": ({ found, expected }) =>
    told(
      `No line holds the headings of the list; found only: ${found}.`,
      `Put the headings of the columns on one line: ${expected}.`,
      found,
      expected,
    ),
  "DS-02": ({ header }) =>
    told(
      `The list lacks the column “${header}”.`,
      `Add the column “${header}” under exactly this heading and run again.`,
      "no column",
      header,
    ),
  "DS-03": ({ cell }) =>
    told(
      `Cell ${cell}: the unit code is missing.`,
      "Enter the code, leading zeros included, or delete the line.",
      "empty",
      "a unit code",
    ),
  "DS-04": ({ cell, value, count }) =>
    told(
      `Cell ${cell}: code ${value} is stored as a number and may have lost its leading zeros; the list has ${count} such codes, and their lines are not used yet.`,
      "Format the code column as Text and enter the codes again with their zeros; if they are right as shown, confirm so when running again.",
      value,
      "a code stored as text",
    ),
  "DS-05": ({ cell, code }) =>
    told(`Cell ${cell}: unit ${code} has no name.`, "Enter the unit's full name.", "empty", "the unit's name"),
  "DS-06": ({ cell, value, header }) =>
    told(
      `Cell ${cell}: “${value}” is not understood in column “${header}”.`,
      "Choose from the list of this column.",
      value,
      header,
    ),
  "DS-07": ({ cell, code }) =>
    told(
      `Cell ${cell}: school ${code} has no school level.`,
      "Write one or more levels: Mầm non, Tiểu học, THCS, THPT, GDTX.",
      "empty",
      "a school level",
    ),
  "DS-08": ({ cell, value }) =>
    told(
      `Cell ${cell}: “${value}” is not a date.`,
      "Write day/month/year, such as 01/7/2025.",
      value,
      "day/month/year",
    ),
  "DS-09": ({ cell, from, to }) =>
    told(
      `Cell ${cell}: the last day ${to} is before the first day ${from}.`,
      "Correct one of them; leave the last day empty for a unit that still works.",
      to,
      `from ${from} on`,
    ),
  "DS-10": ({ cell, code, otherCell }) =>
    told(
      `Cell ${cell}: code ${code} stands in cell ${otherCell} for the same time with other content; neither line is used yet.`,
      "Keep the right line; where a unit was renamed or moved, give the lines dates that follow each other.",
      code,
      "one line a code at one time",
    ),
  "DS-11": ({ cell, code, otherCell }) =>
    told(
      `Cell ${cell}: the line of code ${code} is the same as the one in cell ${otherCell}; it counts once.`,
      "Delete the extra line.",
      code,
      "one line a unit",
    ),
  "DS-12": ({ cell, code, parent }) =>
    told(
      `Cell ${cell}: unit ${code} stands under code ${parent}, which is not in the list at that time.`,
      "Correct the code of the office above, or add its line.",
      parent,
      "a code of the list",
    ),
  "DS-13": ({ cell, code, codes }) =>
    told(
      `Cell ${cell}: unit ${code} stands above itself: ${codes}.`,
      "Correct the office above of one of these units.",
      codes,
      "no circle",
    ),
  "DS-14": ({ cell, code, kind, parent, parentKind }) =>
    told(
      `Cell ${cell}: unit ${code} (${kind}) stands under unit ${parent} (${parentKind}), which does not manage such units.`,
      "Check the kind of both units and the code of the office above.",
      parentKind,
      "the office directly above",
    ),
  "DS-15": ({ cell, code, parent }) =>
    told(
      `Cell ${cell}: unit ${code} has level THPT or GDTX but stands under a commune (code ${parent}).`,
      "Upper secondary schools and GDTX centres belong to the Sở wherever they are; check the office above.",
      parent,
      "the code of the Sở",
    ),
  "DS-16": ({ cell, code }) =>
    told(
      `Cell ${cell}: code ${code} is not in the list of units.`,
      "Correct the code, or add the unit to the list with its first and last day.",
      code,
      "a code of the list",
    ),
  "DS-17": ({ cell, headers, expected }) =>
    told(
      `Cell ${cell}: column ${headers} is not used.`,
      `Leave it if it is not needed; if it is a column of the list, give it its heading: ${expected}.`,
      headers,
      expected,
    ),
  "DS-18": ({ unit, code, parent, day }) =>
    told(
      `${unit} (code ${code}) stands under code ${parent}, which is not in the list on the cut-off day ${shortDate(day)}: a merge will not take its file.`,
      "Give the unit its first and last day, or add the office that it is under on that day.",
      parent,
      "an office that is in the list on the cut-off day",
    ),
  "DS-19": ({ cell, code }) =>
    told(
      `Cell ${cell}: unit ${code} has no code of the office above: a merge counts it nowhere and will not take its file.`,
      "Give the code of the office above in every line; a cell merged over several lines has it in the first one only.",
      "empty",
      "the code of the office above",
    ),
};
