// Apart from the index of jobs, so that the first page of the pane stays small.
export { receiverOf } from "../forms/info/signing";
