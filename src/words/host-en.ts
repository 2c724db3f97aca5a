import type { HostNote, HostProblem } from "../problems/host";

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

/** What stands in the way in the open workbook, and what to do. Nothing of the workbook was changed. */
export function hostProblemEn(problem: HostProblem): string {
  switch (problem.code) {
    case "host-too-old":
      return "This Excel is too old for the add-in. Update Excel, or open the workbook in Excel in a browser.";
    case "book-read-only":
      return "The workbook is open for reading only. Choose “Enable Editing” or save it as a new file, then try again.";
    case "structure-protected":
      return "The structure of the workbook is protected, so no sheet can be added. On the Review tab, choose “Protect Workbook” to unprotect it, then try again.";
    case "sheet-protected":
      return `Sheet “${problem.sheet}” is protected. On the Review tab, choose “Unprotect Sheet”, then try again.`;
    case "name-taken":
      return `The workbook has another sheet named “${problem.sheet}”. Rename that sheet, then try again.`;
    case "last-visible-sheet":
      return "No other sheet would be left to show. Add an empty sheet, then try again.";
    case "sheet-read":
      return `Sheet “${problem.sheet}”, cell ${problem.cell} has a formula that reads from sheet “${problem.reads}”; after this job it would no longer get new figures. Copy that cell and paste it as a value (Paste Special, Values) or delete the formula, then try again.`;
    case "name-read":
      return `The name “${problem.name}” stands for cells of sheet “${problem.reads}”; after this job it would stand for old figures. On the Formulas tab, under Name Manager, delete it or let it refer elsewhere, then try again.`;
    case "rule-read":
      return `Sheet “${problem.sheet}” has a list, a check of entries or a conditional format that reads from sheet “${problem.reads}”; after this job it would use old figures. Delete or change that rule (Data tab, Data Validation; Home tab, Conditional Formatting), then try again.`;
    case "cell-edit":
      return "A cell is being edited. Press Enter to finish or Esc to cancel, then try again.";
    case "stopped":
      return "Stopped as you asked; the workbook is unchanged.";
    case "host-busy":
      return "Excel is busy and takes no more work. Wait a minute, then try again.";
    case "host-silent":
      return `Excel did not answer within ${problem.seconds} seconds. Wait for Excel or reopen the workbook; unfinished work is taken back when the add-in opens.`;
    case "too-much-data":
      return "The workbook holds too much data to be read or written at once. Delete empty formatted rows and columns at the end of its sheets, save it, then try again.";
    case "sheet-missing":
      return `Sheet “${problem.sheet}” is not there any more. Choose “Insert forms” to get it back.`;
    case "sheet-hidden":
      return `Sheet “${problem.sheet}” is hidden, so its cell cannot be shown. Right-click the name of any sheet and choose “Unhide”; a sheet that is not in that list belongs to the add-in and need not be opened.`;
    case "cell-hidden":
      return problem.line === "row"
        ? `Cell ${problem.cell} of “${problem.sheet}” is in a row that is hidden or filtered out, so it cannot be seen. Clear the filter, or select the rows above and below, right-click, and choose Unhide.`
        : `Cell ${problem.cell} of “${problem.sheet}” is in a hidden column, so it cannot be seen. Select the columns on both sides of it, right-click, and choose Unhide.`;
    case "changed-meanwhile":
      return `Sheet “${problem.sheet}”, cell ${problem.cell}: the value has just been changed. Check again for a new result.`;
    case "not-as-written":
      return `Sheet “${problem.sheet}” could not be written completely and was put back as before. Try again; if it happens again, save the workbook, close and reopen Excel.`;
    case "nothing-to-undo":
      return "There is nothing to undo. Only the last job can be undone.";
    case "host-failed":
      return `Excel reported an error and the work was taken back. Try again; if it happens again, save the workbook, close and reopen Excel (support code: ${problem.detail}).`;
  }
}

const undoOffered = (added: readonly string[], replaced: readonly string[]): string =>
  [
    added.length > 0 ? `Added ${list(added)}.` : "",
    replaced.length > 0 ? `Replaced ${list(replaced)}; the old version is kept hidden in the workbook.` : "",
    "To go back, choose “Undo” here; Excel's own undo (Ctrl+Z) cannot do this.",
  ]
    .filter((part) => part !== "")
    .join(" ");

/** How far undo reaches after a job that worked. */
export function hostNoteEn(note: HostNote): string {
  switch (note.code) {
    case "undo-offered":
      return undoOffered(note.added, note.replaced);
    case "page-not-set":
      return `Excel on this computer did not take the page set-up (paper, margins, repeated rows) of ${list(note.sheets)}, usually because no printer is installed; the sheets themselves are complete. Once there is a printer: for the forms choose “Restore form” under Check (what was entered is kept); for the report and the summary set it under Page Layout.`;
    case "undo-cells":
      return `Changed ${note.cells} cells. To go back, choose “Undo” here.`;
    case "recovered":
      return "A job was cut short last time; the workbook was put back as it was before. Repeat the job if needed.";
  }
}
