export * from "./address";
export * from "./grid";
export { definedName, place } from "./place";
export type * from "./placed";
export { listItemName } from "./place-validations";
export type * from "./spec";
export * from "./style";
export { columnPoints, textHeight, textWidth } from "./text-measure";
export { formulaParts } from "./tokens";
