/** Whether `length` bytes of `a` from `from` on are those of `b` from `at` on. */
export function sameBytes(a: Uint8Array, from: number, b: Uint8Array, at: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[from + i] !== b[at + i]) return false;
  return true;
}

/** How many bytes of `a` from `from` on are those of `b` from `at` on; sixteen are looked at together. */
export function alikeFor(a: DataView, from: number, b: DataView, at: number): number {
  const most = Math.min(a.byteLength - from, b.byteLength - at);
  const differ = (n: number): number => a.getInt32(from + n, true) ^ b.getInt32(at + n, true);
  let n = 0;
  while (n + 16 <= most && (differ(n) | differ(n + 4) | differ(n + 8) | differ(n + 12)) === 0) n += 16;
  while (n + 4 <= most && differ(n) === 0) n += 4;
  while (n < most && a.getUint8(from + n) === b.getUint8(at + n)) n += 1;
  return n;
}
