import { strToU8 } from "fflate";
import { join } from "./flush";
import type { Packing } from "./packing";
import type { LongPart } from "./parts";
import type { PackedPart } from "./zip-write";

/** Letters that are packed at once. */
const ENOUGH = 128 * 1024;

/** Packs a part while it is made; the same pieces are the same bytes. */
export function packPieces({ path, pieces }: LongPart, { pieces: packer, crc32 }: Packing): PackedPart {
  const data: Uint8Array[] = [];
  const push = packer((packed) => data.push(packed));
  let [crc, size, text] = [0, 0, ""];
  const pack = (bytes: Uint8Array, last: boolean): void => {
    crc = crc32(bytes, crc);
    size += bytes.length;
    push(bytes, last);
  };
  const packText = (last: boolean): void => {
    pack(strToU8(text), last);
    text = "";
  };
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    if (text.length >= ENOUGH || (text !== "" && typeof piece !== "string")) packText(false);
    if (typeof piece !== "string") pack(piece, false);
  }
  packText(true);
  return { path, size, crc, data: join(data) };
}
