import { type GridBook, isSetAside } from "../sheet/index";

/** Sheets that a job replaced stay very hidden until they are cleared away; no reader may take them for those in use. */
export const inUse = (book: GridBook): GridBook => ({
  ...book,
  sheets: book.sheets.filter(({ name }) => !isSetAside(name)),
});
