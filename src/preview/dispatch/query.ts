// load(): which properties are asked for, and the answer in wire names.
import { supported } from "../meta/wire";
import { fail, HostError } from "../protocol/errors";
import type { QueryInfo } from "../protocol/message";
import type { Host } from "./host";
import { hasScalar, navigate, readScalar, scalar, type Trail, wireOf } from "./members";
import { type HostObject, nothing } from "./object";

type Answer = Record<string, unknown>;

/** The keys by which the client finds the object again; {} when it has none, null when it is null. */
export function identity(host: Host, one: HostObject): Answer | null {
  if (one === nothing) return null;
  const answer: Answer = {};
  const reference = host.references.idOf(one);
  if (reference !== null) answer._ReferenceId = reference;
  for (const key of wireOf(host, one)?.info.keys ?? [])
    if (key !== "_ReferenceId" && hasScalar(host, one, key)) answer[key] = scalar(host, one, key);
  return answer;
}

/** load() without names: every scalar this host's requirement set knows and can tell. */
function everything(host: Host, one: HostObject): Answer {
  const answer: Answer = {};
  for (const info of wireOf(host, one)?.info.scalars ?? []) {
    if (info.wire === "_ReferenceId" || !supported(info.api, host.desk.options.apiVersion)) continue;
    if (!hasScalar(host, one, info.wire)) continue;
    try {
      answer[info.wire] = scalar(host, one, info.wire);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
  return answer;
}

export function query(host: Host, trail: Trail, one: HostObject, info: QueryInfo): Answer | null {
  if (one === nothing) return null;
  const wire = wireOf(host, one);
  const items = wire?.info.collection && host.classes.get(one.type)?.items;
  if (items) {
    const asked = [...(info.Select ?? []), ...(info.Expand ?? [])];
    const own = asked.filter((path) => wire.scalarsByName.has(path.toLowerCase()));
    const answer = own.length > 0 ? single(host, trail, one, { Select: own }) : {};
    if (own.length > 0 && own.length === asked.length) return answer;
    const all = items(one.it, host.desk);
    const from = info.Skip ?? 0;
    const page = all.slice(from, info.Top === undefined ? undefined : from + info.Top);
    const select = { Select: asked.filter((path) => !own.includes(path)) };
    return { ...answer, _Items: page.map((item) => single(host, trail, item, select)) };
  }
  return single(host, trail, one, info);
}

function single(host: Host, trail: Trail, one: HostObject, info: QueryInfo): Answer {
  const answer = identity(host, one) ?? {};
  const asked = [...(info.Select ?? []), ...(info.Expand ?? [])];
  const nested = new Map<string, readonly string[]>();
  for (const path of asked.length > 0 ? asked : ["*"]) {
    const [head = "", ...rest] = path.split(/[/.]/);
    const wire = wireOf(host, one);
    const property = wire?.scalarsByName.get(head.toLowerCase());
    const nav = wire?.navsByName.get(head.toLowerCase());
    if (head === "*") Object.assign(answer, everything(host, one));
    else if (property) answer[property.wire] = readScalar(host, trail, one, property.wire) ?? null;
    else if (nav) nested.set(nav.wire, [...(nested.get(nav.wire) ?? []), rest.join("/") || "*"]);
    else {
      trail.at(`${one.type}.${head}`);
      fail("InvalidArgument", `The property '${head}' does not exist.`);
    }
  }
  for (const [wire, select] of nested)
    answer[wire] = query(host, trail, navigate(host, trail, one, wire), { Select: select });
  return answer;
}

const lower = (key: string): string => (key.startsWith("_") ? key : key.charAt(0).toLowerCase() + key.slice(1));

/** The same answer in the names of the API, for retrieve(). */
export function asJson(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const record = value as Answer;
  if (Array.isArray(record._Items)) return { items: record._Items.map(asJson) };
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [lower(key), asJson(one)]));
}
