/** Whether `length` bytes of `a` from `from` on are those of `b` from `at` on: for a few bytes. */
export function sameBytes(a: Uint8Array, from: number, b: Uint8Array, at: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[from + i] !== b[at + i]) return false;
  return true;
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Equal numbers have equal bytes, but for the two zeros. */
const sameEight = (a: number, b: number): boolean => a === b && a !== 0;

/** How many bytes of `a` from `from` on are those of `b` from `at` on; thirty-two are looked at together. */
export function alikeFor(a: DataView, from: number, b: DataView, at: number): number {
  const most = Math.min(a.byteLength - from, b.byteLength - at);
  let n = 0;
  while (
    n + 32 <= most &&
    sameEight(a.getFloat64(from + n, true), b.getFloat64(at + n, true)) &&
    sameEight(a.getFloat64(from + n + 8, true), b.getFloat64(at + n + 8, true)) &&
    sameEight(a.getFloat64(from + n + 16, true), b.getFloat64(at + n + 16, true)) &&
    sameEight(a.getFloat64(from + n + 24, true), b.getFloat64(at + n + 24, true))
  )
    n += 32;
  while (n + 4 <= most && a.getInt32(from + n, true) === b.getInt32(at + n, true)) n += 4;
  while (n < most && a.getUint8(from + n) === b.getUint8(at + n)) n += 1;
  return n;
}

export const allAlike = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && alikeFor(viewOf(a), 0, viewOf(b), 0) === a.length;
