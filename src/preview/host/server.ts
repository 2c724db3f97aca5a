// Answers request texts of one client: limits, cell edit mode, faults, the log and the events.
import { dispatch } from "../dispatch/dispatch";
import type { Host } from "../dispatch/host";
import { type ErrorCode, HostError } from "../protocol/errors";
import type { Request, Response } from "../protocol/message";
import type { Delivery, Fault, Hooks } from "./faults";
import { transportNumber } from "./codes";

/** Excel on the web takes and gives at most 5 MB at a time. */
const sizeLimit = 5 * 1024 * 1024;

/** Flag of a request that waits for the end of cell editing instead of failing. */
const delayForCellEdit = 64;

export type Answer =
  | { readonly kind: "response"; readonly text: string; readonly error: string | null }
  | { readonly kind: "refusal"; readonly code: ErrorCode; readonly number: number }
  | { readonly kind: "silence" };

export type LogEntry = Delivery & {
  readonly responseBytes: number;
  readonly error: string | null;
  /** the client only gives back references, without waiting for it */
  readonly cleanup: boolean;
};

export type Server = {
  readonly log: readonly LogEntry[];
  readonly hooks: (hooks: Hooks) => void;
  /** takes one request text; `reply` is called once, or never for silence */
  readonly take: (text: string, flags: number, reply: (answer: Answer) => void) => void;
  readonly beginEdit: () => void;
  readonly endEdit: () => void;
  readonly reset: () => void;
};

const respond = (response: Response): Answer => ({
  kind: "response",
  text: JSON.stringify(response),
  error: response.Error?.Code ?? null,
});

/** A failure that is not tied to an action. */
export function refusal(code: ErrorCode): Answer {
  const number = transportNumber(code);
  if (number !== null) return { kind: "refusal", code, number };
  const { message, status } = new HostError(code);
  const error = { Code: code, Message: message, Location: "", HttpStatusCode: status };
  return respond({ Results: [], TraceIds: [], Error: error });
}

const isCleanup = ({ Actions }: Request): boolean =>
  Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A letter takes three bytes at most: most texts need not be counted. */
const isTooLong = (text: string): boolean => text.length * 3 > sizeLimit && bytesOf(text) > sizeLimit;

const asIs = (response: Response): Response => response;

function run(host: Host, request: Request, fault: Fault | null, reword: NonNullable<Hooks["reword"]>): Answer {
  const stop = fault?.kind === "prefix" ? { action: fault.action, error: new HostError(fault.code) } : undefined;
  const first = dispatch(host, request, stop);
  const response = fault?.kind === "twice" ? dispatch(host, request) : first;
  const answer = respond(reword(response));
  if (fault?.kind === "lost") return refusal(fault.code);
  if (fault?.kind === "silent") return { kind: "silence" };
  return answer.kind === "response" && isTooLong(answer.text) ? refusal("ResponsePayloadSizeLimitExceeded") : answer;
}

/** @param deliver takes the events a request caused, after its answer */
export function makeServer(host: Host, deliver: () => void): Server {
  host.desk.whenTold(deliver);
  let log: LogEntry[] = [];
  let hooks: Hooks = {};
  let count = 0;
  let editing = false;
  let waiting: readonly (() => void)[] = [];

  const carryOut = (delivery: Delivery): Answer => {
    const fault = hooks.fault?.(delivery) ?? null;
    if (fault?.kind === "undelivered") return refusal(fault.code);
    if (fault?.kind === "silent" && !fault.applied) return { kind: "silence" };
    if (delivery.bytes > sizeLimit) return refusal("RequestPayloadSizeLimitExceeded");
    const answer = run(host, delivery.request, fault, hooks.reword ?? asIs);
    host.desk.settle();
    return answer;
  };

  const note = (delivery: Delivery, answer: Answer): void => {
    const text = answer.kind === "response" ? answer.text : "";
    const error = answer.kind === "refusal" ? answer.code : answer.kind === "response" ? answer.error : null;
    log.push({
      ...delivery,
      error,
      cleanup: isCleanup(delivery.request),
      // Counted when somebody asks: most never do, and an answer may hold megabytes.
      get responseBytes() {
        return bytesOf(text);
      },
    });
  };

  const serve = (delivery: Delivery, reply: (answer: Answer) => void): void => {
    hooks.before?.(delivery);
    const answer = carryOut(delivery);
    note(delivery, answer);
    hooks.after?.(delivery);
    if (answer.kind !== "silence") reply(answer);
    deliver();
  };

  return {
    get log() {
      return [...log];
    },
    hooks: (made) => {
      hooks = made;
    },
    take: (text, flags, reply) => {
      const request = JSON.parse(text) as Request;
      const delivery = { index: count++, request, bytes: bytesOf(text) };
      const go = (): void => {
        serve(delivery, reply);
      };
      if (!editing) go();
      else if ((flags & delayForCellEdit) !== 0) waiting = [...waiting, go];
      else {
        const answer = refusal("InvalidOperationInCellEditMode");
        note(delivery, answer);
        reply(answer);
      }
    },
    beginEdit: () => {
      editing = true;
    },
    endEdit: () => {
      editing = false;
      const now = waiting;
      waiting = [];
      for (const go of now) go();
    },
    reset: () => {
      log = [];
      hooks = {};
      count = 0;
      editing = false;
      waiting = [];
    },
  };
}
