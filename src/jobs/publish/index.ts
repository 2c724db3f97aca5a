export { type IssuedBefore, type IssuedFile, issuedListText, readIssuedList } from "../../forms/register/index";
export { type CarriedOver, carriedOver, type Handed, type HandedBy, handedBy } from "./carry";
export { type CarriedAll, carriedWhole, type Unallocated } from "./unallocated";
export { makerOf, type NewPress, type Press } from "./maker";
export { type Issuer, issuerOf, publish, type PublishEvent, type PublishPorts, type PublishWish } from "./publish";
export { officePlanOf, type OfficePlan, officesOf } from "./registered";
export { type OldFiles, oldFilesOf } from "./old-files";
export { type Survey, surveyIssue } from "./survey";

/** Name of the list of files, beside them. */
export const ISSUED_LIST = "danh-sach-tep.csv";
