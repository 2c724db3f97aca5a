import type { Style } from "../sheet/index";

/** Colours of the forms; every one of them comes with a sign or a word, never alone. */
export const INPUT_FILL = "FFF2CC";
export const GREY_FILL = "EDEDED";
export const HEAD_FILL = "DDEBF7";
export const GOAL_FILL = "E2EFDA";

const THIN = { top: "thin", right: "thin", bottom: "thin", left: "thin" } as const;

export const BOXED: Style = { ...THIN, vertical: "center", wrap: true };
export const HEAD: Style = { ...BOXED, bold: true, horizontal: "center", fill: HEAD_FILL, size: 10 };
export const LABEL: Style = { ...BOXED, horizontal: "left", size: 10 };
export const CENTERED: Style = { ...BOXED, horizontal: "center", size: 10 };
export const COUNT: Style = { ...BOXED, horizontal: "right", format: "#,##0", size: 11 };
/** A figure in a narrow column: a province's totals get smaller letters, never “###” on screen or paper. */
export const NARROW = { wrap: false, shrink: true, size: 10 } as const satisfies Style;
export const GREY: Style = { ...COUNT, fill: GREY_FILL };
export const INPUT: Style = { ...COUNT, fill: INPUT_FILL, locked: false };
export const INPUT_TEXT: Style = { ...BOXED, horizontal: "left", fill: INPUT_FILL, locked: false, size: 10 };
export const INPUT_CHOICE: Style = { ...INPUT_TEXT, horizontal: "center" };
export const GOAL_ROW: Style = { ...LABEL, bold: true, fill: GOAL_FILL };

export const GOOD = { color: "00612E" } as const;
export const BAD = { color: "9C0006", fill: "FFC7CE", bold: true } as const;
export const LOOK = { color: "7F4F00", fill: "FFEB9C" } as const;
