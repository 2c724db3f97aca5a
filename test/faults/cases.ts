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

const deliveries = (request: number, codes: readonly ErrorCode[]): readonly Case[] => {
  const faults: readonly Fault[] = [
    ...codes.flatMap((code): Fault[] => [
      { kind: "undelivered", code },
      { kind: "lost", code },
    ]),
    { kind: "silent", applied: false },
    { kind: "silent", applied: true },
    { kind: "twice" },
  ];
  return faults.flatMap((fault) => once.map((always) => ({ request, fault, always })));
};

/** Everything: each action of each request with each code. @param actions how many each request of a clean run has */
export const allCases = (actions: readonly number[]): readonly Case[] =>
  actions.flatMap((count, request) => [
    ...Array.from({ length: count }, (_, action) => action).flatMap((action) =>
      CODES.flatMap((code) => atAction(request, action, code)),
    ),
    ...deliveries(request, CODES),
  ]);

/** Every action for one code once, and every code at the first, middle and last action of each request. */
export const coveringCases = (actions: readonly number[]): readonly Case[] =>
  actions.flatMap((count, request) => {
    const marked = [...new Set([0, Math.floor(count / 2), count - 1])];
    return [
      ...Array.from({ length: count }, (_, action) => action).flatMap((action) =>
        atAction(request, action, "GeneralException", [false]),
      ),
      ...marked.flatMap((action) => CODES.flatMap((code) => atAction(request, action, code))),
      ...deliveries(request, CODES),
    ];
  });
