import type { PublishEvent, PublishWish } from "../jobs/index";

export type IssueWish = {
  readonly wish: PublishWish;
  /** Threads at the most; undefined: this one. */
  readonly jobs?: number | undefined;
  readonly isCancelled: () => boolean;
};

/** All units of an issue in their order; the same events whoever makes them. */
export type IssueAll = (asked: IssueWish) => AsyncGenerator<PublishEvent, void>;

/** One after the other, in this thread. */
export const issueInTurn: IssueAll = async function* ({ wish, isCancelled }) {
  const { issuerHere } = await import("./issuer-here");
  const { of, part } = issuerHere(wish, isCancelled);
  yield* part(0, of);
};
