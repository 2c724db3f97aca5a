// Add-ins hear of events through pairs of hidden methods; which number stands behind which method
// the class table of the runtime says.
import { fail } from "../protocol/errors";
import type { Host } from "./host";
import type { HostObject } from "./object";

export const isRegistration = (wire: string): boolean => /^_(Unr|R)egister\w*Event/.test(wire);

export function register(host: Host, one: HostObject, wire: string): null {
  const adds = !wire.startsWith("_Un");
  const name = adds ? wire : wire.replace("_Unregister", "_Register");
  const info = host.wire.get(one.type)?.events.get(name);
  if (!info) return null;
  const members = host.classes.get(one.type) ?? fail("NotImplemented");
  const target = members.eventTarget?.(one.it, host.desk) ?? "Workbook";
  if (adds) host.desk.subscriptions.add(info.number, target);
  else host.desk.subscriptions.remove(info.number, target);
  return null;
}
