import { crc32 } from "node:zlib";
import { fflatePacking, type Packing } from "../xlsx/packing";

/** The CLI's side of the port: checksums by node:zlib. It packs as the browser does: a book is the same bytes everywhere. */
export const nodePacking: Packing = { ...fflatePacking, crc32: (bytes, before) => crc32(bytes, before) };

/** Bytes of a long part between two times that memory is given back: some fifteen thousand rows. */
const STRETCH = 8 * 1024 * 1024;

/** The same, giving back what was drawn for the rows that are packed. */
export function tidied(packing: Packing, tidy: () => void): Packing {
  let since = 0;
  return {
    ...packing,
    pieces: (give) => {
      const push = packing.pieces(give);
      return (bytes, last) => {
        push(bytes, last);
        since += bytes.length;
        if (since < STRETCH) return;
        since = 0;
        tidy();
      };
    },
  };
}
