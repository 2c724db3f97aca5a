import { deflateSync, strToU8 } from "fflate";
import { cutAtSlots, type SlotPart } from "../sheet/slot";
import type { PlacedBook } from "../sheet/placed";
import { crc32 } from "./crc32";
import { joinCrc, shiftOver } from "./crc-join";
import { deflateOpen, join } from "./flush";
import { LEVEL } from "./packing";
import type { Part } from "./parts";
import { writeParts, type WriteOptions } from "./write";
import { escapeFormula, escapeText } from "./xml-escape";
import { storedBlocks } from "./zip-store";
import { type PackedPart, zipParts } from "./zip-write";

/** Common text below this length is not worth a piece of its own: it goes with what the copies write. */
const SHORT = 320;

/** A piece of a part that all copies share, deflated up to a byte boundary (sync flush, RFC 1951, 3.2.4). */
type Shared = { readonly data: Uint8Array; readonly size: number; readonly crc: number; readonly shift: number };
/** A piece that each copy writes itself: texts and slots in turn. */
type Own = readonly (string | SlotPart)[];
type Piece = { readonly shared: Shared } | { readonly own: Own };

function share(text: string, last: boolean): Shared {
  const bytes = strToU8(text);
  const data = last ? deflateSync(bytes, { level: LEVEL }) : deflateOpen(bytes);
  return { data, size: bytes.length, crc: crc32(bytes), shift: shiftOver(bytes.length) };
}

/** Letters of texts that are remembered at the most. */
const MOST = 8_000_000;

/** Deflates each text once; books of one issue have a quarter of theirs in common. */
type Deflating = (text: string, last: boolean) => Shared;

function deflating(): Deflating {
  const [open, closed] = [new Map<string, Shared>(), new Map<string, Shared>()];
  let letters = 0;
  return (text, last) => {
    const known = last ? closed : open;
    const found = known.get(text);
    if (found) return found;
    const made = share(text, last);
    letters += text.length;
    if (letters < MOST) known.set(text, made);
    return made;
  };
}

function packed({ path, xml }: Part, shared: Deflating): PackedPart {
  const { size, crc, data } = shared(xml, true);
  return { path, size, crc, data };
}

/** A part as pieces, or undefined where it holds no slot. */
function piecesOf({ xml }: Part, shared: Deflating): readonly Piece[] | undefined {
  const cut = cutAtSlots(xml);
  if (cut.every((part) => typeof part === "string")) return undefined;
  const pieces: Piece[] = [];
  let own: (string | SlotPart)[] = [];
  cut.forEach((part, at) => {
    if (typeof part !== "string" || part.length < SHORT) {
      own.push(part);
      return;
    }
    if (own.length > 0) pieces.push({ own });
    own = [];
    pieces.push({ shared: shared(part, at === cut.length - 1) });
  });
  return own.length > 0 ? [...pieces, { own }] : pieces;
}

/** Text of an own piece in one copy. A value without its slot is our own mistake. */
function written(own: Own, values: readonly (string | number)[]): string {
  let text = "";
  for (const part of own) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    const value = values[part.slot];
    if (value === undefined) throw new Error(`nothing fills slot ${part.slot}`);
    const plain = String(value);
    text += part.as === "formula" ? escapeFormula(plain.replace(/"/g, '""')) : escapeText(plain);
  }
  return text;
}

function stamped(path: string, pieces: readonly Piece[], values: readonly (string | number)[]): PackedPart {
  const chunks: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  pieces.forEach((piece, at) => {
    if ("shared" in piece) {
      const { shared } = piece;
      chunks.push(shared.data);
      crc = joinCrc(crc, shared.crc, shared.shift);
      size += shared.size;
      return;
    }
    const bytes = strToU8(written(piece.own, values));
    chunks.push(storedBlocks(bytes, at === pieces.length - 1));
    crc = crc32(bytes, crc);
    size += bytes.length;
  });
  return { path, size, crc, data: join(chunks) };
}

/** Fills the slots of a book by their numbers and gives the bytes of the file. */
export type Stamp = (values: readonly (string | number)[]) => Uint8Array;

/**
 * A book with slots, written once: a copy deflates nothing, it copies what is shared and stores its own texts between.
 * Slots may stand in texts, formulas, numbers, heights and the title. The same values are the same bytes everywhere,
 * whatever was stamped before; books of one issue are stamped by one maker, which deflates once what they share.
 */
export function stamps(): (book: PlacedBook, title: string) => Stamp {
  const stamp = stamper();
  return (book, title) => stamp(book, { title });
}

function stamper(): (book: PlacedBook, options: WriteOptions) => Stamp {
  const shared = deflating();
  return (book, options) => {
    const parts = writeParts(book, options).map((part) => {
      const pieces = piecesOf(part, shared);
      return pieces ? { path: part.path, pieces } : packed(part, shared);
    });
    return (values) =>
      zipParts(parts.map((part) => ("pieces" in part ? stamped(part.path, part.pieces, values) : part)));
  };
}

/** One book by itself. */
export const stampOf = (book: PlacedBook, options: WriteOptions = {}): Stamp => stamper()(book, options);
