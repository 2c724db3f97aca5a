export * from "./columns";
export { longDate, periodName, shortDate } from "./dates";
export * from "./numbers";
export type { Language, Sentence, Where } from "./sentence";
export * from "./status";
export * from "./targets";
export * from "./tell";
export * from "./units";
export { entryName } from "./vi/names";
