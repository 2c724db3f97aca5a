/** Digits of Times New Roman 11 and of Calibri 11 are 7 pixels wide at 96 dpi; a cell has 5 pixels of padding. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_MM = 72 / 25.4;

/** Characters → `RangeFormat.columnWidth`. */
export const widthPoints = (characters: number): number => (characters * DIGIT + PADDING) * POINTS_PER_PIXEL;

/** `RangeFormat.columnWidth` → characters, to a hundredth. */
export const widthCharacters = (points: number): number =>
  Math.max(0, Math.round(((points / POINTS_PER_PIXEL - PADDING) / DIGIT) * 100) / 100);

/** Margins of `PageLayout` are points; a thousandth is finer than any printer. */
export const marginPoints = (millimetres: number): number => Math.round(millimetres * POINTS_PER_MM * 1000) / 1000;

/** To a hundredth of a millimetre. */
export const marginMillimetres = (points: number): number => Math.round((points / POINTS_PER_MM) * 100) / 100;
