// Refusals of the transport itself, by the number the client turns back into a code.
import type { ErrorCode } from "../protocol/errors";

const numbers: Partial<Readonly<Record<ErrorCode, number>>> = {
  InvalidRequestContext: 1014,
  InvalidOperationInCellEditMode: 5004,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

/** null: this code travels inside an answer, not as a refusal of the transport. */
export const transportNumber = (code: ErrorCode): number | null => numbers[code] ?? null;
