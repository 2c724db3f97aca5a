// Reads the class table out of the loaded debug runtime: property names from the arrays that every
// proxy carries, wire names and requirement sets from the text of its accessors. Nothing is copied
// into the project; the result lives in a cache outside version control.
import type { ClassInfo, EventInfo, MakerInfo, Metadata, MethodInfo, NavInfo, ScalarInfo } from "./types";

/** The few globals of the loaded runtime that are read here. */
export type RuntimeGlobals = {
  readonly Excel: Readonly<Record<string, unknown>>;
  readonly OfficeExtension: { readonly ClientObject: { readonly prototype: object } };
};

type Proto = Readonly<Record<string, unknown>>;

const navPattern = /_createPropertyObject\((?:Excel|OfficeCore)\.(\w+), this, "(\w+)"/;
const makerPattern = /_createMethodObject\((?:Excel|OfficeCore)\.(\w+), this, "(\w+)", \d, \[([^\]]*)\]/;
const indexerPattern = /_createIndexerObject\((?:Excel|OfficeCore)\.(\w+), this, \[([^\]]*)\]/;
const methodPattern = /_invokeMethod\(this, "(\w+)", \d, \[([^\]]*)\]/;
const setPattern = /_throwIfApiNotSupported\("[^"]+", ([^,]+), "([^"]+)"/;

/** "1.9" for the Excel set; "Other 1.1" for a set of another name. */
function requirement(source: string): { readonly api?: string } {
  const found = setPattern.exec(source);
  if (!found) return {};
  const [, set = "", version = ""] = found;
  return { api: set === "_defaultApiSetName" ? version : `${set.replace(/"/g, "")} ${version}` };
}

const listed = (text: string): readonly string[] => text.split(/\s*,\s*/).filter(Boolean);

function scalars(proto: Proto): readonly ScalarInfo[] {
  const names = (proto._scalarPropertyNames ?? []) as readonly string[];
  const wires = (proto._scalarPropertyOriginalNames ?? []) as readonly string[];
  const writable = (proto._scalarPropertyUpdateable ?? []) as readonly boolean[];
  return names.map((name, i) => {
    const getter = Object.getOwnPropertyDescriptor(proto, name)?.get;
    return {
      name,
      wire: wires[i] ?? name.charAt(0).toUpperCase() + name.slice(1),
      writable: writable[i] === true,
      ...(getter ? requirement(String(getter)) : {}),
    };
  });
}

function event(name: string, source: string): EventInfo | null {
  const register = /registerFunc: function \(\w*\) \{ return _this\.(\w+)\(/.exec(source);
  const number = /eventType: (\d+)/.exec(source);
  const target = /getTargetIdFunc: function \(\) \{ return ([^;]+);/.exec(source);
  if (!register?.[1] || !number?.[1]) return null;
  return { name, number: Number(number[1]), register: register[1], target: target?.[1] ?? "" };
}

type Found =
  | { readonly kind: "nav"; readonly info: NavInfo }
  | { readonly kind: "event"; readonly info: EventInfo }
  | { readonly kind: "maker"; readonly info: MakerInfo }
  | { readonly kind: "method"; readonly info: MethodInfo };

function accessor(name: string, source: string): Found | null {
  const nav = navPattern.exec(source);
  if (nav?.[1] && nav[2]) return { kind: "nav", info: { name, type: nav[1], wire: nav[2], ...requirement(source) } };
  const info = /EventHandlers/.test(source) ? event(name, source) : null;
  return info && { kind: "event", info };
}

function method(name: string, source: string): Found | null {
  const api = requirement(source);
  const maker = makerPattern.exec(source);
  if (maker?.[1] && maker[2])
    return {
      kind: "maker",
      info: { name, type: maker[1], wire: maker[2], args: listed(maker[3] ?? ""), ...api },
    };
  const indexer = indexerPattern.exec(source);
  if (indexer?.[1])
    return {
      kind: "maker",
      info: { name, type: indexer[1], wire: "", args: listed(indexer[2] ?? ""), ...api },
    };
  const plain = methodPattern.exec(source);
  if (plain?.[1]) return { kind: "method", info: { name, wire: plain[1], args: listed(plain[2] ?? ""), ...api } };
  return null;
}

function found(proto: Proto): readonly Found[] {
  return Object.getOwnPropertyNames(proto).flatMap((name) => {
    const property = Object.getOwnPropertyDescriptor(proto, name);
    const value: unknown = property?.value;
    const one = property?.get
      ? accessor(name, String(property.get))
      : typeof value === "function"
        ? method(name, String(value))
        : null;
    return one ? [one] : [];
  });
}

function identityKeys(proto: Proto): readonly string[] {
  if (!Object.prototype.hasOwnProperty.call(proto, "_handleIdResult")) return [];
  const quoted = String(proto._handleIdResult).match(/value\["(\w+)"\]/g) ?? [];
  return [...new Set(quoted.map((text) => text.slice(7, -2)))];
}

function classOf(name: string, proto: Proto): ClassInfo {
  const all = found(proto);
  return {
    name,
    collection: proto._isCollection === true,
    keys: identityKeys(proto),
    scalars: scalars(proto),
    navs: all.flatMap((f) => (f.kind === "nav" ? [f.info] : [])),
    methods: all.flatMap((f) => (f.kind === "method" ? [f.info] : [])),
    makers: all.flatMap((f) => (f.kind === "maker" ? [f.info] : [])),
    events: all.flatMap((f) => (f.kind === "event" ? [f.info] : [])),
  };
}

/** Every proxy class of a loaded debug runtime. */
export function introspect(runtime: RuntimeGlobals, version: string): Metadata {
  const base = runtime.OfficeExtension.ClientObject.prototype;
  const classes = Object.entries(runtime.Excel).flatMap(([name, value]) => {
    const proto: unknown = typeof value === "function" ? value.prototype : null;
    const isProxy = typeof proto === "object" && proto !== null && base.isPrototypeOf(proto);
    return isProxy ? [classOf(name, proto as Proto)] : [];
  });
  return { version, classes };
}
