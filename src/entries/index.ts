export * from "./grade";
export * from "./natures";
export * from "./percent";
export * from "./sum";
export * from "./typed-number";
export type * from "./entry";
export type * from "./ledger";
export type * from "./merged";
