/** Formats with a fixed number (ECMA-376 part 1, 18.8.30) whose text is the same in every language. */
export const FIXED_FORMATS: readonly (readonly [number, string])[] = [
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [48, "##0.0E+0"],
  [49, "@"],
];

/**
 * Formats that follow the settings of the reader's computer, by the texts that Office.js gives for them. They are written
 * by their numbers again: as a custom format, 05/06/2026 would be shown as 6/5/2026 on a Vietnamese computer.
 */
export const LOCAL_FORMATS: readonly (readonly [number, string])[] = [
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
];

/** A custom format that reads like one of the computer's dates, but is the same everywhere: told apart by its section. */
export const customFormat = (code: string): string =>
  code === "m/d/yyyy" || code === "m/d/yyyy h:mm" ? `${code};@` : code;

/** The first number that is free for custom formats. */
export const FIRST_CUSTOM = 164;
