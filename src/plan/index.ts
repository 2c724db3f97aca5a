export * from "./find";
export { fold } from "./fold";
export type * from "./measure";
export { ENTRY_KEYS, OWNERSHIPS, SCHOOL_LEVELS, UNIT_KINDS } from "./measure";
export type * from "./pack";
export * from "./period";
export * from "./scope";
export * from "./targets";
export type * from "./unit";
