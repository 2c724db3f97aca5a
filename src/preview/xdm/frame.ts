// The page beside the grid: an iframe with the task pane, joined to the stand-in by postMessage.
import type { Host } from "../dispatch/host";
import { hostInfo, type Identity, xdmInfo } from "./app-context";
import { type Conversation, makeConversation } from "./conversation";

export type Pane = Conversation & {
  readonly frame: HTMLIFrameElement;
  readonly close: () => void;
};

/** The address under which office.js finds out where it runs. */
export function paneAddress(who: Identity, url: string, page: string): string {
  const address = new URL(url, page);
  // The client reads the text as it stands: no percent signs.
  address.search += `${address.search ? "&" : "?"}_host_Info=${hostInfo(who)}`;
  address.hash = `&_xdm_Info=${xdmInfo(who, page)}`;
  return address.href;
}

/**
 * Both pages must be on https under the same host name: only then does office.js trust its parent.
 * @param conversation a fresh id for each pane; the client caches by it
 */
export function openPane(host: Host, into: HTMLElement, url: string, conversation: string, locale = "vi-VN"): Pane {
  const view = into.ownerDocument.defaultView ?? window;
  const who: Identity = {
    appId: "addin-1",
    conversation,
    origin: view.location.origin,
    locale,
    apiVersion: host.desk.options.apiVersion,
    documentName: host.desk.book().name,
    readOnly: host.desk.options.readOnly,
  };
  const frame = into.ownerDocument.createElement("iframe");
  const target = new URL(url, view.location.href).origin;
  const talk = makeConversation(host, who, (answer) => {
    frame.contentWindow?.postMessage(JSON.stringify(answer), target);
  });
  const listen = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow && event.origin === target) talk.receive(event.data);
  };
  view.addEventListener("message", listen);
  frame.name = JSON.stringify({ baseFrameName: "_xdm_taskpane" });
  frame.title = "Chỉ Tiêu";
  frame.src = paneAddress(who, url, view.location.href);
  into.append(frame);
  return {
    ...talk,
    frame,
    close: () => {
      view.removeEventListener("message", listen);
      frame.remove();
    },
  };
}
