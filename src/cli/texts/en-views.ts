import { shortDate } from "../../words/index";
import type { Views } from "./texts";

export const views: Views = {
  unexpected: (what) => `Something unexpected went wrong; your files were not changed. To report: ${what}`,
  passedOver: (count, names) =>
    `${count} files of the folder are not workbooks and were not read: ${names.join("; ")}${count > names.length ? "; …" : ""}`,
  kept: (path) => `The earlier file of that name is kept as ${path}`,
  levelsIgnored: "--levels is for schools only; an office has no levels, so it is left out.",
  written: (path) => `Written: ${path}`,
  nothingWritten: "Nothing was written.",

  plansHeading: ["Id", "Number", "Title", "Years", "Issuer", "Measures", "Tasks"],
  noNumber: "no number",
  issuer: "Issuer",
  years: "Years",
  parents: "Based on",
  uncatalogued: "not in the catalogue",
  noTargets: "The plan sets no targets.",
  targets: "Goals and indicators",
  tasks: "Tasks",
  duties: "Duties",
  reports: "Deadlines of reports",
  choices: "What the program chose where the document is silent (the department confirms it once)",
  sends: (due, to) => `send ${due}, to ${to}`,
  dueDay: (day, month, before, year) =>
    `${before ? "before" : "by"} ${day}/${month}${year === undefined ? "" : `/${year}`}`,
  half: { H1: "first half-year", H2: "second half-year", year: "whole year" },

  unit: (name, code, period, from, to) =>
    `Unit: ${name} – Code: ${code} – Period: ${period} (data from ${shortDate(from)} to ${shortDate(to)})`,
  template: (rows, asked, cells) => `${rows} rows, ${asked} of them asked in this period; ${cells} cells to fill`,
  due: (day, receiver) =>
    `Due: ${day === undefined ? "not set by the plan" : shortDate(day)}${receiver === undefined ? "" : `; to: ${receiver}`}`,
  fillNext: (path) => `Next: open the file, fill the yellow cells, save it, then run: chitieu check ${path}`,

  status: (missing, wrong, review, sendable) =>
    `${missing} cells missing, ${wrong} wrong, ${review} to be looked at – ${sendable ? "ready to send" : "not ready to send"}`,
  similar: (count, cells) => `and ${count} more of the same: ${cells}`,
  clean: "Nothing to look at.",
  filesTotal: (all, sendable, held, refused) =>
    `${all} files in all: ${sendable} ready to send, ${held} not ready, ${refused} could not be read`,
  readTotal: (all, refused) => `${all} files in all: ${all - refused} read, ${refused} could not be read`,

  acknowledged: (count) => `Seen, with a reason (${count})`,
  reason: (reason) => `Reason: ${reason}`,
  restoreMerged:
    "This is the merged workbook of an office, which this command does not restore. Merge again into the same file to draw its sheets anew; the office’s own figures are kept.",
  restored: (kept) => `The form has been restored; ${kept} cells that were filled in stay as they are.`,
  doubted: (count) =>
    `${count} cells keep figures that may be those of other cells (single cells were inserted, deleted or cut); the new form shows no trace of it, compare each with what was entered:`,
  leftover: (count) => `${count} cells outside those of entry, written on the sheet “Nội dung chưa xếp được”:`,

  heldBack:
    "The figures have errors or questions, so there is no report. Correct the cells above and run again; for a draft add --draft.",
  drafted: "This is a draft: there is something to correct, do not sign it.",

  sheetHeading: ["Sheet", "State", "Cells", "Numbers", "Texts", "Booleans", "Errors", "Formulas"],
  state: { visible: "visible", hidden: "hidden", veryHidden: "very hidden" },
};
