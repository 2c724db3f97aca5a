// The parent's half of the conversation with office.js. It knows no window: texts come in, answers
// and events go out through `send`.
import type { Host } from "../dispatch/host";
import { type Answer, makeServer, type Server } from "../host/server";
import { appContext, type Identity } from "./app-context";
import {
  ActionType,
  exitActions,
  Method,
  type MethodData,
  parseRequest,
  type XdmAnswer,
  type XdmRequest,
} from "./message";

/** Where the keys of somebody in the frame lead: to the sheet, or to what comes before or after the frame. */
export type Exit = "sheet" | "before" | "after";

/** A frame's registrations are answered wherever they came from. */
export type Send = (answer: XdmAnswer) => void;

export type CommandResult = { readonly id: string; readonly status: unknown };

export type Conversation = {
  readonly server: Server;
  readonly receive: (text: unknown) => void;
  /** presses a ribbon button whose action is a function of that name */
  readonly command: (functionName: string, controlId?: string) => Promise<CommandResult>;
  /** called when keys lead out of the frame */
  readonly onExit: (hear: (to: Exit) => void) => void;
  /** what the add-in keeps in document settings */
  readonly settings: () => ReadonlyMap<string, string>;
};

/** The pane's id, then what it tells. */
const exitOf = (data: unknown): Exit | null => (Array.isArray(data) && exitActions.get(Number(data[1]))) || null;

const actionOf = (data: unknown): MethodData => data as MethodData;

export function makeConversation(host: Host, who: Identity, send: Send): Conversation {
  const registrations = new Map<string, number>();
  const commands = new Map<string, (result: CommandResult) => void>();
  let exit: (to: Exit) => void = () => undefined;
  let settings: ReadonlyMap<string, string> = new Map();
  let sequence = 0;

  const envelope = (name: string, correlation: number, data: unknown, response: 0 | 1, error = 0): XdmAnswer => ({
    _messageType: 1,
    _actionName: name,
    _conversationId: who.conversation,
    _correlationId: correlation,
    _origin: who.origin,
    _data: data,
    _errorCode: error,
    _responseType: response,
    _serializerVersion: 1,
  });

  const fire = (name: string, data: unknown): boolean => {
    const correlation = registrations.get(name);
    if (correlation === undefined) return false;
    send(envelope(name, correlation, data, 1));
    return true;
  };

  const server = makeServer(host, () => {
    const entries = host.desk.takeEvents();
    if (entries.length > 0)
      fire("richApiMessage", {
        ArrayData: entries.map((entry) => [...entry, ++sequence, false]),
      });
  });

  const richApi = (data: MethodData, reply: (data: unknown) => void): void => {
    const array = data.ArrayData ?? [];
    server.take(String(array[4]), Number(array[6] ?? 0), (answer: Answer) => {
      if (answer.kind === "refusal") reply({ Version: 1, Error: answer.number });
      if (answer.kind === "response") reply({ Version: 1, Error: 0, Data: [200, [], answer.text] });
    });
  };

  const execute = (data: MethodData, reply: (data: unknown) => void): void => {
    const done = (more: object = {}): void => {
      reply({ Version: 1, Error: 0, ...more });
    };
    switch (data.DdaMethod.DispatchId) {
      case Method.richApi:
        richApi(data, reply);
        return;
      case Method.loadSettings:
        done({ Properties: { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) } });
        return;
      case Method.saveSettings:
        settings = new Map(data.DdaSettingsMethod?.Properties);
        done();
        return;
      case Method.fileProperties:
        done({ 0: { 1: `https://host.invalid/${encodeURIComponent(who.documentName)}` } });
        return;
      case Method.commandCompleted: {
        const id = String(data[0]);
        commands.get(id)?.({ id, status: data[1] });
        commands.delete(id);
        done();
        return;
      }
      case Method.close:
        done();
        return;
      default:
        host.missing(`method ${data.DdaMethod.DispatchId}`);
        reply({ Version: 1, Error: 5000 });
    }
  };

  const answer = (message: XdmRequest): void => {
    const { _actionName: name, _correlationId: correlation } = message;
    const reply = (data: unknown, error = 0): void => {
      send(envelope(name, correlation, data, 0, error));
    };
    if (message._actionType === ActionType.registerEvent) {
      registrations.set(name, correlation);
      reply({ Error: 0 });
    } else if (message._actionType === ActionType.unregisterEvent) {
      registrations.delete(name);
      reply({ Error: 0 });
    } else if (name === "ContextActivationManager_getAppContextAsync") reply(appContext(who, settings));
    else if (name === "executeMethod") execute(actionOf(message._data), reply);
    else {
      const to = name === "ContextActivationManager_notifyHost" ? exitOf(message._data) : null;
      if (to) exit(to);
      reply(null);
    }
  };

  return {
    server,
    receive: (text) => {
      const message = parseRequest(text);
      if (message) answer(message);
    },
    command: (functionName, controlId = "button") =>
      new Promise((resolve) => {
        const id = `command-${++sequence}`;
        const source = JSON.stringify({ source: { id: controlId } });
        commands.set(id, resolve);
        const heard = fire("appCommandInvoked", { 0: id, 1: functionName, 2: source });
        if (!heard) resolve({ id, status: "nobody listens" });
      }),
    onExit: (hear) => {
      exit = hear;
    },
    settings: () => settings,
  };
}
