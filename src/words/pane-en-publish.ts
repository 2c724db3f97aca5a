import type { PublishPaneTexts } from "./pane-publish-texts";
import { levelName, unitKindName } from "./units";

export const panePublishEn: PublishPaneTexts = {
  title: "Publish",
  lead: "Makes a prefilled workbook for every unit of a list, as one .zip file to send out.",
  units: "List of units",
  unitsTip: "A .xlsx or .csv file with one line a unit: code, name, kind, levels, ownership, code of the office above.",
  unitsTaken: (file, lines) => `${file}: ${lines} usable lines`,
  changes: "List of changes of units (if any)",
  changesTip: "A .csv or .xlsx file of mergers, splits, renamings and moves: old code, new code, kind, from day.",
  gone: "The chosen files are gone: the part that computes had to start again. Choose the list of units and the files beside it again, then make the workbooks.",
  blank: "Get a blank list",
  blankFile: "danh-sach-don-vi.xlsx",
  blankSaved: (file) =>
    `${file} was saved to your downloads. Open it in Excel, fill one line a unit, save it and choose it here.`,
  letters: (file) =>
    `${file} is not UTF-8 text. Open it in Excel, save it as “CSV UTF-8” or as .xlsx, and choose it again.`,
  problems: (count) => `The list has ${count} findings`,
  problemsTip: "Lines with errors are not used. Correct the file and choose it again, or go on with the other lines.",
  moreProblems: (count) => `and ${count} more`,
  showMore: "Show more findings of the list",
  confirm: "Confirm",
  keepCodes: "Codes kept as numbers are right as they show, no leading zero is lost",
  under: "Publish to",
  underAll: "All units of the list",
  underOffice: (name) => `Units under ${name}`,
  issued: "List of files of the issue before (if any)",
  issuedTip: "danh-sach-tep.csv: only workbooks that changed are made again",
  issuedTaken: (file, files) => `${file}: ${files} workbooks issued before`,
  notIssued: (file) => `${file} is no list of issued files. Choose danh-sach-tep.csv from the earlier .zip file.`,
  handed: "Figures of the period before (if any)",
  handedTip:
    "The .xlsx files accepted for the period before: their results, running totals and registered targets are filled in; those of offices: targets registered above are shown",
  handedTaken: (taken) => `${taken} files can be used`,
  handedLeft: (files) =>
    `No figures taken (other plan, no earlier period, or errors in it) from: ${files}. Check these files, or publish without the earlier figures of those units.`,
  handedFor: (units) => `Earlier figures are filled in for ${units} units of the list.`,
  handedOffices: (offices) => `Targets registered above are shown by the workbooks of ${offices} offices.`,
  officesUnsure: (count, offices) =>
    `${count} offices gave several workbooks of the same period and number that register different targets, so none are shown to the units below them: ${offices}. Choose one workbook of each office.`,
  handedUnsure: (count, units) =>
    `${count} units gave several earlier files of the same number that differ, so nothing is filled in: ${units}. Choose the files again, of each unit only the accepted one.`,
  unallocated: (office, count, units) =>
    `Balances of ${count} offices that were dissolved (${units}) are added to the opening balance of ${office}.`,
  handedUnlisted: (count, units) =>
    `Earlier files of ${count} units that the list does not have, or that were dissolved, are not used: ${units}. Units that were merged or got another code belong in the list of changes; figures of a unit that was split are not split.`,
  pickMany: "Choose files…",
  dropMany: "Drop these files",
  packing: "Arranged in the .zip file",
  folders: "One folder for each office",
  zips: "One .zip file for each office, ready to send",
  preview: "Will make",
  will: (kind, count) => `${unitKindName(kind, "en")}: ${count} workbooks.`,
  nobody: "The list has no unit on the cut-off day. Check the list and the period.",
  refused: (count, why) => `${count} units get none: ${why}`,
  unplaced: (count, units) =>
    `${count} units stand under a code that is not in the list on the cut-off day, and a merge will not take their files: ${units}. Give them their first and last day, or add the office that they are under on that day.`,
  whyNot: {
    period: (from, to) =>
      from === to
        ? `the plan is for ${from}, choose that year.`
        : `the plan runs from ${from} to ${to}, choose another year.`,
    kind: (kinds) =>
      `the plan is not for this kind of unit, only for: ${kinds.map((kind) => unitKindName(kind, "en")).join("; ")}.`,
    levelsMissing: "the list gives no school level, add it in its column.",
    levels: (levels) => `the plan is only for: ${levels.map((level) => levelName(level, "en")).join(", ")}.`,
  },
  go: "Make workbooks",
  needUnits: "Choose the list of units first.",
  progress: (at, of) => `${at}/${of} workbooks made`,
  reading: (at, of) => `${at}/${of} earlier files read`,
  seconds: (seconds) => `about ${seconds} seconds left`,
  minutes: (minutes) => `about ${minutes} minutes left`,
  made: (fresh, changed, same, refused) =>
    `${fresh} new workbooks, ${changed} changed, ${same} unchanged (not made again), ${refused} units without one.`,
  withdrawn: (count, paths) => `Do not send ${count} files of the issue before, no longer listed: ${paths}`,
  saved: (file) => `${file} was saved to your downloads, with danh-sach-tep.csv in it. Keep it for the next issue.`,
  nothing: "No workbook changed since the issue before, so no file was made.",
  without: "Units without a workbook",
  saveAgain: "Download the .zip file again",
  blocked: (address) =>
    `If the file is not in your downloads, Excel on this computer does not allow downloads: open ${address} in a browser and publish there.`,
};
