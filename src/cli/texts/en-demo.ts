import type { Demo } from "./texts";

export const demo: Demo = {
  about: "A made-up school goes from the plan to its report. None of the figures is real.",
  template: "1. The form of the school for the period",
  filled: (mistakes) => `2. The school fills it for the first time, with ${mistakes} mistakes`,
  checked: "3. The check before sending",
  corrected: "4. The cells above are corrected",
  checkedAgain: "5. Checked again",
  compiled: "6. The report, ready to be printed and signed",
  files: (folder) => `The files are in ${folder}`,
  openNext: [
    "Open the form in Excel or LibreOffice and type into the yellow cells: the status column and the line on top follow.",
    "Open the report and look at the print preview: A4, in the form of administrative documents.",
    "For real figures: chitieu template --help",
  ],
  allFound: (mistakes) => `All ${mistakes} mistakes were found at their cells.`,
  missed: (names) => `The mistakes at ${names} were not found. That is a fault of the program; please report it.`,
  notSendable:
    "The corrected figures still have something to correct. That is a fault of the program; please report it.",
};
