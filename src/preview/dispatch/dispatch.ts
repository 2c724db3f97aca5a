// Carries out one request: actions in order, until the first that fails. What was done before stays
// done, as in Excel; the error says which action it was and at which member.
import { fail, HostError } from "../protocol/errors";
import { type Action, ActionKind, type ErrorInfo, type Request, type Response, type Result } from "../protocol/message";
import type { Host } from "./host";
import { call, type Trail, wireOf, writeScalar } from "./members";
import { type HostObject, nothing } from "./object";
import { makeResolver, type Resolver } from "./paths";
import { asJson, identity, query } from "./query";
import { isRegistration, register } from "./register";

function keepReference(host: Host, one: HostObject): null {
  host.references.keep(one);
  for (const spot of host.classes.get(one.type)?.spots?.(one.it) ?? []) host.desk.keep(spot);
  return null;
}

function dropReference(host: Host, id: unknown): null {
  const one = host.references.drop(String(id));
  if (one) for (const spot of host.classes.get(one.type)?.spots?.(one.it) ?? []) host.desk.release(spot);
  return null;
}

function method(host: Host, trail: Trail, one: HostObject, action: Action, args: readonly unknown[]): unknown {
  if (one === nothing) return null;
  if (action.Name === "_KeepReference") return keepReference(host, one);
  if (action.Name === "_RemoveReference") return dropReference(host, args[0]);
  if (action.Name === "_RemoveAllReferences") return host.references.clear();
  if (isRegistration(action.Name)) return register(host, one, action.Name);
  return call(host, trail, one, action.Name, args);
}

function update(host: Host, trail: Trail, one: HostObject, state: Readonly<Record<string, unknown>>): null {
  for (const [name, value] of Object.entries(state)) {
    const info = wireOf(host, one)?.scalarsByName.get(name.toLowerCase()) ?? fail("InvalidArgument");
    writeScalar(host, trail, one, info.wire, value);
  }
  return null;
}

function perform(host: Host, trail: Trail, resolver: Resolver, action: Action): unknown {
  if (action.ActionType === ActionKind.trace) return null;
  const one = resolver.object(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionKind.instantiate:
      return identity(host, one);
    case ActionKind.query:
      return query(host, trail, one, action.QueryInfo ?? {});
    case ActionKind.queryAsJson:
      return asJson(query(host, trail, one, action.QueryInfo ?? {}));
    case ActionKind.method:
      return method(host, trail, one, action, resolver.args(action.ArgumentInfo));
    case ActionKind.setProperty:
      if (one === nothing) fail("InvalidObjectPath");
      writeScalar(host, trail, one, action.Name, resolver.args(action.ArgumentInfo)[0]);
      return null;
    case ActionKind.update:
      if (one === nothing) fail("InvalidObjectPath");
      return update(host, trail, one, action.ObjectState ?? {});
    case ActionKind.ensureUnchanged:
      return null;
    default:
      return fail("NotImplemented", `Action type ${action.ActionType}`);
  }
}

export function errorInfo(error: HostError, location: string, index: number): ErrorInfo {
  return {
    Code: error.code,
    Message: error.message,
    Location: location,
    HttpStatusCode: error.status,
    ActionIndex: index,
  };
}

/** @param stopAt fails at this action with this error instead of running it: how a test breaks in */
export function dispatch(
  host: Host,
  request: Request,
  stopAt?: { readonly action: number; readonly error: HostError },
): Response {
  let location = "";
  const trail: Trail = {
    at: (where) => {
      location = where;
    },
  };
  const resolver = makeResolver(host, trail, request);
  const Results: Result[] = [];
  const TraceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (stopAt?.action === index) throw stopAt.error;
      const value = perform(host, trail, resolver, action) ?? null;
      Results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === ActionKind.trace) TraceIds.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { Results, TraceIds, Error: errorInfo(error, location, index) };
    }
  }
  return { Results, TraceIds };
}
