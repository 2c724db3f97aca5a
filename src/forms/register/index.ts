export { CSV_MARK, csvLine, decodeCsv, parseCsv } from "./csv";
export { drawRegisterBook } from "./draw";
export { type IssuedBefore, type IssuedFile, issuedListText, readIssuedList } from "./issued";
export { readCrosswalk, readRegister } from "./read";
export type { ListSource } from "./table";
