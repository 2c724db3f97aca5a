import { allAlike } from "./same-bytes";

/** A part as it stands in a file, not yet unpacked. */
export type Packed = {
  readonly stored: boolean;
  /** Bytes that it unpacks to, and their checksum, as the directory says. */
  readonly size: number;
  readonly crc: number;
  readonly bytes: Uint8Array;
};

/** Packed bytes are compared, not checksums, which a file may choose. */
export const samePacked = (a: Packed, b: Packed): boolean =>
  a.crc === b.crc && a.stored === b.stored && a.size === b.size && allAlike(a.bytes, b.bytes);

/** The same for longer than its file: `slice` of a Buffer would hold on to all of it. */
export const copied = (part: Packed): Packed => ({ ...part, bytes: new Uint8Array(part.bytes) });
