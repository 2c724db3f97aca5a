import type { Fault } from "../../src/preview/host/faults";
import type { ErrorCode } from "../../src/preview/protocol/errors";

/** The fourteen codes of Excel that a request may end with. */
export const CODES: readonly ErrorCode[] = [
  "GeneralException",
  "InvalidOperationInCellEditMode",
  "AccessDenied",
  "ItemNotFound",
  "InvalidRequestContext",
  "ItemAlreadyExists",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ActivityLimitReached",
  "RequestAborted",
  "ServiceNotAvailable",
  "Conflict",
  "InactiveWorkbook",
  "UndoNotSupported",
];

/** One thing that goes wrong: at one request, and perhaps at every later one too. */
export type Case = { readonly request: number; readonly fault: Fault; readonly always: boolean };

const once = [false, true] as const;

const atAction = (request: number, action: number, code: ErrorCode, how: readonly boolean[] = once): readonly Case[] =>
  how.map((always) => ({ request, fault: { kind: "prefix", action, code }, always }));

const UNANSWERED: readonly Fault[] = [
  { kind: "silent", applied: false },
  { kind: "silent", applied: true },
  { kind: "twice" },
];

const refused = (code: ErrorCode): readonly Fault[] => [
  { kind: "undelivered", code },
  { kind: "lost", code },
];

/** @param how whether the n-th fault of the n-th code stays: once, for good, or each of them */
const deliveries = (request: number, how: (code: number, fault: number) => readonly boolean[]): readonly Case[] => [
  ...CODES.flatMap((code, c) =>
    refused(code).flatMap((fault, f) => how(c, f).map((always) => ({ request, fault, always }))),
  ),
  ...UNANSWERED.flatMap((fault) => once.map((always) => ({ request, fault, always }))),
];

/** Everything: each action of each request with each code. @param actions how many each request of a clean run has */
export const allCases = (actions: readonly number[]): readonly Case[] =>
  actions.flatMap((count, request) => [
    ...Array.from({ length: count }, (_, action) => action).flatMap((action) =>
      CODES.flatMap((code) => atAction(request, action, code)),
    ),
    ...deliveries(request, () => once),
  ]);

/** Every second of a row of cases stays for good. */
const alternating = (one: number, other: number): readonly boolean[] => [(one + other) % 2 === 1];

/**
 * Every action for one code once, and at the first, middle and last action of each request every pair of action, code
 * and duration; likewise every pair of delivery, code and duration.
 */
export const coveringCases = (actions: readonly number[]): readonly Case[] =>
  actions.flatMap((count, request) => {
    const marked = [...new Set([0, Math.floor(count / 2), count - 1])];
    // A request of one action has no second place where a code could last otherwise.
    const how = marked.length > 1 ? alternating : () => once;
    return [
      ...Array.from({ length: count }, (_, action) => action).flatMap((action) =>
        atAction(request, action, "GeneralException", [false]),
      ),
      ...marked.flatMap((action, m) => CODES.flatMap((code, c) => atAction(request, action, code, how(c, m)))),
      ...deliveries(request, alternating),
    ];
  });
