import { strToU8 } from "fflate";
import { crc32 } from "./crc32";
import { type ArchiveFile, storedBlocks } from "./zip-store";
import { centralHeader, endRecord, localHeader } from "./zip-write";

/** A zip that is given out while it grows: nobody holds it whole. */
export type GrowingZip = {
  /** The next bytes of the archive; the file is packed already. Paths in ASCII. */
  readonly add: (file: ArchiveFile) => readonly Uint8Array[];
  /** Its last bytes. */
  readonly end: () => readonly Uint8Array[];
};

/** Piece by piece the same bytes as `zipFiles` at once. */
export function growingZip(): GrowingZip {
  const directory: Uint8Array[] = [];
  let at = 0;
  return {
    add: ({ path, bytes }) => {
      const name = strToU8(path);
      const part = { size: bytes.length, crc: crc32(bytes), data: storedBlocks(bytes, true) };
      const header = localHeader(part, name);
      directory.push(centralHeader(part, name, at));
      at += header.length + part.data.length;
      return [header, part.data];
    },
    end: () => {
      const size = directory.reduce((sum, { length }) => sum + length, 0);
      return [...directory, endRecord(directory.length, size, at)];
    },
  };
}
