// Messages between a page of Excel on the web and the frame of an add-in, as the public office.js
// writes and reads them: JSON texts by postMessage.

export const MessageType = { request: 0, answer: 1 } as const;
export const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

export type XdmRequest = {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
};

export type XdmAnswer = {
  readonly _messageType: 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  readonly _errorCode: number;
  /** 0 answers a request, 1 tells of an event */
  readonly _responseType: 0 | 1;
  readonly _serializerVersion: 1;
};

/** What executeMethod carries; the rest depends on the method's number. */
export type MethodData = {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly [index: number]: unknown;
};

/** Numbers of the methods that are answered here. */
export const Method = {
  loadSettings: 75,
  saveSettings: 76,
  fileProperties: 86,
  richApi: 93,
  commandCompleted: 94,
  close: 97,
} as const;

/** Of what the frame tells its host (AgaveHostAction): Ctrl+F6, Tab at either end, Escape, F2, nothing to stand on. */
export const exitActions: ReadonlyMap<number, "sheet" | "before" | "after"> = new Map([
  [5, "sheet"],
  [6, "sheet"],
  [13, "after"],
  [14, "before"],
  [15, "sheet"],
  [16, "sheet"],
  [17, "after"],
  [18, "before"],
]);

export function parseRequest(text: unknown): XdmRequest | null {
  if (typeof text !== "string") return null;
  try {
    const message = JSON.parse(text) as Partial<XdmRequest> | null;
    return message?._messageType === MessageType.request ? (message as XdmRequest) : null;
  } catch {
    return null;
  }
}
