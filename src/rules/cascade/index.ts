export { cascade, unknownParents } from "./cascade";
