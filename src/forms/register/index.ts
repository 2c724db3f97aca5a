export { CSV_MARK, csvLine, decodeCsv, parseCsv } from "./csv";
export { drawRegisterBook } from "./draw";
export { readCrosswalk, readRegister } from "./read";
export type { ListSource } from "./table";
