// Breaking in on purpose: what a test may do to one delivery of one request.
import type { ErrorCode } from "../protocol/errors";
import type { Request, Response } from "../protocol/message";

export type Fault =
  /** actions before `action` are carried out, that one fails */
  | { readonly kind: "prefix"; readonly action: number; readonly code: ErrorCode }
  /** nothing is carried out, the client hears `code` */
  | { readonly kind: "undelivered"; readonly code: ErrorCode }
  /** everything is carried out, the client hears `code` */
  | { readonly kind: "lost"; readonly code: ErrorCode }
  /** the client never hears; `applied` says whether the work was done */
  | { readonly kind: "silent"; readonly applied: boolean }
  /** carried out twice, the client hears of the second time */
  | { readonly kind: "twice" };

/** One request as it arrives, numbered from 0 since the workbook was opened. */
export type Delivery = {
  readonly index: number;
  readonly request: Request;
  readonly bytes: number;
};

export type Hooks = {
  /** runs before a request is carried out: the place for moves of the user */
  readonly before?: (delivery: Delivery) => void;
  readonly fault?: (delivery: Delivery) => Fault | null;
  readonly after?: (delivery: Delivery) => void;
  /** says an answer otherwise, as another host may */
  readonly reword?: (response: Response) => Response;
};
