// The real runtime and the host in one process, joined by the runtime's own bridge for native hosts.
// No DOM, no Office.onReady: the simplest and fastest way to drive the excel room in a test.
import type { Host } from "../dispatch/host";
import { makeServer, type Answer, type Server } from "../host/server";
import { loadRuntime, type NativeBridge, type RuntimeWindow } from "./runtime";

type BridgeMessage = {
  readonly id: string;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
};

export type InProcess = { readonly window: RuntimeWindow; readonly server: Server };

/** What was answered stands in the message as it is: to read and write it once more would cost as much as the answer. */
function answerText(id: string, answer: Answer): string {
  const body = answer.kind === "response" ? answer.text : JSON.stringify(errorBody(answer));
  return `{"id":${JSON.stringify(id)},"type":2,"flags":0,"message":{"statusCode":200,"headers":{},"body":${body}}}`;
}

/** The bridge has no refusals of its own: the same code travels in an answer. */
const errorBody = (answer: Answer): unknown => ({
  Results: [],
  TraceIds: [],
  Error: {
    Code: answer.kind === "refusal" ? answer.code : "GeneralException",
    Message: "",
    Location: "",
    HttpStatusCode: 400,
  },
});

export function bootInProcess(host: Host): InProcess {
  // The runtime writes its own handler into the bridge.
  const send = (text: string): void => {
    queueMicrotask(() => bridge.onMessageFromHost?.(text));
  };
  const server = makeServer(host, () => {
    const entries = host.desk.takeEvents();
    if (entries.length > 0) send(JSON.stringify({ type: 3, controlId: "", message: { entries } }));
  });
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      server.take(body, flags ?? 0, (answer) => {
        send(answerText(id, answer));
      });
    },
  };
  const window = loadRuntime(bridge);
  return { window, server };
}
