// Loads the unmodified Excel runtime of Office.js into a context of its own, without a DOM. The
// runtime is found in node_modules; nothing of it is copied, patched or committed.
import { readFileSync } from "fs";
import { createContext, Script } from "vm";

const root = `${process.cwd()}/node_modules/@microsoft/office-js`;

export const officeDist = `${root}/dist`;

export function officeVersion(): string {
  const text = readFileSync(`${root}/package.json`, "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** Talks to the runtime through the hook that native hosts use. */
export type NativeBridge = {
  readonly sendMessageToHost: (text: string) => void;
  /** set by the runtime when it starts */
  readonly onMessageFromHost?: (text: string) => void;
};

export type RuntimeWindow = {
  readonly Excel: Readonly<Record<string, unknown>>;
  readonly Office: Readonly<Record<string, unknown>>;
  readonly OfficeExtension: {
    readonly ClientObject: { readonly prototype: object };
  } & Readonly<Record<string, unknown>>;
};

const nothing = (): void => undefined;

function page(bridge: NativeBridge | null): Readonly<Record<string, unknown>> {
  const element = (): object => ({ setAttribute: nothing, appendChild: nothing, style: {} });
  const place = { href: "http://localhost/", hash: "", search: "", protocol: "http:" };
  const document = {
    domain: "localhost",
    createElement: element,
    getElementsByTagName: () => [element()],
    getElementById: () => null,
    querySelectorAll: () => [],
    addEventListener: nothing,
    head: element(),
    body: element(),
    readyState: "complete",
    URL: "http://localhost/",
  };
  return {
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, performance, URL },
    // Arrays and errors that reach the caller are then of the caller's own realm.
    ...{ JSON, Promise, Error },
    location: { ...place, host: "localhost", hostname: "localhost", origin: "http://localhost" },
    navigator: { userAgent: "node", language: "vi-VN", platform: "node" },
    ...{ addEventListener: nothing, removeEventListener: nothing, open: nothing },
    ...{ postMessage: nothing, name: "", external: {}, history: {}, document },
    ...(bridge ? { _richApiNativeBridge: bridge } : {}),
  };
}

// The file is compiled once a process; each context then runs the compiled script.
const compiled = new Map<string, Script>();

function script(file: string): Script {
  const known = compiled.get(file);
  if (known) return known;
  const made = new Script(readFileSync(`${officeDist}/${file}`, "utf8"), { filename: file });
  compiled.set(file, made);
  return made;
}

const prelude = new Script(`
  var window = globalThis, self = globalThis, top = globalThis, parent = globalThis;
  var Office = { Promise: Promise }, Microsoft = { Office: { WebExtension: Office } };
`);

export function loadRuntime(bridge: NativeBridge | null, file = "excel-web-16.00.js"): RuntimeWindow {
  const context = createContext({ ...page(bridge) });
  prelude.runInContext(context);
  script(file).runInContext(context);
  return context as RuntimeWindow;
}
