// The same conversation without postMessage: on plain http office.js trusts no parent, so a page of the same origin
// stands in its place. What is said stays the same, word for word.
import type { Host } from "../dispatch/host";
import { hostInfo, type Identity, xdmInfo } from "./app-context";
import { makeConversation } from "./conversation";
import type { Pane } from "./frame";

/** The frame asks for this on its parent before office.js starts in it. */
export const joinName = "joinPane";

type FrameWindow = Window & typeof globalThis;

/** @param conversation a fresh id for each pane; the client caches by it */
export function joinPane(host: Host, into: HTMLElement, url: string, conversation: string, locale = "vi-VN"): Pane {
  const view = into.ownerDocument.defaultView ?? window;
  // The name under which Excel on the web would be known; nothing is asked of it.
  const origin = `https://${view.location.hostname}`;
  const who: Identity = {
    appId: "addin-1",
    conversation,
    origin,
    locale,
    apiVersion: host.desk.options.apiVersion,
    documentName: host.desk.book().name,
    readOnly: host.desk.options.readOnly,
  };
  const frame = into.ownerDocument.createElement("iframe");
  let inside: FrameWindow | null = null;
  const talk = makeConversation(host, who, (answer) => {
    const to = inside;
    if (!to) return;
    const data = JSON.stringify(answer);
    queueMicrotask(() => to.dispatchEvent(new to.MessageEvent("message", { data, origin })));
  });
  const join = (other: FrameWindow): void => {
    inside = other;
    Object.defineProperty(other, "parent", { value: { postMessage: talk.receive }, configurable: true });
  };
  Object.assign(view, { [joinName]: join });
  const names = { hostInfo: hostInfo(who), xdmInfo: xdmInfo(who, `${origin}/host`) };
  frame.name = JSON.stringify({ ...names, baseFrameName: "_xdm_taskpane" });
  frame.title = "Chỉ Tiêu";
  frame.src = url;
  into.append(frame);
  return {
    ...talk,
    frame,
    close: () => {
      inside = null;
      frame.remove();
    },
  };
}
