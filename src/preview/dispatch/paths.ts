// From the object paths of a request to the objects they stand for, each resolved once a request.
import { fail } from "../protocol/errors";
import { type ArgumentInfo, type ObjectPath, PathKind, type Request } from "../protocol/message";
import { type Host, workbook } from "./host";
import { indexed, make, navigate, type Trail } from "./members";
import { type HostObject, nothing } from "./object";

export type Resolver = {
  readonly object: (id: number) => HostObject;
  readonly args: (info: ArgumentInfo | undefined) => readonly unknown[];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function makeResolver(host: Host, trail: Trail, request: Request): Resolver {
  const done = new Map<number, HostObject>();

  const object = (id: number): HostObject => {
    const known = done.get(id);
    if (known) return known;
    const path = request.ObjectPaths[String(id)] ?? fail("InvalidObjectPath");
    const made = resolve(path);
    done.set(id, made);
    return made;
  };

  /** Objects may stand inside plain arguments too. */
  const deep = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(deep);
    if (!isRecord(value)) return value;
    if (typeof value._ObjectPathId === "number") return object(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one)]));
  };

  // A literal number can equal a path id: only the parallel array tells them apart.
  const argument = (value: unknown, reference: unknown): unknown => {
    if (Array.isArray(value) && Array.isArray(reference)) return value.map((one, i) => argument(one, reference[i]));
    if (typeof reference === "number" && reference > 0) return object(reference);
    return deep(value);
  };

  const args = (info: ArgumentInfo | undefined): readonly unknown[] =>
    (info?.Arguments ?? []).map((value, i) => argument(value, info?.ReferencedObjectPathIds?.[i]));

  const resolve = (path: ObjectPath): HostObject => {
    switch (path.ObjectPathType) {
      case PathKind.global:
        return workbook;
      case PathKind.newObject:
        return host.service(path.Name) ?? fail("ApiNotFound");
      case PathKind.reference:
        return host.references.find(path.Name);
      case PathKind.nothing:
        return nothing;
    }
    const parent = object(path.ParentObjectPathId ?? 0);
    if (parent === nothing) return nothing;
    if (path.ObjectPathType === PathKind.property) return navigate(host, trail, parent, path.Name);
    const values = args(path.ArgumentInfo);
    return path.ObjectPathType === PathKind.indexer
      ? indexed(host, trail, parent, values[0])
      : make(host, trail, parent, path.Name, values);
  };

  return { object, args };
}
