import { crc32 } from "node:zlib";
import { fflatePacking, type Packing } from "../xlsx/packing";

/** The CLI's side of the port: checksums by node:zlib. It packs as the browser does: a book is the same bytes everywhere. */
export const nodePacking: Packing = { ...fflatePacking, crc32: (bytes, before) => crc32(bytes, before) };
