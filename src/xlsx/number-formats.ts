/**
 * Formats with a fixed number (ECMA-376 part 1, 18.8.30) whose text is the same in every language. The others (dates,
 * currencies) follow the reader's Windows settings, so they are written out as custom formats.
 */
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

/** Only read: what en-US shows for the numbers that follow the settings of the computer. */
export const LOCAL_FORMATS: readonly (readonly [number, string])[] = [
  [14, "mm-dd-yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
];

/** The first number that is free for custom formats. */
export const FIRST_CUSTOM = 164;
