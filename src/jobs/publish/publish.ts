import { type Previous, type Registered, shortFingerprint } from "../../forms/index";
import type { IssuedBefore, IssuedFile } from "../../forms/register/index";
import type { Pack, Period, Register } from "../../plan/index";
import type { Ports } from "../ports";
import { contextFor, refusalOf, type TemplateRefusal } from "../template";
import { type Maker, makerOf, type NewPress } from "./maker";
import { type Addressed, addressUnits } from "./order";

export type PublishWish = {
  readonly pack: Pack;
  readonly register: Register;
  readonly period: Period;
  /** Only the units under this office. */
  readonly under?: string;
  /** What each unit carries over, by its code. */
  readonly previous?: ReadonlyMap<string, Previous>;
  /** What each unit has registered before, by its code. */
  readonly registered?: ReadonlyMap<string, Registered>;
  /** What offices register for themselves, by their codes: units find that of the office above. */
  readonly offices?: ReadonlyMap<string, Registered>;
  /** What was issued before: a unit whose file would be the same bytes gets none. */
  readonly issued?: readonly IssuedBefore[];
  /** One archive for each folder. */
  readonly zip?: boolean;
};

export type PublishPorts = Pick<Ports, "digest"> & {
  readonly press: NewPress;
  /** SHA-256 of bytes, in lower-case hexadecimal. */
  readonly hash: (bytes: Uint8Array) => Promise<string>;
  readonly isCancelled?: () => boolean;
};

/** What became of one unit; `at` of `of` units are done with it. */
export type PublishEvent = { readonly at: number; readonly of: number } & (
  | { readonly kind: "new" | "changed"; readonly file: IssuedFile; readonly bytes: Uint8Array }
  /** Issued before, and nothing of it has changed; the path is the one of then. */
  | { readonly kind: "same"; readonly file: IssuedFile }
  | { readonly kind: "refused"; readonly code: string; readonly name: string; readonly refusal: TemplateRefusal }
);

/** An archive is never written over: what changed later goes into one of its own, `co-quan-2.zip`. */
function archives(issued: readonly IssuedBefore[] = []): (folder: string) => string {
  const taken = new Set(issued.map(({ path }) => (path.split("/")[0] ?? "").toLowerCase()));
  return (folder) => {
    let name = `${folder}.zip`;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${folder}-${n}.zip`;
    return name;
  };
}

type Made = { readonly file: IssuedFile; readonly bytes: Uint8Array };

async function make(
  { unit, line, folder, file }: Addressed,
  wish: PublishWish,
  ports: PublishPorts,
  maker: Maker,
): Promise<Made> {
  const { pack, period } = wish;
  const previous = wish.previous?.get(unit.code);
  const registered = wish.registered?.get(unit.code);
  const above = wish.offices?.get(line.parent);
  const context = contextFor({
    pack,
    unit,
    period,
    ...(previous && { previous }),
    ...(registered && { registered }),
    ...(above && { above }),
  });
  const { bytes, fingerprint } = await maker(context);
  return {
    bytes,
    file: {
      path: `${folder}/${file}`,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      parent: unit.parentName ?? "",
      email: line.email ?? "",
      plan: pack.id,
      period: period.id,
      sha256: await ports.hash(bytes),
      fingerprint: shortFingerprint(fingerprint),
    },
  };
}

/** The units of an issue in their order, and what becomes of any stretch of them. */
export type Issuer = {
  readonly of: number;
  /** Units from a place of the order on, up to another. */
  readonly part: (from: number, to: number) => AsyncGenerator<PublishEvent, void>;
};

/**
 * An issue whose stretches may be made anywhere and in any order: each event is the same wherever it comes from. Forms
 * that were drawn for one stretch are kept for the next.
 */
export function issuerOf(wish: PublishWish, ports: PublishPorts): Issuer {
  const units = addressUnits(wish);
  const before = new Map(wish.issued?.map((file) => [file.code, file]));
  const archive = archives(wish.issued);
  const maker = makerOf(ports);
  const of = units.length;
  const event = async (one: Addressed, at: number): Promise<PublishEvent> => {
    const { unit } = one;
    const refusal = refusalOf({ pack: wish.pack, unit, period: wish.period });
    if (refusal) return { at, of, kind: "refused", code: unit.code, name: unit.name, refusal };
    const made = await make(wish.zip ? { ...one, folder: archive(one.folder) } : one, wish, ports, maker);
    const old = before.get(unit.code);
    return old?.sha256 === made.file.sha256
      ? { at, of, kind: "same", file: { ...made.file, path: old.path } }
      : { at, of, kind: old ? "changed" : "new", ...made };
  };
  return {
    of,
    part: async function* (from, to) {
      for (const [n, one] of units.slice(from, to).entries()) {
        if (ports.isCancelled?.()) return;
        yield await event(one, from + n + 1);
      }
    },
  };
}

/**
 * One workbook for every unit of the list that exists at the cut-off, in the order of folders and codes. A unit that
 * can have none is told and the others go on. Nothing is kept here: who reads the events writes the files, and ends the
 * work by reading no further.
 */
export function publish(wish: PublishWish, ports: PublishPorts): AsyncGenerator<PublishEvent, void> {
  const { of, part } = issuerOf(wish, ports);
  return part(0, of);
}
