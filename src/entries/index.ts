export type * from "./entry";
export * from "./grade";
export * from "./natures";
export * from "./percent";
export * from "./sum";
export * from "./typed-number";
