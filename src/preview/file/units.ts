// Sizes of the file and sizes of the open workbook.
import type { Area } from "../../sheet";
import type { Box } from "../model/box";

const pixel = 0.75;
const pointsPerMillimetre = 72 / 25.4;

/** Characters → points, on whole pixels; a digit is 7 pixels wide and a cell has 5 of padding. */
export const widthPoints = (characters: number): number => Math.round(characters * 7 + 5) * pixel;

export const widthCharacters = (points: number): number =>
  Math.max(0, Math.round(((points / pixel - 5) / 7) * 100) / 100);

export const marginPoints = (millimetres: number): number => millimetres * pointsPerMillimetre;

export const marginMillimetres = (points: number): number => Math.round((points / pointsPerMillimetre) * 100) / 100;

export const boxOf = ({ top, left, bottom, right }: Area): Box => ({
  row: top,
  column: left,
  rows: bottom - top + 1,
  columns: right - left + 1,
});

export const areaOf = ({ row, column, rows, columns }: Box): Area => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
});
