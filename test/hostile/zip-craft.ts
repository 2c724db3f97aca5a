import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";

/** One entry, with a way to lie about each field. Absent fields tell the truth. */
export type Craft = {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  readonly method?: number;
  /** Packed bytes as they are, instead of what `method` would make. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly localFlags?: number;
  readonly localName?: string;
  readonly localMethod?: number;
  readonly crc?: number;
  readonly localCrc?: number;
  readonly size?: number;
  readonly localSize?: number;
  readonly packedSize?: number;
  readonly localPackedSize?: number;
  readonly offset?: number;
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  /** Bytes after the data: a data descriptor, or junk. */
  readonly after?: Uint8Array;
  /** Leaves the entry out of the directory. */
  readonly hidden?: boolean;
  readonly comment?: string;
};

export type Tail = {
  readonly before?: Uint8Array;
  /** Between the last entry and the directory. */
  readonly gap?: Uint8Array;
  readonly count?: number;
  readonly diskCount?: number;
  readonly disk?: number;
  readonly size?: number;
  readonly start?: number;
  readonly comment?: Uint8Array;
  readonly commentLength?: number;
  readonly after?: Uint8Array;
  readonly zip64?: boolean;
  readonly noEnd?: boolean;
};

export const bytesOf = (...parts: readonly (Uint8Array | string)[]): Uint8Array => {
  const all = parts.map((part) => (typeof part === "string" ? strToU8(part) : part));
  const out = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

/** Little-endian fields: `[bytes, value]` each. */
export const fields = (...list: readonly (readonly [number, number])[]): Uint8Array => {
  const out: number[] = [];
  for (const [length, value] of list) for (let i = 0; i < length; i++) out.push(Math.floor(value / 256 ** i) % 256);
  return Uint8Array.from(out);
};

const nameBytes = (name: string | Uint8Array): Uint8Array => (typeof name === "string" ? strToU8(name) : name);

export function craftZip(entries: readonly Craft[], tail: Tail = {}): Uint8Array {
  const chunks: Uint8Array[] = [tail.before ?? new Uint8Array()];
  const central: Uint8Array[] = [];
  let at = chunks[0]?.length ?? 0;
  let count = 0;
  for (const entry of entries) {
    const data = nameBytes(entry.data);
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? deflateSync(data) : data);
    const crc = entry.crc ?? crc32(data);
    const size = entry.size ?? data.length;
    const packedSize = entry.packedSize ?? packed.length;
    const flags = entry.flags ?? 0;
    const name = nameBytes(entry.name);
    const localName = nameBytes(entry.localName ?? entry.name);
    const extra = entry.extra ?? new Uint8Array();
    const localExtra = entry.localExtra ?? new Uint8Array();
    const comment = strToU8(entry.comment ?? "");
    const local = bytesOf(
      fields(
        [4, 0x04034b50],
        [2, 20],
        [2, entry.localFlags ?? flags],
        [2, entry.localMethod ?? method],
        [4, 0x21_0000],
      ),
      fields([4, entry.localCrc ?? crc], [4, entry.localPackedSize ?? packedSize], [4, entry.localSize ?? size]),
      fields([2, localName.length], [2, localExtra.length]),
      localName,
      localExtra,
      packed,
      entry.after ?? new Uint8Array(),
    );
    if (!entry.hidden) {
      count++;
      central.push(
        fields([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [4, 0x21_0000], [4, crc], [4, packedSize]),
        fields([4, size], [2, name.length], [2, extra.length], [2, comment.length], [2, 0], [2, 0], [4, 0]),
        fields([4, entry.offset ?? at]),
        name,
        extra,
        comment,
      );
    }
    chunks.push(local);
    at += local.length;
  }
  const directory = bytesOf(...central);
  const gap = tail.gap ?? new Uint8Array();
  const start = at + gap.length;
  const n = tail.count ?? count;
  const zip64 = tail.zip64
    ? bytesOf(
        fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, n], [8, n]),
        fields([8, directory.length], [8, start]),
        fields([4, 0x07064b50], [4, 0], [8, start + directory.length], [4, 1]),
      )
    : new Uint8Array();
  const comment = tail.comment ?? new Uint8Array();
  const end = bytesOf(
    fields([4, 0x06054b50], [2, tail.disk ?? 0], [2, tail.disk ?? 0], [2, tail.diskCount ?? (tail.zip64 ? 0xffff : n)]),
    fields([2, tail.zip64 ? 0xffff : n], [4, tail.size ?? (tail.zip64 ? 0xffffffff : directory.length)]),
    fields([4, tail.start ?? (tail.zip64 ? 0xffffffff : start)], [2, tail.commentLength ?? comment.length]),
    comment,
  );
  return bytesOf(...chunks, gap, directory, zip64, tail.noEnd ? "" : end, tail.after ?? "");
}
