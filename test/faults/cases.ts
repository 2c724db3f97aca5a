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

const unanswered = (request: number): readonly Case[] =>
  UNANSWERED.flatMap((fault) => once.map((always) => ({ request, fault, always })));

/** Everything: each action of each request with each code. @param actions how many each request of a clean run has */
export const allCases = (actions: readonly number[]): readonly Case[] =>
  actions.flatMap((count, request) => [
    ...Array.from({ length: count }, (_, action) => action).flatMap((action) =>
      CODES.flatMap((code) => atAction(request, action, code)),
    ),
    ...CODES.flatMap(refused).flatMap((fault) => once.map((always) => ({ request, fault, always }))),
    ...unanswered(request),
  ]);

/**
 * Every action for one code once. With every request, every code at one of its first, middle and last action and by one
 * of two ways of not being delivered, once or for good: from request to request each code takes another place and
 * another duration, so that the six requests of a job see all pairs.
 */
export const coveringCases = (actions: readonly number[]): readonly Case[] =>
  actions.flatMap((count, request) => {
    const marked = [...new Set([0, Math.floor(count / 2), count - 1])];
    return [
      ...Array.from({ length: count }, (_, action) => action).flatMap((action) =>
        atAction(request, action, "GeneralException", [false]),
      ),
      ...CODES.flatMap((code, c): readonly Case[] => {
        const turn = c + request;
        const [fault] = refused(code).slice(turn % 2);
        return [
          ...atAction(request, marked[turn % marked.length] ?? 0, code, [Math.floor(turn / marked.length) % 2 === 1]),
          ...(fault ? [{ request, fault, always: Math.floor(turn / 2) % 2 === 1 }] : []),
        ];
      }),
      ...unanswered(request),
    ];
  });
