export type * from "./book-facts";
export type * from "./entry-facts";
export type * from "./intake-facts";
export type * from "./place";
export type * from "./plan-facts";
export type * from "./problem";
export * from "./refusal";
export type * from "./register-facts";
export * from "./severity";
