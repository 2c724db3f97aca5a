import { strToU8 } from "fflate";
import { fflatePacking, type Packing } from "./packing";
import type { Part } from "./parts";

/** A part ready for the archive: parts that many workbooks share are packed once. */
export type PackedPart = {
  readonly path: string;
  readonly size: number;
  readonly crc: number;
  readonly data: Uint8Array;
};

type Written = Omit<PackedPart, "path">;

/** 1980-01-01 00:00, the first moment that DOS time knows. */
const DOS_DATE = 0x0021;
const VERSION = 20;
const DEFLATED = 8;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

/** What goes before the bytes of a part in the archive. */
export function localHeader(part: Written, name: Uint8Array): Uint8Array {
  const out = new Uint8Array(LOCAL_SIZE + name.length);
  writeLocal(out, new DataView(out.buffer), 0, part, name);
  return out;
}

/** Where a part lies, at the end of the archive. */
export function centralHeader(part: Written, name: Uint8Array, local: number): Uint8Array {
  const out = new Uint8Array(CENTRAL_SIZE + name.length);
  writeCentral(out, new DataView(out.buffer), 0, part, name, local);
  return out;
}

/** The last bytes of the archive. */
export function endRecord(parts: number, centralSize: number, centralAt: number): Uint8Array {
  const out = new Uint8Array(END_SIZE);
  writeEnd(new DataView(out.buffer), 0, parts, centralSize, centralAt);
  return out;
}

export const packPart = ({ path, xml }: Part, { whole, crc32 }: Packing = fflatePacking): PackedPart => {
  const bytes = strToU8(xml);
  return { path, size: bytes.length, crc: crc32(bytes), data: whole(bytes) };
};

/** The fields that a local and a central header share (APPNOTE 4.3.7, 4.3.12), from "version needed" on. */
const common = (view: DataView, at: number, part: Written, nameLength: number): void => {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.data.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, nameLength, true);
};

function writeLocal(out: Uint8Array, view: DataView, at: number, part: Written, name: Uint8Array): void {
  view.setUint32(at, 0x04034b50, true);
  common(view, at + 4, part, name.length);
  out.set(name, at + LOCAL_SIZE);
}

function writeCentral(
  out: Uint8Array,
  view: DataView,
  at: number,
  part: Written,
  name: Uint8Array,
  local: number,
): void {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, VERSION, true);
  common(view, at + 6, part, name.length);
  view.setUint32(at + 42, local, true);
  out.set(name, at + CENTRAL_SIZE);
}

function writeEnd(view: DataView, at: number, parts: number, centralSize: number, centralAt: number): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts, true);
  view.setUint16(at + 10, parts, true);
  view.setUint32(at + 12, centralSize, true);
  view.setUint32(at + 16, centralAt, true);
}

/** One archive, without data descriptors, extra fields or comments. */
export function zipParts(parts: readonly PackedPart[]): Uint8Array {
  const names = parts.map((part) => strToU8(part.path));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const dataBytes = parts.reduce((sum, part) => sum + part.data.length, 0);
  const centralAt = parts.length * LOCAL_SIZE + nameBytes + dataBytes;
  const centralSize = parts.length * CENTRAL_SIZE + nameBytes;
  const out = new Uint8Array(centralAt + centralSize + END_SIZE);
  const view = new DataView(out.buffer);
  let local = 0;
  let central = centralAt;
  parts.forEach((part, index) => {
    const name = names[index] as Uint8Array;
    writeLocal(out, view, local, part, name);
    out.set(part.data, local + LOCAL_SIZE + name.length);
    writeCentral(out, view, central, part, name, local);
    local += LOCAL_SIZE + name.length + part.data.length;
    central += CENTRAL_SIZE + name.length;
  });
  writeEnd(view, central, parts.length, centralSize, centralAt);
  return out;
}
