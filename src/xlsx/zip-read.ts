import type { ZipCode } from "../problems/refusal";
import type { Inflate } from "./inflate";
import { LIMITS } from "./limits";
import { sameBytes, viewOf } from "./same-bytes";
import { findEnd, uint64 } from "./zip-end";
import { type PartName, PartNames } from "./zip-names";

export type ZipEntry = {
  /** Normalised: `/` between steps, none in front. */
  readonly name: string;
  readonly stored: boolean;
  /** Bytes in the file, and unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its data begins. */
  readonly data: number;
};

/** Entries by `partKey`, so that nothing of the file becomes a property name. */
export type Zip = { readonly bytes: Uint8Array; readonly entries: ReadonlyMap<string, ZipEntry> };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const FULL32 = 0xffffffff;
const ENCRYPTED = 0x2041; // traditional, strong, masked directory
const STREAMED = 8; // sizes and checksum follow the data

type Sizes = { readonly size: number; readonly packed: number; readonly local: number };

/** Sizes of 64 bits stand in the extra field 1, only those whose plain field is full, in this order (§4.5.3). */
function wide(view: DataView, from: number, to: number, plain: Sizes): Sizes | undefined {
  if (plain.size !== FULL32 && plain.packed !== FULL32 && plain.local !== FULL32) return plain;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = at + 4 + view.getUint16(at + 2, true);
    let next = at + 4;
    const take = (field: number): number => {
      if (field !== FULL32) return field;
      next += 8;
      return next > end || end > to ? Infinity : uint64(view, next - 8);
    };
    return { size: take(plain.size), packed: take(plain.packed), local: take(plain.local) };
  }
  return undefined;
}

type Central = { readonly at: number; readonly name: PartName; readonly next: number } & Sizes;

type NameOf = (from: number, to: number) => PartName | undefined;

function central(view: DataView, at: number, end: number, nameOf: NameOf): Central | ZipCode {
  if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return "zip-directory";
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) return "zip-directory";
  if (view.getUint16(at + 8, true) & ENCRYPTED) return "zip-password";
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) return "zip-method";
  const name = nameOf(at + 46, nameEnd);
  if (name === undefined) return "zip-part-name";
  const plain = {
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
  };
  const sizes = wide(view, nameEnd, extraEnd, plain);
  if (!sizes || (method === 0 && sizes.size !== sizes.packed)) return "zip-size";
  const { size, packed, local } = sizes;
  return { at, name, next, size, packed, local };
}

/** The local header must tell the same story; where the sizes follow the data it may leave them open. */
function dataStart(bytes: Uint8Array, view: DataView, entry: Central, directory: number): number | ZipCode {
  const { at, local } = entry;
  if (local + 30 > directory) return "zip-overlap";
  if (view.getUint32(local, true) !== LOCAL) return "zip-local-differs";
  const nameLength = view.getUint16(local + 26, true);
  const nameEnd = local + 30 + nameLength;
  const data = nameEnd + view.getUint16(local + 28, true);
  if (data + entry.packed > directory) return "zip-overlap";
  const flags = view.getUint16(local + 6, true);
  const same =
    nameLength === view.getUint16(at + 28, true) &&
    sameBytes(bytes, local + 30, bytes, at + 46, nameLength) &&
    view.getUint16(local + 8, true) === view.getUint16(at + 10, true) &&
    ((flags ^ view.getUint16(at + 8, true)) & (ENCRYPTED | STREAMED)) === 0;
  if (!same) return "zip-local-differs";
  const plain = { packed: view.getUint32(local + 18, true), size: view.getUint32(local + 22, true), local: 0 };
  const crc = view.getUint32(local + 14, true);
  const open = (flags & STREAMED) !== 0;
  if (open && crc === 0 && (plain.packed === 0 || plain.packed === FULL32)) return data;
  const sizes = wide(view, nameEnd, data, plain);
  const agree =
    sizes && sizes.size === entry.size && sizes.packed === entry.packed && crc === view.getUint32(at + 16, true);
  return agree ? data : "zip-local-differs";
}

type Span = { readonly from: number; readonly to: number };

const overlapInTurn = (spans: readonly Span[]): boolean =>
  spans.some(({ from }, i) => i > 0 && from < (spans[i - 1]?.to ?? 0));

/** Nearly every directory stands in the order of its parts. */
const overlap = (spans: readonly Span[]): boolean =>
  overlapInTurn(spans) && overlapInTurn([...spans].sort((a, b) => a.from - b.from));

/**
 * Reads the central directory, reliability §1.1. Nothing is unpacked here.
 * @param names of files before, where many are read
 */
export function openZip(bytes: Uint8Array, names = new PartNames()): Zip | ZipCode {
  const view = viewOf(bytes);
  const end = findEnd(bytes, view);
  if (typeof end === "string") return end;
  const entries = new Map<string, ZipEntry>();
  const spans: Span[] = [];
  let at = end.start;
  for (let n = 0; n < end.count; n++) {
    const entry = central(view, at, end.end, (from, to) => names.of(n, bytes, from, to));
    if (typeof entry === "string") return entry;
    at = entry.next;
    const data = dataStart(bytes, view, entry, end.start);
    if (typeof data === "string") return data;
    spans.push({ from: entry.local, to: data + entry.packed });
    const { name, key } = entry.name;
    if (entries.has(key)) return "zip-duplicate-part";
    const stored = view.getUint16(entry.at + 10, true) === 0;
    const crc = view.getUint32(entry.at + 16, true);
    entries.set(key, { name, stored, packed: entry.packed, size: entry.size, crc, data });
  }
  if (at !== end.end) return "zip-directory";
  return overlap(spans) ? "zip-overlap" : { bytes, entries };
}

/** Unpacks one entry; `left` is what the whole file may still unpack to. */
export function extract(zip: Zip, entry: ZipEntry, inflate: Inflate, left: number): Uint8Array | ZipCode {
  const { size, packed, data } = entry;
  if (size > LIMITS.part || size > left) return "zip-size";
  if (size > LIMITS.ratioFrom && size > packed * LIMITS.ratio) return "zip-ratio";
  const raw = zip.bytes.subarray(data, data + packed);
  const out = entry.stored ? raw : inflate.raw(raw, size);
  if (out === undefined) return "zip-stream";
  return inflate.crc32(out) === entry.crc ? out : "zip-checksum";
}
