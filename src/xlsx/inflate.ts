import { Inflate as Stream, inflateSync } from "fflate";
import { crc32 } from "./crc32";

/**
 * The port through which this room unpacks: fflate in the browser, node:zlib in the CLI. The real output is counted;
 * neither call trusts a size that stands in the file.
 */
export type Inflate = {
  /** Raw deflate. `undefined` when the stream is damaged or does not give exactly `size` bytes. */
  readonly raw: (deflated: Uint8Array, size: number) => Uint8Array | undefined;
  readonly crc32: (bytes: Uint8Array) => number;
  /** Whether the bytes are UTF-8 (Unicode 16, table 3-7), where the platform can tell faster than this room. */
  readonly isUtf8?: (bytes: Uint8Array) => boolean;
};

/** Deflate gives at most 1 032 bytes for one: below this input a lie about the size costs 66 MB of loops, no memory. */
const SHORT = 64 * 1024;

function whole(deflated: Uint8Array, size: number): Uint8Array | undefined {
  // One byte more than expected, so that a longer output shows.
  const out = inflateSync(deflated, { out: new Uint8Array(size + 1) });
  return out.length === size ? out : undefined;
}

function inPieces(deflated: Uint8Array, size: number): Uint8Array | undefined {
  const out = new Uint8Array(size);
  let length = 0;
  let ended = false;
  const stream = new Stream((piece, final) => {
    if (length + piece.length <= size) out.set(piece, length);
    length += piece.length;
    ended = final;
  });
  for (let at = 0; at < deflated.length && length <= size; at += SHORT) {
    stream.push(deflated.subarray(at, at + SHORT), at + SHORT >= deflated.length);
  }
  return ended && length === size ? out : undefined;
}

export const fflateInflate: Inflate = {
  raw: (deflated, size) => {
    try {
      return deflated.length <= SHORT ? whole(deflated, size) : inPieces(deflated, size);
    } catch {
      // fflate throws on damaged streams: a fact about the file, not our mistake.
      return undefined;
    }
  },
  crc32,
};
