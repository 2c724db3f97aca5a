// The metadata turned round: from the names on the wire to what they are.
import type { ClassInfo, EventInfo, MakerInfo, Metadata, MethodInfo, NavInfo, ScalarInfo } from "./types";

export type WireClass = {
  readonly info: ClassInfo;
  readonly scalars: ReadonlyMap<string, ScalarInfo>;
  readonly navs: ReadonlyMap<string, NavInfo>;
  readonly methods: ReadonlyMap<string, MethodInfo>;
  readonly makers: ReadonlyMap<string, MakerInfo>;
  readonly events: ReadonlyMap<string, EventInfo>;
  /** by name as the user of the API writes it, in lower case */
  readonly scalarsByName: ReadonlyMap<string, ScalarInfo>;
  readonly navsByName: ReadonlyMap<string, NavInfo>;
};

export type WireTable = ReadonlyMap<string, WireClass>;

const by = <T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [key(one), one]));

export function wireTable(metadata: Metadata): WireTable {
  return new Map(
    metadata.classes.map((info): readonly [string, WireClass] => [
      info.name,
      {
        info,
        scalars: by(info.scalars, (x) => x.wire),
        navs: by(info.navs, (x) => x.wire),
        methods: by(info.methods, (x) => x.wire),
        makers: by(info.makers, (x) => x.wire),
        events: by(info.events, (x) => x.register),
        scalarsByName: by(info.scalars, (x) => x.name.toLowerCase()),
        navsByName: by(info.navs, (x) => x.name.toLowerCase()),
      },
    ]),
  );
}

/** Is a member of set `api` part of a host whose Excel set is `version`? */
export function supported(api: string | undefined, version: string): boolean {
  if (api === undefined) return true;
  if (!/^\d/.test(api)) return false;
  const [major = 0, minor = 0] = api.split(".").map(Number);
  const [hostMajor = 0, hostMinor = 0] = version.split(".").map(Number);
  return major < hostMajor || (major === hostMajor && minor <= hostMinor);
}
