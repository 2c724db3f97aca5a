import { crc32 } from "./crc32";
import { type PackedPart, zipParts } from "./zip-write";

/** Longest stored block of deflate (RFC 1951, 3.2.4). */
const BLOCK = 0xffff;

/**
 * Bytes as deflate that keeps them as they are.
 * @param last whether the stream ends with them
 */
export function storedBlocks(bytes: Uint8Array, last: boolean): Uint8Array {
  const blocks = Math.max(last ? 1 : 0, Math.ceil(bytes.length / BLOCK));
  const out = new Uint8Array(bytes.length + blocks * 5);
  let to = 0;
  for (let block = 0; block < blocks; block += 1) {
    const from = block * BLOCK;
    const size = Math.min(BLOCK, bytes.length - from);
    out[to] = last && block === blocks - 1 ? 1 : 0;
    out[to + 1] = size & 255;
    out[to + 2] = size >>> 8;
    out[to + 3] = ~size & 255;
    out[to + 4] = (~size >>> 8) & 255;
    out.set(bytes.subarray(from, from + size), to + 5);
    to += 5 + size;
  }
  return out;
}

export type ArchiveFile = { readonly path: string; readonly bytes: Uint8Array };

/** A zip of files that are packed already: the same files are the same bytes. Paths in ASCII. */
export const zipFiles = (files: readonly ArchiveFile[]): Uint8Array =>
  zipParts(
    files.map(({ path, bytes }): PackedPart => ({
      path,
      size: bytes.length,
      crc: crc32(bytes),
      data: storedBlocks(bytes, true),
    })),
  );
