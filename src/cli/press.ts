import { createHash } from "node:crypto";
import { type Issuer, issuerOf, type PublishEvent, type PublishPorts, type PublishWish } from "../jobs/index";
import { stamps } from "../xlsx/stamp";
import { ports } from "./ports";

export type IssueWish = {
  readonly wish: PublishWish;
  /** Threads at the most; undefined: this one. */
  readonly jobs?: number | undefined;
  readonly isCancelled: () => boolean;
};

/** All units of an issue in their order; the same events whoever makes them. */
export type IssueAll = (asked: IssueWish) => AsyncGenerator<PublishEvent, void>;

const own: PublishPorts = {
  digest: ports.digest,
  press: stamps,
  hash: (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex")),
};

export const issuerHere = (wish: PublishWish, isCancelled?: () => boolean): Issuer =>
  issuerOf(wish, { ...own, ...(isCancelled && { isCancelled }) });

/** One after the other, in this thread. */
export const issueInTurn: IssueAll = ({ wish, isCancelled }) => {
  const { of, part } = issuerHere(wish, isCancelled);
  return part(0, of);
};
