import type { MergeTexts } from "./pane-merge-texts";

const time = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;

const elsewhere = (asFile: boolean): string =>
  asFile
    ? "Press “Save as a file” to have the merged workbook as another file."
    : "Save a file, or open an empty workbook and write there.";

export const paneMergeEn: MergeTexts = {
  title: "Merge",
  lead: "Merge the files of units into the workbook of the office. Every file gets its line in the ledger; the files themselves stay as they are.",
  gone: "The result of the merge is gone: the part that computes had to start again. Press “Merge” to merge the chosen files again, then go on.",
  office: "Office that merges",
  officeTop: "The office at the top of the list",
  received: "Day of receipt",
  receivedTip: "Day/month/year, such as 12/6/2026. Left empty: the column of the list.",
  receivedWrong: "This is no day. Type day/month/year, such as 12/6/2026, or leave it empty.",
  files: "Files of the units",
  filesTip: "Choose files or a whole folder, or drop them here",
  filesTaken: (files) => `${files} files chosen`,
  passedOver: (count, first) =>
    `${count} files are not workbooks and are not read: ${first.join("; ")}${count > first.length ? "; …" : ""}`,
  pickFiles: "Choose files…",
  pickFolder: "Choose a folder…",
  clear: "Remove the files",
  go: "Merge",
  progress: (done, total, left) =>
    `${done} of ${total} files read${left === undefined || done === total ? "" : `, about ${time(left)} left`}`,
  noFiles: "There are no files yet. Choose the files or the folder of the units.",
  why: {
    plan: "This plan is not in the catalogue. Choose another.",
    units: "There is no list of units yet. Choose it before merging.",
    "office-unknown": "The list does not have this office on the last day of the figures. Choose another.",
    "office-which": "The list has several offices at its top. Choose the one that merges.",
  },
  result: "Result",
  units: (office, counted) => `${office}: usable figures of ${counted}`,
  silent: (count, names) => `${count} units have not sent: ${names}`,
  waiting: (count, names) => `${count} units have sent and wait for a decision, not counted yet: ${names}`,
  faulty: (count, names) => `${count} units have errors, lines with errors are not counted: ${names}`,
  ledger: "Ledger",
  show: "Show",
  all: "All",
  states: {
    accepted: "Accepted",
    superseded: "Replaced by a later submission",
    duplicate: "Duplicate",
    conflict: "Waits for a decision",
    rejected: "Rejected",
  },
  noneShown: "No file is in this group.",
  shown: (shown, all) => `${shown} of ${all} files shown`,
  showMore: "Show more files",
  counts: (errors, warnings) => `${errors} errors, ${warnings} warnings`,
  late: (days) => `${days} days late`,
  number: (number) => `submission ${number}`,
  of: (file) => `Replaced by: ${file}`,
  same: (file) => `Same content as: ${file}`,
  counting: "Noted, merging again…",
  use: "Use this file",
  useFile: (file) => `Use file ${file}`,
  typedFor: {
    is: "Filled in by the office",
    say: "Filled in by us",
    sayOf: (file) => `${file}: filled in by the office for the unit`,
    unsay: "Not filled in by us",
    unsayOf: (file) => `${file}: filled in by the unit itself`,
  },
  leave: "Leave this file out",
  leaveFile: (file) => `Leave file ${file} out of this merge`,
  belongs: (code, name) => `Belongs to ${name} (${code})`,
  askUnit: "Where unsure, ask the unit; the file is not added yet.",
  decided: { person: "As chosen here", newest: "Signed last" },
  forget: (count) => `Take ${count} answers back`,
  kept: "The open workbook is that of the last merge: the office's own figures and decisions are kept.",
  dropped: (count, names) =>
    `The workbook of the last merge had ${count} units of which no file is given now, so they are no longer added: ${names}. Choose those files too and merge again.`,
  unwritable: {
    own: (asFile) =>
      `The open ${asFile ? "file" : "workbook"} is the office's own form and is not overwritten. ${elsewhere(asFile)}`,
    other: (asFile) =>
      `The open ${asFile ? "file" : "workbook"} is the form of another plan, period or unit; it could no longer be checked if this were written there. ${elsewhere(asFile)}`,
    large: (_, cells) =>
      `The merged workbook has ${cells} cells, too many to write into the open one. Save a file and open it in Excel.`,
  },
  write: "Write into the workbook",
  written: (sheets) => `${sheets} merged sheets were written. Choose “Undo” to take them back.`,
  already: "The workbook is as merged already; nothing changed.",
  letters: "Save letters to units",
  lettersSaved: (letters, file) =>
    `${letters} letters (reminder, slips for correction, addresses) were saved in ${file}.`,
  noLetters: "Every unit has sent and nothing is to be corrected: there are no letters.",
  save: "Save as a file",
  saved: (file) => `${file} was saved to the downloads folder.`,
};
