// Loads the unmodified Excel runtime of Office.js into a context of its own, without a DOM. The
// runtime is found in node_modules; nothing of it is copied, patched or committed.
import { readFileSync } from "fs";
import { type Context, createContext, Script } from "vm";
import { readCached, writeCached } from "./cache";

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

const compiled = new Map<string, Script>();

/**
 * Runs a file of the runtime. Compiling it takes longer than running it: it is compiled once a process at most, and
 * the engine's compiled form, taken after the first run, is kept beside the class table.
 */
function run(file: string, context: Context): void {
  const known = compiled.get(file);
  if (known) {
    known.runInContext(context);
    return;
  }
  const name = `${file}-${officeVersion()}-${process.versions.v8}.bin`;
  const cachedData = readCached(name);
  const made = new Script(readFileSync(`${officeDist}/${file}`, "utf8"), {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  made.runInContext(context);
  if (!cachedData || made.cachedDataRejected) writeCached(name, made.createCachedData());
  compiled.set(file, made);
}

const prelude = new Script(`
  var window = globalThis, self = globalThis, top = globalThis, parent = globalThis;
  var Office = { Promise: Promise }, Microsoft = { Office: { WebExtension: Office } };
`);

export function loadRuntime(bridge: NativeBridge | null, file = "excel-web-16.00.js"): RuntimeWindow {
  const context = createContext({ ...page(bridge) });
  prelude.runInContext(context);
  run(file, context);
  return context as RuntimeWindow;
}
