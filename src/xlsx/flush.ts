import { Deflate } from "fflate";
import { LEVEL } from "./packing";

export function join(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

/**
 * The stream without its end, at a byte boundary. It ends in an empty block of fixed codes: header `1 1 0` and seven
 * zeros (RFC 1951, 3.2.3 and 3.2.6), so its last set bit is the second of that header. In its place stands an empty
 * stored block that is not the last one, as a sync flush leaves it; the flush of fflate 0.8 itself loses bits.
 */
function reopened(stream: Uint8Array): Uint8Array {
  let last = stream.length - 1;
  while (stream[last] === 0) last -= 1;
  let bit = 7;
  while (((stream[last]! >> bit) & 1) === 0) bit -= 1;
  const head = last * 8 + bit - 1;
  const boundary = Math.ceil((head + 3) / 8);
  const out = new Uint8Array(boundary + 4);
  out.set(stream.subarray(0, boundary));
  for (const at of [head, head + 1]) out[at >> 3]! &= ~(1 << (at & 7));
  out[boundary + 2] = 0xff;
  out[boundary + 3] = 0xff;
  return out;
}

/** Bytes deflated so that any other deflated piece may follow. */
export function deflateOpen(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  const stream = new Deflate({ level: LEVEL }, (chunk) => {
    chunks.push(chunk);
  });
  stream.push(bytes, false);
  stream.flush();
  stream.push(new Uint8Array(0), true);
  return reopened(join(chunks));
}
