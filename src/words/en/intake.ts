import { shortDate } from "../dates";
import { schoolAs } from "../units";
import { told } from "../sentence";
import type { intake as vi } from "../vi/intake";
import { unread, unresolved } from "./names";

/** A file as a submission to the office that merges. */
export const intake: typeof vi = {
  "TT-02": ({ unit, listed, found }) =>
    told(
      `Code ${unit} is “${listed}” in the list, but the file says “${found}”.`,
      "Choose: take by code, take by name, or ask the unit.",
      found,
      listed,
    ),
  "TN-01": ({ file, why }) =>
    told(
      `File ${file} cannot be opened (${unread(why)}).`,
      why === "not-given"
        ? "Choose the file again and merge; if that does not help, copy it to another folder and choose it there."
        : "Check the file, or ask the unit to send it again.",
      unread(why),
      "a file that opens",
    ),
  "TN-02": ({ unit, files, cells, merged, former = "", plans = "" }) =>
    told(
      `${unit}: ${files} files ${former === "" ? "of the same submission number " : ""}${
        plans === "" ? `differ in ${cells} cells` : `are forms of different plans (${plans})`
      }${
        merged === "" ? "" : `; ${merged} is the merged workbook, the other the office's own form`
      }${former === "" ? "." : `; there are files of units that were merged into it (${former}), and none replaces another.`}`,
      former !== ""
        ? "Ask the unit for one file of all with a higher submission number; with one of these only its figures are added. Until you choose none is counted."
        : merged === ""
          ? "Choose the file to use; until then none is counted."
          : "With the merged workbook the figures of its units are added and its own line is taken; with the own form the merged workbook is left out. Until you choose none is counted.",
      `${files} different files`,
      "one file for each submission",
    ),
  "TN-03": ({ unit, received, days, due }) =>
    told(
      `${unit}: received on ${shortDate(received)}, ${days} days after the deadline ${shortDate(due)}.`,
      "The figures are taken and the unit is listed as late.",
      shortDate(received),
      `by ${shortDate(due)}`,
    ),
  "TN-04": ({ found, expected }) =>
    told(
      `The file is a form of plan ${found}; plan ${expected} is being received.`,
      `Ask the unit for the form of plan ${expected}.`,
      found,
      expected,
    ),
  "TN-05": ({ unit, name, why }) =>
    told(
      `The file says code “${unit}”, name “${name}”: ${unresolved(why)}.`,
      "Choose a unit of the list, complete the list, or ask the unit.",
      unit,
      "one unit of the list",
    ),
  "TN-06": ({ unit, office }) =>
    told(
      `${unit} is not under ${office} on the cut-off day.`,
      "Pass the file on to the right office, or correct the list of units.",
      unit,
      `a unit under ${office}`,
    ),
  "TN-07": ({ office }) =>
    told(
      `The file is the merged workbook of ${office} itself.`,
      "Leave it out; the office's own figures are typed on sheet Tổng hợp.",
      "merged workbook of the office",
      "files of units below",
    ),
  "TN-08": ({ unit, file, why = "", held = "", sent = "" }) =>
    told(
      why === ""
        ? `The figures of ${unit} stand in the merged file ${file} already.`
        : why === "newer"
          ? `The merged file ${file} has submission ${held} of ${unit}; this file is submission ${sent} and is not counted.`
          : `The merged file ${file} has no figures of ${unit} yet; this file is not counted.`,
      why === ""
        ? "They are not added again; if the merged file lacks the unit, ask that office to merge again."
        : "Give the file to that office to merge again and to send its workbook with a higher submission number.",
      unit,
      "each unit counted once",
    ),
  "TN-09": ({ of, version, now, values, lost }) =>
    told(
      `The file has ${of === "" ? "form" : `plan ${of}`} version ${version}, now it is ${now}: ${
        lost === "0"
          ? `all ${values} figures were read by the names of their cells.`
          : `${values} figures were read by the names of their cells; ${lost} rows or columns cannot be told.`
      }`,
      lost === "0"
        ? "It need not be sent again; command restore draws the form anew."
        : "See the findings for those rows and columns; ask the unit to type into the new form and send it again.",
      version,
      now,
    ),
  "TN-10": ({ cells }) =>
    told(
      `${cells} cells are written in an old font (TCVN3) and were read as Unicode.`,
      "Look at names and texts there if need be.",
      "TCVN3",
      "Unicode",
    ),
  "TN-11": ({ cells }) =>
    told(
      `${cells} cells have marks apart from their letters (decomposed Unicode); they were put together.`,
      "Nothing has to be corrected.",
      "decomposed Unicode",
      "composed Unicode",
    ),
  "TN-12": ({ found, listed }) =>
    told(
      `The form was made for “${schoolAs(found, "en")}”, the list of units says “${schoolAs(listed, "en")}”: measures that it has to report may be missing.`,
      "Correct the list and merge again where the list is wrong; else issue the form anew and ask the unit to send it again.",
      schoolAs(found, "en"),
      schoolAs(listed, "en"),
    ),
  "TN-13": ({ why, units }) =>
    why === "elsewhere"
      ? told(
          `The merged workbook has rows of units that the list has under another office: ${units}. With this file they would be counted twice.`,
          "Correct the list and merge again where the list is wrong; else ask the office to merge again by this list and to send it with a higher number.",
          units,
          "every unit counted once",
        )
      : why === "lacking"
        ? told(
            `The merged workbook has no rows of units that the list has: ${units}; they count as missing.`,
            "Where the list is right, ask the office to merge again by it and to send it with a higher number; else correct the list and merge again.",
            "",
            units,
          )
        : told(
            `The merged workbook has rows of units that are not in the list: ${units}; their figures are counted.`,
            "Add them to the list and merge again where the list lacks them; where they need not report, ask the office to merge again and to send it with a higher number.",
            units,
            "units of the list",
          ),
};
