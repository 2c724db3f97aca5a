/** Digits of Times New Roman 11 (and of Calibri 11) are 7 pixels wide at 96 dpi; a cell has 5 pixels of padding. */
const DIGIT = 7;
const PADDING = 5;

/** Characters → `col/@width`, in the 256ths that programs store (ECMA-376 part 1, 18.3.1.13). */
export const fileWidth = (characters: number): number =>
  Math.trunc(((characters * DIGIT + PADDING) / DIGIT) * 256) / 256;

/** `col/@width` → characters, to a hundredth: the loss of `fileWidth` is below 1/256. */
export const characterWidth = (width: number): number =>
  Math.max(0, Math.round(((width * DIGIT - PADDING) / DIGIT) * 100) / 100);

const MM_PER_INCH = 25.4;

export const inches = (millimetres: number): number => millimetres / MM_PER_INCH;

/** Inches → millimetres, to a hundredth. */
export const millimetres = (inch: number): number => Math.round(inch * MM_PER_INCH * 100) / 100;
