import type { ZipCode } from "../problems/refusal";
import { LIMITS } from "./limits";

/** Where the central directory stands (APPNOTE 6.3.10, §4.3.16; zip64 §4.3.14–15). */
export type ZipEnd = { readonly start: number; readonly end: number; readonly count: number };

const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const END64_SIZE = 56;
const FULL16 = 0xffff;
const FULL32 = 0xffffffff;

/** A size or place of 64 bits; those beyond what a number holds exactly come back as infinite and fail every check. */
export function uint64(view: DataView, at: number): number {
  const high = view.getUint32(at + 4, true);
  return high > 0x1fffff ? Infinity : high * 2 ** 32 + view.getUint32(at, true);
}

function zip64End(view: DataView, at: number): ZipEnd | undefined {
  const locator = at - LOCATOR_SIZE;
  if (locator < END64_SIZE || view.getUint32(locator, true) !== LOCATOR64) return undefined;
  const record = uint64(view, locator + 8);
  if (record + END64_SIZE !== locator || view.getUint32(record, true) !== END64) return undefined;
  const start = uint64(view, record + 48);
  const end = start + uint64(view, record + 40);
  return end === record ? { start, end, count: uint64(view, record + 32) } : undefined;
}

/** The record at `at` when it describes a directory that ends exactly where the record begins. */
function endAt(view: DataView, at: number): ZipEnd | undefined {
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  // One disk: its number and the directory's are 0, the entries on it are all entries.
  if (view.getUint32(at + 4, true) !== 0 && view.getUint32(at + 4, true) !== FULL32) return undefined;
  if (view.getUint16(at + 8, true) !== count) return undefined;
  const plain = start + size === at ? { start, end: at, count } : undefined;
  if (count !== FULL16 && size !== FULL32 && start !== FULL32) return plain ?? zip64End(view, at);
  return zip64End(view, at);
}

/** Some gateways pad a file; anything but padding after the record could be a second archive. */
function onlyPadding(bytes: Uint8Array, from: number): boolean {
  for (let i = from; i < bytes.length; i++) if (bytes[i] !== 0 && bytes[i] !== 10 && bytes[i] !== 13) return false;
  return true;
}

/** Which of the four bytes of the signature a byte is, counted from 1; 0 for any other. A step of four meets one. */
const PLACE = new Uint8Array(256);
[0x50, 0x4b, 5, 6].forEach((byte, n) => (PLACE[byte] = n + 1));

const placeOf = (bytes: Uint8Array, at: number): number => PLACE[bytes[at] as number] as number;

/** The last place before `from` where the signature of an end record stands; -1 when there is none from `first` on. */
function before(bytes: Uint8Array, from: number, first: number): number {
  let at = from + 2;
  while (at >= first) {
    // Four steps at once, as long as they stay within the file.
    while (
      at >= first + 16 &&
      (placeOf(bytes, at) | placeOf(bytes, at - 4) | placeOf(bytes, at - 8) | placeOf(bytes, at - 12)) === 0
    )
      at -= 16;
    const place = placeOf(bytes, at);
    const start = at - place + 1;
    const signed = place > 0 && start < from && start >= first;
    if (
      signed &&
      bytes[start] === 0x50 &&
      bytes[start + 1] === 0x4b &&
      bytes[start + 2] === 5 &&
      bytes[start + 3] === 6
    )
      return start;
    at -= 4;
  }
  return -1;
}

/** Exactly one end record, reliability §1.1: two readers that choose differently would see two different workbooks. */
export function findEnd(bytes: Uint8Array, view: DataView): ZipEnd | ZipCode {
  let found: ZipEnd | undefined;
  let seen = 0;
  const first = Math.max(0, bytes.length - END_SIZE - FULL16 - 4096);
  for (let at = before(bytes, bytes.length - END_SIZE + 1, first); at >= 0; at = before(bytes, at, first)) {
    // Inside the directory that was found, or before it (a stored part may hold a whole archive of its own).
    const stop = at + END_SIZE + view.getUint16(at + 20, true);
    const end = stop <= bytes.length ? endAt(view, at) : undefined;
    if (found && (end || at > found.start)) return "zip-two-ends";
    seen++;
    if (end && !onlyPadding(bytes, stop)) return seen > 1 ? "zip-two-ends" : "zip-directory";
    if (end && seen > 1) return "zip-two-ends";
    if (end) found = end;
  }
  if (!found) return seen > 0 ? "zip-directory" : "zip-truncated";
  return found.count > LIMITS.parts ? "zip-too-many-parts" : found;
}
