import { constants, crc32, deflateRawSync } from "node:zlib";
import type { Packing } from "../xlsx/packing";

/** 4 makes workbooks as large as fflate does, 5 a fourteenth smaller ones in a third more time. */
const LEVEL = 4;

/**
 * The CLI's side of the port: node:zlib, a sixth of the time of fflate. The same book is the same bytes with the same
 * Node on the same kind of machine; elsewhere they are packed otherwise and unpack to the same.
 */
export const nodePacking: Packing = {
  whole: (bytes) => deflateRawSync(bytes, { level: LEVEL }),
  // Each piece is a stream of its own without an end (sync flush, RFC 1951, 3.2.4): any other may follow.
  pieces: (give) => (bytes, last) => {
    give(deflateRawSync(bytes, { level: LEVEL, finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }));
  },
  crc32: (bytes, before) => crc32(bytes, before),
};

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
