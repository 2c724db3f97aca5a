// The codes an add-in meets, with the HTTP status the client reports beside them.

const known = {
  AccessDenied: ["You cannot perform the requested operation.", 403],
  ActivityLimitReached: ["Activity limit has been reached.", 429],
  ApiNotFound: [
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
    404,
  ],
  Conflict: ["Request could not be processed because of a conflict.", 409],
  GeneralException: ["There was an internal error while processing the request.", 500],
  InactiveWorkbook: ["The operation failed because there are multiple workbooks open.", 400],
  InvalidArgument: ["The argument is invalid or missing or has an incorrect format.", 400],
  InvalidObjectPath: ["The object path is no longer valid.", 400],
  InvalidOperation: ["The operation attempted is invalid on the object.", 400],
  InvalidOperationInCellEditMode: [
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB.",
    400,
  ],
  InvalidReference: ["This reference is not valid for the current operation.", 400],
  InvalidRequestContext: ["Cannot use the object across different request contexts.", 400],
  ItemAlreadyExists: ["The resource being created already exists.", 409],
  ItemNotFound: ["The requested resource doesn't exist.", 404],
  NotImplemented: ["The requested feature isn't implemented.", 501],
  RequestAborted: ["The request was aborted during run time.", 500],
  RequestPayloadSizeLimitExceeded: ["The request payload size has exceeded the limit.", 400],
  ResponsePayloadSizeLimitExceeded: ["The response payload size has exceeded the limit.", 400],
  ServiceNotAvailable: ["The service is unavailable.", 503],
  UndoNotSupported: ["This operation cannot be undone.", 400],
} as const satisfies Readonly<Record<string, readonly [string, number]>>;

export type ErrorCode = keyof typeof known;

export const errorCodes = Object.keys(known) as readonly ErrorCode[];

export class HostError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  constructor(code: ErrorCode, message?: string) {
    super(message ?? known[code][0]);
    this.code = code;
    this.status = known[code][1];
  }
}

/** Ends the running action the way Excel ends it: with a code, never with our own exception. */
export function fail(code: ErrorCode, message?: string): never {
  throw new HostError(code, message);
}
