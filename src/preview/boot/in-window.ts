// The real office.js with its real postMessage transport inside one window of jsdom: the parent
// window is replaced by the stand-in, so that Office.onReady, context and commands work in jest.
import { readFileSync } from "fs";
import type { Host } from "../dispatch/host";
import { hostInfo, type Identity, xdmInfo } from "../xdm/app-context";
import { type Conversation, makeConversation } from "../xdm/conversation";
import { officeDist } from "./runtime";

const origin = "https://localhost";
const folder = `${origin}/officejs/`;

const define = (target: object, key: string, value: unknown): void => {
  Object.defineProperty(target, key, { value, configurable: true });
};

/** Files that office.js would load by script tags are evaluated from the package instead. */
function serveScripts(window: Window & typeof globalThis, evaluate: (code: string) => void): void {
  const [head] = Array.from(window.document.getElementsByTagName("head"));
  if (!head) return;
  const append = head.appendChild.bind(head);
  const serve = <T extends Node>(node: T): T => {
    const script = node as unknown as HTMLScriptElement;
    if (script.tagName !== "SCRIPT" || !script.src.startsWith(folder)) return append(node);
    queueMicrotask(() => {
      evaluate(officeFile(script.src.slice(folder.length)));
      script.onload?.(new window.Event("load"));
    });
    return node;
  };
  define(head, "appendChild", serve);
}

const officeFile = (name: string): string => `${readFileSync(`${officeDist}/${name}`, "utf8")}\n//# sourceURL=${name}`;

/** @param evaluate runs code in the global scope of `window` */
export function bootInWindow(
  window: Window & typeof globalThis,
  host: Host,
  evaluate: (code: string) => void,
  locale = "vi-VN",
): Conversation {
  const who: Identity = {
    appId: "addin-1",
    conversation: "c1",
    origin,
    locale,
    apiVersion: host.desk.options.apiVersion,
    documentName: host.desk.book().name,
    readOnly: host.desk.options.readOnly,
  };
  const talk = makeConversation(host, who, (answer) => {
    const event = new window.MessageEvent("message", { data: JSON.stringify(answer), origin });
    queueMicrotask(() => window.dispatchEvent(event));
  });
  define(window, "parent", { postMessage: talk.receive });
  const names = { hostInfo: hostInfo(who), xdmInfo: xdmInfo(who, `${origin}/host`) };
  window.name = JSON.stringify({ ...names, baseFrameName: "_xdm_1" });
  // jsdom has no document.domain; the runtime's trust in its parent reads it.
  if (!("domain" in window.document)) define(window.document, "domain", "localhost");
  const tag = window.document.createElement("script");
  tag.type = "text/plain";
  tag.setAttribute("src", `${folder}office.js`);
  window.document.head.appendChild(tag);
  serveScripts(window, evaluate);
  evaluate(officeFile("office.js"));
  return talk;
}
