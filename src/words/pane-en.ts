import { paneFilesEn } from "./pane-en-files";
import { paneJobsEn } from "./pane-en-jobs";
import { panePublishEn } from "./pane-en-publish";
import { paneMergeEn } from "./pane-en-merge";
import type { PaneTexts } from "./pane-texts";

export const paneEn: PaneTexts = {
  app: {
    title: "Chỉ Tiêu",
    filesTitle: "Chỉ Tiêu – working with files",
    home: "Home",
    language: "Tiếng Việt",
    undo: "Undo",
    undone: "The last job has been taken back. Choose “Undo” once more to bring it again.",
    cancel: "Stop",
    close: "Close message",
    retry: "Try again",
    working: "Reading and computing…",
    writing: "Writing into the workbook, please wait…",
    held: "A cell is being edited. Press Enter to finish or Esc to cancel; the work then goes on by itself.",
    far: {
      writing: (at, of) => `${at} of ${of} parts written`,
      looking: (at, of) => `${at} of ${of} parts of the workbook looked at`,
    },
    cancelled: "Stopped as you asked; the workbook is unchanged.",
    lost: "The part that computes was stopped by the browser and has been started again. Repeat what you did last; choose files for issuing or merging again.",
    unexpected: (what) =>
      `Something unexpected happened. Save the workbook, close it and open it again; if it stays, send this to support: ${what}`,
    noOffice:
      "Excel cannot be reached: the network may block appsforoffice.microsoft.com. Ask IT to allow it; meanwhile use the page for files (files.html).",
    required: "(required)",
    more: "Show more",
  },
  home: {
    who: "Where do you work?",
    roles: { truong: "School", coquan: "Managing office", so: "Department" },
    book: "The open workbook",
    nothing: "This workbook has no form yet.",
    form: (unit, code) => `${unit} – code ${code}`,
    period: (period, from, to) => `Period: ${period} (data from ${from} to ${to})`,
    due: (date, receiver) => `Due: ${date}${receiver === "" ? "" : ` – to: ${receiver}`}`,
    status: (missing, wrong, review) => `${missing} cells missing, ${wrong} wrong, ${review} to look at`,
    sendable: "✔ Ready to send",
    notSendable: "✖ Not ready to send",
    next: "Next step",
    nextInsert: "Insert your unit's form into this workbook.",
    nextFill: (missing) => `Fill the ${missing} missing cells (yellow), then choose “Check”.`,
    nextCheck: "Look at what is wrong, correct it and check again.",
    nextCompile: "The figures are complete. Compile the report for signing.",
    nextRecompile: "Figures changed after the report was compiled. Compile it again before signing.",
    nextSend: "The report agrees with the figures. Save, print, have it signed and send it.",
    jobs: "Jobs",
    reading: "Looking at the workbook…",
    refresh: "Look again",
  },
  remove: {
    button: "Remove the form",
    ask: "Remove the form from this workbook?",
    sheets: "Sheets that will go:",
    typed: (cells) =>
      `${cells} cells hold figures that were typed; they go with the sheets. Save the workbook under another name if you need them.`,
    unread: "The form cannot be read, so it is not known what was typed. Save the workbook under another name first.",
    kept: "All other sheets stay as they are. To get the form back, choose “Undo” before any other job.",
    keptFile:
      "All other sheets stay as they are; the file on your computer does not change until you choose “Save file”.",
    yes: "Remove",
    no: "Keep",
    done: (sheets) => `Removed: ${sheets}. To get them back, choose “Undo” here before any other job.`,
    nothing: "The workbook has no sheet of a form.",
  },
  parts: {
    title: "Sources of the selected figure",
    choose: "Select a figure on sheet Tổng hợp or Chỉ tiêu: here you see of which parts it is made.",
    figure: (of, measure, column) => [of, measure, column].filter((part) => part !== "").join(" – "),
    sum: (count, sum) => `${count} figures, together ${sum}`,
    count: (count) => `${count} figures`,
    none: "No figure of a unit has been added to this cell yet.",
    line: (unit, code, value) => `${unit} (${code}): ${value}`,
    from: (file, sheet, cell, number) => `File ${file}, sheet ${sheet}, cell ${cell}, submission ${number}`,
    via: (office) => `through ${office}`,
    more: (count) => `… and ${count} more. All are on sheet Nguồn số liệu: filter by Mã chỉ tiêu.`,
  },
  ...paneJobsEn,
  publish: panePublishEn,
  merge: paneMergeEn,
  files: paneFilesEn,
};
