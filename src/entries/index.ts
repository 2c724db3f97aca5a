export * from "./grade";
export * from "./percent";
export * from "./typed-number";
