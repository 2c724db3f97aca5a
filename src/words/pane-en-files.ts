import { LOST_PARTS_EN } from "./lost-parts";
import type { PaneTexts } from "./pane-texts";

export const paneFilesEn: PaneTexts["files"] = {
  lead: "Check a workbook, compile its report and save it, without the Excel add-in.",
  privacy: "Files are read on this computer only and sent nowhere.",
  open: "Open an .xlsx file…",
  drop: "Or drop a file into this box.",
  oneOnly: "Only one file can be opened at a time. Drop one; many files of units go into the box under “Merge”.",
  unread: (file) =>
    `“${file}” could not be read: it is a folder, or the file was deleted, renamed or moved. Choose the file again; a whole folder goes into the box under “Merge”.`,
  opened: (file) => `Open file: ${file}`,
  save: "Save file",
  saved: (file) => `${file} has been saved to the downloads folder.`,
  nothing: "The file has no sheet left to save. Press Undo to bring the sheets back, or open another file.",
  dirty: "There are unsaved changes",
  lost: (parts) =>
    `The file has parts that cannot be kept when it is saved here: ${parts}. To keep them, do this with the add-in in Excel; the file on your disk stays as it is.`,
  lostOther: "other parts",
  parts: LOST_PARTS_EN,
  another: "Open another file…",
  abandon: "The open file has unsaved changes. Drop them?",
  abandonYes: "Drop changes",
  abandonNo: "Back, to save",
  newForm: "Make form",
  first: "Open the workbook of your unit with the button above. If you have none, make a new form.",
};
