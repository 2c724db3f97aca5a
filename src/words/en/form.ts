import { told, type Where } from "../sentence";
import type { form as vi } from "../vi/form";

const AFRESH = "Take the original form and enter the figures again.";
const quoted = (value: string): string => (value === "" ? "empty" : `“${value}”`);
const restored = (where: Where): string =>
  where === "pane" ? "press “Restore the form”." : "take the original form and enter them again.";

export const form: typeof vi = {
  "SL-08": ({ cell, value }, where) =>
    told(
      value === "" ? `Cell ${cell}: its formula was deleted.` : `Cell ${cell}: “${value}” was typed over a formula.`,
      where === "pane" ? "Press “Restore the formulas”, then enter the figures in the yellow cells." : AFRESH,
      value,
      "the formula of the form",
    ),
  "SL-19": ({ cell, found, expected }, where) =>
    told(
      `Cell ${cell}: the name, code or heading of a measure was changed.`,
      `The figures are intact; ${restored(where)}`,
      found,
      expected,
    ),
  "SL-27": ({ cell, value }) =>
    told(
      `Cell ${cell}: “${value}” stands in a grey cell and is not counted.`,
      "Clear this cell; enter the figures of the row in the yellow cells.",
      value,
      "an empty cell",
    ),
  "BM-01": ({ sheets }) =>
    told(
      `The file is not a form for figures, its sheets are: ${sheets}.`,
      "Enter the figures in the form that was received.",
      sheets,
      "the form that was received",
    ),
  "BM-02": ({ plan, known }) =>
    told(
      `The plan “${plan}” is not in the catalogue (it holds: ${known}).`,
      "Update the program, or use the form of a plan in the catalogue.",
      plan,
      known,
    ),
  "BM-03": ({ of, version, supported }) =>
    told(
      of === ""
        ? `The form has version ${version}, this program reads up to version ${supported}.`
        : `The form is of version ${version} of plan ${of}, this program reads up to version ${supported}.`,
      "Update the program and open the file again.",
      version,
      `at most ${supported}`,
    ),
  "BM-04": ({ measure, label }) =>
    told(
      `The row of ${measure} “${label}” cannot be told: code and name do not agree, or the code stands twice.`,
      AFRESH,
      "row cannot be told",
      `${measure} “${label}”`,
    ),
  "BM-05": ({ header }) =>
    told(
      `The column “${header}” cannot be told: its heading was changed or it was deleted.`,
      AFRESH,
      "column cannot be told",
      header,
    ),
  "BM-06": ({ measure, cell, lost }) =>
    told(
      `${measure}, cell ${cell}: the row was found again although this was lost or moved: ${lost}.`,
      "Check the figures of this row.",
      `lost or moved: ${lost}`,
      `row of ${measure}`,
    ),
  "BM-07": ({ expected, found }) =>
    told(
      `The fingerprint is ${found}, it was issued as ${expected}: milestones, names or kinds were changed.`,
      AFRESH,
      found,
      expected,
    ),
  "BM-08": ({ missing }) =>
    told(
      `The hidden sheet of the form was removed or damaged; missing: ${missing}.`,
      AFRESH,
      `missing: ${missing}`,
      "an intact form",
    ),
  "BM-09": ({ sheet }) => told(`The sheet “${sheet}” of the form is missing.`, AFRESH, "no such sheet", sheet),
  "BM-10": ({ sheet, unit, period }) =>
    told(
      `The file has the sheet “${sheet}” of the unit ${unit} (${period}) but the hidden sheet of the form is lost or damaged; the sheet may have been copied into another file.`,
      "Enter the figures in the very form that was received; do not copy its sheets into another file.",
      "hidden sheet lost or damaged",
      "an intact form",
    ),
  "BM-11": ({ sheet, used, cells, cell, found, expected }) =>
    told(
      `The sheet “${sheet}” is a copy of “${used}” but differs in ${cells} cell(s) (cell ${cell}: ${quoted(found)}, in “${used}”: ${quoted(expected)}). The figures are taken from “${used}”.`,
      `Enter the right figures in “${used}” and delete “${sheet}”.`,
      quoted(found),
      quoted(expected),
    ),
  "BM-12": ({ sheet, cell, expected, found }) =>
    told(
      `Sheet “${sheet}”, cell ${cell}: this sheet is of the unit ${found}, the file of ${expected}; it is not read.`,
      "Send the figures of each unit in that unit's own file.",
      found,
      expected,
    ),
  "BM-13": ({ measure, cell, from }, where) =>
    told(
      `Cell ${cell} (${measure}): single cells were inserted, deleted or cut, so its figure may be that of ${from === measure ? "another column of this row" : `row ${from}`}.`,
      `Compare each figure with its row and column, correct what is wrong; ${restored(where)}`,
      `a cell of ${from}`,
      `a cell of ${measure}`,
    ),
  "TH-01": ({ unit, column, found, expected }) =>
    told(
      `${unit}, column “${column}”: sheet Tổng hợp says “${found}”, the rows of sheet Nguồn số liệu add up to “${expected}”.`,
      "Merge the files of the units again; do not edit figures in the row of a unit.",
      found,
      expected,
    ),
  "TH-02": ({ unit, measures }) =>
    told(
      `Sheet Nguồn số liệu has figures of ${unit} (${measures}), sheet Tổng hợp has no row of that unit.`,
      "Merge the files of the units again; do not delete the row of a unit.",
      "no row",
      unit,
    ),
  "TH-03": ({ unit, measures }) =>
    told(
      `Sheet Tổng hợp of ${unit} has figures of units (${measures}), no row of sheet Nguồn số liệu says where they come from.`,
      "Merge the files of the units again; do not delete sheet Nguồn số liệu.",
      "no sources",
      "the source of every figure",
    ),
};
